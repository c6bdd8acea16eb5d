namespace Vigo.Generators.Tests.Oracle.Programs;

internal sealed partial class ProgramWriter
{
    private static readonly string[] Texts =
    [
        "\"\"", "\"a\"", "\"B\"", "\"ab\"", "\"straße\"", "\"İstanbul\"", "\"é\"", "\"e\\u0301\"", "\"co-op\"", "\"coop\"", "\"Zebra\"", "\"äpfel\"", "\" pad \"", "\"12\"", "\"-7\"",
        "\"3.5\"", "\"x,y,,z\"", "\"line\\nbreak\"", "\"😀!\"", "\"true\"", "@\"c:\\\"", "\"\"\"raw \"quoted\\ \"\"\"", "nameof(Program)", "\"\\t\\0\"",
    ];

    private Fragment Text(int depth) => choices.Below(12) switch
    {
        0 => Of(Types.String, $"({Expression(Types.String, depth)} + {Parenthesized(Expression(ScalarType(), depth))})"),
        1 => Of(Types.String, $"({Parenthesized(Expression(Formattable(), depth))} + {Expression(Types.String, depth)})"),
        2 or 3 or 4 => Interpolated(depth),
        5 => Formatted(depth),
        6 => Of(Types.String, $"string.Join({Expression(Types.String, 0)}, {Sequence(SequenceItem(), depth)})"),
        7 => Of(Types.String, $"string.Format(CultureInfo.InvariantCulture, \"{{0}}|{{1,4}}|{{0,-3}}\", {Expression(Types.Object, depth)}, {Expression(Types.Int, depth)})"),
        8 => Built(depth),
        _ => Of(Types.String, $"{Expression(Types.String, depth)}{TextMember(depth)}"),
    };

    private Fragment TextMember(int depth) => choices.Way(
        () => Fragment.Text(Sorts.List, choices.Among(".Trim()", ".ToUpperInvariant()", ".ToLower()", ".ToUpper()", ".TrimEnd('a', ' ')", ".TrimStart()", "[1..]", "[..^1]", "[1..2]", ".Substring(1)", ".Substring(0, 1)", ".ToString()")),
        () => Fragment.Of(Sorts.List, $".Replace({Expression(Types.String, depth)}, {Expression(Types.String, depth)})"),
        () => Fragment.Of(Sorts.List, $".Replace({Expression(Types.Char, 0)}, {Expression(Types.Char, 0)})"),
        () => Fragment.Of(Sorts.List, $".Pad{choices.Among("Left", "Right")}({choices.Between(0, 9)}, {Expression(Types.Char, 0)})"),
        () => Fragment.Of(Sorts.List, $".Insert({Index()}, {Expression(Types.String, depth)})"),
        () => Fragment.Of(Sorts.List, $".Remove({Index()})"),
        () => Fragment.Of(Sorts.List, $".Split({choices.Among("','", "','  , StringSplitOptions.RemoveEmptyEntries", "\"a\"", "' ', 2", "\", \"")})[0]"),
        () => Fragment.Text(Sorts.List, $".AsSpan().{choices.Among("Trim(\"a \")", "TrimEnd('b')", "TrimStart(\"\")")}.ToString()"),
        () => Fragment.Of(Sorts.List, $"[{Expression(Types.Int, depth)}..]"),
        () => Fragment.Of(Sorts.List, $"[{Expression(Types.Int, 0)}..^{Expression(Types.Int, 0)}]"),
        () => Fragment.Of(Sorts.List, $"[{Expression(Types.Int, depth)}].ToString()"));

    // Holes of an interpolated string hold no quotes of the same kind before C# 11, and none is written here that a reader would stumble over.
    private Fragment Interpolated(int depth)
    {
        var pieces = choices.Several(1, 4, () => choices.Chance(25) ? Fragment.Text(Sorts.List, choices.Among("-", "{{x}}", " = ", "ä")) : Hole(depth));
        return Of(Types.String, $"$\"{Fragment.List(Sorts.List, "", pieces)}\"");
    }

    private Fragment Hole(int depth)
    {
        var type = choices.Chance(50) ? Formattable() : choices.Chance(30) ? new NullableType(Formattable()) : ScalarType();
        var format = choices.Among(Types.FormatsOf(type is NullableType nullable ? nullable.Item : type));
        var alignment = choices.Chance(30) ? "," + choices.Between(-8, 8).ToString(System.Globalization.CultureInfo.InvariantCulture) : "";
        return Fragment.Of(Sorts.List, $"{{({Expression(type, depth)}){alignment}{(format.Length == 0 ? "" : ":" + format)}}}");
    }

    private Fragment Formatted(int depth)
    {
        var type = Formattable();
        var formats = Types.FormatsOf(type);
        var format = choices.Among(formats);
        return choices.Way(
            () => Of(Types.String, $"{Parenthesized(Expression(type, depth))}.ToString()"),
            () => type is EnumType or NumberType { Name: "char" } ? Of(Types.String, $"{Parenthesized(Expression(type, depth))}.ToString()")
                : Of(Types.String, $"{Parenthesized(Expression(type, depth))}.ToString(\"{format}\", CultureInfo.InvariantCulture)"),
            () => Of(Types.String, $"{Parenthesized(Expression(ScalarType(), depth))}.ToString()!"),
            () => Of(Types.String, $"string.Concat({Parenthesized(Expression(ScalarType(), depth))}, {Expression(Types.Object, depth)})"),
            () => Of(Types.String, $"Convert.ToString({Expression(choices.Among<CSharpType>(Types.Int, Types.Double, Types.Bool, Types.Decimal), depth)}, CultureInfo.InvariantCulture)"));
    }

    private Fragment Built(int depth) => Of(
        Types.String,
        $"new StringBuilder({Expression(Types.String, 0)}).Append({Parenthesized(Expression(ScalarType(), depth))}).Append({Expression(Types.Char, 0)}, {choices.Between(0, 3)}).AppendLine().Insert(0, {Expression(Types.Int, depth)}).ToString()");

    private CSharpType Formattable() => choices.Below(8) switch
    {
        0 when _enums.Count > 0 => choices.Among(_enums),
        1 => Types.TimeSpan,
        2 => Types.DateTime,
        _ => choices.Among(Types.Numbers),
    };

    private Fragment Duration(int depth) => choices.Way(
        () => Of(Types.TimeSpan, $"({Expression(Types.TimeSpan, depth)} {choices.Among("+", "-")} {Expression(Types.TimeSpan, depth)})"),
        () => Of(Types.TimeSpan, $"({Expression(Types.TimeSpan, depth)} * {Expression(Types.Double, depth)})"),
        () => Of(Types.TimeSpan, $"(-{Parenthesized(Expression(Types.TimeSpan, depth))})"),
        () => Of(Types.TimeSpan, $"TimeSpan.From{choices.Among("Seconds", "Hours", "Milliseconds")}({Expression(Types.Double, depth)})"),
        () => Of(Types.TimeSpan, $"TimeSpan.Parse({Expression(Types.String, depth)}, CultureInfo.InvariantCulture)"),
        () => Of(Types.TimeSpan, $"({Expression(Types.DateTime, depth)} - {Expression(Types.DateTime, depth)})"));

    private Fragment Date(int depth) => choices.Way(
        () => Of(Types.DateTime, $"({Expression(Types.DateTime, depth)} + {Expression(Types.TimeSpan, depth)})"),
        () => Of(Types.DateTime, $"{Expression(Types.DateTime, depth)}.Add{choices.Among("Days", "Hours", "Seconds")}({Expression(Types.Double, depth)})"),
        () => Of(Types.DateTime, $"{Expression(Types.DateTime, depth)}.Add{choices.Among("Months", "Years")}({Expression(Types.Int, depth)})"),
        () => Of(Types.DateTime, $"new DateTime({Expression(Types.Int, depth)}, {choices.Between(1, 12)}, {choices.Between(27, 31)})"),
        () => Of(Types.DateTime, $"{Expression(Types.DateTime, depth)}.Date"));
}
