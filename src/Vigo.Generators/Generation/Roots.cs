using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Vigo.Generators.Evaluation;
using Vigo.Generators.Lowering;

namespace Vigo.Generators.Generation;

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

    /// <summary>The members that declare something, by file and place: the compiler may be given the files in any order.</summary>
    public static IReadOnlyList<Root> Find(Program program, CancellationToken cancellation)
    {
        var files = program.Trees.InOrder.Select(file => (file.Tree, Known: KnownIn(program, file.Tree, file.Facts))).ToArray();
        EvaluationThreads.Each([.. Enumerable.Range(0, files.Length).Where(i => files[i].Known is null).Select(i => (Action)(() => files[i].Known = In(program, files[i].Tree, cancellation)))]);
        return [.. files.SelectMany(file => file.Known!.Roots)];
    }

    // Which members of a file declare something is part of what it declares, and so changes only with that.
    private static FileRoots In(Program program, SyntaxTree tree, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var facts = TreeFacts.Of(tree);
        return program.Roots[facts.Path] = new(facts.Content, facts.Declarations, [.. Bound(program, tree, cancellation)]);
    }

    private static FileRoots? KnownIn(Program program, SyntaxTree tree, TreeFacts facts)
    {
        if (!program.Roots.TryGetValue(facts.Path, out var known) || known.Declarations != facts.Declarations)
            return null;
        if (known.Content == facts.Content)
            return known;

        // Initializers are no part of what is declared, and yet may stand between a member's start and its name.
        return known.Roots.All(root => StandsWhereItStood(tree, root)) ? program.Roots[facts.Path] = known with { Content = facts.Content } : null;
    }

    private static bool StandsWhereItStood(SyntaxTree tree, Root root)
    {
        var site = root.Entry.Site;
        var declaration = TreeAnchors.Of(tree).Find(tree, site.Anchor);
        var name = declaration switch
        {
            PropertyDeclarationSyntax property => property.Identifier,
            MethodDeclarationSyntax method => method.Identifier,
            FieldDeclarationSyntax field => field.Declaration.Variables.Select(variable => variable.Identifier).FirstOrDefault(identifier => string.Equals(identifier.ValueText, root.Entry.Name, StringComparison.Ordinal)),
            _ => default,
        };
        return name.Parent is not null && Sites.Of(name) == site;
    }

    private static IEnumerable<Root> Bound(Program program, SyntaxTree tree, CancellationToken cancellation)
    {
        foreach (var declaration in Candidates(tree.GetRoot(cancellation)))
        {
            foreach (var member in Declared(program.Model(tree), declaration, cancellation))
            {
                if (KindOf(member) is { } kind)
                    yield return new(kind, program.EntryOf(member), RootChecks.Misplaced(member));
            }
        }
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
