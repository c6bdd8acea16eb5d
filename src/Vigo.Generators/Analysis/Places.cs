using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Vigo.Generators.Evaluation;
using Vigo.Generators.Lowering;
using Vigo.Rules;

namespace Vigo.Generators.Analysis;

/// <summary>From places that hold nothing of a compilation to locations in it.</summary>
internal sealed class Places
{
    private readonly IReadOnlyDictionary<string, AdditionalText> _files;
    private readonly Dictionary<string, SyntaxTree> _trees;

    // Further trees of a path; there are none but in a project that is put together wrongly.
    private readonly List<SyntaxTree> _twins = [];

    public Places(Compilation compilation, IReadOnlyDictionary<string, AdditionalText> files)
    {
        _files = files;
        _trees = new((compilation.SyntaxTrees as ICollection<SyntaxTree>)?.Count ?? 0, StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (_trees.ContainsKey(tree.FilePath))
                _twins.Add(tree);
            else
                _trees.Add(tree.FilePath, tree);
        }
    }

    /// <summary>The location of a stretch of source; null when the compilation has no such file, as with members that only the evaluation saw.</summary>
    public Location? Of(Site site)
    {
        if (!_trees.TryGetValue(site.File, out var tree))
            return null;
        if (In(tree, site) is { } location)
            return location;

        // Several files of one path cannot be told apart.
        foreach (var twin in _twins)
        {
            if (string.Equals(twin.FilePath, site.File, StringComparison.Ordinal) && In(twin, site) is { } other)
                return other;
        }

        return null;
    }

    /// <summary>The location of a place in a file that is not C#, to the end of its line; null when the build does not know the file.</summary>
    public Location? Of(FileSubject subject)
    {
        if (!_files.TryGetValue(subject.Path, out var file) || file.GetText() is not { } text)
            return null;
        var line = text.Lines[Math.Max(0, Math.Min(subject.Line - 1, text.Lines.Count - 1))];
        var start = Math.Min(line.Start + Math.Max(0, subject.Column - 1), line.End);
        var span = TextSpan.FromBounds(start, line.End);
        return Location.Create(file.Path, span, text.Lines.GetLinePositionSpan(span));
    }

    // A location beyond a file's end would crash who prints it.
    private static Location? In(SyntaxTree tree, Site site) => Sites.In(tree, site) is { } span && span.End <= tree.Length ? Location.Create(tree, span) : null;
}
