using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

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
    /// <remarks>All at once: two edits of one list, made apart, would not merge.</remarks>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(async (context, document, diagnostics) =>
        await WithoutAsync(document, diagnostics.Select(diagnostic => diagnostic.Location.SourceSpan), context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if ((await MountsAsync(context.Document, [context.Span], context.CancellationToken).ConfigureAwait(false)).Count == 1)
            context.RegisterCodeFix(CodeAction.Create(Title, cancellation => WithoutAsync(context.Document, [context.Span], cancellation), Title), context.Diagnostics);
    }

    private static async Task<Document> WithoutAsync(Document document, IEnumerable<TextSpan> spans, CancellationToken cancellation)
    {
        var mounts = await MountsAsync(document, spans, cancellation).ConfigureAwait(false);
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var lists = mounts.Select(mount => (CollectionExpressionSyntax)mount.Parent!).Distinct();
        return document.WithSyntaxRoot(root!.ReplaceNodes(lists, (list, _) => mounts.Where(mount => mount.Parent == list).Reverse().Aggregate(list, (left, mount) => Without(left, list.Elements.IndexOf(mount)))));
    }

    private static async Task<IReadOnlyList<ExpressionElementSyntax>> MountsAsync(Document document, IEnumerable<TextSpan> spans, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        return
        [
            .. from span in spans
               let element = root!.FindNode(span, getInnermostNodeForTie: true).FirstAncestorOrSelf<ExpressionElementSyntax>()
               where element?.Span == span && element.Parent is CollectionExpressionSyntax list && IsListOfMounts(model!.GetTypeInfo(list, cancellation).ConvertedType)
               orderby span.Start
               select element,
        ];
    }

    // A text in a list of texts may be half of something.
    private static bool IsListOfMounts(ITypeSymbol? type) =>
        type is INamedTypeSymbol { TypeArguments: [{ Name: nameof(Mount), ContainingNamespace: { Name: nameof(Vigo), ContainingNamespace.IsGlobalNamespace: true } }] };

    private static CollectionExpressionSyntax Without(CollectionExpressionSyntax list, int index)
    {
        var left = list.Elements.RemoveAt(index);

        // Without a comma after it, the end of its line is its own.
        if (index > 0 && index == left.Count)
            left = left.Replace(left[index - 1], left[index - 1].WithTrailingTrivia(list.Elements[index].GetTrailingTrivia()));
        return list.WithElements(left);
    }
}
