using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation;

/// <summary>Members of arrays, and of lists and other collections, that copy, clear, resize and search: each item keeps its origin, and of a struct each array has its own.</summary>
public sealed class ArrayMemberTests
{
    private const string Types = """
        public struct Point { public int X; public Point(int x) => X = x; public void Move() => X++; public override string ToString() => $"({X})"; }
        public class Animal(string name) : IComparable<Animal>, IComparable
        {
            public string Name { get; } = name;
            public int CompareTo(Animal? other) => string.CompareOrdinal(Name, other?.Name);
            public int CompareTo(object? other) => CompareTo((Animal?)other);
            public override string ToString() => Name;
        }
        public sealed class Cat(string name) : Animal(name);
        public enum Level { Low, High = 5 }
        public sealed class ByLength : IComparer<string> { public int Compare(string? x, string? y) => (x?.Length ?? 0) - (y?.Length ?? 0); }
        public sealed class Failing : IComparer<int> { public int Compare(int x, int y) => throw new NotSupportedException("no order"); }

        """;

    private static readonly string[] Numbers = ["-1", "0", "1", "2", "4", "5"];

    [Fact]
    public void Parts_of_arrays_are_copied() => Clr.Agrees(OperatorMatrix.Program(
    [
        .. Numbers.Select(length => $"return Try(() => {{ int[] a = [1, 2, 3, 4], b = [9, 8, 7, 6]; Array.Copy(a, b, {length}); return b; }});"),
        .. from at in Numbers
           from to in Numbers
           from length in Numbers
           select $"return Try(() => {{ int[] a = [1, 2, 3, 4], b = [9, 8, 7, 6]; Array.Copy(a, {at}, b, {to}, {length}); return b; }});",
        "return Try(() => { Array.Copy(null!, new int[1], 1); return 1; });",
        "return Try(() => { Array.Copy(new int[1], null!, 1); return 1; });",
        "return Try(() => { var a = new[] { 1, 2, 3, 4 }; Array.Copy(a, 0, a, 1, 3); return a; });",
        "return Try(() => { var a = new[] { 1, 2, 3, 4 }; Array.Copy(a, 1, a, 0, 3); return a; });",
        "return Try(() => { var a = new[] { 1, 2, 3 }; var b = new long[3]; Array.Copy(a, b, 3L); return b; });",
        "return Try(() => { var a = new[] { 1L, 2 }; var b = new int[2]; Array.Copy(a, b, 2); return b; });",
        "return Try(() => { var a = new[] { 1, 2 }; var b = new object[3]; Array.Copy(a, 0L, b, 1L, 2L); return b; });",
        "return Try(() => { var a = new object[] { 1, 2 }; var b = new int[3]; Array.Copy(a, 0, b, 1, 2); return b; });",
        "return Try(() => { var a = new object[] { 1, \"x\" }; var b = new int[3]; try { Array.Copy(a, b, 2); } catch (InvalidCastException e) { return (b[0], e.Message); } return b; });",
        "return Try(() => { var a = new[] { 1, 2 }; var b = new string[3]; Array.Copy(a, b, 2); return b; });",
        "return Try(() => { int[,] a = { { 1, 2 }, { 3, 4 } }, b = new int[2, 2]; Array.Copy(a, 1, b, 0, 3); return (b[0, 0], b[0, 1], b[1, 0], b[1, 1]); });",
        "return Try(() => { int[,] a = { { 1, 2 }, { 3, 4 } }; var b = new int[4]; Array.Copy(a, b, 4); return b; });",
        "return Try(() => { var a = new[] { 1, 2 }; var b = new int[2]; Array.ConstrainedCopy(a, 0, b, 1, 1); return b; });",
        "return Try(() => { Array a = new[] { 1, 2 }; Array b = new int[3]; Array.Copy(a, b, 2); return b; });",
    ]));

    [Fact]
    public void So_are_arrays_of_the_author_s_types() => Clr.Agrees(Types + """
        public static class Program
        {
            public static object? Structs() { Point[] a = [new(1), new(2)], b = new Point[3]; Array.Copy(a, 0, b, 1, 2); a[0].X = 9; b[2].Move(); return (string.Join(",", a), string.Join(",", b)); }
            public static object? Within() { Point[] a = [new(1), new(2), new(3)]; Array.Copy(a, 0, a, 1, 2); a[0].X = 9; a[1].X++; return string.Join(",", a); }
            public static object? Square() { var a = new Point[2, 2]; a[0, 1].X = 4; var b = new Point[2, 2]; Array.Copy(a, b, 4); a[0, 1].X = 7; return (b[0, 1].X, a[0, 1].X); }
            public static object? Tuples() { (int A, string B)[] a = [(1, "a")], b = new (int, string)[2]; a.CopyTo(b, 1); a[0].A = 5; return (a, b); }
            public static object? Enums() { Level[] a = [Level.High], b = new Level[2]; Array.Copy(a, b, 1); return (b[0], b[1]); }
            public static object? Upcast() { Cat[] a = [new("tom")]; var b = new Animal[1]; Array.Copy(a, b, 1); return (b[0].Name, ReferenceEquals(a[0], b[0])); }
            public static object? Boxed() { Point[] a = [new(1)]; var b = new object[1]; a.CopyTo(b, 0); a[0].X = 3; return b[0].ToString(); }
            public static object? Generic() { return Copied([new Point(1), new Point(2)]).Length + Copied(["a"])[0] + Copied([Level.High])[0]; T[] Copied<T>(T[] all) { var copy = new T[all.Length]; Array.Copy(all, copy, all.Length); return copy; } }
            public static object? Clone() { Point[] a = [new(1)]; var b = (Point[])a.Clone(); b[0].X = 5; return (a[0].X, b[0].X); }
            public static object? ToArray() { List<Point> a = [new(1)]; var b = a.ToArray(); b[0].X = 5; return (a[0].X, b[0].X); }
            public static object? FindAll() { Point[] a = [new(1)]; var b = Array.FindAll(a, p => true); b[0].X = 5; return (a[0].X, b[0].X); }
            public static object? Sliced() { Point[] a = [new(1), new(2)]; var b = a[..1]; b[0].X = 5; return (a[0].X, b[0].X); }
            public static object? Reversed() { Point[] a = [new(1), new(2)]; var b = a.Reverse().ToArray(); b[0].X = 5; return (a[1].X, b[0].X); }
            public static object? Filled() { var a = new Point[2]; Array.Fill(a, new Point(1)); a[0].X = 5; return (a[0].X, a[1].X); }
            public static object? FilledPart() { (int A, int B)[] a = [(1, 2), (3, 4), (5, 6)]; Array.Fill(a, (7, 8), 1, 2); a[1].A = 9; return a; }
            public static object? OfSpan() { Point[] a = [new(1), new(2)]; var b = a.AsSpan(1).ToArray(); b[0].X = 5; return (a[1].X, b[0].X); }
            public static object? OfQueue() { var b = new Queue<Point>([new(1)]).ToArray(); b[0].X = 5; return b[0].X; }
            public static object? Stacked() { var s = new Stack<Point>([new(1)]); var b = s.ToArray(); b[0].X = 5; return (s.Peek().X, b[0].X); }
            public static object? Immutable() { var s = ImmutableArray.Create(new Point(1)); var b = s.ToArray(); b[0].X = 5; return (s[0].X, b[0].X); }
            public static object? Tupled() { List<(int A, int B)> a = [(1, 2)]; var b = a.ToArray(); b[0].A = 5; return (a, b); }
            public static object? ClonedTuples() { (int A, int B)[] a = [(1, 2)]; var b = ((int A, int B)[])a.Clone(); b[0].A = 5; return (a, b); }
        }
        """);

    [Theory]
    [InlineData("var b = new Cat[1]; [|Array.Copy(new Animal[1], b, 1)|]; return b;")]
    [InlineData("var b = new int[1]; [|Array.Copy(new Level[1], b, 1)|]; return b;")]
    [InlineData("var b = new Level[1]; [|new[] { 1 }.CopyTo(b, 0)|]; return b;")]
    public void Items_that_would_become_another_type_are_refused(string body) => Refusal.At(Types + $$"""
        public static class Program { public static object? Main() { {{body}} } }
        """, "become another type");

    [Fact]
    public void Collections_copy_themselves_into_an_array() => Clr.Agrees(OperatorMatrix.Program(
    [
        .. from collection in (string[])["new List<int> { 1, 2 }", "new Queue<int>([1, 2])", "new Stack<int>([1, 2])", "new HashSet<int> { 1, 2 }", "new SortedSet<int> { 2, 1 }", "new LinkedList<int>([1, 2])",
               "new Dictionary<int, int> { [1] = 7, [2] = 8 }.Keys", "new Dictionary<int, int> { [1] = 7, [2] = 8 }.Values", "new SortedDictionary<int, int> { [2] = 7, [1] = 8 }.Values", "ImmutableArray.Create(1, 2)",
               "ImmutableList.Create(1, 2)", "((ICollection<int>)new List<int> { 1, 2 })", "new List<int> { 1, 2 }.AsReadOnly()", "((System.Collections.ICollection)new List<int> { 1, 2 })", "new[] { 1, 2 }"]
           from at in (string[])["-1", "0", "1", "2", "4"]
           select $"return Try(() => {{ int[] all = [9, 8, 7]; {collection}.CopyTo(all, {at}); return all; }});",
        .. from collection in (string[])["new List<int> { 1, 2 }", "new HashSet<int> { 1, 2 }", "new SortedSet<int> { 2, 1 }", "ImmutableArray.Create(1, 2)", "ImmutableList.Create(1, 2)"]
           from size in (string[])["1", "2", "3"]
           select $"return Try(() => {{ var all = new int[{size}]; {collection}.CopyTo(all); return all; }});",
        .. from collection in (string[])["new HashSet<int> { 1, 2 }", "new SortedSet<int> { 2, 1 }"]
           from at in (string[])["-1", "0", "1", "3"]
           from count in (string[])["-1", "0", "1", "3"]
           select $"return Try(() => {{ var all = new int[3]; {collection}.CopyTo(all, {at}, {count}); return all; }});",
        .. from collection in (string[])["new List<int> { 1, 2, 3 }", "ImmutableArray.Create(1, 2, 3)", "ImmutableList.Create(1, 2, 3)"]
           from at in (string[])["-1", "0", "2"]
           from to in (string[])["-1", "0", "1"]
           from count in (string[])["0", "1", "3"]
           select $"return Try(() => {{ var all = new int[3]; {collection}.CopyTo({at}, all, {to}, {count}); return all; }});",
        .. from text in (string[])["\"abc\"", "new System.Text.StringBuilder(\"abc\")"]
           from at in (string[])["-1", "0", "2"]
           from to in (string[])["-1", "0", "1"]
           from count in (string[])["0", "1", "3"]
           select $"return Try(() => {{ char[] all = ['x', 'y', 'z']; {text}.CopyTo({at}, all, {to}, {count}); return new string(all); }});",
        "return Try(() => { new List<int> { 1 }.CopyTo(null!); return 1; });",
        "return Try(() => { \"abc\".CopyTo(0, null!, 0, 1); return 1; });",
        "return Try(() => { var all = new KeyValuePair<string, int>[2]; ((ICollection<KeyValuePair<string, int>>)new Dictionary<string, int> { [\"a\"] = 1 }).CopyTo(all, 1); return all; });",
    ]));

    [Fact]
    public void Arrays_are_cleared() => Clr.Agrees(Types + OperatorMatrix.Program(
    [
        .. from at in (string[])["-1", "0", "1", "3", "4"]
           from length in (string[])["-1", "0", "1", "2", "5"]
           select $"return Try(() => {{ int[] a = [1, 2, 3]; Array.Clear(a, {at}, {length}); return a; }});",
        "return Try(() => { string?[] a = [\"a\", \"b\"]; Array.Clear(a); return a; });",
        "return Try(() => { Array.Clear(null!); return 1; });",
        "return Try(() => { Array.Clear(null!, 0, 0); return 1; });",
        "Point[] a = [new(1), new(2)]; Array.Clear(a, 0, 1); a[0].X++; return string.Join(\",\", a);",
        "Point[] a = [new(1), new(2)]; Array.Clear(a); a[0].X++; return string.Join(\",\", a);",
        "Level[] a = [Level.High]; Array.Clear(a); return a[0].ToString();",
        "(int A, string? B)[] a = [(1, \"a\")]; Array.Clear(a); return a;",
        "Animal?[] a = [new Cat(\"tom\")]; Array.Clear(a); return a[0] is null;",
        "int?[] a = [1]; Array.Clear(a); return a;",
        "Point?[] a = [new Point(1)]; Array.Clear(a); return a[0] is null;",
        "int[,] a = { { 1, 2 }, { 3, 4 } }; Array.Clear(a, 1, 2); return (a[0, 0], a[0, 1], a[1, 0], a[1, 1]);",
        "Array a = new[] { 1 }; Array.Clear(a); return a;",
        "Array a = new Animal[] { new(\"tom\") }; Array.Clear(a); return a.GetValue(0) is null;",
        "return Cleared(new[] { new Point(3) })[0].ToString() + Cleared([Level.High])[0] + Cleared([7])[0]; T[] Cleared<T>(T[] all) { Array.Clear(all); return all; }",
        "Action<Array> clear = Array.Clear; int[] a = [1]; clear(a); return a;",
    ]));

    [Fact]
    public void Arrays_are_resized() => Clr.Agrees(Types + OperatorMatrix.Program(
    [
        .. ((string[])["-1", "0", "1", "2", "3"]).Select(size => $"return Try(() => {{ int[] a = [1, 2], b = a; Array.Resize(ref a, {size}); a[..Math.Min(1, a.Length)].CopyTo(a, 0); return (a, b, ReferenceEquals(a, b)); }});"),
        "int[]? a = null; Array.Resize(ref a, 2); return a;",
        "string?[] a = [\"a\"]; Array.Resize(ref a, 2); return a;",
        "Point[] a = [new(1)], b = a; Array.Resize(ref a, 3); a[0].X = 5; a[1].X++; return (string.Join(\",\", a), string.Join(\",\", b));",
        "Level[] a = [Level.High]; Array.Resize(ref a, 2); return (a[0], a[1]);",
        "(int A, string? B)[] a = [(1, \"a\")]; Array.Resize(ref a, 2); a[1].A = 3; return a;",
        "var all = new int[][] { [1] }; Array.Resize(ref all[0], 2); return all;",
        "var held = new Holder(); Array.Resize(ref held.All, 2); return held.All;",
    ], "public sealed class Holder { public int[] All = [4]; }"));

    [Fact]
    public void Sorted_arrays_and_lists_are_searched() => Clr.Agrees(Types + OperatorMatrix.Program(
    [
        .. ((string[])["0", "1", "2", "3", "4", "9"]).SelectMany(sought => (string[])
        [
            $"return (Array.BinarySearch(new[] {{ 1, 3, 3, 5 }}, {sought}), new List<int> {{ 1, 3, 3, 5 }}.BinarySearch({sought}), ImmutableArray.Create(1, 3, 5).BinarySearch({sought}), ImmutableList.Create(1, 3, 5).BinarySearch({sought}));",
            $"return Try(() => Array.BinarySearch(new[] {{ 1, 3, 3, 5 }}, 1, {sought}, 3));",
            $"return Try(() => new List<int> {{ 1, 3, 3, 5 }}.BinarySearch({sought}, 2, 3, null));",
            $"return Array.BinarySearch((Array)new[] {{ 1, 3, 3, 5 }}, (object){sought});",
            $"return Array.BinarySearch(new[] {{ 5, 3, 1 }}, {sought}, Comparer<int>.Create((x, y) => y - x));",
        ]),
        "string[] all = [\"B\", \"Z\", \"a\", \"ä\"]; return (Array.BinarySearch(all, \"Z\"), Array.BinarySearch(all, \"a\"), Array.BinarySearch(all, \"b\"), Array.BinarySearch(all, 1, 2, \"a\"), Array.BinarySearch((Array)all, (object)\"a\"), Array.BinarySearch(all, null));",
        "string[] all = [\"B\", \"Z\", \"a\", \"ä\"]; var list = all.ToList(); return (list.BinarySearch(\"Z\"), list.BinarySearch(\"b\"), list.BinarySearch(0, 3, \"a\", null), list.BinarySearch(\"a\", StringComparer.Ordinal), ImmutableArray.Create(all).BinarySearch(\"a\"));",
        "return Array.BinarySearch(new[] { \"a\", \"bb\", \"ccc\" }, \"xx\", new ByLength());",
        "return Try(() => Array.BinarySearch(new[] { 1, 2 }, 1, new Failing()));",
        "return Try(() => Array.BinarySearch(null!, 1));",
        "return Try(() => Array.BinarySearch(new object[] { 1, \"a\" }, (object)\"a\"));",
        "return Array.BinarySearch(new[] { new Animal(\"a\"), new Cat(\"c\") }, new Animal(\"c\"));",
        "return Array.BinarySearch(new[] { (1, \"a\"), (2, \"b\") }, (2, \"b\"));",
        "return (Array.BinarySearch(new[] { Level.Low, Level.High }, Level.High), Array.BinarySearch(new double[] { double.NaN, 1 }, double.NaN));",
        "string[] keys = [\"b\", \"B\", \"a\"]; int[] items = [1, 2, 3]; Array.Sort(keys, items); return (keys, items);",
        "string[] all = [\"b\", \"B\", \"a\", \"A\"]; Array.Sort(all, 1, 3); return all;",
        "string?[] all = [\"b\", \"B\", null, \"A\"]; Array.Sort(all, (IComparer<string?>?)null); return all;",
        "var all = new List<string> { \"b\", \"B\", \"a\", \"A\" }; all.Sort(1, 3, null); return all;",
        "var all = ImmutableArray.Create(\"b\", \"B\", \"a\"); return (all.Sort(), ImmutableList.Create(\"b\", \"B\", \"a\").Sort());",
        "var all = ImmutableArray.CreateBuilder<string>(); all.AddRange(\"b\", \"B\", \"a\"); all.Sort(); return all.ToImmutable();",
    ]));

    [Fact]
    public void Items_are_asked_for_and_set_by_their_place() => Clr.Agrees(Types + OperatorMatrix.Program(
    [
        .. ((string[])["-1", "0", "2", "3"]).Select(at => $"return Try(() => {{ Array a = new[] {{ 1, 2, 3 }}; a.SetValue(7, {at}); return (a, a.GetValue({at})); }});"),
        "Array a = new int[2, 2]; a.SetValue(4, 1, 0); return (a.GetValue(1, 0), a.GetValue([0, 1]), a.GetUpperBound(1), a.GetLowerBound(0), a.GetLongLength(1), a.LongLength, a.IsReadOnly);",
        "return Try(() => new int[2, 2].GetValue(1));",
        "return Try(() => new int[2].GetValue(1, 1));",
        "return Try(() => { new int[2].SetValue(\"a\", 1); return 1; });",
        "return Try(() => { var a = new long[2]; a.SetValue(4, 1); return a; });",
        "var a = new Point[2]; a.SetValue(new Point(4), 1); a.SetValue(null, 0); a[0].X++; return string.Join(\",\", a);",
        "var a = new int[2]; a.SetValue(null, 0); return a;",
        "var a = new Animal[1]; a.SetValue(new Cat(\"tom\"), 0); return a[0].Name;",
        "return Try(() => new int[2].GetUpperBound(1));",
        "return Try(() => ((Array)null!).GetValue(0));",
    ]));

    [Fact]
    public void Room_is_made_and_given_up() => Clr.AgreesOnBodies(
        "var l = new List<int> { 1 }; return (l.EnsureCapacity(10), l.Capacity, l.Count);",
        "var l = new List<int>(9) { 1 }; l.TrimExcess(); return l.Capacity;",
        "var l = new List<int>(); try { l.EnsureCapacity(-1); return 0; } catch (ArgumentOutOfRangeException e) { return e; }",
        "var d = new Dictionary<string, int>(); return d.EnsureCapacity(10);",
        "var d = new Dictionary<string, int> { [\"a\"] = 1 }; d.TrimExcess(); d.TrimExcess(5); return d;",
        "var h = new HashSet<int> { 1 }; h.TrimExcess(); return (h.EnsureCapacity(3), h);",
        "var q = new Queue<int>([1]); q.TrimExcess(); return (q.EnsureCapacity(20), q);",
        "return new System.Text.StringBuilder(\"a\").EnsureCapacity(40);",
        "var l = new List<int> { 1, 2 }; try { foreach (var n in l) l.EnsureCapacity(100); return 0; } catch (InvalidOperationException e) { return e; }");

    /// <summary>An expression, and the literal that its text comes from.</summary>
    public static TheoryData<string, string> Copied => new()
    {
        { "Made(new string[3], all => Array.Copy(new[] { \"a\", \"b\" }, 0, all, 1, 2))[2]", "b" },
        { "Made(new[] { \"a\", \"b\", \"c\" }, all => Array.Copy(all, 0, all, 1, 2))[2]", "b" },
        { "Made(new string[3], all => new List<string> { \"a\", \"b\" }.CopyTo(all, 1))[2]", "b" },
        { "Made(new string[3], all => new Stack<string>(new[] { \"a\", \"b\" }).CopyTo(all, 0))[1]", "a" },
        { "Made(new string[3], all => new List<string> { \"x\", \"a\", \"a\" }.CopyTo(1, all, 0, 2))[1]", "a" },
        { "Made(new string[3], all => all.SetValue(\"b\", 1))[1]", "b" },
        { "new[] { \"a\", \"b\" }.GetValue(1)", "b" },
        { "Made(new string[3], all => Array.Fill(all, \"b\"))[1]", "b" },
        { "Made(new string[3], all => Array.Fill(all, \"b\", 1, 1))[1]", "b" },
        { "Resized(new[] { \"a\", \"b\" })[1]", "b" },
        { "Made(new object[1], all => Array.Copy(new[] { new Item(\"a\") }, all, 1))[0].ToString()", "a" },
        { "((string[])new[] { \"a\", \"b\" }.Clone())[1]", "b" },
    };

    [Theory]
    [MemberData(nameof(Copied))]
    public void A_copied_item_keeps_its_origin(string expression, string literal) => Assert.Contains($"\"{literal}\"", Provenance.Leaves(expression, """
        private static T[] Made<T>(T[] all, Action<T[]> change) { change(all); return all; }
        private static string[] Resized(string[] all) { Array.Resize(ref all, 5); return all; }
        private sealed record Item(string Name) { public override string ToString() => Name; }
        """));

    [Theory]
    [InlineData("string[] all = [\"x\", \"x\"]; Array.Copy(new[] { [|\"x\"|] }, 0, all, 1, 1); return all;", 1)]
    [InlineData("string[] all = [\"x\", \"x\"]; Array.Copy(new[] { \"x\" }, 0, all, 1, 1); string[] other = [[|\"x\"|], all[1]]; return other;", 0)]
    [InlineData("int[] all = [7, 7]; new List<int> { 1, [|7|] }.CopyTo(all, 0); return all;", 1)]
    [InlineData("int[] all = [7, [|0|]]; Array.Clear(all, 0, 1); return all;", 1)]
    [InlineData("int[] all = [7, 0]; [|Array.Clear(all, 0, 1)|]; return all;", 0)]
    [InlineData("int[] all = [7, [|7|]]; Array.Resize(ref all, 4); return all;", 1)]
    [InlineData("List<int> all = [7, 8]; all.Insert(1, [|1|]); return all;", 1)]
    [InlineData("List<int> all = [7, [|7|]]; all.Insert(0, 7); return all;", 2)]
    [InlineData("List<int> all = [7, 1]; all.Insert(0, [|7|]); return all;", 0)]
    [InlineData("List<int> all = [7, [|7|], 8]; all.RemoveAt(0); return all;", 0)]
    [InlineData("List<int> all = [7, 8, [|7|]]; all.RemoveRange(0, 2); return all;", 0)]
    [InlineData("List<int> all = [7, 8, [|7|]]; all.Reverse(); return all;", 0)]
    [InlineData("int[] all = [8, 7, [|7|]]; Array.Reverse(all, 1, 2); return all;", 1)]
    [InlineData("int[] all = [7, 8, [|7|]]; Array.Reverse(all); return all;", 0)]
    public void Equal_items_are_told_apart_by_their_place(string body, int index) => Provenance.IsAt($$"""
        public static class Program { public static object? Main() { {{body}} } }
        """, index);

    [Theory]
    [InlineData("int[] Held = [3, 1]", "[|Array.Copy(new[] { 1 }, Held, 1)|];")]
    [InlineData("int[] Held = [3, 1]", "[|new List<int> { 1 }.CopyTo(Held)|];")]
    [InlineData("int[] Held = [3, 1]", "[|Array.Clear(Held)|];")]
    [InlineData("int[] Held = [3, 1]", "[|Held.SetValue(4, 0)|];")]
    [InlineData("List<int> Held = [3, 1]", "[|Held.EnsureCapacity(40)|];")]
    [InlineData("int[] Held = [3, 1]", "[|Array.Sort(new[] { 2, 1 }, Held)|];")]
    public void What_a_static_member_holds_is_not_changed(string member, string change) => Refusal.At($$"""
        public static class Program { private static readonly {{member}}; public static object? Main() { {{change}} return 1; } }
        """, "changes what a static member holds");

    [Fact]
    public void What_a_static_member_holds_is_copied_from() => Clr.Agrees("""
        public static class Program
        {
            private static readonly int[] Held = [3, 1];
            public static object? Copied() { var all = new int[3]; Held.CopyTo(all, 1); Array.Copy(Held, all, 1); all[0]++; return (all, Held); }
            public static object? Resized() { var all = Held; Array.Resize(ref all, 3); all[0] = 5; return (all, Held, Array.BinarySearch(Held, 3)); }
        }
        """);
}
