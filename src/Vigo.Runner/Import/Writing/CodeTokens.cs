using System.Text;
using System.Text.RegularExpressions;
using Vigo.Model;

namespace Vigo.Runner.Import.Writing;

/// <summary>What a piece of C# may have as a parameter.</summary>
internal enum CodeTokenKind
{
    /// <summary>Nothing: it is as it is.</summary>
    Fixed,

    /// <summary>A string literal.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A pinned image.</summary>
    Image,
}

/// <summary>A word of C#.</summary>
/// <param name="Kind">What it may be a parameter of.</param>
/// <param name="Text">How it is written.</param>
/// <param name="Path">What it says; null where that is not known.</param>
/// <param name="Before">The string literal before it in the same list; null when there is none.</param>
internal sealed record CodeToken(CodeTokenKind Kind, string Text, ModelPath? Path, string? Before);

/// <summary>Takes code apart into words, and puts it together with others in their place.</summary>
internal static partial class CodeTokens
{
    /// <summary>The words in the order of writing.</summary>
    public static IReadOnlyList<CodeToken> Of(Code code)
    {
        var tokens = new List<CodeToken>();
        Map(code, null, (text, path) =>
        {
            foreach (Match match in Word().Matches(text))
                tokens.Add(Token(match, path, tokens));
            return text;
        });
        return tokens;
    }

    /// <summary>The same code with other words, and without what it says of which part of a stack.</summary>
    /// <param name="code">The code.</param>
    /// <param name="replace">A word for the word of that number.</param>
    public static Code Replaced(Code code, Func<int, string, string> replace)
    {
        var index = 0;
        return Map(code, null, (text, _) =>
        {
            var replaced = new StringBuilder();
            foreach (Match match in Word().Matches(text))
                replaced.Append(replace(index++, match.Value));
            return replaced.ToString();
        });
    }

    private static CodeToken Token(Match match, ModelPath? path, List<CodeToken> before)
    {
        var kind = match.Groups["text"].Success ? CodeTokenKind.Text
            : match.Groups["number"].Success ? CodeTokenKind.Number
            : match.Groups["image"].Success ? CodeTokenKind.Image
            : CodeTokenKind.Fixed;
        var previous = before.Count > 0 && path?.Step is int && before.FindLast(token => token.Kind == CodeTokenKind.Text) is { Path: { Step: int } sibling } literal && Equals(sibling.Parent, path.Parent) ? literal.Text : null;
        return new(kind, match.Value, path, previous);
    }

    private static Code Map(Code code, ModelPath? path, Func<string, ModelPath?, string> map) => code switch
    {
        CodeAt at => Map(at.Inner, at.Path, map),
        CodeText text => new CodeText(map(text.Text, path)),

        // What a map's entry is called is no value.
        CodeRow { Parts: [CodeText { Text: "[" }, CodeText key, CodeText { Text: "] = " }, var value] } => Code.Row(map($"[{key.Text}] = ", path), Map(value, path, map)),
        CodeRow row => new CodeRow([.. row.Parts.Select(part => Map(part, path, map))]),
        CodeGroup group => group with { Items = [.. group.Items.Select(item => Map(item, path, map))] },
        _ => code,
    };

    // The key of an entry is one word, as is whatever holds an env key.
    [GeneratedRegex("""(?<key>^\["(?:[^"\\]|\\.)*"\] = )|(?<fixed>\$"(?:[^"\\]|\\.)*")|(?<text>"(?:[^"\\]|\\.)*")|(?<image>\bTags\.\w+)|(?<number>(?<![\w.])\d{1,9}(?![\w.]))|(?<other>[^"$\w]+|\w+(?:\.\w+)*|.)""", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Word();
}
