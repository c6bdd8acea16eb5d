namespace Vigo.Model;

/// <summary>Which names a stack can have: the vocabulary, the import and the runner all ask here.</summary>
public static class StackNames
{
    /// <summary>The name of the proxy's project, and of its folder.</summary>
    public const string Proxy = "proxy";

    /// <summary>The rule, for a message.</summary>
    public const string Rule = "lower-case letters, digits, '-' and '_', a letter or digit first, and not 'proxy'";

    /// <summary>Whether Compose takes the name for a project: lower-case letters, digits, hyphens and underscores, a letter or digit first.</summary>
    /// <remarks>Compose Specification, "name".</remarks>
    public static bool IsOfProject(string name) =>
        name.Length > 0 && IsLowerOrDigit(name[0]) && name.All(character => IsLowerOrDigit(character) || character is '-' or '_');

    /// <summary>Whether a stack that is not the proxy can have the name: the proxy's is its own.</summary>
    public static bool IsOfStack(string name) => WhyNot(name) is null;

    /// <summary>Why a stack that is not the proxy can't have the name, and which it can; null when it can.</summary>
    public static string? WhyNot(string name) =>
        !IsOfProject(name) ? $"'{name}' can't name a stack: use lower-case letters, digits, '-' and '_', a letter or digit first"
        : string.Equals(name, Proxy, StringComparison.Ordinal) ? "'proxy' can't name a stack: the proxy's own project is called so, and hosts take no other of that name; use another"
        : null;

    private static bool IsLowerOrDigit(char character) => character is >= 'a' and <= 'z' or >= '0' and <= '9';
}
