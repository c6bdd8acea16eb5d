using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation;

/// <summary>Collections of the author's that implement <c>IList&lt;T&gt;</c>: the library's LINQ reads them by their places where it can, and goes through them only where it must.</summary>
public sealed class OwnListTests
{
    // What has places is not what is gone through, so that it shows which of them was done. How often the count is asked for in a row is the library's affair.
    private const string Types = """
        public class Row<T>(List<object?> log, T[] items, T[] placed, int? count = null) : IList<T>
        {
            public int Count { get { if (log.LastOrDefault() is not "count") log.Add("count"); return count ?? placed.Length; } }
            public bool IsReadOnly => true;
            public T this[int index] { get { log.Add($"[{index}]"); return placed[index]; } set => throw new NotSupportedException(); }
            public int IndexOf(T item) { log.Add("index of"); return Array.IndexOf(placed, item); }
            public void Insert(int index, T item) => throw new NotSupportedException();
            public void RemoveAt(int index) => throw new NotSupportedException();
            public void Add(T item) => throw new NotSupportedException();
            public void Clear() => throw new NotSupportedException();
            public bool Contains(T item) { log.Add("contains"); return placed.Contains(item); }
            public virtual void CopyTo(T[] array, int arrayIndex) { log.Add($"copy to {arrayIndex}"); placed.CopyTo(array, arrayIndex); }
            public bool Remove(T item) => throw new NotSupportedException();
            public IEnumerator<T> GetEnumerator() { log.Add("go through"); foreach (var item in items) yield return item; }
            System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
        }
        public sealed class Hidden(List<object?> log) : IList<int>
        {
            int ICollection<int>.Count { get { if (log.LastOrDefault() is not "count") log.Add("count"); return 2; } }
            bool ICollection<int>.IsReadOnly => true;
            int IList<int>.this[int index] { get { log.Add($"[{index}]"); return index + 7; } set { } }
            int IList<int>.IndexOf(int item) => -1;
            void IList<int>.Insert(int index, int item) { }
            void IList<int>.RemoveAt(int index) { }
            void ICollection<int>.Add(int item) { }
            void ICollection<int>.Clear() { }
            bool ICollection<int>.Contains(int item) => item == 7;
            void ICollection<int>.CopyTo(int[] array, int arrayIndex) { array[arrayIndex] = 7; array[arrayIndex + 1] = 8; }
            bool ICollection<int>.Remove(int item) => false;
            IEnumerator<int> IEnumerable<int>.GetEnumerator() { yield return 1; yield return 2; }
            System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() { yield return 1; yield return 2; }
        }

        """;

    private static readonly string[] Sources =
    [
        "new Row<int>(log, [3, 1, 2, 5], [30, 10, 20, 50])", "new Row<int>(log, [3], [30])", "new Row<int>(log, [3], [])", "new Row<int>(log, [3, 1, 2], [30, 10, 20], 5)", "new Row<int>(log, [3, 1, 2], [30, 10, 20], 1)", "new Hidden(log)",
    ];

    private static readonly string[] Steps =
    [
        ".Select(f)", ".Select((x, i) => f(x))", ".Where(x => f(x) > 1)", ".OrderBy(f)", ".OrderDescending()", ".Skip(1)", ".Skip(0)", ".Take(2)", ".Take(1..3)", ".Append(9)", ".Prepend(9)",
        ".Concat(new[] { 8, 9 })", ".Reverse()", ".DefaultIfEmpty()", ".Distinct()", ".SkipLast(2)", ".TakeLast(2)", ".Take(^3..^1)", ".Take(1..^1)", ".TakeWhile(x => f(x) < 3)",
        ".SkipWhile(x => f(x) < 3)", ".SelectMany(x => new[] { f(x), x })", ".Union([1, 9])", ".Cast<int>()", ".OfType<int>()", ".Chunk(2).Select(chunk => f(chunk[0]))", ".GroupBy(f).Select(group => group.Key)", ".Index().Select(pair => f(pair.Item))",
        ".Zip([1, 2], (a, b) => f(a + b))", ".Cast<object>().Select(x => f((int)x))", ".AsEnumerable()",
    ];

    private static readonly string[] Ends =
    [
        ".ToList()", ".ToArray()", ".ToHashSet()", ".First()", ".FirstOrDefault()", ".First(x => f(x) < 20)", ".Last()", ".LastOrDefault()", ".LastOrDefault(x => f(x) > 10)", ".Last(x => x < 0)", ".ElementAt(1)", ".ElementAt(^1)", ".ElementAt(-1)", ".ElementAtOrDefault(1)", ".ElementAtOrDefault(-1)",
        ".ElementAtOrDefault(^1)", ".ElementAtOrDefault(^9)", ".Any()", ".Any(x => x > 2)", ".All(x => x > 2)", ".Count()", ".Count(x => x > 2)", ".Contains(30)", ".Contains(9)", ".LongCount()", ".Max()", ".Min()", ".MaxBy(f)", ".Single()", ".SingleOrDefault()", ".Single(x => f(x) > 20)", ".Sum()", ".SequenceEqual([30, 10, 20, 50])", ".SequenceEqual(source)",
        ".Aggregate((a, b) => a + b)", ".ToDictionary(f)", ".ToLookup(f).Count", ".Average()", ".ToImmutableArray()", ".ToImmutableList()", ".Reverse().First()", ".OrderBy(f).First()", ".OrderBy(f).Last()",
    ];

    private static readonly string[] Continuations =
    [
        ".ToList()", ".ToArray()", ".First()", ".Last()", ".LastOrDefault(x => f(x) > 10)", ".ElementAtOrDefault(1)", ".ElementAtOrDefault(^1)", ".Any()", ".Count()", ".Contains(30)", ".Skip(1).ToList()", ".Take(2).Last()",
        ".Select(f).ToList()", ".Select(f).Last()", ".Where(x => x > 10).ToList()", ".Reverse().ToList()", ".Sum()", ".ToHashSet()", ".SequenceEqual([30, 10, 20, 50])",
    ];

    [Fact]
    public void LINQ_reads_them_by_their_places() => Agrees(from source in Sources from end in Ends select Query(source, "", end));

    // Each step meets each end on one of the lists.
    [Fact]
    public void Parts_of_them_and_what_is_made_of_them_are_read_so_too() => Agrees(
        Steps.SelectMany((step, i) => Continuations.Select((end, j) => Query(Sources[(i + j) % 3], step, end))));

    [Fact]
    public void Only_where_it_is_a_list_of_that_very_type() => Agrees(
    [
        "IEnumerable<object> source = new Row<string>(log, [\"a\"], [\"b\"]); return (source.First(), source.Last(), source.ElementAt(0), source.Skip(0).ToList(), source.Select(x => x + \"!\").ToList());",
        "IEnumerable<object> source = new Row<object>(log, [\"a\"], [\"b\"]); return (source.First(), source.Last(), source.ElementAt(0), source.Skip(0).ToList(), source.Select(x => x + \"!\").ToList());",
        "return new Row<string>(log, [\"a\"], [\"b\"]).Select(x => x.Length).First();",
        "return new Row<string>(log, [\"a\"], [\"b\"]).Select(x => x.Length).ToList();",
        "return new Row<string>(log, [\"a\"], [\"b\"]).Select(x => x.Length).Last();",
        "return new Row<string>(log, [\"a\"], [\"b\"]).Select(x => x.Length).Skip(1).Any();",
    ]);

    [Fact]
    public void What_was_read_by_its_place_keeps_its_origin() => Provenance.IsAt(Types + """
        public static class Program { public static object? Main() => new Row<string>([], ["a"], [[|"b"|]]).Last(); }
        """);

    private static string Query(string source, string step, string end) => $"IEnumerable<int> source = {source}; int f(int x) {{ log.Add(x); return x % 7; }} return source{step}{end};";

    private static void Agrees(IEnumerable<string> bodies) => Clr.Agrees(Types + $$"""
        public static class Program
        {
        {{string.Join("\n", bodies.Select((body, index) => $"    public static object? Case{index}() {{ var log = new List<object?>(); object? Run() {{ {body} }} try {{ return (Run(), log); }} catch (Exception thrown) {{ return (thrown.GetType().Name, thrown.Message, log); }} }}"))}}
        }
        """);
}
