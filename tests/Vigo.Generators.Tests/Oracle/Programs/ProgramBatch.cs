using System.Collections.Immutable;
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

    private ProgramBatch(CSharpCompilation compilation, System.Reflection.Assembly assembly, ImmutableArray<SyntaxTree> trees) =>
        (Compilation, _assembly, _trees) = (compilation, assembly, trees);

    public CSharpCompilation Compilation { get; }

    /// <summary>Compiles programs, leaving out those that the compiler refuses.</summary>
    public static ProgramBatch Compile(IReadOnlyList<string> programs)
    {
        ImmutableArray<SyntaxTree> trees = [.. programs.Select((program, index) => OracleProgram.Parse($"{Header}{index};\nusing static Program;\n{program}", $"/repo/infra/P{index}.cs"))];
        var compilation = OracleProgram.Compile(trees);
        while (true)
        {
            using var image = new MemoryStream();
            var emitted = compilation.Emit(image);
            if (emitted.Success)
                return new(compilation, OracleProgram.Load(image), trees);
            var refused = emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Location.SourceTree).OfType<SyntaxTree>().Distinct().ToList();
            Assert.True(refused.Count > 0, string.Join("\n", emitted.Diagnostics));
            compilation = compilation.RemoveSyntaxTrees(refused);
        }
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
        return string.Equals(expected, actual, StringComparison.Ordinal) ? null : new(program, expected, actual);
    }

    /// <summary>The difference that a program shows by itself; null, too, for what does not compile.</summary>
    public static Difference? Compare(Fragment program)
    {
        var batch = Compile([program.ToString()]);
        return batch.Compiled(0) is null ? null : batch.Compare(0, program);
    }

    private ISymbol Case(int index) => Compilation.GetTypeByMetadataName($"P{index}.Program")!.GetMembers("Main").Single();
}
