using Vigo.Generators.Evaluation;
using Vigo.Generators.Generation;
using Microsoft.CodeAnalysis;

namespace Vigo.Generators.Lowering;

/// <summary>The source files of one compilation that declare anything, by path.</summary>
internal sealed class ProgramTrees
{
    private static readonly string OutputFolder = typeof(VigoGenerator).FullName!;

    private readonly Dictionary<string, SourceFile> _byPath;
    private readonly List<SourceFile> _all = [];
    private readonly Lazy<DeclarationEnvironment> _environment;
    private readonly Digest _surroundings;

    public ProgramTrees(Compilation compilation)
    {
        List<Action>? unknown = null;
        foreach (var tree in compilation.SyntaxTrees)
        {
            // The generator's output is parsed anew at each of its runs, though nobody asks: it is text to the last token.
            if (IsOutput(tree))
                continue;
            var file = new SourceFile(tree, TreeFacts.Find(tree));
            if (file.IsUnknown)
                (unknown ??= []).Add(file.Look);
            _all.Add(file);
        }

        if (unknown is not null)
            EvaluationThreads.Each(unknown);
        _all.RemoveAll(file => file.Facts.DeclaresNothing);
        _byPath = new(_all.Count, StringComparer.Ordinal);
        foreach (var file in _all)
        {
            if (_byPath.ContainsKey(file.Facts.Path))
                HasTwins = true;
            else
                _byPath.Add(file.Facts.Path, file);
        }

        // The analyzers' compilation mostly turns out to be the generator's, before anybody asks for this.
        _surroundings = DeclarationEnvironment.Surroundings(compilation);
        _environment = new(() => new(_surroundings, [.. _all.Select(file => file.Facts)]));
    }

    /// <summary>Whether a tree is what the generator made of an evaluation.</summary>
    private static bool IsOutput(SyntaxTree tree) => tree.FilePath.IndexOf(OutputFolder, StringComparison.Ordinal) >= 0;

    /// <summary>Whether two files have one path, so that nothing can be remembered of either by its path.</summary>
    public bool HasTwins { get; }

    public DeclarationEnvironment Environment => _environment.Value;

    /// <summary>The files in ordinal order of their paths.</summary>
    public IEnumerable<(SyntaxTree Tree, TreeFacts Facts)> InOrder => _all.OrderBy(file => file.Facts.Path, StringComparer.Ordinal).Select(file => (file.Tree, file.Facts));

    /// <summary>Whether every file is the same as there, and so is all that its meaning depends on.</summary>
    public bool AreThoseOf(ProgramTrees other)
    {
        if (HasTwins || _all.Count != other._all.Count || _surroundings != other._surroundings)
            return false;
        for (var i = 0; i < _all.Count; i++)
        {
            if (!ReferenceEquals(_all[i].Facts, other._all[i].Facts))
                return false;
        }

        return true;
    }

    public SyntaxTree? At(string path) => FileAt(path)?.Tree;

    /// <summary>Stands for a file's text; null when there is no such file.</summary>
    public Digest? ContentOf(string path) => FileAt(path)?.Facts.Content;

    /// <summary>Stands for a member's text; null when there is no such member.</summary>
    public Digest? TextOf(Anchor member) => FileAt(member.File)?.Anchors.TextOf(member);

    /// <summary>A member's tokens; null when there is no such member.</summary>
    public MemberTokens? TokensOf(Anchor member) => FileAt(member.File) is { } file ? file.Anchors.TokensOf(file.Tree, member) : null;

    /// <summary>Stands for all that a type declares; null when there is no such type.</summary>
    public Digest? SignatureOf(Anchor type) => FileAt(type.File)?.Anchors.SignatureOf(type);

    /// <summary>Whether a member names any of these; so does one that is not there.</summary>
    public bool Mentions(Anchor member, HashSet<string> names) =>
        FileAt(member.File) is not { } file || file.Anchors.Find(file.Tree, member) is not { } declaration || TreeFacts.Identifiers(declaration).Any(names.Contains);

    /// <summary>Whether a file names any of these; so does one that is not there.</summary>
    public bool Mentions(string path, HashSet<string> names) => FileAt(path) is not { } file || file.Facts.Mentions(file.Tree, names);

    private SourceFile? FileAt(string path) => _byPath.TryGetValue(path, out var file) ? file : null;

    private sealed class SourceFile(SyntaxTree tree, TreeFacts? facts)
    {
        private TreeFacts? _facts = facts;

        public SyntaxTree Tree { get; } = tree;

        public bool IsUnknown => _facts is null;

        public TreeFacts Facts => _facts!;

        public TreeAnchors Anchors => Facts.AnchorsIn(Tree);

        public void Look() => _facts = TreeFacts.Of(Tree);
    }
}
