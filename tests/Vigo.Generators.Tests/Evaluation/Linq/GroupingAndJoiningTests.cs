using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation.Linq;

public sealed class GroupingAndJoiningTests
{
    [Fact]
    public void Grouping() => Clr.AgreesOnEach("""
        Words().GroupBy(w => w.Length)
        Words().GroupBy(w => w.Length, w => w.ToUpper())
        Words().GroupBy(w => w.Length, (k, ws) => $"{k}:{string.Join("+", ws)}")
        Words().GroupBy(w => w.Length, w => w[0], (k, cs) => $"{k}:{new string(cs.ToArray())}")
        Words().GroupBy(w => w, StringComparer.OrdinalIgnoreCase)
        Words().GroupBy(w => w, w => w.Length, StringComparer.OrdinalIgnoreCase)
        Words().GroupBy(w => w, (k, ws) => k + ws.Count(), StringComparer.OrdinalIgnoreCase)
        Words().GroupBy(w => w, w => 1, (k, ones) => k + ones.Sum(), StringComparer.OrdinalIgnoreCase)
        Words().GroupBy(w => w.Length == 1 ? null : w).Select(g => (g.Key, g.Count()))
        Words().GroupBy(w => w.Length).First().Key
        Words().GroupBy(w => w.Length).ToDictionary(g => g.Key, g => g.ToList())
        Words().GroupBy(w => (w.Length, w[0])).Select(g => g.Key)
        Words().GroupBy(w => w.Length).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.First())
        Words().GroupBy(w => w.Length).Select(g => new { g.Key, Items = g.ToArray() })
        Words().GroupBy((Func<string, int>)null!)
        Words().ToLookup(w => w.Length)
        Words().ToLookup(w => w.Length)[2]
        Words().ToLookup(w => w.Length)[9]
        Words().ToLookup(w => w.Length).Contains(2)
        Words().ToLookup(w => w.Length).Count
        Words().ToLookup(w => w, w => w.Length, StringComparer.OrdinalIgnoreCase)["A"]
        Words().ToLookup(w => w, StringComparer.OrdinalIgnoreCase).Select(g => g.Key)
        Words().CountBy(w => w.Length)
        Words().CountBy(w => w, StringComparer.OrdinalIgnoreCase)
        Words().CountBy(w => w.Length).ToDictionary()
        Words().AggregateBy(w => w.Length, "", (all, w) => all + w)
        Words().AggregateBy(w => w.Length, k => k * 100, (n, w) => n + 1)
        Words().CountBy(w => w.Length == 1 ? null! : w)
        string.Join(";", Words().GroupBy(w => w.Length).Select(g => string.Join(",", g)))
        """, Declarations);

    [Fact]
    public void Joining() => Clr.AgreesOnEach("""
        Apps().Join(Ports(), a => a.Id, p => p.App, (a, p) => a.Name + p.Port)
        Apps().GroupJoin(Ports(), a => a.Id, p => p.App, (a, ps) => (a.Name, ps.Count()))
        Apps().GroupJoin(Ports(), a => a.Id, p => p.App, (a, ps) => new { a.Name, Ports = ps.Select(p => p.Port).ToList() })
        Apps().LeftJoin(Ports(), a => a.Id, p => p.App, (a, p) => (a.Name, p))
        Apps().RightJoin(Ports(), a => a.Id, p => p.App, (a, p) => (a.Name, p.Port))
        Apps().Join(Ports(), a => a.Name, p => p.Port.ToString(), (a, p) => 1)
        new[] { "a", "B" }.Join(new[] { "A", "b" }, s => s, s => s, (x, y) => x + y, StringComparer.OrdinalIgnoreCase)
        new[] { "a", null }.Join(new[] { "a", null }, s => s, s => s, (x, y) => x + y)
        new[] { "a", null }.GroupJoin(new[] { "a", null }, s => s, s => s, (x, ys) => ys.Count())
        new[] { "a", null, "c" }.LeftJoin(new[] { "a", null }, s => s, s => s, (x, y) => (x, y))
        new[] { "a" }.RightJoin(new[] { "a", null, "b" }, s => s, s => s, (x, y) => (x, y))
        Apps().Join((int[])null!, a => a.Id, p => p, (a, p) => 1)
        """, Declarations);

    private const string Declarations = """
            private static string[] Words() => ["a", "bb", "A", "cc", "bb"];
            private static (int Id, string Name)[] Apps() => [(1, "web"), (2, "api"), (3, "db")];
            private static (int App, int Port)[] Ports() => [(2, 80), (1, 443), (2, 81), (9, 99)];
        """;
}
