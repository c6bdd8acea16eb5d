using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Vigo.Generators.Lowering;

/// <summary>What a file declares, fact by fact.</summary>
internal static class DeclarationFacts
{
    // Members that C# calls without their names being written, on whatever has them.
    private static readonly HashSet<string> Implied = new(StringComparer.Ordinal)
    {
        "Add", "AppendFormatted", "AppendLiteral", "Cast", "Count", "Create", "Current", "Deconstruct", "Dispose", "DisposeAsync", "Equals", "Finalize", "GetAsyncEnumerator", "GetAwaiter",
        "GetEnumerator", "GetHashCode", "GetPinnableReference", "GetResult", "GroupBy", "GroupJoin", "Invoke", "IsCompleted", "Join", "Length", "MoveNext", "OrderBy", "OrderByDescending",
        "PrintMembers", "Select", "SelectMany", "Slice", "ThenBy", "ThenByDescending", "ToString", "Where",
    };

    /// <param name="root">The file's syntax.</param>
    /// <param name="file">Its path: what holds in this file alone would otherwise be the same fact in another.</param>
    public static IReadOnlyList<DeclarationFact> Of(SyntaxNode root, string file)
    {
        var facts = new List<DeclarationFact>();
        if (root is not CompilationUnitSyntax unit)
            return facts;
        Usings(unit.Externs, unit.Usings, file, facts);

        // They decide which of a body's lines are code, and the body's text is the same.
        facts.AddRange(unit.GetFirstToken(includeZeroWidth: true).LeadingTrivia.Select(trivia => trivia.GetStructure())
            .Where(directive => directive is DefineDirectiveTriviaSyntax or UndefDirectiveTriviaSyntax).Select(directive => OfFile(file, directive!)));

        // What is said of the assembly means nothing to a body; the generated files are said so.
        foreach (var attributes in unit.AttributeLists.Where(list => list.Target is null || !list.Target.Identifier.IsKind(SyntaxKind.AssemblyKeyword)))
            facts.Add(Everywhere("", attributes));
        Members(unit.Members, new(file, ""), isOrdinary: false, facts);
        return facts;
    }

    private static void Usings(SyntaxList<ExternAliasDirectiveSyntax> externs, SyntaxList<UsingDirectiveSyntax> usings, string file, List<DeclarationFact> facts)
    {
        facts.AddRange(externs.Select(directive => OfFile(file, directive)));
        facts.AddRange(usings.Select(directive => directive.GlobalKeyword == default ? OfFile(file, directive) : Everywhere("", directive)));
    }

    private static void Members(SyntaxList<MemberDeclarationSyntax> members, Surroundings around, bool isOrdinary, List<DeclarationFact> facts)
    {
        foreach (var member in members)
            Member(member, around, isOrdinary, facts);
    }

    private static void Member(MemberDeclarationSyntax member, Surroundings around, bool isOrdinary, List<DeclarationFact> facts)
    {
        var path = around.Path;
        switch (member)
        {
            case BaseNamespaceDeclarationSyntax space:
                var inside = path + space.Name + ".";
                facts.AddRange(Namespaces(inside));
                Usings(space.Externs, space.Usings, around.File + inside, facts);
                Members(space.Members, around with { Path = inside }, isOrdinary, facts);
                break;
            case TypeDeclarationSyntax type when type.Modifiers.Any(SyntaxKind.FileKeyword):
                facts.Add(OfFile(around.File + path, type));
                break;
            case ClassDeclarationSyntax { BaseList: null, TypeParameterList: null, ParameterList: null } type:
                facts.Add(new(HeaderReach(type), type.Identifier.ValueText, SignatureText.OfHeader(path, type)));
                Members(type.Members, around with { Path = path + type.Identifier.ValueText + "." }, !IsInsideGeneric(type), facts);
                break;
            case TypeDeclarationSyntax type:
                facts.Add(new(DeclarationReach.Everywhere, "", SignatureText.OfHeader(path, type)));
                Members(type.Members, around with { Path = $"{path}{type.Identifier.ValueText}`{type.TypeParameterList?.Parameters.Count}." }, isOrdinary: false, facts);
                break;
            case FieldDeclarationSyntax field:
                Field(field, path, isOrdinary, facts);
                break;
            default:
                facts.Add(isOrdinary && NameOf(member) is { } name ? new(DeclarationReach.Mentions, name, SignatureText.Of(path, member)) : Everywhere(path, member));
                break;
        }
    }

    // A part more gives the class fields more, in an order that the other parts do not tell.
    private static DeclarationReach HeaderReach(ClassDeclarationSyntax type) =>
        type.Modifiers.Any(SyntaxKind.StaticKeyword) && !type.Modifiers.Any(SyntaxKind.PartialKeyword) ? DeclarationReach.Mentions : DeclarationReach.Everywhere;

    // A namespace can hide a type of its name.
    private static IEnumerable<DeclarationFact> Namespaces(string path)
    {
        var names = path.TrimEnd('.').Split('.');
        return names.Select((name, i) => new DeclarationFact(DeclarationReach.Namespace, name, string.Join(".", names.Take(i + 1))));
    }

    private static void Field(FieldDeclarationSyntax field, string path, bool isOrdinary, List<DeclarationFact> facts)
    {
        var signature = SignatureText.Of(path, field);
        foreach (var variable in field.Declaration.Variables)
        {
            facts.Add(new(isOrdinary ? DeclarationReach.Mentions : DeclarationReach.Everywhere, variable.Identifier.ValueText, signature));
            if (field.Modifiers.Any(SyntaxKind.ConstKeyword))
                facts.Add(new(DeclarationReach.Constants, variable.Identifier.ValueText, $"{path}{variable.Identifier.ValueText} {variable.Initializer}"));
        }
    }

    /// <summary>The name without which nothing uses a member of an ordinary class; null when it is used in other ways too.</summary>
    private static string? NameOf(MemberDeclarationSyntax member)
    {
        var name = member switch
        {
            PropertyDeclarationSyntax { ExplicitInterfaceSpecifier: null } property => property.Identifier.ValueText,
            MethodDeclarationSyntax { ExplicitInterfaceSpecifier: null } method when !IsExtension(method) => method.Identifier.ValueText,
            _ => null,
        };
        var isStatic = member.Modifiers.Any(SyntaxKind.StaticKeyword);
        var isPolymorphic = member.Modifiers.Any(modifier => modifier.Kind() is SyntaxKind.VirtualKeyword or SyntaxKind.OverrideKeyword or SyntaxKind.AbstractKeyword or SyntaxKind.RequiredKeyword);

        // What builds a collection is named by an attribute of the collection, and not where one is written.
        var isImplied = isStatic ? name is "Create" : name is not null && Implied.Contains(name);
        return name is null || isPolymorphic || isImplied ? null : name;
    }

    private static bool IsExtension(MethodDeclarationSyntax method) =>
        method.ParameterList.Parameters is [var first, ..] && first.Modifiers.Any(SyntaxKind.ThisKeyword);

    private static bool IsInsideGeneric(SyntaxNode type) => type.Ancestors().OfType<TypeDeclarationSyntax>().Any(outer => outer.TypeParameterList is not null);

    private static DeclarationFact Everywhere(string path, SyntaxNode node) => new(DeclarationReach.Everywhere, "", SignatureText.Of(path, node));

    private static DeclarationFact OfFile(string file, SyntaxNode node) => new(DeclarationReach.Everywhere, "", $"{file}: {node}");

    /// <summary>Where a declaration stands.</summary>
    /// <param name="File">The file.</param>
    /// <param name="Path">The namespaces and types around it, each with a dot behind.</param>
    private sealed record Surroundings(string File, string Path);
}
