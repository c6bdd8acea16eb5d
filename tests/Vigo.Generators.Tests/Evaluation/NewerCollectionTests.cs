using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation;

/// <summary>Collections that newer libraries have: <c>PriorityQueue</c> and <c>OrderedDictionary</c>.</summary>
public sealed class NewerCollectionTests
{
    private const string Types = """
        public struct Point(int x) : IComparable<Point> { public int X = x; public int CompareTo(Point other) => X - other.X; public override string ToString() => $"({X})"; }
        public sealed record Job(string Name, int Weight) : IComparable<Job> { public int CompareTo(Job? other) => Weight - (other?.Weight ?? 0); }
        public enum Level { Low, Middle, High }
        public sealed class Backwards : IComparer<int> { public int Compare(int x, int y) => y - x; }
        public sealed class Failing : IComparer<int> { public int Compare(int x, int y) => x == y ? 0 : throw new NotSupportedException("no order"); }
        public sealed class Loose : IEqualityComparer<string> { public bool Equals(string? x, string? y) => x?.Length == y?.Length; public int GetHashCode(string text) => text.Length; }
        public static class All { public static List<T> Of<T, P>(PriorityQueue<T, P> queue) { var all = new List<T>(); while (queue.TryDequeue(out var item, out _)) all.Add(item); return all; } }

        """;

    [Fact]
    public void A_queue_gives_the_least_first() => Clr.Agrees(Types + OperatorMatrix.Program(
    [
        "var q = new PriorityQueue<string, int>(); q.Enqueue(\"b\", 2); q.Enqueue(\"a\", 1); q.Enqueue(\"c\", 3); return (q.Peek(), q.Count, q.Dequeue(), q.Dequeue(), q.Count, q.Peek());",
        "var q = new PriorityQueue<int, int>(); for (var i = 0; i < 40; i++) q.Enqueue(i, i * 7 % 5); return All.Of(q);",
        "var q = new PriorityQueue<int, int>(Enumerable.Range(0, 30).Select(i => (i, i * 7 % 4))); return (q.UnorderedItems.ToList(), All.Of(q));",
        "var q = new PriorityQueue<int, int>(new Backwards()); for (var i = 0; i < 20; i++) q.Enqueue(i, i * 3 % 7); return All.Of(q);",
        "var q = new PriorityQueue<int, int>([(1, 1), (2, 2), (3, 2)], new Backwards()); return All.Of(q);",
        "var q = new PriorityQueue<int, int>(4, Comparer<int>.Create((x, y) => y - x)); q.Enqueue(1, 1); q.Enqueue(2, 2); return q.Dequeue();",
        "var q = new PriorityQueue<int, string>(); foreach (var t in new[] { \"b\", \"B\", \"ä\", \"a\", \"Z\", \"a\" }) q.Enqueue(q.Count, t); return All.Of(q);",
        "var q = new PriorityQueue<int, string>([(1, \"b\"), (2, \"B\"), (3, \"a\"), (4, \"Z\")]); return All.Of(q);",
        "var q = new PriorityQueue<int, string>([(1, \"b\"), (2, \"B\"), (3, \"a\"), (4, \"Z\")], null); return All.Of(q);",
        "var q = new PriorityQueue<int, string>([(1, \"b\"), (2, \"B\"), (3, \"a\")], StringComparer.OrdinalIgnoreCase); return All.Of(q);",
        "var q = new PriorityQueue<int, string>(3); q.Enqueue(1, \"b\"); q.Enqueue(2, \"B\"); return All.Of(q);",
        "var q = new PriorityQueue<int, string?>(); q.Enqueue(1, \"b\"); q.Enqueue(2, null); return All.Of(q);",
        "var q = new PriorityQueue<string, (int, string)>(); q.Enqueue(\"x\", (1, \"b\")); q.Enqueue(\"y\", (1, \"B\")); q.Enqueue(\"z\", (0, \"c\")); return All.Of(q);",
        "var q = new PriorityQueue<Level, Level>(); q.Enqueue(Level.High, Level.Low); q.Enqueue(Level.Low, Level.High); return All.Of(q);",
        "var q = new PriorityQueue<Job, Job>(); q.Enqueue(new(\"a\", 3), new(\"a\", 3)); q.Enqueue(new(\"b\", 1), new(\"b\", 1)); return All.Of(q);",
        "var q = new PriorityQueue<Point, Point>(); q.Enqueue(new(3), new(3)); q.Enqueue(new(1), new(1)); var p = q.Peek(); p.X = 9; return (q.Peek().X, string.Join(\",\", All.Of(q)));",
        "var q = new PriorityQueue<string, double>(); q.Enqueue(\"a\", double.NaN); q.Enqueue(\"b\", 1); return All.Of(q);",
        "return Try(() => new PriorityQueue<int, int>().Dequeue());",
        "return Try(() => new PriorityQueue<int, int>().Peek());",
        "var q = new PriorityQueue<Point, Level>(); return (q.TryDequeue(out var p, out var l), p.X, l, q.TryPeek(out p, out l));",
        "var q = new PriorityQueue<string, int>(); q.Enqueue(\"a\", 1); return (q.TryPeek(out var e, out var p), e, p, q.Count, q.TryDequeue(out e, out p), e, p, q.Count);",
        "var q = new PriorityQueue<string, int>([(\"b\", 2)]); return (q.EnqueueDequeue(\"a\", 1), q.EnqueueDequeue(\"c\", 3), q.DequeueEnqueue(\"z\", 0), All.Of(q));",
        "return Try(() => new PriorityQueue<int, int>().DequeueEnqueue(1, 1));",
        "var q = new PriorityQueue<string, int>(); q.EnqueueRange([(\"b\", 2), (\"a\", 1)]); q.EnqueueRange([\"x\", \"y\"], 2); q.EnqueueRange(new List<string> { \"m\" }.Where(t => true), 0); return (q.UnorderedItems.ToList(), All.Of(q));",
        "var q = new PriorityQueue<string, int>([(\"b\", 2), (\"a\", 1), (\"b\", 0)]); return (q.Remove(\"b\", out var e, out var p), e, p, q.Remove(\"x\", out e, out p), e, p, q.Count);",
        "var q = new PriorityQueue<string, int>([(\"b\", 2), (\"a\", 1)]); return (q.Remove(\"B\", out var e, out var p, StringComparer.OrdinalIgnoreCase), e, p);",
        "var q = new PriorityQueue<string, int>([(\"bb\", 2), (\"a\", 1)]); return q.Remove(\"xx\", out var e, out _, new Loose()) ? e : null;",
        "var q = new PriorityQueue<string, int>([(\"b\", 2)]); q.Clear(); return (q.Count, q.UnorderedItems.Count);",
        "var q = new PriorityQueue<string, int>([(\"b\", 2), (\"a\", 1)]); var all = q.UnorderedItems; q.Enqueue(\"c\", 0); var text = \"\"; foreach (var (element, priority) in all) text += element + priority; return (text, all.Count);",
        "return Try(() => { var q = new PriorityQueue<string, int>([(\"b\", 2), (\"a\", 1)]); foreach (var pair in q.UnorderedItems) q.Enqueue(\"c\", 0); return 1; });",
        "return Try(() => { var q = new PriorityQueue<int, int>(new Failing()); q.Enqueue(1, 1); q.Enqueue(2, 2); return q.Count; });",
        "return Try(() => new PriorityQueue<object, object>([(1, new object()), (2, new object())]).Count);",
        "return Try(() => new PriorityQueue<int, int>(-1).Count);",
        "return Try(() => { new PriorityQueue<int, int>().EnqueueRange(null!); return 1; });",
        "var q = new PriorityQueue<int, int>(); return (q.EnsureCapacity(9), q.Comparer.Compare(1, 2));",
        "var q = new PriorityQueue<Func<int>, int>(); q.Enqueue(() => 7, 1); return q.Dequeue()();",
    ]));

    [Fact]
    public void A_dictionary_keeps_its_order() => Clr.Agrees(Types + OperatorMatrix.Program(
    [
        "var d = new OrderedDictionary<string, int> { [\"b\"] = 1, [\"a\"] = 2 }; d.Remove(\"b\"); d.Add(\"c\", 3); d[\"b\"] = 4; d[\"a\"] = 5; return d;",
        "var d = new OrderedDictionary<string, int> { { \"b\", 1 }, { \"a\", 2 } }; d.Insert(0, \"z\", 9); d.Insert(3, \"y\", 8); return (d, d.Keys, d.Values, d.Count);",
        .. ((string[])["-1", "0", "1", "2", "3"]).SelectMany(at => (string[])
        [
            $"return Try(() => {{ var d = new OrderedDictionary<string, int> {{ [\"b\"] = 1, [\"a\"] = 2 }}; d.Insert({at}, \"z\", 9); return d; }});",
            $"return Try(() => new OrderedDictionary<string, int> {{ [\"b\"] = 1, [\"a\"] = 2 }}.GetAt({at}));",
            $"return Try(() => {{ var d = new OrderedDictionary<string, int> {{ [\"b\"] = 1, [\"a\"] = 2 }}; d.SetAt({at}, 9); return d; }});",
            $"return Try(() => {{ var d = new OrderedDictionary<string, int> {{ [\"b\"] = 1, [\"a\"] = 2 }}; d.SetAt({at}, \"a\", 9); return d; }});",
            $"return Try(() => {{ var d = new OrderedDictionary<string, int> {{ [\"b\"] = 1, [\"a\"] = 2 }}; d.RemoveAt({at}); return d; }});",
        ]),
        "return Try(() => { var d = new OrderedDictionary<string, int> { { \"b\", 1 }, { \"b\", 2 } }; return d; });",
        "return Try(() => new OrderedDictionary<string, int>()[\"x\"]);",
        "return Try(() => { new OrderedDictionary<string, int>().Add(null!, 1); return 1; });",
        "var d = new OrderedDictionary<string, int> { [\"b\"] = 1 }; return (d.TryAdd(\"b\", 2), d.TryAdd(\"c\", 2, out var at), at, d.TryAdd(\"b\", 2, out at), at, d);",
        "var d = new OrderedDictionary<string, int> { [\"b\"] = 1 }; return (d.TryGetValue(\"b\", out var n), n, d.TryGetValue(\"b\", out n, out var at), at, d.TryGetValue(\"x\", out n, out at), n, at);",
        "var d = new OrderedDictionary<string, Point> { [\"b\"] = new(1) }; return (d.TryGetValue(\"x\", out var p), p.X, d.Remove(\"b\", out p), p.X, d.Count);",
        "var d = new OrderedDictionary<string, int> { [\"b\"] = 1, [\"a\"] = 2 }; return (d.IndexOf(\"a\"), d.IndexOf(\"x\"), d.ContainsKey(\"a\"), d.ContainsValue(2), d.GetAt(1).Key, d.GetAt(0).Value);",
        "var d = new OrderedDictionary<string, int>(StringComparer.OrdinalIgnoreCase) { [\"b\"] = 1 }; d[\"B\"] = 2; return d;",
        "var d = new OrderedDictionary<string, int>(new Loose()) { [\"b\"] = 1 }; d[\"x\"] = 2; return d;",
        "var d = new OrderedDictionary<string, int>(new Dictionary<string, int> { [\"z\"] = 1, [\"a\"] = 2 }) { [\"b\"] = 1 }; return (d, d.First(), d.Sum(pair => pair.Value));",
        "var d = new OrderedDictionary<string, int>([new(\"z\", 1), new(\"a\", 2)]); foreach (var (key, value) in d) return key + value; return null;",
        "var d = new OrderedDictionary<int, string> { [5] = \"a\", [1] = \"b\" }; return (d[5], d.GetAt(1), string.Join(\",\", d));",
        "var d = new OrderedDictionary<(int, string), Level> { [(1, \"a\")] = Level.High }; return (d[(1, \"a\")], d);",
        "var d = new OrderedDictionary<string, List<int>>(); foreach (var (k, v) in new[] { (\"b\", 1), (\"a\", 2), (\"b\", 3) }) { if (!d.TryGetValue(k, out var list)) d[k] = list = []; list.Add(v); } return d;",
        "return Try(() => { var d = new OrderedDictionary<string, int> { [\"b\"] = 1 }; foreach (var pair in d) d.Add(\"x\" + d.Count, 1); return d; });",
        "IDictionary<string, int> d = new OrderedDictionary<string, int> { [\"b\"] = 1 }; d[\"a\"] = 2; d.Remove(\"b\"); d.Add(\"b\", 3); return d;",
        "IReadOnlyDictionary<string, int> d = new OrderedDictionary<string, int> { [\"b\"] = 1 }; return (d.GetValueOrDefault(\"b\"), d.GetValueOrDefault(\"x\", 7), d.Keys);",
        "var d = new OrderedDictionary<string, int> { [\"b\"] = 1, [\"a\"] = 2 }; var keys = new string[3]; d.Keys.CopyTo(keys, 1); return (keys, d.Keys.Contains(\"a\"), d.Values.Contains(3), d.Keys.Count);",
        "var d = new OrderedDictionary<string, int> { [\"b\"] = 1 }; d.Clear(); return (d.Count, d.EnsureCapacity(0));",
        "var d = new OrderedDictionary<string, int> { [\"b\"] = 1 }; d[\"b\"]++; d[\"b\"] += 5; return d;",
    ]));

    /// <summary>An expression, and the literals that its text comes from.</summary>
    public static TheoryData<string, string> Texts => new()
    {
        { "Queue.Dequeue()", "a" },
        { "Queue.Peek()", "a" },
        { "Queue.TryDequeue(out var e, out var p) ? e : null", "a" },
        { "Queue.TryDequeue(out var e, out var p) ? p : null", "1" },
        { "Queue.EnqueueDequeue(\"x\", \"0\")", "x" },
        { "new PriorityQueue<string, int>(new[] { (\"b\", 2), (\"a\", 1) }).Dequeue()", "a" },
        { "Made(new PriorityQueue<string, int>(), q => q.EnqueueRange(new[] { \"b\", \"a\" }, 4)).Dequeue()", "b" },
        { "Made(new PriorityQueue<string, int>(), q => q.EnqueueRange(Enumerable.Range(1, 1).Select(i => (\"b\" + i, i)))).Dequeue()", "b" },
        { "Queue.UnorderedItems.First().Element", "a" },
        { "Queue.UnorderedItems.First().Priority", "1" },
        { "string.Join(\"-\", Queue.UnorderedItems)", "a" },
        { "new OrderedDictionary<string, string> { [\"k\"] = \"v\" }[\"k\"]", "v" },
        { "new OrderedDictionary<string, string> { { \"k\", \"v\" } }.GetAt(0).Value", "v" },
        { "Made(new OrderedDictionary<string, string> { { \"k\", \"v\" } }, d => d.SetAt(0, \"w\"))[\"k\"]", "w" },
        { "Made(new OrderedDictionary<string, string> { { \"k\", \"v\" } }, d => d.SetAt(0, \"l\", \"w\"))[\"l\"]", "w" },
        { "Made(new OrderedDictionary<string, string> { { \"k\", \"v\" } }, d => d.Insert(0, \"l\", \"w\")).First().Value", "w" },
        { "Made(new OrderedDictionary<string, string> { { \"k\", \"v\" } }, d => d.TryAdd(\"l\", \"w\", out _))[\"l\"]", "w" },
        { "new OrderedDictionary<string, string> { { \"k\", \"v\" } }.TryGetValue(\"k\", out var found, out _) ? found : null", "v" },
        { "string.Join(\"-\", new OrderedDictionary<string, string> { [\"k\"] = \"v\" })", "k" },
        { "new OrderedDictionary<string, string> { [\"k\"] = \"v\" }.Keys.First()", "k" },
        { "new OrderedDictionary<string, string> { [\"k\"] = \"v\" }.Values.First()", "v" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void What_comes_out_leads_to_what_was_put_in(string expression, string literal) => Assert.Contains($"\"{literal}\"", Provenance.Leaves(expression, """
        private static T Made<T>(T all, Action<T> change) { change(all); return all; }
        private static PriorityQueue<string, string> Queue { get { var made = new PriorityQueue<string, string>(); made.Enqueue("b", "2"); made.Enqueue("a", "1"); made.Enqueue("c", "3"); return made; } }
        """));

    [Theory]
    [InlineData("PriorityQueue<int, int> Held = new([(1, 1)])", "[|Held.Enqueue(1, 2)|];")]
    [InlineData("PriorityQueue<int, int> Held = new([(1, 1)])", "[|Held.Dequeue()|];")]
    [InlineData("PriorityQueue<int, int> Held = new([(1, 1)])", "[|Held.TryDequeue(out _, out _)|];")]
    [InlineData("PriorityQueue<int, int> Held = new([(1, 1)])", "[|Held.EnqueueRange([1], 2)|];")]
    [InlineData("PriorityQueue<List<int>, int> Held = new([(new(), 1)])", "[|Held.Peek().Add(1)|];")]
    [InlineData("PriorityQueue<int, int> Held = new([(1, 1)])", "[|Held.Clear()|];")]
    [InlineData("OrderedDictionary<string, int> Held = new() { [\"a\"] = 1 }", "[|Held.SetAt(0, 2)|];")]
    [InlineData("OrderedDictionary<string, int> Held = new() { [\"a\"] = 1 }", "[|Held.Insert(0, \"b\", 2)|];")]
    [InlineData("OrderedDictionary<string, int> Held = new() { [\"a\"] = 1 }", "[|Held.TryAdd(\"b\", 2, out _)|];")]
    [InlineData("OrderedDictionary<string, List<int>> Held = new() { [\"a\"] = [1] }", "[|Held.GetAt(0).Value.Add(2)|];")]
    public void What_a_static_member_holds_is_not_changed(string member, string change) => Refusal.At($$"""
        public static class Program { private static readonly {{member}}; public static object? Main() { {{change}} return 1; } }
        """, "changes what a static member holds");
}
