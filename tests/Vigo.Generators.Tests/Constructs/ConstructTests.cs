using Vigo.Generators.Evaluation;
using Vigo.Generators.Lowering;
using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Constructs;

/// <summary>The table says what is so: its examples are of their rows, and are evaluated as the CLR runs them, or refused in the words of the table.</summary>
public sealed class ConstructTests
{
    public static TheoryData<string> Evaluated => new(Generators.Lowering.Constructs.All.Where(construct => construct.IsEvaluated).Select(construct => construct.Title));

    public static TheoryData<string> Refused => new(Generators.Lowering.Constructs.All.Where(construct => !construct.IsEvaluated).Select(construct => construct.Title));

    [Theory]
    [MemberData(nameof(Evaluated))]
    public void An_example_is_evaluated_as_the_CLR_runs_it(string title) =>
        Assert.Equal(Outcome.OfRunning(Loaded.Value, ExampleProgram.Of(Row(title))), Outcome.OfEvaluating(ExampleProgram.Program.Compilation, ExampleProgram.Of(Row(title))));

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_is_refused_is_refused_in_the_words_of_the_table(string title)
    {
        var row = Row(title);
        var problem = Program.For(ExampleProgram.Program.Compilation).Evaluate(ExampleProgram.Of(row), TestContext.Current.CancellationToken).Problem;
        Assert.Equal(Problem.NotEvaluated, problem?.Id);
        Assert.EndsWith(row.Refusal![row.Refusal!.IndexOf(": ", StringComparison.Ordinal)..], problem!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Evaluated))]
    [MemberData(nameof(Refused))]
    public void An_example_is_of_its_row(string title)
    {
        var row = Row(title);
        if (row is DeclarationConstruct declaration)
            Assert.Contains(declaration, ExampleProgram.Declared(declaration).Select(Generators.Lowering.Constructs.Of));
        else
            Assert.True(ExampleProgram.Hits(row), $"nothing in `{row.Example}` is of the row '{title}'");
    }

    [Fact]
    public void A_title_says_which_row_it_is() =>
        Assert.Empty(Generators.Lowering.Constructs.All.GroupBy(construct => construct.Title).Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public void What_is_refused_says_what_to_write_instead() =>
        Assert.All(Generators.Lowering.Constructs.All.Where(construct => !construct.IsEvaluated), construct => Assert.Contains(": ", construct.Refusal, StringComparison.Ordinal));

    private static readonly Lazy<System.Reflection.Assembly> Loaded = new(() => ExampleProgram.Program.Load());

    private static Construct Row(string title) => Generators.Lowering.Constructs.All.Single(construct => construct.Title == title);
}
