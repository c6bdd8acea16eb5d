using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation;

/// <summary>Every operator and every conversion, over the values at which they go wrong.</summary>
public sealed class OperatorMatrixTests
{
    private const string Helpers = """
        private static object? Try(Func<object?> compute) { try { return compute(); } catch (Exception e) { return e; } }
        """;

    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["int"] = "0, 1, -1, 7, 100, int.MaxValue, int.MinValue",
        ["uint"] = "0, 1, 7, 100, uint.MaxValue, 2147483648",
        ["long"] = "0, 1, -1, 7, 100, long.MaxValue, long.MinValue, 4294967296",
        ["ulong"] = "0, 1, 7, 100, ulong.MaxValue, 9223372036854775808",
        ["sbyte"] = "0, 1, -1, 100, sbyte.MaxValue, sbyte.MinValue",
        ["byte"] = "0, 1, 7, byte.MaxValue",
        ["short"] = "0, 1, -1, 300, short.MaxValue, short.MinValue",
        ["ushort"] = "0, 1, 300, ushort.MaxValue",
        ["char"] = "'\\0', 'a', char.MaxValue",
        ["float"] = "0, -0f, 1, -1, 2.5f, 300, 1e30f, float.NaN, float.PositiveInfinity, float.MinValue",
        ["double"] = "0, -0.0, 1, -1, 2.5, 300, 1e300, double.NaN, double.NegativeInfinity, double.MaxValue, 4294967296",
        ["decimal"] = "0, 1, -1, 2.50m, 300, decimal.MaxValue, 0.0001m",
    };

    public static TheoryData<string> Types => [.. Values.Keys];

    [Theory]
    [MemberData(nameof(Types))]
    public void Two_operands(string type)
    {
        string[] numeric = ["+", "-", "*", "/", "%"];
        string[] comparing = ["==", "!=", "<", "<=", ">", ">="];
        string[] bits = type is "float" or "double" or "decimal" ? [] : ["&", "|", "^"];
        Agree(type, [.. numeric.SelectMany(operation => (string[])[$"checked(a {operation} b)", $"unchecked(a {operation} b)"]), .. comparing.Concat(bits).Select(operation => $"a {operation} b")]);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Two_operands_of_which_one_may_be_missing(string type)
    {
        string[] operations = ["+", "-", "*", "/", "%", "==", "!=", "<", "<=", ">", ">="];
        Agree(type, [.. operations.Select(operation => $"unchecked(a {operation} b)")], isNullable: true);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void One_operand(string type)
    {
        string[] negation = type is "ulong" ? [] : ["checked(-a)", "unchecked(-a)"];
        string[] complement = type is "float" or "double" or "decimal" ? [] : ["~a"];
        string[] steps = [.. ((string[])["checked", "unchecked"]).SelectMany(context => ((string[])["v++", "v--", "++v", "--v"]).Select(step => $"((Func<object?>)(() => {{ var v = a; var result = {context}({step}); return (result, v); }}))()"))];
        Agree(type, ["+a", .. negation, .. complement, .. steps], isPair: false);
    }

    [Theory]
    [InlineData("int")]
    [InlineData("uint")]
    [InlineData("long")]
    [InlineData("ulong")]
    [InlineData("short")]
    [InlineData("byte")]
    public void Shifts(string type) => Clr.Agrees(Program(type, [.. ((string[])["<<", ">>", ">>>"]).Select(operation => Loop($"{type}[] values = [{Values[type]}];", "foreach (var a in values) foreach (var b in new[] { 0, 1, 5, 31, 32, 33, 63, 65, -1 })", $"a {operation} b"))]));

    [Theory]
    [MemberData(nameof(Types))]
    public void Conversions(string type) => Agree(
        type,
        [.. Values.Keys.SelectMany(target => (string[])[$"checked(({target})a)", $"unchecked(({target})a)", $"unchecked(({target}?)({type}?)a)"])],
        isPair: false);

    [Fact]
    public void Truth_that_may_be_missing() => Clr.Agrees(Program("bool?", [.. ((string[])["&", "|", "^", "==", "!="]).Select(operation =>
        Loop("bool?[] values = [null, true, false];", "foreach (var a in values) foreach (var b in values)", $"(a {operation} b, !a)"))]));

    [Theory]
    [InlineData("sbyte")]
    [InlineData("byte")]
    [InlineData("short")]
    [InlineData("ushort")]
    [InlineData("int")]
    [InlineData("uint")]
    [InlineData("long")]
    [InlineData("ulong")]
    public void Enums(string underlying) => Clr.Agrees(
        Program("", [.. EnumOperations("Tier", underlying).Select(operation => Loop("Tier[] values = [Tier.None, Tier.One, Tier.Many, Tier.Last];", "foreach (var a in values) foreach (var b in values)", operation))]),
        $"public enum Tier : {underlying} {{ None, One, Many = 100, Last = {underlying}.MaxValue }}");

    [Fact]
    public void Enums_of_the_library() => Clr.Agrees(Program("", [.. EnumOperations("DayOfWeek", "int").Select(operation =>
        Loop("DayOfWeek[] values = [DayOfWeek.Sunday, DayOfWeek.Friday, (DayOfWeek)99];", "foreach (var a in values) foreach (var b in values)", operation))]));

    [Fact]
    public void Operators_of_your_own_over_values_that_may_be_missing() => Clr.Agrees(
        Program("", [.. ((string[])["a + b", "a == b", "a != b", "a < b", "a > b", "-a"]).Select(operation =>
            Loop("Amount?[] values = [null, new Amount(1), new Amount(2)];", "foreach (var a in values) foreach (var b in values)", operation))]),
        """
        public readonly struct Amount(int value)
        {
            public int Value => value;
            public static Amount operator +(Amount a, Amount b) => new(a.Value + b.Value);
            public static Amount operator -(Amount a) => new(-a.Value);
            public static bool operator ==(Amount a, Amount b) => a.Value == b.Value;
            public static bool operator !=(Amount a, Amount b) => a.Value != b.Value;
            public static bool operator <(Amount a, Amount b) => a.Value < b.Value;
            public static bool operator >(Amount a, Amount b) => a.Value > b.Value;
            public override bool Equals(object? other) => other is Amount amount && amount == this;
            public override int GetHashCode() => value;
        }
        """);

    [Fact]
    public void Boxes_give_what_is_in_them() => Clr.AgreesOnEach(
        """
        (int)(object)DayOfWeek.Friday
        (DayOfWeek)(object)5
        (Tier)(object)(byte)5
        (byte)(object)Tier.One
        (Tier)(object)5
        (int)(object)Tier.One
        (DayOfWeek)(object)Tier.One
        (Whole)(object)DayOfWeek.Monday
        (DayOfWeek)(object)Whole.Some
        (DayOfWeek)(object)5L
        (int)(object)null!
        (int?)(object)null!
        (string)(object)null!
        (long)(object)5
        """,
        types: "public enum Tier : byte { None, One } public enum Whole { None, Some }");

    private static IEnumerable<string> EnumOperations(string type, string underlying) =>
    [
        "a | b", "a & b", "a ^ b", "~a", "a == b", "a != b", "a < b", "a <= b", "a > b", "a >= b", "unchecked(a - b)", "checked(a - b)",
        $"unchecked(a + ({underlying})1)", $"checked(a + ({underlying})1)", $"unchecked(a - ({underlying})1)", $"checked(a - ({underlying})1)", $"unchecked((sbyte)a)", "checked((byte)a)", $"({type}?)a | null", $"unchecked(({type})(long)a)",
        "((Func<object?>)(() => { var v = a; unchecked { v++; --v; v++; } return v; }))()", "((Func<object?>)(() => { var v = a; checked { v--; } return v; }))()",
    ];

    private static void Agree(string type, IReadOnlyList<string> expressions, bool isNullable = false, bool isPair = true)
    {
        var values = isNullable ? $"{type}?[] values = [null, {Values[type]}];" : $"{type}[] values = [{Values[type]}];";
        Clr.Agrees(Program(type, [.. expressions.Select(expression => Loop(values, isPair ? "foreach (var a in values) foreach (var b in values)" : "foreach (var a in values)", expression))]));
    }

    private static string Loop(string values, string header, string expression) => $"{values} var all = new List<object?>(); {header} all.Add(Try(() => {expression})); return all;";

    private static string Program(string type, IReadOnlyList<string> bodies) => $$"""
        // {{type}}
        public static class Program
        {
            {{Helpers}}
            {{string.Join("\n    ", bodies.Select((body, index) => $"public static object? Case{index}() {{ {body} }}"))}}
        }
        """;
}
