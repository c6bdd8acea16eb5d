using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Vigo.Generators.Lowering;

/// <summary>
/// A text that changes whenever anything changes that the meaning of another file's body can depend on: usings, types, signatures,
/// constants, references. Bodies and initializers of other members are left out.
/// </summary>
internal static class DeclarationFingerprint
{
    private static readonly ConditionalWeakTable<SyntaxTree, string> Known = new();
    private static readonly ConditionalWeakTable<MetadataReference, string> References = new();

    public static string Of(Compilation compilation)
    {
        var text = new StringBuilder();
        foreach (var reference in compilation.References)
            text.Append(References.GetValue(reference, found => $"{found.Display}#{RuntimeHelpers.GetHashCode(found)}")).Append('\n');
        foreach (var tree in compilation.SyntaxTrees)
            text.Append(Known.GetValue(tree, Declarations)).Append('\f');
        return text.ToString();
    }

    private static string Declarations(SyntaxTree tree)
    {
        var walker = new Walker();
        walker.Visit(tree.GetRoot());
        return walker.Text.ToString();
    }

    private sealed class Walker() : CSharpSyntaxWalker(SyntaxWalkerDepth.Token)
    {
        public StringBuilder Text { get; } = new();

        public override void VisitToken(SyntaxToken token) => Text.Append(token.Text).Append(' ');

        public override void VisitBlock(BlockSyntax node) => Text.Append("{} ");

        public override void VisitArrowExpressionClause(ArrowExpressionClauseSyntax node) => Text.Append("=> ");

        public override void VisitConstructorInitializer(ConstructorInitializerSyntax node)
        {
        }

        public override void VisitPrimaryConstructorBaseType(PrimaryConstructorBaseTypeSyntax node) => Visit(node.Type);

        public override void VisitAttributeList(AttributeListSyntax node) => Text.Append(node.ToString());

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
