using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

/// <summary>Places in the source.</summary>
internal static class Sites
{
    public static Site Of(SyntaxNode node) => Of(node, node.SpanStart, node.Span.End);

    public static Site Of(IOperation operation) => operation.Syntax switch
    {
        // An object is as long as its initializer: the squiggle goes under what makes it.
        ObjectCreationExpressionSyntax { Initializer: not null } creation =>
            Of(creation, creation.SpanStart, Math.Max(creation.Type.Span.End, creation.ArgumentList?.Span.End ?? 0)),
        ImplicitObjectCreationExpressionSyntax { Initializer: not null } creation => Of(creation, creation.SpanStart, creation.ArgumentList.Span.End),
        WithExpressionSyntax with => Of(with, with.SpanStart, with.WithKeyword.Span.End),
        SwitchExpressionSyntax choice => Of(choice, choice.SpanStart, choice.SwitchKeyword.Span.End),
        ForEachStatementSyntax loop => Of(loop, loop.SpanStart, loop.CloseParenToken.Span.End),
        ForStatementSyntax loop => Of(loop, loop.SpanStart, loop.CloseParenToken.Span.End),
        WhileStatementSyntax loop => Of(loop, loop.SpanStart, loop.CloseParenToken.Span.End),
        var node => Of(node),
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
