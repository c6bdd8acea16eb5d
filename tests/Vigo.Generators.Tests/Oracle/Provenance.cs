using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Tests.Oracle;

/// <summary>Where a part of a value came from, marked in the source.</summary>
internal static class Provenance
{
    /// <summary>
    /// <c>Program.Main</c> is evaluated, and the part of it that the path leads to was made at the marked expression. A path's step is a property's name, an index, or a
    /// map's key as a <see cref="MapKey"/>.
    /// </summary>
    public static void IsAt(string marked, params object[] path)
    {
        var (source, text, start) = OracleProgram.Unmark(marked);
        var program = new OracleProgram(source);
        var result = Evaluated.Of(program.Compilation, program.Cases.Single(member => member.Name == "Main"), TestContext.Current.CancellationToken);
        var (value, provenance) = Evaluated.Traced(program.Compilation, result, TestContext.Current.CancellationToken);
        using var current = provenance.Entered();
        var (owner, origin) = (value.Data!, value.Origin);
        foreach (var step in path)
        {
            var part = ObjectParts.Read(owner, step);
            origin = ObjectProvenance.Find(owner, step, part) ?? origin;
            owner = part!;
        }

        var site = origin!.First.Site;
        Assert.Equal(text[0], Outcome.TextAt(site, program.Compilation));
        Assert.Equal(start, Outcome.SpanOf(site, program.Compilation).Start);
    }

    /// <summary>The texts of the expressions that an expression's value is made of, down to the literals.</summary>
    public static IReadOnlyList<string> Leaves(string expression, string members)
    {
        var origin = OriginOf(expression, members, out var program);
        return [.. Generators.Evaluation.Leaves.Of(origin).Select(chain => Outcome.TextAt(chain[0], program.Compilation))];
    }

    /// <summary>Where the value of an expression comes from, in a class that has these members.</summary>
    public static Origin OriginOf(string expression, string members, out OracleProgram program)
    {
        program = new OracleProgram($$"""
            public static class Program
            {
                public static object? Main() => {{expression}};
                {{members}}
            }
            """);
        var result = Evaluated.Of(program.Compilation, program.Cases.Single(member => member.Name == "Main"), TestContext.Current.CancellationToken);
        return Evaluated.Traced(program.Compilation, result, TestContext.Current.CancellationToken).Value.Origin!;
    }
}
