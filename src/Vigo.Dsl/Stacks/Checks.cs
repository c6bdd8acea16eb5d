using Vigo.Model;

namespace Vigo;

/// <summary>
/// What the vocabulary refuses outright: values that no compose file, no folder and no host could carry, and that would stop more than
/// the stack that holds them. Everything that can be judged in its place is a rule instead.
/// </summary>
internal static class Checks
{
    /// <remarks>Compose Specification, "name": lower case letters, digits, dashes and underscores, beginning with a letter or digit.</remarks>
    public static string ProjectName(string name) =>
        // The proxy is a stack too, and is called so; which stacks are not the proxy is known only where they are declared.
        StackNames.IsOfProject(name) ? name : throw new ArgumentException(StackNames.WhyNot(name));

    /// <remarks>RFC 1123, section 2.1.</remarks>
    public static string HostName(string name) =>
        name.Length is > 0 and <= 253 && name.All(character => IsLowerOrDigit(character) || character is >= 'A' and <= 'Z' or '-' or '.') && name[0] is not ('-' or '.')
            ? name
            : throw new ArgumentException($"'{name}' can't name a host: use what hostname prints there, letters, digits, '-' and '.'");

    public static TimeSpan? Duration(TimeSpan? duration) =>
        duration is { Ticks: < 0 } or { Ticks: > 0 and < TimeSpan.TicksPerMillisecond }
            ? throw new ArgumentException($"'{duration}' is no duration that Compose takes: use at least a millisecond, or zero")
            : duration;

    public static TimeSpan AtLeastASecond(TimeSpan duration) =>
        duration >= TimeSpan.FromSeconds(1) ? duration : throw new ArgumentException($"'{duration}' is too short: a stack needs at least a second to become healthy");

    // A token's own brace is written only later.
    public static string InBraces(string text) => text.IndexOfAny(['{', '}', '\n']) < 0
        ? text
        : throw new ArgumentException($"'{text}' holds a brace or a line break, between which Compose doesn't find the end of ${{…}}: give the value in an env file instead");

    private static bool IsLowerOrDigit(char character) => character is >= 'a' and <= 'z' or >= '0' and <= '9';
}
