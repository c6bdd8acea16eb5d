namespace Vigo;

/// <summary>Questions about the characters of a text or a part of one. The sequence that a text is would cost an object for each of them.</summary>
internal static class CharacterSpans
{
    /// <summary>Whether each character is so; true of no characters.</summary>
    public static bool All(this ReadOnlySpan<char> characters, Func<char, bool> isSo)
    {
        foreach (var character in characters)
        {
            if (!isSo(character))
                return false;
        }

        return true;
    }

    /// <summary>Whether a character is so.</summary>
    public static bool Any(this ReadOnlySpan<char> characters, Func<char, bool> isSo)
    {
        foreach (var character in characters)
        {
            if (isSo(character))
                return true;
        }

        return false;
    }
}
