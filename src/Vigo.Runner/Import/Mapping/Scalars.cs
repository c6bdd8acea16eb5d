using System.Globalization;
using Vigo.Compose;
using Vigo.Runner.CommandLine;
using Vigo.Runner.Import.Reading;

namespace Vigo.Runner.Import.Mapping;

/// <summary>Single values of the vocabulary from single values of a compose file.</summary>
internal static class Scalars
{
    /// <summary>A text, with a token for each variable.</summary>
    public static string Text(SourceNode node) => Interpolations.Read(Scalar(node, "a text") is { IsPlain: true } plain ? PlainTimes.AsText(plain.Text) ?? PlainNumbers.AsText(plain.Text) : ((SourceScalar)node).Text, node.Place);

    /// <summary>The text as it stands, with a token for each variable: for what is no number even where it looks like one.</summary>
    public static string Written(SourceNode node) => Interpolations.Read(Scalar(node, "a text").Text, node.Place);

    /// <summary>A value that the vocabulary reads from Compose's text.</summary>
    public static T Of<T>(SourceNode node, Func<string, T> parse) => Checked(node, () => parse(Text(node)));

    /// <summary>Yes or no.</summary>
    public static Flag Flag(SourceNode node) => Text(node) switch
    {
        "true" or "yes" or "on" or "y" => true,
        "false" or "no" or "off" or "n" => false,
        var text => Interpolations.Variable(text) is { } variable ? (Flag)variable : throw Refusal.At(node.Place, $"true or false belongs here, and this is {node.What}", "write true or false"),
    };

    /// <summary>Yes or no, known here and now.</summary>
    public static bool Known(SourceNode node) =>
        Flag(node).Value ?? throw Refusal.At(node.Place, "Vigo must know this before a host says what it is", "write true or false");

    /// <summary>A whole number.</summary>
    public static Number Number(SourceNode node)
    {
        var text = Text(node);
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
            return number;
        return Interpolations.Variable(text) is { } variable ? (Number)variable : throw Refusal.At(node.Place, $"a whole number belongs here, and this is {node.What}", "write a number, or one variable");
    }

    /// <summary>A number.</summary>
    public static Fraction Fraction(SourceNode node)
    {
        var text = Text(node);
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            return number;
        return Interpolations.Variable(text) is { } variable ? (Fraction)variable : throw Refusal.At(node.Place, $"a number belongs here, and this is {node.What}", "write a number, or one variable");
    }

    /// <summary>A duration in a key whose unit is the microsecond.</summary>
    public static Duration Microseconds(SourceNode node) => Text(node) is var text && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        ? Checked(node, () => (Duration)TimeSpan.FromMicroseconds(count))
        : Of(node, Duration.Parse);

    /// <summary>A file mode: octal digits, or the number itself.</summary>
    public static FilePermissions Permissions(SourceNode node) => Scalar(node, "a file mode") is { IsPlain: true, Text: not ['0', ..] } plain && PlainNumbers.Integer(plain.Text) is { } number
        ? Checked(node, () => FilePermissions.Parse(Convert.ToString(number, 8).PadLeft(3, '0')))
        : Checked(node, () => FilePermissions.Parse(Written(node)));

    /// <summary>A word of one of the vocabulary's enumerations.</summary>
    public static T Word<T>(SourceNode node)
        where T : struct, Enum
    {
        var text = Text(node);
        foreach (var word in Enum.GetValues<T>())
        {
            if (Words.Of(word) == text)
                return word;
        }

        throw Refusal.At(node.Place, $"{node.What} is none of the words that Compose knows here", $"write {string.Join(", ", Enum.GetValues<T>().Select(word => Words.Of(word)))}");
    }

    /// <summary>What a function of the vocabulary makes, its refusal told at the place.</summary>
    public static T Checked<T>(SourceNode node, Func<T> make)
    {
        try
        {
            return make();
        }
        catch (ArgumentException refused)
        {
            throw Refusal.At(node.Place, Interpolation.ToCompose(refused.Message), "mend the value");
        }
    }

    /// <summary>The node as a single value.</summary>
    public static SourceScalar Scalar(SourceNode node, string what) => node is SourceScalar { IsNothing: false } scalar
        ? scalar
        : throw Refusal.At(node.Place, $"{what} belongs here, and this is {node.What}", "write a single value");
}
