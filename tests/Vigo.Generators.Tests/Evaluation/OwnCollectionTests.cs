using Vigo.Generators.Evaluation;
using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation;

/// <summary>Collections of the author's that implement <c>ICollection&lt;T&gt;</c>: the library asks them for their count and to copy their items, and goes through them only where it must.</summary>
public sealed class OwnCollectionTests
{
    // What is copied is not what is gone through, so that it shows which of them was done. How often the count is asked for in a row, and how much room there is behind the items, is the library's affair.
    private const string Types = """
        public class Row<T>(List<object?> log, T[] items, T[] copied, int? count = null) : ICollection<T>
        {
            public int Count { get { if (log.LastOrDefault() is not "count") log.Add("count"); return count ?? items.Length; } }
            public bool IsReadOnly => true;
            public void Add(T item) => throw new NotSupportedException();
            public void Clear() => throw new NotSupportedException();
            public bool Contains(T item) { log.Add("contains"); return copied.Contains(item); }
            public virtual void CopyTo(T[] array, int arrayIndex) { log.Add($"copy to {arrayIndex}"); copied.CopyTo(array, arrayIndex); }
            public bool Remove(T item) => throw new NotSupportedException();
            public IEnumerator<T> GetEnumerator() { log.Add("go through"); foreach (var item in items) yield return item; }
            System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
        }
        public sealed class Failing(List<object?> log) : Row<int>(log, [1, 2], [3, 4]) { public override void CopyTo(int[] array, int arrayIndex) => throw new FormatException("copied"); }
        public sealed class Hidden(List<object?> log) : ICollection<int>
        {
            int ICollection<int>.Count { get { if (log.LastOrDefault() is not "count") log.Add("count"); return 2; } }
            bool ICollection<int>.IsReadOnly => true;
            void ICollection<int>.Add(int item) { }
            void ICollection<int>.Clear() { }
            bool ICollection<int>.Contains(int item) => item == 7;
            void ICollection<int>.CopyTo(int[] array, int arrayIndex) { array[arrayIndex] = 7; array[arrayIndex + 1] = 8; }
            bool ICollection<int>.Remove(int item) => false;
            IEnumerator<int> IEnumerable<int>.GetEnumerator() { yield return 1; yield return 2; }
            System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() { yield return 1; yield return 2; }
        }
        public sealed class Plain(List<object?> log) : IEnumerable<int>, System.Collections.ICollection
        {
            public int Count { get { if (log.LastOrDefault() is not "count") log.Add("count"); return 5; } }
            public bool IsSynchronized => false;
            public object SyncRoot => this;
            public void CopyTo(Array array, int index) { log.Add("copy"); }
            public IEnumerator<int> GetEnumerator() { log.Add("go through"); yield return 1; }
            System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
        }
        public sealed class Listed(List<object?> log) : IReadOnlyCollection<int>
        {
            public int Count { get { if (log.LastOrDefault() is not "count") log.Add("count"); return 5; } }
            public IEnumerator<int> GetEnumerator() { log.Add("go through"); yield return 1; }
            System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
        }
        public record App(string Name);
        public struct Place { public int X; }

        """;

    private static readonly string[] Sources =
    [
        "new Row<int>(log, [3, 1, 2], [30, 10, 20])", "new Row<int>(log, [3, 1, 2], [30, 10], 2)", "new Row<int>(log, [3], [], 0)", "new Row<int>(log, [], [])", "new Row<int>(log, [3, 1, 2], [30, 10, 20], 5)",
        "new Row<int>(log, [3, 1, 2], [30, 10, 20], 1)", "new Failing(log)", "new Hidden(log)", "new Plain(log)", "new Listed(log)",
    ];

    [Fact]
    public void LINQ_copies_them_and_counts_them_without_going_through() => Agrees(
        from source in Sources
        from end in new[]
        {
            ".ToArray()", ".ToList()", ".Count()", ".Any()", ".LongCount()", ".Contains(30)", ".Contains(3)", ".TryGetNonEnumeratedCount(out var known) ? known : -1", ".ToHashSet()", ".First()", ".Last()", ".Max()",
            ".ElementAtOrDefault(1)", ".ElementAtOrDefault(^1)", ".Single()", ".OrderBy(x => x).ToList()", ".OrderBy(x => x).First()", ".Reverse().ToList()", ".Append(9).ToList()", ".Append(9).Count()", ".Concat([8]).ToList()",
            ".Concat(source).Count()", ".Select(x => x + 1).ToList()", ".Where(x => x > 1).ToArray()", ".DefaultIfEmpty().ToList()", ".Skip(1).ToList()", ".Take(2).ToArray()", ".Distinct().ToList()", ".AsEnumerable().ToList()",
            ".ToDictionary(x => x)", ".ToLookup(x => x).Count", ".SequenceEqual([30, 10, 20])", ".SequenceEqual(source)", ".Append(9).ToArray()", ".Prepend(9).ToArray()", ".Concat([8]).ToArray()", ".Append(9).Select(x => x + 1).ToList()", ".Cast<object>().Count()", ".Cast<object>().Any()", ".Distinct().Count()", ".DefaultIfEmpty().Contains(0)", ".Aggregate((a, b) => a + b)", ".Chunk(2).ToList()", ".Zip([1]).ToList()", ".Cast<object>().ToList()", ".OfType<int>().ToList()", ".Index().ToList()",
        }
        select $"IEnumerable<int> source = {source}; return source{end};");

    [Fact]
    public void Collections_of_the_library_take_over_what_they_copy() => Agrees(
        from source in Sources
        from made in new[]
        {
            "new List<int>(source)", "new HashSet<int>(source)", "new Queue<int>(source)", "new Stack<int>(source)", "new SortedSet<int>(source)", "new LinkedList<int>(source)", "Added(source)", "Inserted(source)", "source.ToImmutableArray()",
            "source.ToImmutableList()", "ImmutableArray.CreateRange(source)", "ImmutableList.CreateRange(source)", "ImmutableArray<int>.Empty.AddRange(source)", "ImmutableList<int>.Empty.AddRange(source)", "string.Join(\",\", source)", "string.Concat(source)", "new HashSet<int> { 30, 3 }.Overlaps(source)", "new HashSet<int> { 3 }.IsSubsetOf(source)",
        }
        select $"IEnumerable<int> source = {source}; return {made};");

    [Fact]
    public void A_spread_of_one_alone_is_copied() => Agrees(
        from source in Sources
        from type in new[] { "IEnumerable<int>", "ICollection<int>", "var" }
        where type is not "ICollection<int>" || source.Contains("Row") || source.Contains("Hidden")
        from made in new[] { "int[]", "List<int>", "IReadOnlyList<int>", "ImmutableArray<int>", "ImmutableList<int>", "HashSet<int>", "Sequence<int>" }
        where made is not "IReadOnlyList<int>" || !source.Contains(", 1)")
        select $"{type} source = {source}; {made} all = [.. source]; return all;");

    [Fact]
    public void Among_others_it_is_copied_where_the_compiler_cannot_count_it() => Agrees(
        from source in Sources
        where !source.Contains(", 1)")
        from made in new[] { "int[] all = [0, .. source, 9];", "List<int> all = [0, .. source];", "List<int> all = [.. source, .. source];", "int[] all = [.. new[] { 1 }, .. source, .. new List<int> { 2 }];" }
        select $"IEnumerable<int> source = {source}; {made} return all;");

    [Fact]
    public void Among_others_it_is_counted_and_gone_through_where_it_can() => Agrees(
        from source in new[] { "ICollection<int> source = new Row<int>(log, [3, 1, 2], [30, 10, 20]);", "var source = new Row<int>(log, [3, 1, 2], [30, 10, 20]);", "ICollection<int> source = new Hidden(log);", "ICollection<int> source = null!;" }
        from made in new[] { "int[] all = [0, .. source, 9];", "List<int> all = [0, .. source];", "List<int> all = [.. source, .. source];", "HashSet<int> all = [0, .. source];", "int[] all = [.. source, .. Enumerable.Range(1, 2)];" }
        where !source.Contains("null") || !made.Contains("Range")
        select $"{source} {made} return all;");

    [Fact]
    public void One_that_miscounts_itself_there_is_refused() => Refusal.At(Types + """
        public static class Program { public static object? Main() { var source = new Row<int>([], [3, 1, 2], [], 5); int[] all = [0, .. [|source|]]; return all; } }
        """, "this says that it has 5 items and gives 3, and what becomes of that is up to the compiler: let it count what it gives");

    [Fact]
    public void A_count_below_nothing_makes_no_room() => Agrees(
        from end in new[] { ".ToArray()", ".ToList()", ".Any()", ".Count()" }
        select $"return new Row<int>(log, [3], [30], -1){end};");

    [Fact]
    public void Items_are_those_of_the_very_type_that_they_are_collections_of() => Agrees(
    [
        "IEnumerable<object> source = new Row<string>(log, [\"a\"], [\"b\"]); return source.ToList();",
        "IEnumerable<object> source = new Row<object>(log, [\"a\"], [\"b\"]); return source.ToList();",
        "return new Row<App>(log, [new(\"a\")], [new(\"b\")]).ToList();",
        "return new List<App>(new Row<App>(log, [new(\"a\")], [new(\"b\")]));",
        "var all = new Row<Place>(log, [default], [new() { X = 4 }], 3).ToArray(); all[1].X = 5; return all;",
        "var all = new List<Place>(new Row<Place>(log, [default], [new() { X = 4 }], 3)); return all;",
        "return new Row<(int, string)>(log, [(1, \"a\")], [(2, \"b\")]).ToList();",
        "return new List<(int, string)>(new Row<(int, string)>(log, [(1, \"a\")], [(2, \"b\")]));",
        "return new Row<string?>(log, [\"a\"], [null]).ToList();",
    ]);

    [Fact]
    public void What_was_copied_keeps_its_origin() => Provenance.IsAt(Types + """
        public static class Program { public static object? Main() => new Row<string>([], ["a"], [[|"b"|]]).ToList(); }
        """, 0);

    [Fact]
    public void What_a_collection_of_the_library_took_over_keeps_its_origin() => Provenance.IsAt(Types + """
        public static class Program { public static object? Main() => new List<string>(new Row<string>([], ["a"], [[|"b"|]])); }
        """, 0);

    [Fact]
    public void A_count_without_bounds_is_bounded() => Refusal.Ends(Types + """
        public static class Program { public static object? Main() => [|new List<int>(new Row<int>([], [], [], int.MaxValue))|]; }
        """, Problem.Unbounded, "makes more than");

    [Fact]
    public void A_dictionary_of_the_authors_is_asked_for_what_it_has() => Clr.Agrees("""
        public sealed class Lengths : IReadOnlyDictionary<string, int>
        {
            public int Count => 1;
            public IEnumerable<string> Keys => ["a"];
            public IEnumerable<int> Values => [1];
            public int this[string key] => key.Length;
            public bool ContainsKey(string key) => key is "a";
            public bool TryGetValue(string key, out int value) { value = 8; return key is "a"; }
            public IEnumerator<KeyValuePair<string, int>> GetEnumerator() { yield return new("a", 1); }
            System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
        }
        public static class Program
        {
            public static object? Found() { var lengths = new Lengths(); return (lengths.GetValueOrDefault("a"), lengths.GetValueOrDefault("z"), lengths.GetValueOrDefault("z", 3)); }
            public static object? AsAnInterface() { IReadOnlyDictionary<string, int> lengths = new Lengths(); return (lengths["abc"], lengths.Count, lengths.TryGetValue("a", out var value), value, lengths.GetValueOrDefault("a"), lengths.Keys.First()); }
            public static object? Copied() => (new Dictionary<string, int>(new Lengths()), new Lengths().ToDictionary(), new Lengths().ToImmutableDictionary());
        }
        """);

    [Fact]
    public void One_that_the_library_would_change_is_refused() => Refusal.At("""
        public sealed class Ports : IDictionary<string, int>
        {
            private readonly Dictionary<string, int> _ports = new() { ["a"] = 1 };
            public int Count => _ports.Count;
            public bool IsReadOnly => false;
            public ICollection<string> Keys => _ports.Keys;
            public ICollection<int> Values => _ports.Values;
            public int this[string key] { get => _ports[key]; set => _ports[key] = value; }
            public void Add(string key, int value) => _ports.Add(key, value);
            public void Add(KeyValuePair<string, int> entry) => _ports.Add(entry.Key, entry.Value);
            public void Clear() => _ports.Clear();
            public bool Contains(KeyValuePair<string, int> entry) => _ports.Contains(entry);
            public bool ContainsKey(string key) => _ports.ContainsKey(key);
            public void CopyTo(KeyValuePair<string, int>[] array, int arrayIndex) { }
            public bool Remove(string key) => _ports.Remove(key);
            public bool Remove(KeyValuePair<string, int> entry) => _ports.Remove(entry.Key);
            public bool TryGetValue(string key, out int value) => _ports.TryGetValue(key, out value);
            public IEnumerator<KeyValuePair<string, int>> GetEnumerator() => _ports.GetEnumerator();
            System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
        }
        public static class Program { public static object? Main() => [|new Ports().TryAdd("b", 2)|]; }
        """, "'Ports' is handed to the library as an 'IDictionary' here, which is not evaluated: copy its items into a collection of the library's first");

    private static void Agrees(IEnumerable<string> bodies) => Clr.Agrees(Types + $$"""
        public static class Program
        {
            private static List<int> Added(IEnumerable<int> source) { var all = new List<int> { 1, 2 }; all.AddRange(source); return all; }
            private static List<int> Inserted(IEnumerable<int> source) { var all = new List<int> { 1, 2 }; all.InsertRange(1, source); return all; }
        {{string.Join("\n", bodies.Select((body, index) => $"    public static object? Case{index}() {{ var log = new List<object?>(); object? Run() {{ {body} }} try {{ return (Run(), log); }} catch (Exception thrown) {{ return (thrown.GetType().Name, thrown.Message, log); }} }}"))}}
        }
        """);
}
