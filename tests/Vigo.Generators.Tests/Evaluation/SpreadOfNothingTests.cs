using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation;

/// <summary>Where nothing is spread, it depends on who is handed it what is thrown: the library refuses an argument, and what the compiler goes through itself is a null reference.</summary>
public sealed class SpreadOfNothingTests
{
    private static readonly string[] Sources =
    [
        "IEnumerable<int>", "ICollection<int>", "IList<int>", "IReadOnlyCollection<int>", "IReadOnlyList<int>", "ISet<int>", "int[]", "List<int>", "HashSet<int>", "Queue<int>", "Sequence<int>", "ImmutableList<int>", "ImmutableArray<int>",
    ];

    private static readonly string[] Targets =
    [
        "int[]", "List<int>", "IEnumerable<int>", "IReadOnlyList<int>", "IReadOnlyCollection<int>", "IList<int>", "ICollection<int>", "HashSet<int>", "ImmutableArray<int>", "ImmutableList<int>", "Sequence<int>", "long[]",
    ];

    [Theory]
    [InlineData("[.. none]")]
    [InlineData("[1, .. none]")]
    [InlineData("[.. none, 2]")]
    [InlineData("[.. none, .. none]")]
    public void Of_each_type_into_each(string items) => Agrees(
        from source in Sources
        from target in Targets
        select $"{source} none = default!; {target} all = {items}; return all;");

    [Fact]
    public void Of_other_items_and_of_what_has_no_items_of_a_type() => Agrees(
    [
        "string none = null!; char[] all = [.. none]; return all;",
        "IEnumerable<int> none = null!; Span<int> all = [.. none]; return all.ToArray();",
        "IEnumerable none = null!; List<object> all = [.. none]; return all;",
        "IEnumerable<string> none = null!; object[] all = [.. none]; return all;",
        "IEnumerable<string> none = null!; List<object> all = [.. none]; return all;",
        "Dictionary<string,int> none = null!; KeyValuePair<string,int>[] all = [.. none]; return all;",
        "string[] none = null!; List<object> all = [.. none]; return all;",
        "IEnumerable<int>? none = null; int[] all = [.. none ?? []]; return all;",
        "Dictionary<string, int> none = null!; List<KeyValuePair<string, int>> all = [.. none]; return all;",
        "IEnumerable<string> none = null!; HashSet<string> all = [\"a\", .. none]; return all;",
        "IEnumerable<int> none = null!; ReadOnlySpan<int> all = [.. none]; return all.Length;",
        "string none = null!; List<char> all = ['a', .. none]; return all;",
        "Map<int> none = null!; KeyValuePair<string, int>[] all = [.. none]; return all;",
    ]);

    private static void Agrees(IEnumerable<string> bodies) => Clr.Agrees($$"""
        public static class Program
        {
        {{string.Join("\n", bodies.Select((body, index) => $"    public static object? Case{index}() {{ try {{ {body.Replace("IEnumerable none", "System.Collections.IEnumerable none")} }} catch (Exception thrown) {{ return (thrown.GetType().Name, thrown.Message); }} }}"))}}
        }
        """);
}
