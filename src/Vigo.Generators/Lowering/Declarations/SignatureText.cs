using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Vigo.Generators.Lowering;

/// <summary>A declaration's tokens without what only its own body means: blocks, expression bodies, initializers, the values of constants.</summary>
internal sealed class SignatureText() : CSharpSyntaxWalker(SyntaxWalkerDepth.Token)
{
    private readonly DigestedText _text = DigestedText.Empty();

    public static string Of(SyntaxNode declaration) => Written(declaration).ToString();

    /// <summary>A type's declaration up to its members.</summary>
    public static string OfHeader(TypeDeclarationSyntax type) => HeaderWritten(type).ToString();

    /// <summary>Stands for <see cref="Of"/>.</summary>
    public static Digest DigestOf(SyntaxNode declaration) => Written(declaration).ToDigest();

    /// <summary>Stands for <see cref="OfHeader"/>.</summary>
    public static Digest DigestOfHeader(TypeDeclarationSyntax type) => HeaderWritten(type).ToDigest();

    private static DigestedText Written(SyntaxNode declaration)
    {
        var text = new SignatureText();
        text.Visit(declaration);
        return text._text;
    }

    private static DigestedText HeaderWritten(TypeDeclarationSyntax type)
    {
        var text = new SignatureText();
        foreach (var part in type.ChildNodesAndTokens())
        {
            if (part.AsNode() is { } node and not MemberDeclarationSyntax)
                text.Visit(node);
            else if (part.IsToken)
                text.VisitToken(part.AsToken());
        }

        return text._text;
    }

    public override void VisitToken(SyntaxToken token)
    {
        _text.Append(token.Text);
        _text.Append(' ');
    }

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
