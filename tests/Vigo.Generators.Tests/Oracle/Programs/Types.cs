namespace Vigo.Generators.Tests.Oracle.Programs;

/// <summary>The types that generated programs use most.</summary>
internal static class Types
{
    public static readonly NumberType Int = new("int");
    public static readonly NumberType Long = new("long");
    public static readonly NumberType Byte = new("byte");
    public static readonly NumberType Char = new("char");
    public static readonly NumberType Double = new("double");
    public static readonly NumberType Float = new("float");
    public static readonly NumberType Decimal = new("decimal");
    public static readonly SimpleType Bool = new("bool", IsStruct: true);
    public static readonly SimpleType String = new("string");
    public static readonly SimpleType Object = new("object");
    public static readonly SimpleType TimeSpan = new("TimeSpan", IsStruct: true);
    public static readonly SimpleType DateTime = new("DateTime", IsStruct: true);

    public static readonly IReadOnlyList<NumberType> Integers =
        [Int, Long, Byte, Char, new("sbyte"), new("short"), new("ushort"), new("uint"), new("ulong")];

    public static readonly IReadOnlyList<NumberType> Numbers = [.. Integers, Double, Float, Decimal];

    /// <summary>The values at which arithmetic is known to go wrong, and a few that are plain.</summary>
    public static IReadOnlyList<string> ValuesOf(NumberType type) => type.Name switch
    {
        "int" => ["0", "1", "-1", "2", "3", "7", "10", "31", "33", "100", "-40", "int.MaxValue", "int.MinValue", "0x7F", "1_000"],
        "long" => ["0L", "1L", "-1L", "2L", "63L", "10_000_000_000L", "long.MaxValue", "long.MinValue"],
        "byte" => ["(byte)0", "(byte)1", "(byte)7", "(byte)200", "byte.MaxValue"],
        "sbyte" => ["(sbyte)0", "(sbyte)1", "(sbyte)-1", "sbyte.MaxValue", "sbyte.MinValue"],
        "short" => ["(short)0", "(short)1", "(short)-300", "short.MaxValue", "short.MinValue"],
        "ushort" => ["(ushort)0", "(ushort)1", "(ushort)500", "ushort.MaxValue"],
        "uint" => ["0u", "1u", "5u", "31u", "uint.MaxValue", "2_147_483_648u"],
        "ulong" => ["0ul", "1ul", "9ul", "ulong.MaxValue", "9_223_372_036_854_775_808ul"],
        "char" => ["'a'", "'Z'", "'7'", "' '", "'ß'", "'İ'", "'\\n'", "'\\0'", "char.MaxValue"],
        "double" => ["0.0", "-0.0", "1.0", "1.5", "2.5", "-2.5", "0.1", "1e300", "1e-7", "123456789.125", "double.NaN", "double.PositiveInfinity", "double.MaxValue", "double.Epsilon"],
        "float" => ["0f", "-0f", "1f", "0.1f", "2.5f", "16777217f", "float.NaN", "float.NegativeInfinity", "float.MaxValue"],
        _ => ["0m", "1m", "1.0m", "1.10m", "-2.5m", "0.0000001m", "12345.678m", "decimal.MaxValue", "decimal.MinusOne"],
    };

    /// <summary>Formats that its <c>ToString</c> knows.</summary>
    public static IReadOnlyList<string> FormatsOf(CSharpType type) => type switch
    {
        NumberType { Name: "char" } => [""],
        NumberType { IsInteger: true } => ["", "D3", "X", "x8", "N2", "F1", "E2", "G", "P1", "000", "#,##0", "B8", "C", "0.0;(0.0);zero"],
        NumberType { Name: "decimal" } => ["", "N2", "F3", "E4", "G", "G3", "P", "0.00", "#.##", "C2", "0.###e+0"],
        NumberType => ["", "R", "N2", "F3", "E4", "G", "G3", "G17", "P", "0.00", "#.##", "C2", "0.0##"],
        EnumType => ["", "G", "D", "X", "F"],
        SimpleType { Name: "TimeSpan" } => ["", "c", "g", "G", "hh\\\\:mm"],
        SimpleType { Name: "DateTime" } => ["", "yyyy-MM-dd", "O", "s", "dddd d MMMM", "HH:mm:ss.fff", "u", "R"],
        _ => [""],
    };
}
