using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation.Linq;

public sealed class FilteringAndProjectionTests
{
    [Fact]
    public void Filtering() => Clr.AgreesOnEach("""
        new[] { 1, 2, 3 }.Where(i => i > 1)
        new[] { 5, 6, 7 }.Where((x, i) => i != 1)
        new object[] { 1, "a", 2L, null!, "b" }.OfType<string>()
        new object[] { 1, "a", null! }.OfType<int>()
        new object[] { 1, null! }.OfType<int?>()
        new object[] { 1, 2 }.Cast<int>()
        new object[] { 1, "a" }.Cast<int>()
        new object[] { "a", null! }.Cast<string>()
        new object[] { null! }.Cast<int>()
        new object[] { "a" }.Cast<int>()
        new List<string> { "a" }.Cast<object>()
        ((IEnumerable<int>)null!).Where(i => i > 1)
        new[] { 1 }.Where((Func<int, bool>)null!)
        Enumerable.Empty<int>().Where(i => i > 1)
        from i in new[] { 1, 2, 3 } where i > 1 select i * 2
        from a in new[] { 1, 2 } from b in new[] { 10, 20 } select a + b
        from a in new[] { 1, 2 } let d = a * 2 where d > 2 orderby d descending select (a, d)
        from w in new[] { "a", "bb", "cc" } group w by w.Length
        from w in new[] { "a", "bb", "cc" } group w by w.Length into g orderby g.Key descending select $"{g.Key}{g.Count()}"
        from a in new[] { 1, 2 } join b in new[] { (1, "x"), (1, "y") } on a equals b.Item1 select b.Item2
        from a in new[] { 1, 2 } join b in new[] { (1, "x"), (1, "y") } on a equals b.Item1 into bs select bs.Count()
        """);

    [Fact]
    public void Projection() => Clr.AgreesOnEach("""
        new[] { 1, 2 }.Select(i => i * 2)
        new[] { "a", "b" }.Select((s, i) => s + i)
        new[] { 1, 2 }.Select(i => i.ToString())
        new[] { "1", "2" }.Select(int.Parse)
        new[] { 1, 2 }.SelectMany(i => new[] { i, i * 10 })
        new[] { "ab", "c" }.SelectMany(s => s)
        new[] { "ab", "c" }.SelectMany((s, i) => s.Select(c => $"{i}{c}"))
        new[] { 1, 2 }.SelectMany(i => Enumerable.Range(0, i), (i, j) => (i, j))
        new[] { 1, 2 }.SelectMany((i, n) => new[] { i + n }, (i, j) => i * j)
        new[] { 1 }.SelectMany(i => (int[])null!)
        new[] { 1, 2 }.Zip(new[] { "a", "b", "c" })
        new[] { 1, 2, 3 }.Zip(new[] { "a" }, (n, s) => s + n)
        new[] { 1, 2 }.Zip(new[] { "a", "b" }, new[] { true, false })
        new[] { "a", "b" }.Index()
        new[] { "a", "b" }.Index().Select(t => t.Item + t.Index)
        new[] { 1, 2, 3, 4, 5 }.Chunk(2)
        new[] { 1 }.Chunk(0)
        new[] { 1, 2 }.Select((Func<int, int>)null!)
        new[] { 1, 0 }.Select(i => 1 / i).First()
        new[] { 1, 0 }.Select(i => 1 / i).ToList()
        new[] { 0, 1 }.Select(i => 1 / i).Last()
        new[] { 0, 1 }.Select(i => 1 / i).Skip(1)
        new[] { 0, 1 }.Select(i => 1 / i).ElementAt(1)
        new[] { 0, 1, 2 }.Select(i => 4 / i).Skip(1).Select(i => i + 1).Last()
        new[] { 0, 1 }.Where(i => i >= 0).Select(i => 1 / i).Last()
        new[] { 1, 0 }.Select(i => 1 / i).Take(1)
        new[] { 0, 1 }.Select(i => 1 / i).Count()
        new[] { 0, 1 }.Select(i => 1 / i).Any()
        new[] { 0, 1 }.Select(i => 1 / i).LastOrDefault()
        new List<int> { 0, 1 }.Select(i => 1 / i).Skip(1).First()
        Enumerable.Range(0, 2).Select(i => 1 / i).Last()
        Enumerable.Range(0, 5).Select(i => 12 / i).Skip(1).Take(2)
        new[] { 1, 0 }.OrderBy(i => i).Select(i => 1 / i).Last()
        """);

    [Fact]
    public void Functions_are_called_when_and_as_often_as_the_real_ones_call_them() => Clr.AgreesOnBodies(
        "var log = new List<string>(); int N(string s, int i) { log.Add(s + i); return i; } var r = new[] { 3, 1, 2 }.Where(i => N(\"w\", i) > 1).Select(i => N(\"s\", i)).OrderBy(i => N(\"k\", i)).ToList(); return (r, string.Join(\" \", log));",
        "var log = new List<string>(); int N(string s, int i) { log.Add(s + i); return i; } var q = new[] { 3, 1, 2 }.OrderBy(i => N(\"a\", i % 2)).ThenBy(i => N(\"b\", i)); log.Add(\"made\"); var r = q.ToList(); return (r, string.Join(\" \", log));",
        "var log = new List<int>(); var r = Enumerable.Range(0, 10).Select(i => { log.Add(i); return i; }).TakeWhile(i => i < 3).ToList(); return (r, log);",
        "var log = new List<int>(); var r = Enumerable.Range(0, 10).Select(i => { log.Add(i); return i; }).Any(i => i == 2); return (r, log);",
        "var log = new List<int>(); var r = Enumerable.Range(0, 4).Select(i => { log.Add(i); return i; }).Skip(2).ToList(); return (r, log);",
        "var log = new List<string>(); IEnumerable<int> A() { log.Add(\"A\"); yield return 1; log.Add(\"A end\"); } IEnumerable<int> B() { log.Add(\"B\"); yield return 2; } var r = A().Concat(B()).ToList(); return log;",
        "var log = new List<string>(); IEnumerable<int> A(string n) { log.Add(n); yield return 1; log.Add(n + \" end\"); } var r = A(\"a\").Zip(A(\"b\")).ToList(); return log;",
        "var log = new List<string>(); IEnumerable<int> A(string n) { log.Add(n); yield return 1; } var r = A(\"a\").Except(A(\"b\")).ToList(); return (r, log);",
        "var log = new List<string>(); IEnumerable<int> A(string n, int v) { log.Add(n); yield return v; } var r = A(\"outer\", 1).Join(A(\"inner\", 1), x => { log.Add(\"ok\"); return x; }, x => { log.Add(\"ik\"); return x; }, (x, y) => { log.Add(\"r\"); return x + y; }).ToList(); return (r, log);",
        "var n = 0; var q = new[] { 1, 2, 3 }.GroupBy(i => { n++; return i % 2; }); var before = n; var c = q.Count(); return (before, c, n);",
        "var n = 0; var q = Enumerable.Range(0, 3).ToLookup(i => { n++; return i; }); return (n, q.Count);",
        "var n = 0; int[] a = [1, 2, 3]; var m = a.Min(x => { n++; return x; }); return (m, n);",
        "var list = new List<int> { 1, 2, 3 }; try { foreach (var x in list.Where(i => i > 0)) list.Remove(x); } catch (InvalidOperationException e) { return e.Message; } return list;",
        "var q = new[] { 1 }.Select(i => i); var list = new List<IEnumerable<int>>(); for (var i = 0; i < 3; i++) { var k = i; q = q.Select(x => x + k); } return q;");
}
