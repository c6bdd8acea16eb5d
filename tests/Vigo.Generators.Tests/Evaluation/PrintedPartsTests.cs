using System.Text.RegularExpressions;
using Vigo.Generators.Evaluation;
using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation;

/// <summary>A text that is made of a collection, a tuple, a record or a builder leads to what they hold. Another literal is another text, so each is named.</summary>
public sealed class PrintedPartsTests
{
    private const string Members = """
        private static readonly string[] Names = ["alpha", "beta"];
        private static IEnumerable<string> Lazy() { yield return "alpha"; yield return "beta"; }
        private static string Queue => "pdf";
        private sealed record Pair(string First, string Second);
        private sealed class Own { public override string ToString() => "alpha" + "beta"; }
        """;

    public static TheoryData<string, string> Texts => new()
    {
        { "string.Join(\"-\", Names)", "- alpha beta" },
        { "string.Join(\"-\", \"x\", Queue)", "- x pdf" },
        { "string.Join(\"-\", Lazy())", "- alpha beta" },
        { "string.Join(\"-\", new List<string> { \"a\", \"b\" })", "- a b" },
        { "string.Join(\"-\", new object[] { \"a\", 7 })", "- a 7" },
        { "string.Join('-', Names)", "alpha beta" },
        { "string.Join(\"-\", Names, 0, 2)", "- alpha beta" },
        { "string.Join(\" \", Enumerable.Range(1, 2).Select(i => $\"--o{i}={Queue}\"))", "pdf" },
        { "string.Join(\"-\", Names[0..2])", "- alpha beta" },
        { "string.Join(\"-\", new[] { (\"a\", \"b\") })", "- a b" },
        { "string.Join(\"-\", new Dictionary<string, string> { [\"k\"] = \"v\" })", "- k v" },
        { "string.Join(\"-\", new Dictionary<string, string> { { \"k\", \"v\" } }.Keys)", "- k" },
        { "string.Join(\"-\", new Dictionary<string, string> { { \"k\", \"v\" } }.Values)", "- v" },
        { "string.Join(\"-\", new HashSet<string> { \"a\", \"b\" })", "- a b" },
        { "string.Concat(Names)", "alpha beta" },
        { "string.Concat(Lazy())", "alpha beta" },
        { "string.Concat(\"a\", Queue, \"b\")", "a pdf b" },
        { "string.Concat(new object[] { \"a\", \"b\" })", "a b" },
        { "string.Format(\"{0} {1}\", \"a\", Queue)", "a pdf" },
        { "string.Format(\"{0} {1} {2} {3}\", Names[0], \"b\", \"c\", \"d\")", "alpha b c d" },
        { "new string(new[] { 'a', 'b' })", "'a' 'b'" },
        { "new System.Text.StringBuilder(\"a\").Append(\"b\").ToString()", "a b" },
        { "new System.Text.StringBuilder().AppendJoin(\"-\", Names).Insert(0, \"x\").Replace(\"y\", \"z\").ToString()", "- alpha beta x y z" },
        { "((Func<string>)(() => { var text = new System.Text.StringBuilder(); text.Append(\"a\"); text.AppendLine(\"b\"); return text.ToString(); }))()", "a b" },
        { "Names.Aggregate((all, next) => all + next)", "alpha beta" },
        { "Names.Aggregate(\"s\", (all, next) => all + next)", "s alpha beta" },
        { "$\"{(\"a\", \"b\")}\"", "a b" },
        { "(\"a\", \"b\").ToString()", "a b" },
        { "$\"{new Pair(\"a\", \"b\")}\"", "a b" },
        { "new Pair(\"a\", \"b\").ToString()", "a b" },
        { "\"\" + new { A = \"a\", B = \"b\" }", "a b" },
        { "$\"{new Own()}\"", "alpha beta" },
        { "new List<string> { \"a\", \"b\" }.Find(name => name == \"b\")", "b" },
        { "new Queue<string>(new[] { \"a\", \"b\" }).Dequeue()", "a" },
        { "new Dictionary<string, string> { [\"k\"] = \"v\" }.TryGetValue(\"k\", out var found) ? found : null", "v" },
        { "new[] { 3, 4 }.Sum().ToString()", "3 4" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Each_literal_in_it_is_named(string expression, string literals)
    {
        var program = new OracleProgram($$"""
            public static class Program
            {
                public static object? Main() => {{expression}};
                {{Members}}
            }
            """);

        var result = Generators.Lowering.Program.For(program.Compilation).Evaluate(program.Cases.Single(member => member.Name == "Main"), TestContext.Current.CancellationToken);

        Assert.Null(result.Problem);
        var starts = Leaves.Of(result.Value!.Value.Origin!).Select(chain => Outcome.TextAt(chain[0], program.Compilation)).ToList();
        foreach (var literal in literals.Split(' '))
            Assert.Contains(Regex.IsMatch(literal, "^([0-9]|').*$") ? literal : $"\"{literal}\"", starts);
    }
}
