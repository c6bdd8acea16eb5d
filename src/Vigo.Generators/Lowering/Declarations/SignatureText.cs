using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Vigo.Generators.Lowering;

/// <summary>A declaration's tokens without what only its own body means: blocks, expression bodies, initializers, the values of constants.</summary>
internal sealed class SignatureText() : CSharpSyntaxWalker(SyntaxWalkerDepth.Token)
{
    private readonly DigestedText _text = DigestedText.Empty();

    /// <param name="path">What stands before it: where it is declared.</param>
    /// <param name="declaration">The declaration.</param>
    public static string Of(string path, SyntaxNode declaration) => Written(path, declaration).ToString();

    /// <summary>A type's declaration up to its members.</summary>
    /// <param name="path">What stands before it: where it is declared.</param>
    /// <param name="type">The type.</param>
    public static string OfHeader(string path, TypeDeclarationSyntax type) => HeaderWritten(path, type).ToString();

    /// <summary>Stands for a declaration, wherever it is.</summary>
    public static Digest DigestOf(SyntaxNode declaration) => Written("", declaration).ToDigest();

    /// <summary>Stands for a type's declaration up to its members, wherever it is.</summary>
    public static Digest DigestOfHeader(TypeDeclarationSyntax type) => HeaderWritten("", type).ToDigest();

    private static DigestedText Written(string path, SyntaxNode declaration)
    {
        var text = new SignatureText();
        text._text.Append(path);
        text.Visit(declaration);
        return text._text;
    }

    private static DigestedText HeaderWritten(string path, TypeDeclarationSyntax type)
    {
        var text = new SignatureText();
        text._text.Append(path);
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
