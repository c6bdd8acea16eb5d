using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Vigo.Generators.Lowering;

/// <summary>A declaration's tokens without what only its own body means: blocks, expression bodies, initializers, the values of constants.</summary>
internal sealed class SignatureText() : CSharpSyntaxWalker(SyntaxWalkerDepth.Token)
{
    private readonly StringBuilder _text = new();

    public static string Of(SyntaxNode declaration)
    {
        var text = new SignatureText();
        text.Visit(declaration);
        return text._text.ToString();
    }

    /// <summary>A type's declaration up to its members.</summary>
    public static string OfHeader(TypeDeclarationSyntax type)
    {
        var text = new SignatureText();
        foreach (var part in type.ChildNodesAndTokens())
        {
            if (part.AsNode() is { } node and not MemberDeclarationSyntax)
                text.Visit(node);
            else if (part.IsToken)
                text.VisitToken(part.AsToken());
        }

        return text._text.ToString();
    }

    public override void VisitToken(SyntaxToken token) => _text.Append(token.Text).Append(' ');

    public override void VisitBlock(BlockSyntax node) => _text.Append("{} ");

    public override void VisitArrowExpressionClause(ArrowExpressionClauseSyntax node) => _text.Append("=> ");

    public override void VisitConstructorInitializer(ConstructorInitializerSyntax node)
    {
    }

    public override void VisitPrimaryConstructorBaseType(PrimaryConstructorBaseTypeSyntax node) => Visit(node.Type);

    public override void VisitEqualsValueClause(EqualsValueClauseSyntax node)
    {
        // What a default or an enum member is goes into every file that uses it; a constant's value is a fact of its own.
        if (node.Parent is ParameterSyntax or EnumMemberDeclarationSyntax)
            base.VisitEqualsValueClause(node);
        else
            _text.Append("= ");
    }
}
