using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

/// <summary>
/// Where the members of one source file stand, and what stands for their texts. Places in lowered code are counted from the member they lie in, and in
/// tokens, so that neither an edit above it nor a comment in it moves anything. Kept with the tree, and holds nothing of it.
/// </summary>
internal sealed class TreeAnchors
{
    private readonly Dictionary<int, Anchor> _byStart = [];
    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, MemberTokens> _tokens = new(StringComparer.Ordinal);
    private readonly Anchor _file;
    private Located? _latest;

    public TreeAnchors(SyntaxTree tree)
    {
        var path = TreeFacts.PathOf(tree);
        var text = tree.ToString();
        _file = new(path, "");
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        var (around, nameAround) = ((SyntaxNode?)null, "");
        foreach (var member in MembersOf(tree.GetRoot()))
        {
            if (member.Parent != around)
                (around, nameAround) = (member.Parent, NameOf(member.Parent));
            var name = $"{nameAround}.{NameOf(member)}";
            var number = names[name] = names.TryGetValue(name, out var count) ? count + 1 : 0;
            var anchor = new Anchor(path, $"{name}#{number}");
            _byStart[member.SpanStart] = anchor;
            _places[anchor.Member] = new(member.SpanStart, Digest.Of(text, member.SpanStart, EndOf(member) - member.SpanStart), SignatureOf(member));
        }
    }

    public static TreeAnchors Of(SyntaxTree tree) => TreeFacts.Of(tree).AnchorsIn(tree);

    /// <summary>The member that begins there, or the file itself.</summary>
    public Anchor At(SyntaxNode? member) => member is not null && _byStart.TryGetValue(member.SpanStart, out var anchor) ? anchor : _file;

    /// <summary>Where a member begins; null when the file has no such member.</summary>
    public int? StartOf(Anchor anchor) => anchor.Member.Length == 0 ? 0 : _places.TryGetValue(anchor.Member, out var place) ? place.Start : null;

    /// <summary>The tokens of a member, of a type up to its members, or of the file itself; null when the file has no such member.</summary>
    public MemberTokens? TokensOf(SyntaxTree tree, Anchor anchor)
    {
        if (_tokens.TryGetValue(anchor.Member, out var known))
            return known;
        if (anchor.Member.Length == 0)
            return _tokens.GetOrAdd(anchor.Member, MemberTokens.Of(tree.GetRoot(), 0, tree.GetRoot().Span.End));
        return Find(tree, anchor) is { } member ? _tokens.GetOrAdd(anchor.Member, MemberTokens.Of(member, member.SpanStart, EndOf(member))) : null;
    }

    /// <summary>Stands for a member's text: that of a type ends before its members. Null when the file has no such member.</summary>
    public Digest? TextOf(Anchor anchor) => _places.TryGetValue(anchor.Member, out var place) ? place.Text : null;

    /// <summary>Stands for all that a type declares, bodies aside; null when the file has no such type.</summary>
    public Digest? SignatureOf(Anchor anchor) => _places.TryGetValue(anchor.Member, out var place) ? place.Signature : null;

    /// <summary>The declaration that a piece of code belongs to; null outside of any.</summary>
    public static MemberDeclarationSyntax? MemberOf(SyntaxNode node) => node.FirstAncestorOrSelf<MemberDeclarationSyntax>(member => member is not BaseNamespaceDeclarationSyntax);

    /// <summary>The declaration behind an anchor, in a tree that has it.</summary>
    public MemberDeclarationSyntax? Find(SyntaxTree tree, Anchor anchor) =>
        StartOf(anchor) is { } start ? tree.GetRoot().FindToken(start).Parent?.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().LastOrDefault(member => member.SpanStart == start && member is not BaseNamespaceDeclarationSyntax) : null;

    private static IEnumerable<MemberDeclarationSyntax> MembersOf(SyntaxNode root) => root
        .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or BaseTypeDeclarationSyntax)
        .OfType<MemberDeclarationSyntax>()
        .Where(member => member is not BaseNamespaceDeclarationSyntax);

    // A type inside another has a signature of its own.
    private static Digest SignatureOf(MemberDeclarationSyntax member) => member switch
    {
        TypeDeclarationSyntax type => type.Members.Where(inner => inner is not BaseTypeDeclarationSyntax).Aggregate(SignatureText.DigestOfHeader(type), (sum, inner) => sum.Then(SignatureText.DigestOf(inner))),
        BaseTypeDeclarationSyntax type => SignatureText.DigestOf(type),
        _ => default,
    };

    /// <summary>Where a stretch of a member lies: the member, and which of its tokens.</summary>
    public Site SiteOf(SyntaxNode node, int start, int end)
    {
        var place = _latest;
        if (place is null || !place.Holds(node))
            place = Locate(node);
        var (first, last) = place.Tokens.In(start - place.Start, end - place.Start);

        // A conversion stands where its operand does, a statement where its expression does.
        return place.Latest is { } latest && latest.First == first && latest.Last == last ? latest : place.Latest = new(place.Anchor, first, last);
    }

    private Located Locate(SyntaxNode node)
    {
        var member = MemberOf(node);
        var anchor = At(member);
        var located = new Located(anchor, StartOf(anchor)!.Value, TokensOf(node.SyntaxTree, anchor)!, member is null or BaseTypeDeclarationSyntax ? default : member.FullSpan);

        // Code is lowered member by member, and of one that holds no others each place is asked for.
        if (!located.Stretch.IsEmpty)
            _latest = located;
        return located;
    }

    private static int EndOf(MemberDeclarationSyntax member) => member is TypeDeclarationSyntax { OpenBraceToken: { Span.Length: > 0 } brace } ? brace.SpanStart : member.Span.End;

    private static string NameOf(SyntaxNode? node) => node switch
    {
        TypeDeclarationSyntax { TypeParameterList.Parameters.Count: var count } type => $"{NameOf(type.Parent)}.{type.Identifier.ValueText}`{count}",
        BaseTypeDeclarationSyntax type => $"{NameOf(type.Parent)}.{type.Identifier.ValueText}",
        BaseNamespaceDeclarationSyntax space => $"{NameOf(space.Parent)}.{space.Name}",
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        BaseFieldDeclarationSyntax field => field.Declaration.Variables[0].Identifier.ValueText,
        EnumMemberDeclarationSyntax member => member.Identifier.ValueText,
        MemberDeclarationSyntax other => other.Kind().ToString(),
        _ => "",
    };

    /// <summary>A member in which places are counted.</summary>
    /// <param name="Anchor">The member.</param>
    /// <param name="Start">Where it begins.</param>
    /// <param name="Tokens">Its tokens.</param>
    /// <param name="Stretch">What lies in it and in no other member; empty when nothing can be said to.</param>
    private sealed record Located(Anchor Anchor, int Start, MemberTokens Tokens, TextSpan Stretch)
    {
        /// <summary>The place that was asked for last.</summary>
        public Site? Latest { get; set; }

        // What stands between two tokens, as a missing one does, may belong to either side's member.
        public bool Holds(SyntaxNode node) => node is not CompilationUnitSyntax && !node.FullSpan.IsEmpty && Stretch.Contains(node.FullSpan);
    }

    private sealed record Place(int Start, Digest Text, Digest Signature);
}
