using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

/// <summary>Places in the source.</summary>
internal static class Sites
{
    public static Site Of(SyntaxNode node) => Of(node.SyntaxTree, node.SpanStart, node.Span.End);

    public static Site Of(IOperation operation) => operation.Syntax switch
    {
        // An object is as long as its initializer: the squiggle goes under what makes it.
        ObjectCreationExpressionSyntax { Initializer: not null } creation =>
            Of(creation.SyntaxTree, creation.SpanStart, Math.Max(creation.Type.Span.End, creation.ArgumentList?.Span.End ?? 0)),
        ImplicitObjectCreationExpressionSyntax { Initializer: not null } creation => Of(creation.SyntaxTree, creation.SpanStart, creation.ArgumentList.Span.End),
        WithExpressionSyntax with => Of(with.SyntaxTree, with.SpanStart, with.WithKeyword.Span.End),
        SwitchExpressionSyntax choice => Of(choice.SyntaxTree, choice.SpanStart, choice.SwitchKeyword.Span.End),
        ForEachStatementSyntax loop => Of(loop.SyntaxTree, loop.SpanStart, loop.CloseParenToken.Span.End),
        ForStatementSyntax loop => Of(loop.SyntaxTree, loop.SpanStart, loop.CloseParenToken.Span.End),
        WhileStatementSyntax loop => Of(loop.SyntaxTree, loop.SpanStart, loop.CloseParenToken.Span.End),
        var node => Of(node),
    };

    public static Site OfDeclaration(ISymbol symbol)
    {
        var location = symbol.Locations.FirstOrDefault(candidate => candidate.IsInSource);
        return location is null ? new Site("", 0, 0) : new Site(location.SourceTree!.FilePath, location.SourceSpan.Start, location.SourceSpan.Length);
    }

    private static Site Of(SyntaxTree tree, int start, int end) => new(tree.FilePath, start, end - start);
}
