using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Vigo.Generators.Tests.Oracle.Programs;

/// <summary>Programs that are compiled together, each in a namespace of its own: compiling is what costs.</summary>
internal sealed class ProgramBatch
{
    private const string Usings = "using System.Globalization; using System.Text; ";

    private readonly ImmutableArray<SyntaxTree> _trees;

    private ProgramBatch(CSharpCompilation compilation, System.Reflection.Assembly assembly, ImmutableArray<SyntaxTree> trees)
    {
        (Compilation, Assembly, _trees) = (compilation, assembly, trees);
    }

    public CSharpCompilation Compilation { get; }

    public System.Reflection.Assembly Assembly { get; }

    /// <summary>Whether the compiler took that program; what it refused has no outcome.</summary>
    public bool Compiled(int index) => Compilation.ContainsSyntaxTree(_trees[index]);

    public SyntaxTree Tree(int index) => _trees[index];

    /// <summary>The case of one of the programs.</summary>
    public ISymbol Case(int index) => Compilation.GetTypeByMetadataName($"P{index}.Program")!.GetMembers("Main").Single();

    /// <summary>Compiles programs, leaving out those that the compiler refuses.</summary>
    public static ProgramBatch Compile(IReadOnlyList<string> programs)
    {
        ImmutableArray<SyntaxTree> trees = [.. programs.Select((program, index) => OracleProgram.Parse($"{Usings}namespace P{index}; using static Program;\n{program}", $"/repo/infra/P{index}.cs"))];
        var compilation = OracleProgram.Compile(trees);
        while (true)
        {
            using var image = new MemoryStream();
            var emitted = compilation.Emit(image);
            if (emitted.Success)
                return new(compilation, OracleProgram.Load(image), trees);
            var broken = emitted.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.Location.SourceTree).OfType<SyntaxTree>().Distinct().ToList();
            Assert.True(broken.Count > 0, string.Join("\n", emitted.Diagnostics));
            Refused?.Invoke(emitted.Diagnostics);
            compilation = compilation.RemoveSyntaxTrees(broken);
        }
    }

    public static Action<ImmutableArray<Diagnostic>>? Refused { get; set; }
}
