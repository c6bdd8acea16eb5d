namespace Vigo.Generators.Tests.Oracle;

public class OutcomeTests
{
    // What is kept of a failure has forgotten the exception, and a program that is met again may be answered from there.
    [Fact]
    public void A_program_that_throws_comes_to_the_same_each_time()
    {
        var outcomes = Enumerable.Range(0, 3).Select(_ => OutcomeOf("public static class Program { public static int Main() => new[] { 1 }[int.Parse(\"7\")]; }")).ToList();

        Assert.StartsWith("throws", outcomes[0], StringComparison.Ordinal);
        Assert.All(outcomes, outcome => Assert.Equal(outcomes[0], outcome));
    }

    private static string OutcomeOf(string source)
    {
        var program = new OracleProgram(source);
        return Outcome.OfEvaluating(program.Compilation, program.Cases.Single());
    }
}
