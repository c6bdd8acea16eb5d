using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

/// <summary>Places in the source.</summary>
internal static class Sites
{
    public static Site Of(SyntaxNode node) => Of(node, node.SpanStart, node.Span.End);

    public static Site Of(IOperation operation) => Of(operation, TreeAnchors.Of(operation.Syntax.SyntaxTree));

    /// <summary>The place of an operation, for who asks for many in one tree and has its anchors.</summary>
    public static Site Of(IOperation operation, TreeAnchors anchors) => anchors.SiteOf(operation.Syntax, operation.Syntax.SpanStart, EndOf(operation.Syntax));

    // An object is as long as its initializer, a loop as its body: the squiggle goes under what makes it.
    private static int EndOf(SyntaxNode syntax) => syntax switch
    {
        ObjectCreationExpressionSyntax { Initializer: not null } creation => Math.Max(creation.Type.Span.End, creation.ArgumentList?.Span.End ?? 0),
        ImplicitObjectCreationExpressionSyntax { Initializer: not null } creation => creation.ArgumentList.Span.End,
        WithExpressionSyntax with => with.WithKeyword.Span.End,
        SwitchExpressionSyntax choice => choice.SwitchKeyword.Span.End,
        ForEachStatementSyntax loop => loop.CloseParenToken.Span.End,
        ForStatementSyntax loop => loop.CloseParenToken.Span.End,
        WhileStatementSyntax loop => loop.CloseParenToken.Span.End,
        _ => syntax.Span.End,
    };

    public static Site Of(SyntaxToken token) => Of(token.Parent!, token.SpanStart, token.Span.End);

    public static Site OfDeclaration(ISymbol symbol)
    {
        var location = symbol.Locations.FirstOrDefault(candidate => candidate.IsInSource);
        if (location is null)
            return Site.Unknown;
        var node = location.SourceTree!.GetRoot().FindNode(location.SourceSpan);
        return Of(node, location.SourceSpan.Start, location.SourceSpan.End);
    }

    /// <summary>Where a place is in a tree that has the member it lies in; null when the tree lacks that.</summary>
    public static TextSpan? In(SyntaxTree tree, Site site)
    {
        var anchors = TreeAnchors.Of(tree);
        return anchors.StartOf(site.Anchor) is { } start && anchors.TokensOf(tree, site.Anchor)?.SpanOf(site.First, site.Last) is { } span
            ? new(start + span.Start, span.Length)
            : null;
    }

    private static Site Of(SyntaxNode node, int start, int end) => TreeAnchors.Of(node.SyntaxTree).SiteOf(node, start, end);
}
