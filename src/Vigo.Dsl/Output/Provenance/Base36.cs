namespace Vigo.Output;

/// <summary>Whole numbers, not negative, in digits and lower-case letters.</summary>
internal static class Base36
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    public static string Write(int number)
    {
        if (number < 0)
            throw new ArgumentOutOfRangeException(nameof(number), number, "Only numbers that are not negative are written.");
        Span<char> digits = stackalloc char[7];
        var start = digits.Length;
        do
        {
            digits[--start] = Digits[number % 36];
            number /= 36;
        }
        while (number > 0);
        return digits.Slice(start).ToString();
    }

    public static int Read(string text)
    {
        if (text.Length is 0 or > 6)
            throw new FormatException($"'{text}' is no number of base 36.");
        var number = 0;
        foreach (var digit in text)
            number = (number * 36) + (Digits.IndexOf(digit) is var value and >= 0 ? value : throw new FormatException($"'{text}' is no number of base 36."));
        return number;
    }
}
