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

    public static IReadOnlyList<DeclarationFact> Of(SyntaxNode root)
    {
        var facts = new List<DeclarationFact>();
        if (root is not CompilationUnitSyntax unit)
            return facts;
        Usings(unit.Externs, unit.Usings, "", facts);

        // What is said of the assembly means nothing to a body; the generated files are said so.
        foreach (var attributes in unit.AttributeLists.Where(list => list.Target is null || !list.Target.Identifier.IsKind(SyntaxKind.AssemblyKeyword)))
            facts.Add(Everywhere("", attributes));
        Members(unit.Members, "", isOrdinary: false, facts);
        return facts;
    }

    private static void Usings(SyntaxList<ExternAliasDirectiveSyntax> externs, SyntaxList<UsingDirectiveSyntax> usings, string path, List<DeclarationFact> facts)
    {
        facts.AddRange(externs.Select(directive => Everywhere(path, directive)));
        facts.AddRange(usings.Select(directive => Everywhere(path, directive)));
    }

    private static void Members(SyntaxList<MemberDeclarationSyntax> members, string path, bool isOrdinary, List<DeclarationFact> facts)
    {
        foreach (var member in members)
            Member(member, path, isOrdinary, facts);
    }

    private static void Member(MemberDeclarationSyntax member, string path, bool isOrdinary, List<DeclarationFact> facts)
    {
        switch (member)
        {
            case BaseNamespaceDeclarationSyntax space:
                var inside = path + space.Name + ".";
                Usings(space.Externs, space.Usings, inside, facts);
                Members(space.Members, inside, isOrdinary, facts);
                break;
            case ClassDeclarationSyntax { BaseList: null, TypeParameterList: null, ParameterList: null } type:
                facts.Add(new(type.Modifiers.Any(SyntaxKind.StaticKeyword) ? DeclarationReach.Mentions : DeclarationReach.Everywhere, type.Identifier.ValueText, path + SignatureText.OfHeader(type)));
                Members(type.Members, path + type.Identifier.ValueText + ".", !IsInsideGeneric(type), facts);
                break;
            case TypeDeclarationSyntax type:
                facts.Add(new(DeclarationReach.Everywhere, "", path + SignatureText.OfHeader(type)));
                Members(type.Members, $"{path}{type.Identifier.ValueText}`{type.TypeParameterList?.Parameters.Count}.", isOrdinary: false, facts);
                break;
            case FieldDeclarationSyntax field:
                Field(field, path, isOrdinary, facts);
                break;
            default:
                facts.Add(isOrdinary && NameOf(member) is { } name ? new(DeclarationReach.Mentions, name, path + SignatureText.Of(member)) : Everywhere(path, member));
                break;
        }
    }

    private static void Field(FieldDeclarationSyntax field, string path, bool isOrdinary, List<DeclarationFact> facts)
    {
        var signature = SignatureText.Of(field);
        foreach (var variable in field.Declaration.Variables)
        {
            facts.Add(new(isOrdinary ? DeclarationReach.Mentions : DeclarationReach.Everywhere, variable.Identifier.ValueText, path + signature));
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
        return name is null || isPolymorphic || (!isStatic && Implied.Contains(name)) ? null : name;
    }

    private static bool IsExtension(MethodDeclarationSyntax method) =>
        method.ParameterList.Parameters is [var first, ..] && first.Modifiers.Any(SyntaxKind.ThisKeyword);

    private static bool IsInsideGeneric(SyntaxNode type) => type.Ancestors().OfType<TypeDeclarationSyntax>().Any(outer => outer.TypeParameterList is not null);

    private static DeclarationFact Everywhere(string path, SyntaxNode node) => new(DeclarationReach.Everywhere, "", path + SignatureText.Of(node));
}
