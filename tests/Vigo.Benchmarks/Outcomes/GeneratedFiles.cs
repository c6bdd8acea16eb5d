using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Vigo.Benchmarks.Outcomes;

/// <summary>Reads generated files back from the attributes that carry them.</summary>
internal static class GeneratedFiles
{
    // A tree that a keystroke left alone is not read again, so that checking costs little beside what is measured.
    private static readonly ConditionalWeakTable<SyntaxTree, IReadOnlyList<KeyValuePair<string, string>>> Known = new();

    public static IReadOnlyDictionary<string, string> In(ImmutableArray<SyntaxTree> trees) =>
        new Dictionary<string, string>(trees.SelectMany(tree => Known.GetValue(tree, Read)), StringComparer.Ordinal);

    private static IReadOnlyList<KeyValuePair<string, string>> Read(SyntaxTree tree) =>
    [
        .. from list in ((CompilationUnitSyntax)tree.GetRoot()).AttributeLists
           from attribute in list.Attributes
           where attribute.Name is QualifiedNameSyntax { Right.Identifier.ValueText: "GeneratedFile" }
           select KeyValuePair.Create(Text(attribute, 0), Text(attribute, 1)),
    ];

    private static string Text(AttributeSyntax attribute, int argument) =>
        ((LiteralExpressionSyntax)attribute.ArgumentList!.Arguments[argument].Expression).Token.ValueText;
}
