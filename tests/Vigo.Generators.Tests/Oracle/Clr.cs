using System.Text;
using Vigo.Generators.Evaluation;
using Vigo.Generators.Lowering;

namespace Vigo.Generators.Tests.Oracle;

/// <summary>The CLR is the oracle: what it makes of a program, the evaluator must make of it too, exceptions included.</summary>
internal static class Clr
{
    /// <summary>Runs and evaluates every public static member of <c>Program</c> that takes nothing, and compares what they give.</summary>
    public static void Agrees(params string[] sources)
    {
        var program = new OracleProgram(sources);
        var assembly = program.Load();
        var differences = new StringBuilder();
        var cases = program.Cases.ToList();
        Assert.NotEmpty(cases);
        foreach (var member in cases)
        {
            var expected = Outcome.OfRunning(assembly, member);
            var actual = Outcome.OfEvaluating(program.Compilation, member);
            if (expected == actual)
                continue;
            var source = member.DeclaringSyntaxReferences[0].GetSyntax().ToString();
            differences.Append($"--- {source}\nCLR:\n{expected}evaluator:\n{actual}");
        }

        Assert.True(differences.Length == 0, differences.ToString());
    }

    /// <summary>The same for expressions, one a line.</summary>
    /// <param name="lines">The expressions; empty lines and comments are left out.</param>
    /// <param name="declarations">Members of the class that holds the expressions.</param>
    /// <param name="types">Types beside it.</param>
    public static void AgreesOnEach(string lines, string declarations = "", string types = "")
    {
        var members = lines.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => !line.StartsWith("//", StringComparison.Ordinal))
            .Select((line, index) => $"    public static object? Case{index}() => {line};");
        Agrees($$"""
            {{types}}
            public static partial class Program
            {
            {{declarations}}
            {{string.Join("\n", members)}}
            }
            """);
    }

    /// <summary>The same for method bodies.</summary>
    public static void AgreesOnBodies(params string[] bodies) => Agrees($$"""
        public static class Program
        {
        {{string.Join("\n", bodies.Select((body, index) => $"    public static object? Case{index}()\n    {{\n{body}\n    }}"))}}
        }
        """);
}

/// <summary>What is not evaluated must be said at the very expression.</summary>
internal static class Refusal
{
    /// <summary>The single case of the program ends in VIGO0001 at the marked place.</summary>
    public static void At(string marked, string message) => Ends(marked, Problem.NotEvaluated, message);

    /// <summary>A statement or expression is refused at its marked place.</summary>
    public static void Of(string markedBody, string message) => At($$"""
        public static class Program
        {
            public static object? Main()
            {
                {{markedBody}}
            }
        }
        """, message);

    /// <summary>The same, with all that is said.</summary>
    public static void Says(string markedBody, string types, string message) => Assert.Equal(message, Found($$"""
        {{types}}
        public static class Program
        {
            public static object? Main()
            {
                {{markedBody}}
            }
        }
        """, Problem.NotEvaluated).Message);

    /// <summary>The single case of the program ends in that problem, at the marked place.</summary>
    public static void Ends(string marked, string id, string message) => Assert.Contains(message, Found(marked, id).Message, StringComparison.Ordinal);

    private static Problem Found(string marked, string id)
    {
        var (source, text, start) = OracleProgram.Unmark(marked);
        var program = new OracleProgram(source);
        var member = program.Cases.Single(candidate => candidate.Name == "Main");
        var result = Evaluated.Of(program.Compilation, member, TestContext.Current.CancellationToken);
        Assert.True(result.Problem is not null, $"no problem, but {(result.Value is { } value ? Description.Of(value.Data) : "nothing")}");
        Assert.Equal($"{id} at {text[0]}", $"{result.Problem.Id} at {Outcome.TextAt(result.Problem.Site, program.Compilation)}");
        Assert.Equal(start, Outcome.SpanOf(result.Problem.Site, program.Compilation).Start);
        return result.Problem;
    }
}
