using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Vigo.Generators.Lowering;

/// <summary>
/// A text that changes whenever anything changes that the meaning of another file's body can depend on: usings, types, signatures,
/// constants, references. Bodies and initializers of other members are left out.
/// </summary>
/// <remarks>
/// The order of files is left out too, and files that declare nothing: the analyzers see the generator's output in their compilation, which the
/// generator does not, and both must find the same lowered code.
/// </remarks>
internal static class DeclarationFingerprint
{
    private static readonly ConditionalWeakTable<SyntaxTree, string> Known = new();
    private static readonly ConditionalWeakTable<MetadataReference, string> References = new();
    private static int _references;

    public static string Of(Compilation compilation)
    {
        var text = new StringBuilder();
        text.Append(compilation.Options is CSharpCompilationOptions { CheckOverflow: true } ? "checked" : "unchecked");
        foreach (var reference in compilation.References)
            text.Append(' ').Append(References.GetValue(reference, Number));
        foreach (var declarations in compilation.SyntaxTrees.Select(tree => Known.GetValue(tree, Declarations)).Where(found => found.Length > 0).OrderBy(found => found, StringComparer.Ordinal))
            text.Append(' ').Append(declarations);
        return Hash(text.ToString());
    }

    private static string Number(MetadataReference reference) => Interlocked.Increment(ref _references).ToString(CultureInfo.InvariantCulture);

    private static string Declarations(SyntaxTree tree)
    {
        var walker = new Walker();
        walker.Visit(tree.GetRoot());
        return walker.Text.Length == 0 ? "" : Hash(walker.Text.ToString());
    }

    private static string Hash(string text)
    {
        using var sha = SHA256.Create();
        return Convert.ToBase64String(sha.ComputeHash(Encoding.UTF8.GetBytes(text)));
    }

    private sealed class Walker() : CSharpSyntaxWalker(SyntaxWalkerDepth.Token)
    {
        public StringBuilder Text { get; } = new();

        public override void VisitToken(SyntaxToken token)
        {
            if (!token.IsKind(SyntaxKind.EndOfFileToken))
                Text.Append(token.Text).Append(' ');
        }

        public override void VisitBlock(BlockSyntax node) => Text.Append("{} ");

        public override void VisitArrowExpressionClause(ArrowExpressionClauseSyntax node) => Text.Append("=> ");

        public override void VisitConstructorInitializer(ConstructorInitializerSyntax node)
        {
        }

        public override void VisitPrimaryConstructorBaseType(PrimaryConstructorBaseTypeSyntax node) => Visit(node.Type);

        public override void VisitAttributeList(AttributeListSyntax node)
        {
            // What is said of the assembly means nothing to a body; the generated files are said so.
            if (node.Target is null || !node.Target.Identifier.IsKind(SyntaxKind.AssemblyKeyword))
                Text.Append(node.ToString());
        }

        public override void VisitEqualsValueClause(EqualsValueClauseSyntax node)
        {
            // What a constant, a default or an enum member is goes into every file that uses it.
            if (node.Parent is ParameterSyntax or EnumMemberDeclarationSyntax || IsConstant(node))
                base.VisitEqualsValueClause(node);
            else
                Text.Append("= ");
        }

        private static bool IsConstant(EqualsValueClauseSyntax node) =>
            node.Parent?.Parent?.Parent is FieldDeclarationSyntax field && field.Modifiers.Any(SyntaxKind.ConstKeyword);
    }
}
