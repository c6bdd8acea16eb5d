using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Vigo.Output;

namespace Vigo.Generators.Tests.Generation.Traces;

/// <summary>Other values for literals and for the vocabulary's words in C#.</summary>
internal static class SourceMutations
{
    // Enumerations, and the records of one word that have their usual words as members: Restart.Always.
    private static readonly Dictionary<string, string[]> Enums = typeof(Stack).Assembly.GetExportedTypes()
        .Where(type => type.IsEnum || type.GetInterfaces().Any(found => found.Name == "IWritten"))
        .ToDictionary(type => type.Name, type => type.IsEnum ? type.GetEnumNames() : [.. type.GetProperties().Where(property => property.PropertyType == type).Select(property => property.Name)], StringComparer.Ordinal);

    public static Mutation At(ImmutableSortedDictionary<string, string> texts, SourcePlace place)
    {
        var tree = CSharpSyntaxTree.ParseText(texts[place.File]);
        var token = tree.GetRoot().FindToken(tree.GetText().Lines[place.Line - 1].Start + place.Column - 1);
        return token.Kind() switch
        {
            SyntaxKind.StringLiteralToken => new("a string", token.Text, [.. OtherWords.Of(token.Text).Select(other => Replaced(token.Span, other)), .. OtherWords.Of(token.Text).Select(Renamed)]),
            SyntaxKind.InterpolatedStringTextToken => new("a piece of an interpolated string", token.Text, [.. OtherWords.Of(token.Text).Select(other => Replaced(token.Span, other))]),
            SyntaxKind.NumericLiteralToken => new("a number", token.Text, [Replaced(token.Span, ((int)token.Value! + 1).ToString(CultureInfo.InvariantCulture))]),
            SyntaxKind.TrueKeyword or SyntaxKind.FalseKeyword => new("a boolean", token.Text, [Replaced(token.Span, token.IsKind(SyntaxKind.TrueKeyword) ? "false" : "true")]),
            _ when EnumMember(token) is { } member => new("a word of the vocabulary", member.ToString(), [.. OtherMembers(member).Select(other => Replaced(member.Name.Span, other))]),
            _ => new("an expression of the vocabulary", Outermost(token).ToString().Split('\n')[0].Trim(), []),
        };

        MutatedTexts Replaced(TextSpan span, string other) => new(texts.SetItem(place.File, Replace(texts[place.File], span, other)));

        // A service that an overlay changes is asked for by its name, which must then be the new one.
        MutatedTexts Renamed(string other)
        {
            var owner = token.Parent!.FirstAncestorOrSelf<ClassDeclarationSyntax>()!.Identifier.Text;
            return new(Replaced(token.Span, other).Texts.ToImmutableSortedDictionary(
                file => file.Key, file => file.Key.EndsWith(".cs", StringComparison.Ordinal) ? NameInWith(file.Value, owner, token.Text, other) : file.Value, StringComparer.Ordinal));
        }
    }

    /// <summary>Where every literal of a file stands.</summary>
    public static IEnumerable<SourcePlace> LiteralsIn(string path, string text)
    {
        var tree = CSharpSyntaxTree.ParseText(text);
        return tree.GetRoot().DescendantTokens()
            .Where(token => token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.NumericLiteralToken or SyntaxKind.TrueKeyword or SyntaxKind.FalseKeyword)
            .Select(token => token.GetLocation().GetLineSpan().StartLinePosition).Select(start => new SourcePlace(path, start.Line + 1, start.Character + 1));
    }

    private static string NameInWith(string text, string owner, string name, string other)
    {
        var names = CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(call => call is { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: nameof(Stack.With) }, ArgumentList.Arguments: [var first, ..] } && first.ToString() == name
                && call.GetFirstToken().Text == owner)
            .Select(call => call.ArgumentList.Arguments[0].Span);
        return names.OrderByDescending(span => span.Start).Aggregate(text, (before, span) => Replace(before, span, other));
    }

    private static MemberAccessExpressionSyntax? EnumMember(SyntaxToken token) =>
        token.Parent?.Parent is MemberAccessExpressionSyntax member && member.SpanStart == token.SpanStart && Enums.ContainsKey(member.Expression.ToString()) ? member : null;

    private static IEnumerable<string> OtherMembers(MemberAccessExpressionSyntax member) => Enums[member.Expression.ToString()].Where(name => name != member.Name.ToString());

    private static SyntaxNode Outermost(SyntaxToken token) => token.Parent!.AncestorsAndSelf().TakeWhile(node => node.SpanStart == token.SpanStart && node is ExpressionSyntax).Last();

    private static string Replace(string text, TextSpan span, string other) => text[..span.Start] + other + text[span.End..];
}
