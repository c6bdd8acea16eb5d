using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation;

/// <summary>What decides which value it is, is no part of the value, and is not named: of everything that a stack has, some condition decided that it is there.</summary>
public sealed class ConditionProvenanceTests
{
    private const string Members = """
        private static bool IsLive => "live" == "li" + "ve";
        private static bool IsOff => "off" == "on";
        private static string Tier => "live";
        private static string? Unset => null;
        private static string? Given => "given";
        private static bool Both(bool left, bool right) { if (left) return right; return "left" == "right"; }
        """;

    [Theory]
    [InlineData("IsLive ? \"a\" : \"b\"", "\"a\"")]
    [InlineData("IsOff ? \"a\" : \"b\"", "\"b\"")]
    [InlineData("\"x\" + (IsLive ? \"a\" : \"b\")", "\"x\" \"a\"")]
    [InlineData("Tier switch { \"live\" => \"a\", _ => \"b\" }", "\"a\"")]
    [InlineData("Tier switch { var tier when IsLive => tier + \"a\", _ => \"b\" }", "\"live\" \"a\"")]
    [InlineData("Unset ?? \"a\"", "\"a\"")]
    [InlineData("Given ?? \"a\"", "\"given\"")]
    [InlineData("IsLive && Given == \"given\"", "\"given\" \"given\"")]
    [InlineData("IsOff && Given == \"given\"", "\"off\" \"on\"")]
    [InlineData("IsOff || Given == \"given\"", "\"given\" \"given\"")]
    [InlineData("Both(IsLive, Given == \"given\")", "\"given\" \"given\"")]
    public void What_only_chose_is_not_named(string expression, string leaves) => Assert.Equal(leaves, string.Join(" ", Provenance.Leaves(expression, Members)));
}
