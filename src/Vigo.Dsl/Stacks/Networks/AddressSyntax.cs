namespace Vigo;

/// <summary>The spelling of addresses, without asking a network.</summary>
internal static class AddressSyntax
{
    public static bool IsIpV4(string text)
    {
        var parts = text.Split('.');
        return parts.Length == 4 && parts.All(part => part.Length is > 0 and <= 3 && part.All(IsDigit) && int.Parse(part, System.Globalization.CultureInfo.InvariantCulture) <= 255 && (part.Length == 1 || part[0] != '0'));
    }

    /// <remarks>RFC 4291, section 2.2.</remarks>
    public static bool IsIpV6(string text)
    {
        var elided = text.IndexOf("::", StringComparison.Ordinal);
        if (elided >= 0 && text.IndexOf("::", elided + 1, StringComparison.Ordinal) >= 0)
            return false;
        var groups = elided < 0 ? Groups(text) : [.. Groups(text.Substring(0, elided)), .. Groups(text.Substring(elided + 2))];
        var width = groups.Count + (groups.Count > 0 && groups[groups.Count - 1].Contains('.') ? 1 : 0);
        return (elided < 0 ? width == 8 : width < 8) && groups.Select((group, index) => (group, index)).All(part =>
            part.group.Length is > 0 and <= 4 && part.group.All(IsHexadecimal) || (part.index == groups.Count - 1 && IsIpV4(part.group)));
    }

    public static bool IsHexadecimal(char character) => IsDigit(character) || character is >= 'a' and <= 'f' or >= 'A' and <= 'F';

    private static bool IsDigit(char character) => character is >= '0' and <= '9';

    private static List<string> Groups(string text) => text.Length == 0 ? [] : [.. text.Split(':')];
}
