namespace Vigo;

/// <summary>Reading a tag's kind from its text.</summary>
internal static class TagKinds
{
    private static readonly HashSet<string> Moving = new(StringComparer.Ordinal)
    {
        "latest", "stable", "edge", "nightly", "main", "master", "dev", "develop", "rolling", "lts", "mainline", "current",
    };

    public static TagKind KindOf(string tag)
    {
        if (Interpolation.HasToken(tag))
            return TagKind.Variable;
        if (tag.StartsWith("sha-", StringComparison.Ordinal))
            return TagKind.Sha;
        if (tag.StartsWith("branch-", StringComparison.Ordinal))
            return TagKind.Branch;
        var head = tag.Split('-')[0];
        if (Moving.Contains(head))
            return TagKind.Latest;
        var numbers = (head.StartsWith("v", StringComparison.Ordinal) ? head.Substring(1) : head).Split('.');
        if (numbers[0].Length == 0 || !numbers[0].All(IsDigit))
            return tag.Any(IsDigit) ? TagKind.Build : TagKind.Other;
        var isDate = numbers[0].Length >= 6;
        return numbers.Length == 1 && !isDate ? TagKind.MajorVersion : TagKind.Version;
    }

    private static bool IsDigit(char character) => character is >= '0' and <= '9';
}
