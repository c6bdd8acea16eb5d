using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Vigo.Generators.Evaluation;
using Vigo.Generators.Lowering;
using Vigo.Rules;

namespace Vigo.Generators.Analysis;

/// <summary>From places that hold nothing of a compilation to locations in it.</summary>
internal sealed class Places(Compilation compilation, IReadOnlyDictionary<string, AdditionalText> files)
{
    private readonly ILookup<string, SyntaxTree> _trees = compilation.SyntaxTrees.ToLookup(tree => tree.FilePath, StringComparer.Ordinal);

    /// <summary>The location of a stretch of source; null when the compilation has no such file, as with members that only the evaluation saw.</summary>
    public Location? Of(Site site)
    {
        // Several files of one path cannot be told apart; a location beyond a file's end would crash who prints it.
        foreach (var tree in _trees[site.File])
        {
            if (Sites.In(tree, site) is { } span && span.End <= tree.Length)
                return Location.Create(tree, span);
        }

        return null;
    }

    /// <summary>The location of a place in a file that is not C#, to the end of its line; null when the build does not know the file.</summary>
    public Location? Of(FileSubject subject)
    {
        if (!files.TryGetValue(subject.Path, out var file) || file.GetText() is not { } text)
            return null;
        var line = text.Lines[Math.Max(0, Math.Min(subject.Line - 1, text.Lines.Count - 1))];
        var start = Math.Min(line.Start + Math.Max(0, subject.Column - 1), line.End);
        var span = TextSpan.FromBounds(start, line.End);
        return Location.Create(file.Path, span, text.Lines.GetLinePositionSpan(span));
    }
}
