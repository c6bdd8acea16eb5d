using System.Text.RegularExpressions;
using Vigo.Generators.Evaluation;
using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation;

/// <summary>A text that is made of a collection, a tuple, a record or a builder leads to what they hold. Another literal is another text, so each is named.</summary>
public sealed class PrintedPartsTests
{
    private const string Members = """
        private static readonly string[] Names = ["alpha", "beta"];
        private static IEnumerable<string> Lazy() { yield return "alpha"; yield return "beta"; }
        private static string Queue => "pdf";
        private sealed record Pair(string First, string Second);
        private sealed class Own { public override string ToString() => "alpha" + "beta"; }
        private sealed class Plain { public string First = "alpha"; }
        private sealed class Node { public Node? Next; }
        private sealed class Loud(string name) { public string Name { get; set; } = name; public override string ToString() => Name; }
        private record struct Point(string X);
        private struct Mark { public string Name; public override string ToString() => Name; }
        private sealed class Flags : IEnumerable<string>
        {
            public IEnumerator<string> GetEnumerator() { yield return "--" + "a"; yield return Queue; }
            System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
        }
        private sealed record Hosts(string Domain) : IEnumerable<string>
        {
            public IEnumerator<string> GetEnumerator() { foreach (var name in Names) yield return name + "." + Domain; }
            System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
        }
        private sealed class Points : IEnumerable<Point>
        {
            private readonly List<Point> _all = new() { new("a"), new("b") };
            public IEnumerator<Point> GetEnumerator() { foreach (var point in _all) yield return point; }
            System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
        }
        private static T Linked<T>(T node, Action<T> link) { link(node); return node; }
        """;

    public static TheoryData<string, string> Texts => new()
    {
        { "string.Join(\"-\", Names)", "- alpha beta" },
        { "string.Join(\"-\", \"x\", Queue)", "- x pdf" },
        { "string.Join(\"-\", Lazy())", "- alpha beta" },
        { "string.Join(\"-\", new List<string> { \"a\", \"b\" })", "- a b" },
        { "string.Join(\"-\", new object[] { \"a\", 7 })", "- a 7" },
        { "string.Join('-', Names)", "alpha beta" },
        { "string.Join(\"-\", Names, 0, 2)", "- alpha beta" },
        { "string.Join(\" \", Enumerable.Range(1, 2).Select(i => $\"--o{i}={Queue}\"))", "pdf" },
        { "string.Join(\"-\", Names[0..2])", "- alpha beta" },
        { "string.Join(\"-\", new[] { (\"a\", \"b\") })", "- a b" },
        { "string.Join(\"-\", new[] { (\"a\", \"b\") }.Where(pair => true))", "- a b" },
        { "string.Join(\"-\", new Dictionary<string, string> { [\"k\"] = \"v\" })", "- k v" },
        { "string.Join(\"-\", new Dictionary<string, string> { { \"k\", \"v\" } }.Keys)", "- k" },
        { "string.Join(\"-\", new Dictionary<string, string> { { \"k\", \"v\" } }.Values)", "- v" },
        { "string.Join(\"-\", new HashSet<string> { \"a\", \"b\" })", "- a b" },
        { "string.Concat(Names)", "alpha beta" },
        { "string.Concat(Lazy())", "alpha beta" },
        { "string.Concat(\"a\", Queue, \"b\")", "a pdf b" },
        { "string.Concat(new object[] { \"a\", \"b\" })", "a b" },
        { "string.Format(\"{0} {1}\", \"a\", Queue)", "a pdf" },
        { "string.Format(\"{0} {1} {2} {3}\", Names[0], \"b\", \"c\", \"d\")", "alpha b c d" },
        { "new string(new[] { 'a', 'b' })", "'a' 'b'" },
        { "new System.Text.StringBuilder(\"a\").Append(\"b\").ToString()", "a b" },
        { "new System.Text.StringBuilder().AppendJoin(\"-\", Names).Insert(0, \"x\").Replace(\"y\", \"z\").ToString()", "- alpha beta x y z" },
        { "((Func<string>)(() => { var text = new System.Text.StringBuilder(); text.Append(\"a\"); text.AppendLine(\"b\"); return text.ToString(); }))()", "a b" },
        { "Names.Aggregate((all, next) => all + next)", "alpha beta" },
        { "Names.Aggregate(\"s\", (all, next) => all + next)", "s alpha beta" },
        { "$\"{(\"a\", \"b\")}\"", "a b" },
        { "(\"a\", \"b\").ToString()", "a b" },
        { "$\"{new Pair(\"a\", \"b\")}\"", "a b" },
        { "new Pair(\"a\", \"b\").ToString()", "a b" },
        { "\"\" + new { A = \"a\", B = \"b\" }", "a b" },
        { "$\"{new Own()}\"", "alpha beta" },
        { "new List<string> { \"a\", \"b\" }.Find(name => name == \"b\")", "b" },
        { "new Queue<string>(new[] { \"a\", \"b\" }).Dequeue()", "a" },
        { "new Dictionary<string, string> { [\"k\"] = \"v\" }.TryGetValue(\"k\", out var found) ? found : null", "v" },
        { "new[] { 3, 4 }.Sum().ToString()", "3 4" },
        { "new[] { 3, 4 }.Average().ToString()", "3 4" },
        { "string.Join(\"-\", new Flags())", "- -- a pdf" },
        { "string.Join(\"-\", new Hosts(\"example.org\"))", "- alpha beta . example.org" },
        { "string.Join(\"-\", new Points())", "- a b" },
        { "string.Join(\"-\", new List<string>(new Flags()))", "- -- a pdf" },
        { "string.Join(\"-\", new Flags().ToArray())", "- -- a pdf" },
        { "string.Concat(new Hosts(\"example.org\"))", "alpha beta . example.org" },
        { "new System.Text.StringBuilder().AppendJoin(\"-\", new Flags()).ToString()", "- -- a pdf" },
        { "string.Join(\"-\", new[] { new Point(\"a\"), new Point(\"b\") })", "- a b" },
        { "string.Format(\"{0}!\", new Point(\"a\"))", "a" },
        { "string.Format(\"{0}!\", new Mark { Name = \"a\" })", "a" },
        { "string.Join(\"-\", new[] { new Pair(\"a\", \"b\") })", "- a b" },
        { "string.Concat(new object[] { new Loud(\"a\"), (\"b\", \"c\") })", "a b c" },
        { "string.Join(\"-\", new Stack<string>(new[] { \"a\", \"b\" }))", "- a b" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Each_literal_in_it_is_named(string expression, string literals)
    {
        var starts = Named(expression);
        foreach (var literal in literals.Split(' '))
            Assert.Contains(Regex.IsMatch(literal, "^([0-9]|').*$") ? literal : $"\"{literal}\"", starts);
    }

    /// <summary>What is no part of the text: what a plain object holds, what was printed before and elsewhere, and the entries of a dictionary beside the one that was asked for.</summary>
    public static TheoryData<string, string> Limits => new()
    {
        { "$\"{new Plain()}\"", "new" },
        { "string.Concat(new Plain(), \"!\")", "new \"!\"" },
        { "$\"{Linked(new Node(), node => node.Next = node)}\"", "new" },
        { "string.Format(\"{0}\", Linked(new Node(), node => node.Next = node))", "\"{0}\" new" },
        { "Linked(new Loud(\"a\"), loud => loud.ToString()) is var loud && new Dictionary<object, string> { [loud] = \"v\" } is var all ? all.GetValueOrDefault(loud) : null", "new" },
        { "new Dictionary<string, string> { [\"k\"] = \"v\", [\"l\"] = \"w\" }.GetValueOrDefault(\"k\")", "\"v\"" },
        { "System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty.Add(\"k\", \"v\").Add(\"l\", \"w\")[\"k\"]", "\"v\"" },
        { "new List<string> { \"a\", \"b\" }.Find(name => name == \"b\")", "\"b\"" },
        { "new Stack<string>(new[] { \"a\", \"b\" }).Pop()", "\"b\"" },
    };

    [Theory]
    [MemberData(nameof(Limits))]
    public void Nothing_else_is_named(string expression, string leaves) => Assert.Equal(leaves.Split(' '), Named(expression).Select(text => text.Split(' ')[0]));

    [Fact]
    public void A_value_of_very_many_parts_has_as_many_as_somebody_reads()
    {
        var site = Origin("\"a\"").Site;
        var parts = new TupleObject([new Value("a", Generators.Evaluation.Origin.OfDeclaration(site)), new Value("b", Generators.Evaluation.Origin.OfDeclaration(site))]);
        for (var depth = 0; depth < 40; depth++)
            parts = new TupleObject([new Value(parts, Generators.Evaluation.Origin.OfDeclaration(site)), new Value(parts, Generators.Evaluation.Origin.OfDeclaration(site))]);

        using var remembered = new ProvenanceStore().Entered();
        var origin = PrintedParts.Of(new Value(parts, Generators.Evaluation.Origin.OfDeclaration(site)), since: 0);

        Assert.InRange(Count(origin!), 100, 2 * PrintedParts.Most);
    }

    [Fact]
    public void A_total_has_as_many_as_somebody_reads() =>
        Assert.InRange(Count(Origin("Enumerable.Range(0, 10_000).Select(n => n + 1).Sum()")), PrintedParts.Most, 10 * PrintedParts.Most);

    private static int Count(Origin origin) => 1 + (origin.From is { } from ? Count(from) : 0) + origin.Inputs.OfType<Origin>().Sum(Count);

    [Fact]
    public void To_find_the_parts_runs_nothing_of_the_author_s() => Clr.Agrees("""
        public sealed class Asked { public int Times; }
        public sealed class Item(Asked asked)
        {
            public override bool Equals(object? other) { asked.Times++; return ReferenceEquals(this, other); }
            public override int GetHashCode() { asked.Times++; return 1; }
            public override string ToString() => "item";
        }
        public readonly struct Mark(Asked asked)
        {
            public override bool Equals(object? other) { asked.Times++; return true; }
            public override int GetHashCode() { asked.Times++; return 1; }
            public override string ToString() => "mark";
        }
        public static class Program
        {
            public static object? Case0() { var asked = new Asked(); var text = string.Join(",", new[] { (new Item(asked), "a"), (new Item(asked), "b") }); return (text, asked.Times); }
            public static object? Case1() { var asked = new Asked(); var all = new List<(Item, string)> { (new Item(asked), "a") }; all.Insert(0, (new Item(asked), "b")); var text = ""; foreach (var (item, name) in all) text += name; return (text, asked.Times); }
            public static object? Case2() { var asked = new Asked(); var all = new List<KeyValuePair<Item, string>> { new(new Item(asked), "a"), new(new Item(asked), "b") }; all.Reverse(); var text = ""; foreach (var entry in all) text += entry.Value; return (text, string.Join(",", all), asked.Times); }
            public static object? Case3() { var asked = new Asked(); var all = new Stack<Item>(); for (var i = 0; i < 20; i++) all.Push(new Item(asked)); var count = 0; foreach (var item in all) count++; return (string.Join("", all), count, asked.Times); }
            public static object? Case4() { var asked = new Asked(); var all = new Stack<KeyValuePair<Item, string>>(); for (var i = 0; i < 20; i++) all.Push(new(new Item(asked), "a")); var count = 0; foreach (var item in all) count++; return (count, asked.Times); }
            public static object? Case5() { var asked = new Asked(); var all = new Stack<(Mark, string)>(); for (var i = 0; i < 20; i++) all.Push((new Mark(asked), "a")); var count = 0; foreach (var item in all) count++; return (string.Join("", all), count, asked.Times); }
            public static object? Case6() { var asked = new Asked(); var all = new Queue<Mark>(); for (var i = 0; i < 20; i++) all.Enqueue(new Mark(asked)); all.Dequeue(); return (string.Join("", all), asked.Times); }
        }
        """);

    private static IReadOnlyList<string> Named(string expression) => Provenance.Leaves(expression, Members);

    private static Origin Origin(string expression) => Provenance.OriginOf(expression, Members, out _);
}
