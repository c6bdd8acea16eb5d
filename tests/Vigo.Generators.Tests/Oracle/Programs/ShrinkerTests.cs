namespace Vigo.Generators.Tests.Oracle.Programs;

public sealed class ShrinkerTests
{
    [Fact]
    public void A_difference_is_made_small_and_stays_one()
    {
        var found = Planted(larger: 150);
        var small = new Shrinker(Sabotaged).Shrink(found);
        Assert.Contains(" << ", small.Source, StringComparison.Ordinal);
        Assert.NotEqual(small.Expected, small.Actual);
        Assert.NotNull(Sabotaged(small.Program));
        Assert.True(small.Program.Size <= 20, $"from {found.Program.Size} fragments to {small.Program.Size}:\n{small}");
    }

    [Fact]
    public void What_is_shown_can_be_pasted_as_a_test()
    {
        var small = new Shrinker(Sabotaged).Shrink(Planted(larger: 60));
        Assert.Contains("public void What_it_is_about() => Clr.Agrees(\"\"\"", small.ToString(), StringComparison.Ordinal);
        Clr.Agrees(small.Source);
    }

    [Fact]
    public void Without_a_smaller_program_that_differs_it_stays_as_it_is()
    {
        var found = Planted(larger: 60);
        Assert.Same(found, new Shrinker(_ => null).Shrink(found));
    }

    // An evaluator that shifts to the wrong side.
    private static Difference? Sabotaged(Fragment program)
    {
        var source = program.ToString();
        var batch = ProgramBatch.Compile([source, source.Replace(" << ", " >> ", StringComparison.Ordinal)]);
        if (batch.Compiled(0) is null || batch.Compiled(1) is null)
            return null;
        var (expected, actual) = (batch.Run(0), batch.Evaluate(1));
        return string.Equals(expected, actual, StringComparison.Ordinal) ? null : new(program, expected, actual);
    }

    private static Difference Planted(int larger)
    {
        var generator = new ProgramGenerator();
        return Enumerable.Range(0, 3000).Select(number => generator.Generate(7, number).Code)
            .Where(program => program.Size > larger && program.ToString().Contains(" << ", StringComparison.Ordinal))
            .Select(Sabotaged).First(difference => difference is not null)!;
    }
}
