namespace Vigo.Generators.Tests.Oracle.Programs;

public sealed class ShrinkerTests
{
    private const string Planted = " << ";

    [Fact]
    public void A_difference_is_made_small_and_stays_one()
    {
        var found = Found(larger: 150);
        var small = new Shrinker(Sabotaged).Shrink(found);
        Assert.Contains(Planted, small.Source, StringComparison.Ordinal);
        Assert.NotEqual(small.Expected, small.Actual);
        Assert.NotNull(Sabotaged(small.Program));
        Assert.True(small.Program.Size <= 25, $"from {found.Program.Size} fragments to {small.Program.Size}:\n{small}");
    }

    [Fact]
    public void What_is_shown_can_be_pasted_as_a_test()
    {
        var small = new Shrinker(Sabotaged).Shrink(Found(larger: 60));
        Assert.Contains("public void What_it_is_about() => Clr.Agrees(\"\"\"", small.ToString(), StringComparison.Ordinal);
        Clr.Agrees(small.Source);
    }

    [Fact]
    public void Without_a_smaller_program_that_differs_it_stays_as_it_is()
    {
        var found = Found(larger: 60);
        Assert.Same(found, new Shrinker(_ => null).Shrink(found));
    }

    // An evaluator that shifts to the wrong side. The two are compiled apart: outcomes name types with the namespace, which the place in a batch decides.
    private static Difference? Sabotaged(Fragment program)
    {
        var source = program.ToString();
        if (!source.Contains(Planted, StringComparison.Ordinal))
            return null;
        var (plain, sabotaged) = (ProgramBatch.Compile([source]), ProgramBatch.Compile([source.Replace(Planted, " >> ", StringComparison.Ordinal)]));
        if (plain.Compiled(0) is null || sabotaged.Compiled(0) is null)
            return null;
        var (expected, actual) = (plain.Run(0), sabotaged.Evaluate(0));
        return string.Equals(expected, actual, StringComparison.Ordinal) ? null : new(program, expected, actual);
    }

    private static Difference Found(int larger)
    {
        var generator = new ProgramGenerator();
        return Enumerable.Range(0, 3000).Select(number => generator.Generate(7, number).Code)
            .Where(program => program.Size > larger && program.ToString().Contains(Planted, StringComparison.Ordinal))
            .Select(Sabotaged).First(difference => difference is not null)!;
    }
}
