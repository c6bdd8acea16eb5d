using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Vigo.Generators.CodeFixes;

/// <summary>VIGO1003: a repository that holds a tag or a digest is a whole reference, which <c>Image.Parse</c> reads.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WholeImageReferenceFix))]
[Shared]
public sealed class WholeImageReferenceFix : CodeFixProvider
{
    private const string Title = "Read the whole reference with Image.Parse";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["VIGO1003"];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);

        // Nothing after it: what a later .Sha(…) would do to the tag is the author's to say.
        if (root?.FindNode(context.Span, getInnermostNodeForTie: true) is not InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called } call || call.Span != context.Span
            || call.ArgumentList.Arguments is not [{ Expression: LiteralExpressionSyntax literal }] || !IsWholeReference(literal.Token.ValueText)
            || model?.GetSymbolInfo(call, context.CancellationToken).Symbol is not IMethodSymbol { Name: nameof(Image.Of), ContainingType: { Name: nameof(Image), ContainingNamespace.Name: nameof(Vigo) } })
        {
            return;
        }

        var parse = called.WithName(SyntaxFactory.IdentifierName(nameof(Image.Parse)).WithTriviaFrom(called.Name));
        context.RegisterCodeFix(CodeAction.Create(Title, _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(called, parse))), Title), context.Diagnostics);
    }

    private static bool IsWholeReference(string text) => Image.Parse(text) is { Tag: not null } or { ContentDigest: not null };
}
