using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Vigo.Generators.Analysis;
using Vigo.Rules;

namespace Vigo.Generators.CodeFixes;

/// <summary>VIGO2004 and VIGO2005: puts the key or the env file there that was probably meant, where its name is written out.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NearestNameFix))]
[Shared]
public sealed class NearestNameFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["VIGO2004", "VIGO2005"];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        var model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
            return;
        foreach (var diagnostic in context.Diagnostics)
        {
            if (NameCorrections.Of(diagnostic.Properties) is not { } correction || Written(root, model, diagnostic, correction) is not [var literal])
                continue;
            var title = $"Change to '{correction.Meant}'";
            context.RegisterCodeFix(CodeAction.Create(title, _ => Task.FromResult(Corrected(context.Document, root, literal, correction)), title), diagnostic);
        }
    }

    private static IReadOnlyList<LiteralExpressionSyntax> Written(SyntaxNode root, SemanticModel model, Diagnostic diagnostic, NameCorrection correction) =>
    [
        .. root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true).DescendantNodesAndSelf().OfType<LiteralExpressionSyntax>()
            .Where(literal => string.Equals(literal.Token.ValueText, correction.Written, StringComparison.Ordinal) && IsName(literal, model)),
    ];

    // The same text elsewhere in the expression names something else.
    private static bool IsName(LiteralExpressionSyntax literal, SemanticModel model) =>
        literal.Parent is ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax creation }
        && model.GetTypeInfo(creation).Type is { Name: nameof(EnvVariable) or nameof(EnvFile), ContainingNamespace: { Name: nameof(Vigo), ContainingNamespace.IsGlobalNamespace: true } };

    private static Document Corrected(Document document, SyntaxNode root, LiteralExpressionSyntax literal, NameCorrection correction)
    {
        var corrected = SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(correction.Meant)).WithTriviaFrom(literal);
        return document.WithSyntaxRoot(root.ReplaceNode(literal, corrected));
    }
}
