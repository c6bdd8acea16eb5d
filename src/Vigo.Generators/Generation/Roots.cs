using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Vigo.Generators.Generation;

/// <summary>A member that declares something: a stack, a host, the proxy, a retirement.</summary>
/// <param name="Kind">What it declares.</param>
/// <param name="Member">The member.</param>
internal sealed record Root(RootKind Kind, ISymbol Member);

internal enum RootKind
{
    Stack,
    Proxy,
    Host,
    Retirement,
}

/// <summary>Finds the members that declare something, by their attributes.</summary>
internal static class Roots
{
    private static readonly Dictionary<string, RootKind> Attributes = new(StringComparer.Ordinal)
    {
        ["Vigo.StackAttribute"] = RootKind.Stack,
        ["Vigo.ProxyAttribute"] = RootKind.Proxy,
        ["Vigo.HostAttribute"] = RootKind.Host,
        ["Vigo.RetireAttribute"] = RootKind.Retirement,
    };

    // Finding them walks a whole tree; a tree never changes.
    private static readonly ConditionalWeakTable<SyntaxTree, IReadOnlyList<MemberDeclarationSyntax>> CandidatesOfTrees = new();

    /// <summary>The members that declare something, by file and place: the compiler may be given the files in any order.</summary>
    public static IReadOnlyList<Root> Find(Compilation compilation, CancellationToken cancellation)
    {
        var roots = new List<Root>();
        foreach (var tree in compilation.SyntaxTrees.OrderBy(tree => tree.FilePath, StringComparer.Ordinal))
        {
            SemanticModel? model = null;
            foreach (var declaration in CandidatesOfTrees.GetValue(tree, found => [.. Candidates(found.GetRoot(cancellation))]))
            {
                model ??= compilation.GetSemanticModel(tree);
                foreach (var symbol in Declared(model, declaration, cancellation))
                {
                    if (KindOf(symbol) is { } kind)
                        roots.Add(new(kind, symbol));
                }
            }
        }

        return roots;
    }

    // By the attribute's written name first, so that only members that may be roots are bound.
    private static IEnumerable<MemberDeclarationSyntax> Candidates(SyntaxNode root) => root
        .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
        .OfType<MemberDeclarationSyntax>()
        .Where(member => member is PropertyDeclarationSyntax or FieldDeclarationSyntax or MethodDeclarationSyntax
            && member.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => MayBeRoot(attribute.Name)));

    private static bool MayBeRoot(NameSyntax name)
    {
        var last = name switch
        {
            QualifiedNameSyntax qualified => qualified.Right.Identifier.Text,
            AliasQualifiedNameSyntax alias => alias.Name.Identifier.Text,
            SimpleNameSyntax simple => simple.Identifier.Text,
            _ => "",
        };
        return Attributes.Keys.Any(known => known.EndsWith("." + last, StringComparison.Ordinal) || known.EndsWith("." + last + "Attribute", StringComparison.Ordinal));
    }

    private static IEnumerable<ISymbol> Declared(SemanticModel model, MemberDeclarationSyntax declaration, CancellationToken cancellation) => declaration is FieldDeclarationSyntax field
        ? field.Declaration.Variables.Select(variable => model.GetDeclaredSymbol(variable, cancellation)).OfType<ISymbol>()
        : model.GetDeclaredSymbol(declaration, cancellation) is { } symbol ? [symbol] : [];

    private static RootKind? KindOf(ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && Attributes.TryGetValue(type.ToDisplayString(), out var kind))
                return kind;
        }

        return null;
    }
}
