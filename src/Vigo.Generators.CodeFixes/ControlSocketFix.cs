using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Vigo.Generators.CodeFixes;

/// <summary>VIGO3001: takes the mount of a control socket out of the list that it is written in.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ControlSocketFix))]
[Shared]
public sealed class ControlSocketFix : CodeFixProvider
{
    private const string Title = "Take the mount out";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["VIGO3001"];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var element = root?.FindNode(context.Span, getInnermostNodeForTie: true).FirstAncestorOrSelf<ExpressionElementSyntax>();
        if (element is not { Parent: CollectionExpressionSyntax list } || element.Span != context.Span || !await IsListOfMounts(context, list).ConfigureAwait(false))
            return;
        context.RegisterCodeFix(CodeAction.Create(Title, _ => Task.FromResult(Without(context.Document, root!, element)), Title), context.Diagnostics);
    }

    // A text in a list of texts may be half of something.
    private static async Task<bool> IsListOfMounts(CodeFixContext context, CollectionExpressionSyntax list)
    {
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        return model?.GetTypeInfo(list, context.CancellationToken).ConvertedType is INamedTypeSymbol { TypeArguments: [{ Name: nameof(Mount), ContainingNamespace: { Name: nameof(Vigo), ContainingNamespace.IsGlobalNamespace: true } }] };
    }

    private static Document Without(Document document, SyntaxNode root, ExpressionElementSyntax element) =>
        document.WithSyntaxRoot(root.RemoveNode(element, SyntaxRemoveOptions.KeepEndOfLine)!);
}
