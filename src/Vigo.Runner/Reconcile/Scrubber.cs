namespace Vigo.Runner.Reconcile;

/// <summary>Knows every decrypted value of a pass, and takes them out of texts that a person will read.</summary>
internal sealed class Scrubber
{
    /// <summary>Shorter values are words and numbers that occur everywhere; taking them out would only garble the text.</summary>
    public const int ShortestSecret = 6;

    public const string Mark = "•••";

    private readonly SortedSet<string> _secrets = new(Comparer<string>.Create(LongestFirst));

    /// <summary>Remembers a value, as it is and in the spellings in which programs quote it.</summary>
    public void Learn(string value)
    {
        foreach (var spelling in Spellings(value))
            if (spelling.Length >= ShortestSecret)
                _secrets.Add(spelling);
    }

    public string Scrub(string text)
    {
        foreach (var secret in _secrets) text = text.Replace(secret, Mark, StringComparison.Ordinal);
        return text;
    }

    private static IEnumerable<string> Spellings(string value)
    {
        yield return value;
        yield return value.Replace("$", "$$", StringComparison.Ordinal);
        var escaped = value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);
        yield return escaped;
        yield return Uri.EscapeDataString(value);
        // A message may break a value of several lines apart.
        foreach (var line in value.Split('\n')) yield return line.TrimEnd('\r');
    }

    private static int LongestFirst(string? left, string? right)
    {
        var byLength = (right?.Length ?? 0).CompareTo(left?.Length ?? 0);
        return byLength != 0 ? byLength : string.CompareOrdinal(left, right);
    }
}
