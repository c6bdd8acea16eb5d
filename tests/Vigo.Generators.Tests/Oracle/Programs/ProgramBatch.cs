using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Vigo.Generators.Tests.Oracle.Programs;

/// <summary>Programs that are compiled together, each in a namespace of its own: compiling is what costs.</summary>
internal sealed class ProgramBatch
{
    // Warnings about null are half of what compiling costs, and nobody reads them.
    private const string Header = "#nullable disable warnings\n" + Difference.Usings + " namespace P";

    private readonly System.Reflection.Assembly _assembly;
    private readonly ImmutableArray<SyntaxTree> _trees;

    private ProgramBatch(CSharpCompilation compilation, System.Reflection.Assembly assembly, ImmutableArray<SyntaxTree> trees, IReadOnlyList<string> refusals) =>
        (Compilation, _assembly, _trees, Refusals) = (compilation, assembly, trees, refusals);

    public CSharpCompilation Compilation { get; }

    /// <summary>Why the compiler refused programs, once for each.</summary>
    public IReadOnlyList<string> Refusals { get; }

    /// <summary>Compiles programs, leaving out those that the compiler refuses.</summary>
    public static ProgramBatch Compile(IReadOnlyList<string> programs)
    {
        ImmutableArray<SyntaxTree> trees = [.. programs.Select((program, index) => OracleProgram.Parse($"{Header}{index};\nusing static Program;\n{program}", $"/repo/infra/P{index}.cs"))];
        var compilation = OracleProgram.Compile(trees);
        var refusals = new List<string>();
        while (true)
        {
            using var image = new MemoryStream();
            var emitted = compilation.Emit(image);
            if (emitted.Success)
                return new(compilation, OracleProgram.Load(image), trees, refusals);
            List<Diagnostic> refused = [.. emitted.Diagnostics.Where(diagnostic => diagnostic is { Severity: DiagnosticSeverity.Error, Location.SourceTree: not null }).DistinctBy(diagnostic => diagnostic.Location.SourceTree)];
            Assert.True(refused.Count > 0, string.Join("\n", emitted.Diagnostics));
            refusals.AddRange(refused.Select(diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}: {Around(diagnostic.Location)}"));
            compilation = compilation.RemoveSyntaxTrees(refused.Select(diagnostic => diagnostic.Location.SourceTree!));
        }
    }

    private static string Around(Location location)
    {
        var text = location.SourceTree!.GetText();
        var (start, end) = (Math.Max(0, location.SourceSpan.Start - 80), Math.Min(text.Length, location.SourceSpan.End + 80));
        return text.ToString(new(start, end - start)).ReplaceLineEndings(" ");
    }

    /// <summary>What the compiler made of a program; null when it refused it.</summary>
    public SyntaxTree? Compiled(int index) => Compilation.ContainsSyntaxTree(_trees[index]) ? _trees[index] : null;

    /// <summary>What the CLR makes of a program.</summary>
    public string Run(int index) => Outcome.OfRunning(_assembly, Case(index));

    /// <summary>What the evaluator makes of it.</summary>
    public string Evaluate(int index) => Outcome.OfEvaluating(Compilation, Case(index));

    /// <summary>The difference between the two; null when there is none.</summary>
    public Difference? Compare(int index, Fragment program)
    {
        var (expected, actual) = (Run(index), Evaluate(index));

        // Of some initializers inside a try, and of some constants, code is made that the CLR refuses whole: there is nothing to compare with, even where the program caught it.
        return string.Equals(expected, actual, StringComparison.Ordinal) || expected.Contains(typeof(InvalidProgramException).FullName!, StringComparison.Ordinal) ? null : new(program, expected, actual);
    }

    /// <summary>The difference that a program shows by itself; null, too, for what does not compile.</summary>
    public static Difference? Compare(Fragment program)
    {
        var batch = Compile([program.ToString()]);
        return batch.Compiled(0) is null ? null : batch.Compare(0, program);
    }

    private ISymbol Case(int index) => Compilation.GetTypeByMetadataName($"P{index}.Program")!.GetMembers("Main").Single();
}
