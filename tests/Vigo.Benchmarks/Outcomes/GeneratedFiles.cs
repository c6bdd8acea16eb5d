using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Vigo.Benchmarks.Outcomes;

/// <summary>Reads generated files back from the attributes that carry them.</summary>
internal static class GeneratedFiles
{
    // A text that a keystroke left alone is not read again, so that checking leaves little garbage to what is measured. The driver makes each tree anew.
    private static readonly ConditionalWeakTable<SourceText, IReadOnlyList<KeyValuePair<string, string>>> Known = new();

    public static IReadOnlyDictionary<string, string> In(ImmutableArray<SyntaxTree> trees) =>
        new Dictionary<string, string>(trees.SelectMany(tree => Known.GetValue(tree.GetText(), _ => Read(tree))), StringComparer.Ordinal);

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
