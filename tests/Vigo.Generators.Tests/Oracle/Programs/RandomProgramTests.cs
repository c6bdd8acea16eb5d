namespace Vigo.Generators.Tests.Oracle.Programs;

public sealed class RandomProgramTests(RandomProgramRun run, ITestOutputHelper output) : IClassFixture<RandomProgramRun>
{
    private const int Shown = 12;

    [Fact]
    public void The_evaluator_makes_of_every_program_what_the_CLR_makes_of_it()
    {
        output.WriteLine($"{RandomProgramRun.Count} programs from seed {RandomProgramRun.Seed}, {run.Refusals.Count} of them refused by the compiler");
        var shown = run.Differences.Take(Shown).Select(found => $"program {found.Number}, made smaller\n{new Shrinker(ProgramBatch.Compare).Shrink(found.Difference)}");
        Assert.True(run.Differences.Count == 0, $"{run.Differences.Count} of {RandomProgramRun.Count} programs from seed {RandomProgramRun.Seed} differ; {Shown} of them at most:\n\n{string.Join('\n', shown)}");
    }

    [Fact]
    public void Nearly_every_program_is_valid() =>
        Assert.True(run.Refusals.Count <= RandomProgramRun.Count / 25, $"the compiler refuses {run.Refusals.Count} of {RandomProgramRun.Count} programs:\n{string.Join('\n', run.Refusals.Take(20))}");

    [Fact]
    public void Every_row_of_what_is_evaluated_is_met()
    {
        Assert.SkipWhen(RandomProgramRun.Count < RandomProgramRun.Counted, $"so few programs do not meet every row; {RandomProgramRun.Counted} do");
        output.WriteLine(run.Coverage.ToString());
        Assert.True(run.Coverage.Missing.Count == 0, "no program uses\n" + string.Join('\n', run.Coverage.Missing));
    }
}
