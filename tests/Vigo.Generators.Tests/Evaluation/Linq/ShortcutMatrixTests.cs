using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation.Linq;

/// <summary>
/// The CLR's LINQ asks the author's functions for no more than an answer takes: what follows in a chain decides for which items, and in which order. Where a function throws
/// or keeps a log, that shows.
/// </summary>
public sealed class ShortcutMatrixTests
{
    private static readonly string[] Sources =
    [
        "new[] { 3, 1, 2, 5, 4 }", "new[] { 7 }", "new int[0]", "new List<int> { 3, 1, 2 }", "Enumerable.Range(1, 4)", "Enumerable.Repeat(2, 3)", "Items(log)", "new HashSet<int> { 3, 1, 2 }",
        "new Queue<int>([3, 1, 2])", "new[] { 3, 1, 5 }.GroupBy(x => x % 2).First()", "new[] { 3 }.GroupBy(x => x % 2).First()", "new[] { 3, 1, 5 }.ToLookup(x => x % 2)[1]", "new[] { 3, 1, 5 }.ToLookup(x => x % 2)[7]",
    ];

    private static readonly string[] Steps =
    [
        ".Select(f)", ".Select((x, i) => f(x))", ".Where(x => f(x) > 1)", ".OrderBy(f)", ".OrderDescending()", ".OrderByDescending(f).ThenBy(f)", ".Skip(1)", ".Skip(0)", ".Take(2)", ".Take(1..3)", ".Append(9)", ".Prepend(9)",
        ".Concat([])", ".Concat(new[] { 8, 9 })", ".Concat(Items(log))", ".Reverse()", ".DefaultIfEmpty()", ".Distinct()", ".SkipLast(2)", ".TakeLast(2)", ".Take(^3..^1)", ".Take(1..^1)", ".TakeWhile(x => f(x) < 3)",
        ".SkipWhile(x => f(x) < 3)", ".SelectMany(x => new[] { f(x), x })", ".Union([1, 9])", ".Cast<int>()", ".OfType<int>()", ".Chunk(2).Select(chunk => f(chunk[0]))", ".GroupBy(f).Select(group => group.Key)", ".Index().Select(pair => f(pair.Item))",
        ".Zip([1, 2], (a, b) => f(a + b))",
    ];

    private static readonly string[] Ends =
    [
        ".ToList()", ".ToArray()", ".ToHashSet()", ".First()", ".Last()", ".LastOrDefault(x => f(x) > 1)", ".ElementAtOrDefault(1)", ".ElementAtOrDefault(^1)", ".Any()", ".Count()", ".Contains(2)", ".Contains(9)", ".LongCount()", ".Skip(1).Last()", ".Select(f).Last()", ".SkipLast(2).ToList()", ".TakeLast(1).ToList()",
        ".SequenceEqual([1])", ".Max()", ".Single()",
    ];

    [Fact]
    public void No_function_is_asked_oftener_than_the_CLR_asks_it() => Agrees(Queries(0));

    [Fact]
    public void Nor_at_another_end_of_the_same_chains() => Agrees(Queries(1));

    [Fact]
    public void What_random_programs_found() => Agrees(
        Query("Enumerable.Range(0, 1)", ".Select(f).SkipLast(3).Take(..2)", ".ToList()"),
        Query("new[] { true }.GroupBy(x => x).Select(group => 1)", ".OrderByDescending(f).ThenBy(f).Concat([])", ".ToList()"),
        Query("new[] { 7 }", ".OrderByDescending(f).ThenBy(f).Skip(1)", ".ToList()"),
        Query("Enumerable.Range(1, 1)", ".OrderBy(f).OfType<int>()", ".ToList()"),
        Query("Items(log)", ".Skip(1)", ".ElementAt(1)"),
        Query("new HashSet<int> { 3, 1, 2 }", ".Select(f).Select(f)", ".Skip(1).Last()"),
        Query("Items(log)", ".Select(f).Select(f).Select(f)", ".Take(2).Last()"),
        Query("new[] { 3, 1, 2 }.OrderBy(f)", ".Select(f).Select(f)", ".Skip(1).Last()"));

    [Fact]
    public void The_items_of_a_group_are_a_list_to_some_and_not_to_others() => Agrees(
    [
        .. from source in Sources.Where(source => source.Contains("x % 2"))
           from second in Steps
           from end in new[] { ".Skip(1).Last()", ".ToList()", ".Last()", ".ElementAtOrDefault(0)" }
           select Query(source, ".Select(f)" + second, end),
        .. from source in Sources.Where(source => source.Contains("x % 2"))
           from third in Steps
           select Query(source, ".Select(f).DefaultIfEmpty()" + third, ".Last()"),
    ]);

    [Fact]
    public void A_lookup_knows_how_many_groups_it_has_and_what_is_made_of_them_does_not() => Agrees(
    [
        .. from source in new[] { "new[] { 3, 1, 5, 4 }.ToLookup(x => x % 3)", "new int[0].ToLookup(x => x)", "new[] { 3, 1, 5, 4 }.GroupBy(x => x % 3)" }
           from groups in new[] { ".Select(group => f(group.Key))", ".Skip(1).Select(group => f(group.Key))", ".Select(group => group.Count())" }
           from second in Steps
           from end in new[] { ".ToList()", ".Count()", ".Skip(1).LastOrDefault()" }
           select Query(source + groups, second, end),
    ]);

    [Fact]
    public void What_stands_in_for_nothing_is_found_too() => Agrees(
    [
        .. from source in Sources
           from step in new[] { "", ".Select(f)", ".Where(x => f(x) > 1)", ".Where(x => f(x) > 9)", ".Reverse()", ".OrderBy(f)", ".Skip(1)", ".Distinct()", ".Append(9)" }
           from end in new[] { ".Contains(0)", ".Contains(2)", ".ElementAt(0)", ".ElementAtOrDefault(1)", ".First()", ".Count()" }
           select Query(source, step + ".DefaultIfEmpty()", end),
    ]);

    // Each step meets each, and the sources and the ends take turns.
    private static string[] Queries(int round)
    {
        var pairs = (from first in Steps from second in Steps.Prepend("") select first + second).ToList();
        return [.. pairs.Select((steps, index) => Query(Sources[(index + round) % Sources.Length], steps, Ends[((index * 7) + (index / Ends.Length) + round) % Ends.Length]))];
    }

    private static string Query(string source, string steps, string end) => $"IEnumerable<int> source = {source}; return (source{steps}{end}, log);";

    private static void Agrees(params string[] queries)
    {
        var members = queries.Select((query, index) => $$"""
            public static object? Case{{index}}()
                {
                    var log = new List<object?>();
                    Func<int, int> f = x => { log.Add(x); return x; };
                    try { {{query}} } catch (Exception thrown) { return (thrown.Message, log); }
                }
            """);
        Clr.Agrees($$"""
            public static class Program
            {
                private static IEnumerable<int> Items(List<object?> log)
                {
                    foreach (var item in new[] { 3, 1, 2, 4 })
                    {
                        log.Add($"item {item}");
                        yield return item;
                    }
                }

                {{string.Join("\n    ", members)}}
            }
            """);
    }
}
