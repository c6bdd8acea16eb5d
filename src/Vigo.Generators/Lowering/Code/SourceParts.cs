using Microsoft.CodeAnalysis;
using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

/// <summary>The texts that something was made from: the members that declare it, and what stood in them.</summary>
internal sealed class SourceParts
{
    private readonly IReadOnlyList<(Anchor Anchor, Digest? Digest)> _parts;

    private SourceParts(IReadOnlyList<(Anchor Anchor, Digest? Digest)> parts)
    {
        _parts = parts;
        Files = parts.Count == 0 ? [] : [.. parts.Select(part => part.Anchor.File)];
    }

    /// <summary>Of something that no source declares.</summary>
    public static SourceParts None { get; } = new([]);

    /// <summary>The member, when it is one; null when there are several parts, or none.</summary>
    public Anchor? Only => _parts.Count == 1 ? _parts[0].Anchor : null;

    public IEnumerable<Anchor> Anchors => _parts.Select(part => part.Anchor);

    public IReadOnlyList<string> Files { get; }

    /// <summary>The texts of a member's declarations; of its type's, when the compiler made the member. Null when it has no source.</summary>
    public static SourceParts? OfMember(ISymbol symbol, ProgramTrees trees) =>
        Of(symbol.DeclaringSyntaxReferences.Length > 0 ? symbol : symbol.ContainingType, trees.TextOf);

    /// <summary>What a type declares, body aside; null when it has no source.</summary>
    public static SourceParts? OfType(INamedTypeSymbol type, ProgramTrees trees) => Of(type, trees.SignatureOf);

    /// <summary>The text of one member; null when there is no such member.</summary>
    public static SourceParts? Of(Anchor member, ProgramTrees trees) => trees.TextOf(member) is { } digest ? new([(member, digest)]) : null;

    /// <summary>Whether any of the parts stands in one of these files.</summary>
    public bool StandsInAny(HashSet<string> files)
    {
        for (var i = 0; i < Files.Count; i++)
        {
            if (files.Contains(Files[i]))
                return true;
        }

        return false;
    }

    /// <summary>Whether a member's texts are what they were.</summary>
    public bool AreTextsOf(ProgramTrees trees)
    {
        foreach (var (anchor, digest) in _parts)
        {
            if (trees.TextOf(anchor) != digest)
                return false;
        }

        return true;
    }

    /// <summary>Whether a type's declarations are what they were.</summary>
    public bool AreSignaturesOf(ProgramTrees trees) => _parts.All(part => trees.SignatureOf(part.Anchor) == part.Digest);

    private static SourceParts? Of(ISymbol? symbol, Func<Anchor, Digest?> digest)
    {
        if (symbol is null || symbol.DeclaringSyntaxReferences.IsEmpty)
            return null;
        var references = symbol.DeclaringSyntaxReferences;
        var parts = new (Anchor Anchor, Digest? Digest)[references.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            var anchor = TreeAnchors.Of(references[i].SyntaxTree).At(TreeAnchors.MemberOf(references[i].GetSyntax()));
            parts[i] = (anchor, digest(anchor));
            if (parts[i].Digest is null)
                return null;
        }

        return new(parts);
    }
}
