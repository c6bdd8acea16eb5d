namespace Vigo.Generators.Tests.Generation.Traces;

/// <summary>Texts that differ from one in each of its words, since the parts of a text go separate ways, and in nothing else.</summary>
internal static class OtherWords
{
    /// <summary>Two such texts: with one of them, things that are ordered by name stay where they are.</summary>
    public static IEnumerable<string> Of(string text) => [Varied(text, +1), Varied(text, -1)];

    private static string Varied(string text, int by)
    {
        var varied = text.ToCharArray();
        for (var i = 0; i < varied.Length; i++)
        {
            var endsWord = char.IsAsciiLetterOrDigit(varied[i]) && (i + 1 == varied.Length || !char.IsAsciiLetterOrDigit(varied[i + 1]));
            if (endsWord)
                varied[i] = char.IsAsciiLetterOrDigit((char)(varied[i] + by)) ? (char)(varied[i] + by) : (char)(varied[i] - by);
        }

        // A text without words gets one, inside its quotes.
        var other = new string(varied);
        return other != text ? other : text.EndsWith('"') ? text[..^1] + "x\"" : text + "x";
    }
}
