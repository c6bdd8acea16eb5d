using Vigo.Generators.Tests.Oracle;
using static Vigo.Generators.Tests.Evaluation.OperatorMatrix;

namespace Vigo.Generators.Tests.Evaluation;

/// <summary>Every operator and every conversion, over the values at which they go wrong.</summary>
public sealed class OperatorMatrixTests
{
    public static TheoryData<string> Types => [.. Values.Keys];

    [Theory]
    [MemberData(nameof(Types))]
    public void Two_operands(string type)
    {
        string[] numeric = ["+", "-", "*", "/", "%"];
        string[] comparing = ["==", "!=", "<", "<=", ">", ">="];
        Agree(type, [.. numeric.SelectMany(operation => (string[])[$"checked(a {operation} b)", $"unchecked(a {operation} b)"]), .. comparing.Concat(Bits(type)).Select(operation => $"a {operation} b")]);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Two_operands_of_which_one_may_be_missing(string type)
    {
        string[] operations = ["+", "-", "*", "/", "%", "==", "!=", "<", "<=", ">", ">=", .. Bits(type)];
        Agree(type, [.. operations.Select(operation => $"unchecked(a {operation} b)")], isNullable: true);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void One_operand(string type)
    {
        string[] negation = type is "ulong" ? [] : ["checked(-a)", "unchecked(-a)"];
        string[] complement = type is "float" or "double" or "decimal" ? [] : ["~a"];
        string[] steps = [.. ((string[])["checked", "unchecked"]).SelectMany(context => ((string[])["v++", "v--", "++v", "--v"]).Select(step => Change($"{context}({step})")))];
        Agree(type, ["+a", .. negation, .. complement, .. steps], isPair: false);
    }

    [Theory]
    [InlineData("int")]
    [InlineData("uint")]
    [InlineData("long")]
    [InlineData("ulong")]
    [InlineData("short")]
    [InlineData("byte")]
    public void Shifts(string type) => Clr.Agrees(Program([.. ((string[])["<<", ">>", ">>>"]).Select(operation => Loop($"{type}[] values = [{Values[type]}];", "foreach (var a in values) foreach (var b in new[] { 0, 1, 5, 31, 32, 33, 63, 65, -1 })", $"a {operation} b"))]));

    [Theory]
    [MemberData(nameof(Types))]
    public void Conversions(string type) => Agree(
        type,
        [.. Values.Keys.SelectMany(target => (string[])[$"checked(({target})a)", $"unchecked(({target})a)", $"unchecked(({target}?)({type}?)a)"])],
        isPair: false);

    [Fact]
    public void Assignments_that_compute() => Clr.Agrees(Program([.. Values.Keys.SelectMany(type => ((string[])[.. ((string[])["+", "-", "*", "/", "%"]), .. Bits(type)]).SelectMany(operation => (string[])
    [
        Pairs(type, Values[type], Change($"checked(v {operation}= b)")),
        Pairs(type, Values[type], Change($"unchecked(v {operation}= b)")),
        Pairs($"{type}?", $"null, {Values[type]}", Change($"unchecked(v {operation}= b)")),
    ]))]));

    [Fact]
    public void Assignments_that_compute_with_another_type() => Clr.Agrees(Program(
    [
        .. Values.Keys.Except(["float", "double", "decimal"]).SelectMany(type => ((string[])["<<", ">>", ">>>"]).SelectMany(operation => (string[])
        [
            Loop($"{type}[] values = [{Values[type]}];", "foreach (var a in values) foreach (var b in new[] { 0, 1, 5, 33, 65, -1 })", Change($"v {operation}= b")),
            Loop($"{type}?[] values = [null, {Values[type]}];", "foreach (var a in values) foreach (var b in new int?[] { null, 1, 33 })", $"(a {operation} b, {Change($"v {operation}= b")})"),
        ])),
        .. ((string[])["long", "float", "double", "decimal"]).Select(type => Loop($"{type}[] values = [{Values[type]}];", "foreach (var a in values) foreach (var b in new[] { 1, -1, int.MaxValue })", Change("unchecked(v *= b)"))),
        Loop("", "foreach (var a in new[] { \"x\", null }) foreach (var b in new object?[] { 1, 'c', null, true, 2.5, DayOfWeek.Friday })", Change("v += b")),
    ]));

    [Fact]
    public void Truth_that_may_be_missing() => Clr.Agrees(Program(
    [
        .. ((string[])["&", "|", "^", "==", "!="]).Select(operation => Loop("bool?[] values = [null, true, false];", "foreach (var a in values) foreach (var b in values)", $"(a {operation} b, !a)")),
        .. ((string[])["&", "|", "^"]).SelectMany(operation => (string[])[Pairs("bool?", "null, true, false", Change($"v {operation}= b")), Pairs("bool", "true, false", $"({Change($"v {operation}= b")}, a {operation} b, a && b, a || b, a ? b : !b)")]),
    ]));

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
        Program(EnumOperations("Tier", "Tier.None, Tier.One, Tier.Many, Tier.Last, Tier.Least", "One", underlying)),
        $"public enum Tier : {underlying} {{ None, One, Many = 100, Last = {underlying}.MaxValue, Least = {underlying}.MinValue }}");

    [Fact]
    public void Enums_of_the_library() => Clr.Agrees(
        Program(EnumOperations("DayOfWeek", "DayOfWeek.Sunday, DayOfWeek.Friday, (DayOfWeek)99, (DayOfWeek)int.MaxValue, (DayOfWeek)int.MinValue", "Friday", "int")));

    [Fact]
    public void Operators_of_your_own_over_values_that_may_be_missing() => Clr.Agrees(
        Program([.. ((string[])["a + b", "a == b", "a != b", "a < b", "a > b", "-a"]).Select(operation =>
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

    private static string[] Bits(string type) => type is "float" or "double" or "decimal" ? [] : ["&", "|", "^"];

    private static IReadOnlyList<string> EnumOperations(string type, string values, string member, string underlying)
    {
        string[] pairs = ["a | b", "a & b", "a ^ b", "a == b", "a != b", "a < b", "a <= b", "a > b", "a >= b", "unchecked(a - b)", "checked(a - b)", Change("v |= b"), Change("v &= b"), Change("v ^= b")];
        string[] contexts = ["checked", "unchecked"];
        string[] computed = [$"a + ({underlying})1", $"a - ({underlying})1", $"({underlying})1 + a", "(sbyte)a", "(byte)a", $"({type})(long)a"];
        string[] changes = ["v++", "--v", $"v += ({underlying})1", $"v -= ({underlying})1"];
        string[] relations = ["<", "<=", ">", ">="];
        string[] singles =
        [
            "~a", $"({type}?)a | null", $"(object)StringComparison.Ordinal is > {type}.{member}", $"(object)1 is > {type}.{member}",
            .. contexts.SelectMany(context => computed.Select(expression => $"{context}({expression})").Concat(changes.Select(change => Change($"{context}({change})")))),
            .. relations.Select(relation => $"(a is {relation} {type}.{member}, (object)a is {relation} {type}.{member}, ({type}?)a is {relation} {type}.{member})"),
        ];
        return [.. pairs.Select(expression => Pairs(type, values, expression)), .. singles.Select(expression => Loop($"{type}[] values = [{values}];", "foreach (var a in values)", expression))];
    }

    private static void Agree(string type, IReadOnlyList<string> expressions, bool isNullable = false, bool isPair = true)
    {
        var values = isNullable ? $"{type}?[] values = [null, {Values[type]}];" : $"{type}[] values = [{Values[type]}];";
        Clr.Agrees(Program([.. expressions.Select(expression => Loop(values, isPair ? "foreach (var a in values) foreach (var b in values)" : "foreach (var a in values)", expression))]));
    }
}
