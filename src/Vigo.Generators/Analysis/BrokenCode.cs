using Microsoft.CodeAnalysis;

namespace Vigo.Generators.Analysis;

/// <summary>
/// Which files the compiler objects to. Code that is being typed rarely evaluates, and the compiler says better why; whatever else could be
/// said about it would be wrong a moment later.
/// </summary>
internal sealed class BrokenCode(Compilation compilation)
{
    private readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);

    public bool IsIn(IEnumerable<string> files) => files.Any(IsIn);

    private bool IsIn(string file)
    {
        if (!_known.TryGetValue(file, out var isBroken))
        {
            isBroken = compilation.SyntaxTrees.Where(tree => string.Equals(tree.FilePath, file, StringComparison.Ordinal)).Any(IsBroken);
            _known.Add(file, isBroken);
        }

        return isBroken;
    }

    // Warnings that are errors here say nothing about meaning.
    private bool IsBroken(SyntaxTree tree) => compilation.GetSemanticModel(tree).GetDiagnostics()
        .Any(diagnostic => diagnostic is { Severity: DiagnosticSeverity.Error, DefaultSeverity: DiagnosticSeverity.Error });
}
