using Vigo.Generators.Evaluation;
using Vigo.Generators.Generation;
using Microsoft.CodeAnalysis;

namespace Vigo.Generators.Lowering;

/// <summary>The source files of one compilation that declare anything, by path.</summary>
internal sealed class ProgramTrees
{
    private static readonly string OutputFolder = typeof(VigoGenerator).FullName!;

    private readonly Dictionary<string, SyntaxTree> _byPath = new(StringComparer.Ordinal);
    private readonly List<(string Path, SyntaxTree Tree)> _all = [];
    private readonly List<TreeFacts> _facts = [];

    public ProgramTrees(Compilation compilation)
    {
        // The generator's output is parsed anew at each of its runs, though nobody asks: it is text to the last token.
        var trees = compilation.SyntaxTrees.Where(tree => !IsOutput(tree)).ToList();
        EvaluationThreads.Each([.. trees.Where(tree => !TreeFacts.AreKnownOf(tree)).Select(tree => (Action)(() => TreeFacts.Of(tree)))]);
        foreach (var tree in trees)
        {
            var facts = TreeFacts.Of(tree);
            if (facts.DeclaresNothing)
                continue;
            _facts.Add(facts);
            _all.Add((facts.Path, tree));
            if (_byPath.ContainsKey(facts.Path))
                HasTwins = true;
            else
                _byPath.Add(facts.Path, tree);
        }

        Environment = new(compilation, _facts);
    }

    /// <summary>Whether a tree is what the generator made of an evaluation.</summary>
    private static bool IsOutput(SyntaxTree tree) => tree.FilePath.IndexOf(OutputFolder, StringComparison.Ordinal) >= 0;

    /// <summary>Whether two files have one path, so that nothing can be remembered of either by its path.</summary>
    public bool HasTwins { get; }

    public DeclarationEnvironment Environment { get; }

    public IEnumerable<SyntaxTree> InOrder => _all.OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => file.Tree);

    /// <summary>Whether every file is the same as there, and so is all that its meaning depends on.</summary>
    public bool AreThoseOf(ProgramTrees other)
    {
        if (HasTwins || _facts.Count != other._facts.Count || !Environment.IsSameAs(other.Environment))
            return false;
        for (var i = 0; i < _facts.Count; i++)
        {
            if (!ReferenceEquals(_facts[i], other._facts[i]))
                return false;
        }

        return true;
    }

    public SyntaxTree? At(string path) => _byPath.TryGetValue(path, out var tree) ? tree : null;

    /// <summary>Stands for a file's text; null when there is no such file.</summary>
    public Digest? ContentOf(string path) => At(path) is { } tree ? TreeFacts.Of(tree).Content : null;

    /// <summary>Stands for a member's text; null when there is no such member.</summary>
    public Digest? TextOf(Anchor member) => At(member.File) is { } tree ? TreeAnchors.Of(tree).TextOf(member) : null;

    /// <summary>A member's tokens; null when there is no such member.</summary>
    public MemberTokens? TokensOf(Anchor member) => At(member.File) is { } tree ? TreeAnchors.Of(tree).TokensOf(tree, member) : null;

    /// <summary>Stands for all that a type declares; null when there is no such type.</summary>
    public Digest? SignatureOf(Anchor type) => At(type.File) is { } tree ? TreeAnchors.Of(tree).SignatureOf(type) : null;

    /// <summary>Whether a member names any of these; so does one that is not there.</summary>
    public bool Mentions(Anchor member, HashSet<string> names) =>
        At(member.File) is not { } tree || TreeAnchors.Of(tree).Find(tree, member) is not { } declaration || TreeFacts.Identifiers(declaration).Any(names.Contains);

    /// <summary>Whether a file names any of these; so does one that is not there.</summary>
    public bool Mentions(string path, HashSet<string> names) => At(path) is not { } tree || TreeFacts.Of(tree).Mentions(tree, names);
}
