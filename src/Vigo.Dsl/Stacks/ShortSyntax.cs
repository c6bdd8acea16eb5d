namespace Vigo;

/// <summary>Compose's colon-separated short forms, in which a colon inside a token or an IPv6 bracket does not separate.</summary>
internal static class ShortSyntax
{
    public static IReadOnlyList<string> Split(string text)
    {
        var parts = new List<string>();
        var depth = 0;
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch
            {
                '\uE000' or '[' => 1,
                '\uE001' or ']' => -1,
                _ => 0,
            };
            if (text[i] != ':' || depth > 0)
                continue;
            parts.Add(text.Substring(start, i - start));
            start = i + 1;
        }

        parts.Add(text.Substring(start));
        return parts;
    }
}
