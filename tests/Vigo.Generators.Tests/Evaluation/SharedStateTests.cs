using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation;

/// <summary>What a static member leads to is shared by everything that reads it, so nothing changes it, however deep it lies.</summary>
public sealed class SharedStateTests
{
    private const string Types = """
        public sealed class Node { public int Value; public Node? Next { get; set; } public List<int> Items { get; } = []; public void Touch() => Value++; }
        public record Holder(List<int> Ports) { public Dictionary<string, List<int>> Named { get; } = new() { ["a"] = [1] }; }

        """;

    [Theory]
    [InlineData("List<int> Held = [1]", "[|Held.Add(2)|];")]
    [InlineData("Holder Held = new([80])", "[|Held.Ports.Add(2)|];")]
    [InlineData("Holder Held = new([80])", "[|Held.Named[\"a\"].Add(2)|];")]
    [InlineData("Holder Held = new([80])", "[|Held.Named[\"b\"]|] = [];")]
    [InlineData("Holder[] Held = [new([80])]", "[|Held[0].Ports.Clear()|];")]
    [InlineData("Node Held = new() { Next = new() { Next = new() } }", "[|Held.Next!.Next!.Value|] = 5;")]
    [InlineData("Node Held = new() { Next = new() }", "var next = Held.Next!; [|next.Next|] = new();")]
    [InlineData("Node Held = new() { Next = new() }", "[|Held.Next!.Items.Add(1)|];")]
    [InlineData("(int, Node) Held = (1, new())", "[|Held.Item2.Value|]++;")]
    [InlineData("HashSet<int> Held = [1]", "[|Held.Add(2)|];")]
    [InlineData("HashSet<int> Held = [1]", "[|Held.UnionWith([3])|];")]
    [InlineData("System.Text.StringBuilder Held = new()", "[|Held.Append('x')|];")]
    [InlineData("LinkedList<int> Held = new([1])", "[|Held.AddLast(2)|];")]
    [InlineData("Queue<int> Held = new([1])", "[|Held.Dequeue()|];")]
    [InlineData("SortedDictionary<string, int> Held = new()", "[|Held.TryAdd(\"a\", 1)|];")]
    [InlineData("ImmutableList<int>.Builder Held = ImmutableList.CreateBuilder<int>()", "[|Held.Add(1)|];")]
    [InlineData("int[] Held = [3, 1]", "[|Array.Sort(Held)|];")]
    [InlineData("int[] Held = [3, 1]", "[|Array.Reverse(Held)|];")]
    [InlineData("int[][] Held = [[3, 1]]", "[|Held[0][1]|] = 5;")]
    [InlineData("(int A, int B)[] Held = [(1, 2)]", "[|Held[0].A|] = 5;")]
    [InlineData("ImmutableArray<List<int>> Held = [[1]]", "[|Held[0].Add(1)|];")]
    [InlineData("IEnumerable<List<int>> Held = new List<List<int>> { new() }.Where(l => true)", "[|Held.First().Add(1)|];")]
    [InlineData("ILookup<int, List<int>> Held = new List<List<int>> { new() }.ToLookup(l => 1)", "[|Held[1].First().Add(1)|];")]
    [InlineData("Tuple<int, List<int>> Held = Tuple.Create(1, new List<int>())", "[|Held.Item2.Add(1)|];")]
    public void A_change_is_refused(string member, string change) => Refusal.At(Types + $$"""
        public static class Program
        {
            private static readonly {{member}};
            public static object? Main() { {{change}} return 1; }
        }
        """, "changes what a static member holds");

    [Fact]
    public void A_change_inside_a_method_of_the_object_is_refused_there() => Refusal.At("""
        public sealed class Node { public int Value; public Node? Next; public void Touch() => [|Value|]++; }
        public static class Program
        {
            private static readonly Node Held = new() { Next = new() };
            public static object? Main() { Held.Next!.Touch(); return 1; }
        }
        """, "changes what a static member holds");

    [Fact]
    public void A_variable_that_a_shared_function_counts_in_is_not_changed() => Refusal.At("""
        public static class Program
        {
            private static readonly Func<int> Next = Counter();
            private static Func<int> Counter() { var n = 0; return () => [|n|]++; }
            public static object? Main() => Next() + Next();
        }
        """, "changes what a static member holds");

    [Fact]
    public void What_is_the_reader_s_own_may_change() => Clr.Agrees(Types + """
        public static class Program
        {
            private static readonly List<int> Ports = [80, 443];
            private static readonly Node Root = new() { Next = new() { Value = 7 } };
            private static readonly Func<int, List<int>> Fresh = n => [n];
            private static readonly List<List<int>> Grown = Grow();
            private static readonly Func<List<int>> Loop = () => { var made = new List<int>(); for (var i = 0; i < 3; i++) made.Add(i); return made; };
            private static List<List<int>> Grow() { var made = new List<List<int>>(); for (var i = 0; i < 2; i++) { made.Add([]); made[i].Add(i); } return made; }
            public static object? Copied() { var copy = Ports.ToList(); copy.Add(1); return copy; }
            public static object? Spread() { List<int> copy = [.. Ports, 1]; copy[0] = 5; return copy; }
            public static object? Replaced() { var root = Root; root = new Node(); root.Value = 5; return root.Value; }
            public static object? Made() { var made = Fresh(5); made.Add(6); return made; }
            public static object? Looped() => Loop();
            public static object? Read() => (Grown.Select(list => list.Count).ToList(), Root.Next!.Value);
            public static object? Mapped() { var made = Ports.Select(p => new Node { Value = p }).ToList(); made[0].Value++; return made[0].Value; }
        }
        """);
}
