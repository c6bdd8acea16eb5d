using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

/// <summary>
/// The body of a property or conversion that is no more than <c>=> new()</c> or <c>=> new("…")</c> of a class with one constructor. What it means follows from the type, so that nothing
/// need be bound; and it is what each env file and each of its keys is, half of a repository's members.
/// </summary>
/// <param name="Body">The body.</param>
/// <param name="Creation">What it makes.</param>
/// <param name="Constructor">The one constructor of the class.</param>
internal sealed record PlainCreation(ArrowExpressionClauseSyntax Body, ImplicitObjectCreationExpressionSyntax Creation, IMethodSymbol Constructor)
{
    /// <summary>Whether a member is one; null when there is more to it.</summary>
    /// <param name="member">A method or accessor.</param>
    /// <param name="syntax">Its declaration, or the body of a property that has no accessors.</param>
    public static PlainCreation? Of(IMethodSymbol member, SyntaxNode syntax)
    {
        if (member is not { MethodKind: MethodKind.PropertyGet or MethodKind.Conversion, ReturnsByRef: false, ReturnsByRefReadonly: false, ReturnType: INamedTypeSymbol { TypeKind: TypeKind.Class, SpecialType: SpecialType.None } type })
            return null;
        var body = syntax as ArrowExpressionClauseSyntax ?? (syntax as ConversionOperatorDeclarationSyntax)?.ExpressionBody;
        if (body is not { Expression: ImplicitObjectCreationExpressionSyntax { Initializer: null } creation } || !IsPlain(creation.ArgumentList))
            return null;
        return ConstructorOf(type, creation.ArgumentList.Arguments.Count) is { } constructor ? new(body, creation, constructor) : null;
    }

    /// <summary>The code, which is the same that binding the body would give; null when it is refused.</summary>
    public Statement? Lower(Program program, Scope scope)
    {
        var (site, type) = (Sites.Of(Creation), Constructor.ContainingType);
        ArgumentCode[] arguments = [.. Creation.ArgumentList.Arguments.Select(argument => Text((LiteralExpressionSyntax)argument.Expression, scope))];
        var made = TypeReferences.IsAuthored(type)
            ? new UserCreationExpression(site, TypeReferences.Of(program, type), program.Key(Constructor), arguments)
            : OfLibrary(program, site, type, arguments);
        return made is null ? null : new BlockStatement(Sites.Of(Body), [new ReturnStatement(site, made)], [], []);
    }

    private Expression? OfLibrary(Program program, Site site, INamedTypeSymbol type, ArgumentCode[] arguments) =>
        NativeSymbols.Type(type) is { } real && NativeCatalogue.WhyRefused(real, NativeSymbols.FullName(type), ".ctor") is null && NativeSymbols.Constructor(real, Constructor) is { } constructor
            ? new NativeCreationExpression(site, TypeReferences.Of(program, type), constructor, arguments)
            : null;

    private static ArgumentCode Text(LiteralExpressionSyntax literal, Scope scope)
    {
        var site = Sites.Of(literal);
        return new(new TextExpression(site, scope.Text(new(site, MemberTokens.ContentOf(literal.Token)))), null, 0);
    }

    private static bool IsPlain(ArgumentListSyntax list) => list.Arguments.Count == 0
        || (list.Arguments is [{ NameColon: null, RefKindKeyword.RawKind: 0, Expression: LiteralExpressionSyntax literal }] && literal.Token.IsKind(SyntaxKind.StringLiteralToken) && !list.ContainsDiagnostics);

    // With a second one, or one that leaves something out, the compiler would have to choose.
    private static IMethodSymbol? ConstructorOf(INamedTypeSymbol type, int arguments) =>
        !type.IsAbstract && !type.IsGenericType && type.ContainingType is not { IsGenericType: true } && !(TypeReferences.IsAuthored(type) && DeclarationConstructs.RealBase.Covers(type)) && !HasRequired(type)
        && Constructors(type) is [{ DeclaredAccessibility: Accessibility.Public } only] && only.Parameters.Length == arguments
        && only.Parameters.All(parameter => parameter is { Type.SpecialType: SpecialType.System_String, RefKind: RefKind.None, IsParams: false })
            ? only
            : null;

    private static IMethodSymbol[] Constructors(INamedTypeSymbol type) => [.. type.InstanceConstructors.Where(constructor => !FunctionLowering.IsCopy(constructor))];

    private static bool HasRequired(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.GetMembers().Any(member => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true }))
                return true;
        }

        return false;
    }
}
