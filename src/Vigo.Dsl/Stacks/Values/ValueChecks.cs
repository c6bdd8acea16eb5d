using System.Globalization;

namespace Vigo;

/// <summary>What the vocabulary refuses of single values. A text with an env key in it is only known on a host, and passes.</summary>
internal static class ValueChecks
{
    public static Number? Within(Number? number, long least, long most, string what) => number?.Value is { } value && (value < least || value > most)
        ? throw new ArgumentException($"{number} is no {what}: it goes from {Text(least)} to {Text(most)}")
        : number;

    public static Number? AtLeast(Number? number, long least, string what) => number?.Value < least
        ? throw new ArgumentException($"{number} is no {what}: it is {Text(least)} or more")
        : number;

    public static Fraction? NotNegative(Fraction? fraction, string what) => fraction?.Value < 0
        ? throw new ArgumentException($"{fraction} is no {what}: it is 0 or more")
        : fraction;

    public static Fraction? Ratio(Fraction? fraction, string what) => fraction?.Value is < 0 or > 1
        ? throw new ArgumentException($"{fraction} is no {what}: it goes from 0 to 1")
        : fraction;

    /// <exception cref="ArgumentException">The size is <see cref="ByteSize.Unlimited"/>, where leaving it out says so.</exception>
    public static ByteSize? Limited(ByteSize? size) => size == ByteSize.Unlimited
        ? throw new ArgumentException($"'{size}' is no bound here: leave it out for as much as there is")
        : size;

    /// <summary>The characters of a profile's name, and of a container's.</summary>
    public static string? Name(string? name, string what) => name is null || Interpolation.HasToken(name)
        || name.Length > 1 && IsLetterOrDigit(name[0]) && name.All(character => IsLetterOrDigit(character) || character is '_' or '.' or '-')
            ? name
            : throw new ArgumentException($"'{name}' can't name a {what}: use two or more letters, digits, '_', '.' and '-', a letter or digit first");

    public static Map<T> Keys<T>(Map<T> map, Func<string, bool> isValid, string what) =>
        map.Keys.FirstOrDefault(key => !isValid(key)) is { } wrong ? throw new ArgumentException($"'{wrong}' is no {what}") : map;

    private static bool IsLetterOrDigit(char character) => character is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9';

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
