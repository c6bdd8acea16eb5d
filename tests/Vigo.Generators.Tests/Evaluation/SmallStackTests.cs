using Vigo.Generators.Evaluation;
using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation;

/// <summary>A compiler may evaluate on a thread with hardly any stack; filling it would end the whole process.</summary>
public class SmallStackTests
{
    private const int Stack = 256 * 1024;

    [Theory]
    [InlineData("return Down(1);", "private static int Down(int n) => Down(n + 1) + 1;")]
    [InlineData("Func<int, int> f = null!; f = n => f(n + 1) + 1; return f(1);", "")]
    [InlineData("return Me;", "private static string Me => Me + \"x\";")]
    [InlineData("return new Node(1).ToString();", "private sealed record Node(int N) { public override string ToString() => $\"{new Node(N + 1)}\"; }")]
    [InlineData("return new Node(1) == new Node(2);", "private sealed record Node(int N) { public bool Equals(Node? other) => new Node(N + 1) == other; public override int GetHashCode() => 1; }")]
    [InlineData("return Endless(1).Count();", "private static IEnumerable<int> Endless(int n) { yield return n; foreach (var item in Endless(n + 1)) yield return item; }")]
    [InlineData("var q = new[] { 1 }.AsEnumerable(); for (var i = 0; i < 5_000; i++) q = q.Where(x => x > 0); return q.Count();", "")]
    [InlineData("Node a = new(null, 0); for (var i = 0; i < 5_000; i++) a = new(a, i); return a.ToString();", "private sealed record Node(Node? Next, int N);")]
    [InlineData("return new List<int> { 2, 1 }.OrderBy(Key).First();", "private static int Key(int n) => new[] { n, 3 }.OrderBy(Key).First();")]
    public void What_nests_without_end_ends_there_too(string body, string members) => Assert.Equal(Problem.Unbounded, Evaluate(body, members).Problem?.Id);

    [Theory]
    [InlineData("-(", ")", "1")]
    [InlineData("new Func<int>(() => ", ")()", "1")]
    [InlineData("(One() > 0 ? ", " : 2)", "1")]
    [InlineData("One(", ")", "1")]
    public void Code_that_is_nested_deep_is_evaluated_or_refused(string open, string close, string inmost)
    {
        const int Depth = 60;
        var result = Evaluate($"return {string.Concat(Enumerable.Repeat(open, Depth))}{inmost}{string.Concat(Enumerable.Repeat(close, Depth))};", "private static int One(int n = 1) => n;");

        Assert.DoesNotContain("inside Vigo", result.Problem?.Message ?? "", StringComparison.Ordinal);
    }

    private static Generators.Lowering.EvaluationResult Evaluate(string body, string members)
    {
        var program = new OracleProgram($"public static class Program {{ public static object? Main() {{ {body} }} {members} }}");
        Generators.Lowering.EvaluationResult? result = null;
        var thread = new Thread(() => result = Evaluated.Of(program.Compilation, program.Cases.Single()), Stack);
        thread.Start();
        thread.Join();
        return result!;
    }
}
