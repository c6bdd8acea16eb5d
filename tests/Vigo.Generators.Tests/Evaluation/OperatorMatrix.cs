namespace Vigo.Generators.Tests.Evaluation;

/// <summary>Programs that compute one expression over every value of a list, or every pair of them, in one compilation.</summary>
internal static class OperatorMatrix
{
    /// <summary>Each numeric type, with the values at which its operators and conversions go wrong.</summary>
    public static IReadOnlyDictionary<string, string> Values { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
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

    /// <summary>The body of a case: what the expression gives, or throws, for each turn of the loops.</summary>
    /// <param name="values">Declares what the loops go through.</param>
    /// <param name="header">The loops.</param>
    /// <param name="expression">What is computed.</param>
    public static string Loop(string values, string header, string expression) => $"{values} var all = new List<object?>(); {header} all.Add(Try(() => {expression})); return all;";

    /// <summary>The same for every pair of values, which the expression calls <c>a</c> and <c>b</c>.</summary>
    public static string Pairs(string type, string values, string expression) =>
        Loop($"{type}[] values = [{values}];", "foreach (var a in values) foreach (var b in values)", expression);

    /// <summary>An expression that changes <c>v</c>, which starts as <c>a</c>, and gives the result and what was kept.</summary>
    public static string Change(string statement, string start = "a") => $"((Func<object?>)(() => {{ var v = {start}; var result = {statement}; return (result, v); }}))()";

    /// <summary>The program that has a case for each body.</summary>
    public static string Program(IReadOnlyList<string> bodies, string members = "") => $$"""
        public static class Program
        {
            private static object? Try(Func<object?> compute) { try { return compute(); } catch (Exception e) { return e; } }
            {{members}}
            {{string.Join("\n    ", bodies.Select((body, index) => $"public static object? Case{index}() {{ {body} }}"))}}
        }
        """;
}
