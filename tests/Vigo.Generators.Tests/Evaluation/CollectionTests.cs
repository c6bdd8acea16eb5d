using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation;

public sealed class CollectionTests
{
    [Fact]
    public void Collection_expressions_make_what_is_wanted() => Clr.AgreesOnBodies(
        "int[] a = [1, 2, 3]; return a;",
        "List<int> a = [1, .. new[] { 2, 3 }, 4]; return a;",
        "HashSet<string> a = [\"a\", \"b\", \"a\"]; return a;",
        "IEnumerable<int> a = [1, 2]; return a.ToList();",
        "IReadOnlyList<int> a = [1, 2]; return a[1] + a.Count;",
        "IList<int> a = [1]; a.Add(2); return a;",
        "ImmutableArray<int> a = [1, 2]; return a;",
        "ImmutableList<int> a = [1, 2]; return a.Add(3);",
        "Sequence<string> a = [\"x\", .. new[] { \"y\" }]; return a;",
        "int[] a = []; return a.Length;",
        "string[] none = []; List<string> a = [.. none, .. none]; return a;",
        "var b = true; int[] a = [1, .. b ? new[] { 2 } : [], .. Enumerable.Range(7, 2)]; return a;",
        "int[][] a = [[1], [2, 3], []]; return a;",
        "char[] a = [.. \"abc\"]; return a;",
        "List<(int, string)> a = [(1, \"a\"), (2, \"b\")]; return a;",
        "KeyValuePair<string, int>[] a = [new(\"a\", 1)]; return a;",
        "return Count([1, 2, 3]); static int Count(ReadOnlySpan<int> s) => s.Length;",
        "return string.Concat((string[])[\"a\", \"b\"]);",
        "Queue<int> q = new([1, 2]); return q.Dequeue();",
        "SortedSet<int> s = [3, 1, 2]; return s;",
        "ImmutableHashSet<int> s = [1, 1, 2]; return s.Count;",
        "ICollection<string> c = [\"a\"]; return c.Contains(\"a\");",
        "IReadOnlyCollection<string> c = [\"a\"]; return c.Count;");

    [Fact]
    public void Arrays_and_lists() => Clr.AgreesOnBodies(
        "var a = new int[3]; a[0] = 5; return a;",
        "var a = new[] { 3, 1, 2 }; Array.Sort(a); return a;",
        "var a = new[] { 3, 1, 2 }; Array.Reverse(a); return a;",
        "var a = new string[2]; return a;",
        "var a = new int[2, 3]; a[1, 2] = 5; return (a[1, 2], a.Length, a.GetLength(1), a.Rank);",
        "int[,] a = { { 1, 2 }, { 3, 4 } }; return a[1, 0];",
        "var a = new int[2][]; a[0] = [1]; return a;",
        "return new[] { 1, 2, 3 }[5];",
        "return new[] { 1, 2, 3 }[^1];",
        "return new[] { 1, 2, 3, 4 }[1..^1];",
        "return new[] { 1, 2, 3, 4 }[..2];",
        "return new[] { 1, 2, 3 }[2..1];",
        "Index i = ^2; Range r = 1..^0; var a = new[] { 1, 2, 3, 4 }; return (a[i], a[r], i, i.Value, i.IsFromEnd, i.GetOffset(4));",
        "var l = new List<int> { 1, 2, 3 }; return (l[^1], l.Count, l.Capacity >= 3);",
        "var l = new List<int> { 1, 2, 3, 4 }; return l[1..3];",
        "var l = new List<int> { 1 }; return l[3];",
        "var l = new List<int> { 1 }; return l[-1];",
        "var l = new List<string> { \"b\", \"a\" }; l.Add(\"c\"); l.Insert(0, \"z\"); l.AddRange([\"q\", \"r\"]); l.Remove(\"a\"); l.RemoveAt(0); l.Sort(StringComparer.Ordinal); l.Reverse(); return l;",
        "var l = new List<int> { 5, 3, 8 }; return (l.IndexOf(3), l.Contains(8), l.Find(x => x > 4), l.FindIndex(x => x > 6), l.Exists(x => x == 9), l.TrueForAll(x => x > 1), l.FindAll(x => x > 3), l.ConvertAll(x => x * 2));",
        "var l = new List<int> { 1, 2, 3 }; l.RemoveAll(x => x % 2 == 1); l.ForEach(x => { }); return l;",
        "var l = new List<int>(Enumerable.Range(1, 3)) { 4 }; return l.ToArray();",
        "var l = new List<string>(new[] { 1, 2 }.Select(i => $\"n{i}\")); return l;",
        "var l = new List<int>(); l.AddRange(Enumerable.Range(1, 3).Where(i => i > 1)); return l;",
        "var l = new List<int> { 1, 2, 3 }; l.Clear(); return l.Count;",
        "var l = new List<int> { 1, 2, 3 }; return l.GetRange(1, 2);",
        "var l = new List<(string Name, int Port)> { (\"web\", 80) }; return l[0].Name + l[0].Port;",
        "var l = new List<int[]> { new[] { 1 } }; l[0][0]++; return l;",
        "var l = new List<int> { 1 }; l[0] += 5; l[0]++; return l;",
        "var q = new Queue<int>(); q.Enqueue(1); q.Enqueue(2); return (q.Dequeue(), q.Peek(), q.Count);",
        "var s = new Stack<int>(); s.Push(1); s.Push(2); return (s.Pop(), s.Peek(), s.ToArray());",
        "var h = new HashSet<int> { 1, 2 }; return (h.Add(2), h.Add(3), h.Contains(1), h.Count, h.IsSubsetOf([1, 2, 3, 4]), h.Overlaps([9]));",
        "var h = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { \"a\", \"A\" }; h.UnionWith([\"b\"]); h.ExceptWith([\"A\"]); return h;",
        "var s = new SortedSet<string>(StringComparer.Ordinal) { \"b\", \"a\" }; return (s, s.Min, s.Max);",
        "var l = new LinkedList<int>(); return l.Count;");

    [Fact]
    public void Dictionaries_keep_the_order_of_entry() => Clr.AgreesOnBodies(
        "var d = new Dictionary<string, int> { [\"b\"] = 1, [\"a\"] = 2 }; d[\"c\"] = 3; d[\"b\"] = 9; return d;",
        "var d = new Dictionary<string, int> { { \"b\", 1 }, { \"a\", 2 } }; d.Add(\"c\", 3); return d;",
        "var d = new Dictionary<string, int> { { \"b\", 1 }, { \"b\", 2 } }; return d;",
        "var d = new Dictionary<string, int>(); return d[\"missing\"];",
        "var d = new Dictionary<string, int> { [\"a\"] = 1 }; return (d.TryGetValue(\"a\", out var x) ? x : 0, d.TryGetValue(\"z\", out var y), y, d.ContainsKey(\"a\"), d.GetValueOrDefault(\"z\", 7), d.GetValueOrDefault(\"z\"), d.TryAdd(\"a\", 5), d.Count, d.Remove(\"a\"), d.Count);",
        "var d = new Dictionary<string, List<int>>(); foreach (var (k, v) in new[] { (\"a\", 1), (\"b\", 2), (\"a\", 3) }) { if (!d.TryGetValue(k, out var list)) d[k] = list = []; list.Add(v); } return d;",
        "var d = new Dictionary<string, int> { [\"a\"] = 1, [\"b\"] = 2 }; d[\"a\"] += 5; d[\"b\"]++; return (d.Keys, d.Values, d.Sum(p => p.Value));",
        "var d = new Dictionary<string, int> { [\"a\"] = 1 }; foreach (var pair in d) return pair.Key + pair.Value; return null;",
        "var d = new Dictionary<(int, string), bool> { [(1, \"a\")] = true }; return d[(1, \"a\")];",
        "var d = new Dictionary<DayOfWeek, string> { [DayOfWeek.Friday] = \"fish\" }; return d[DayOfWeek.Friday];",
        "var d = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { [\"A\"] = \"x\" }; return d[\"a\"];",
        "IReadOnlyDictionary<string, int> d = new Dictionary<string, int> { [\"a\"] = 1 }; return d.TryGetValue(\"a\", out var x) ? x + d[\"a\"] + d.Count : 0;",
        "var d = new Dictionary<string, int>(new Dictionary<string, int> { [\"a\"] = 1 }) { [\"b\"] = 2 }; return d;",
        "var d = new SortedDictionary<string, int>(StringComparer.Ordinal) { [\"b\"] = 1, [\"a\"] = 2 }; return d;",
        "var d = new SortedDictionary<string, int> { [\"b\"] = 1, [\"B\"] = 3, [\"a\"] = 2 }; return d.Keys;",
        "var d = ImmutableDictionary<string, int>.Empty.Add(\"a\", 1).SetItem(\"a\", 2); return (d[\"a\"], d.Count);",
        "var d = ImmutableSortedDictionary<string, int>.Empty.Add(\"b\", 1).Add(\"a\", 2); return d;",
        "var l = ImmutableList.Create(1, 2).Add(3).Insert(0, 0).RemoveAt(1).Replace(3, 9); return l;",
        "var a = ImmutableArray.Create(1, 2, 3); return (a.Add(4), a[0], a.Length, a.Contains(2), a.Select(x => x * 2));",
        "var a = ImmutableArray.CreateBuilder<int>(); a.Add(1); a.Add(2); return a.ToImmutable();",
        "var s = ImmutableHashSet.Create(1, 2, 2); return (s.Count, s.Contains(2));",
        "return new KeyValuePair<string, int>(\"a\", 1).Key + KeyValuePair.Create(\"b\", 2).Value;",
        "var (k, v) = new KeyValuePair<string, int>(\"a\", 1); return k + v;",
        "return new KeyValuePair<string, int>(\"a\", 1).ToString();",
        "var d = new Dictionary<string, int>(); d.Add(null!, 1); return d;",
        "var d = new Dictionary<string, Dictionary<string, int>> { [\"a\"] = new() { [\"b\"] = 1 } }; d[\"a\"][\"c\"] = 2; return d;",
        "var d = new Dictionary<string, int> { [\"a\"] = 1 }; return d.Select(p => (p.Key, p.Value)).ToList();",
        "var d = new Dictionary<string, int> { [\"a\"] = 1 }.ToDictionary(p => p.Key + \"!\", p => p.Value * 2); return d;");

    [Fact]
    public void Tuples() => Clr.AgreesOnBodies(
        "var t = (1, \"a\"); return t.Item1 + t.Item2;",
        "var t = (Name: \"a\", Port: 80); return t.Name + t.Port;",
        "(string Name, int Port) t = (\"a\", 80); t.Port++; return t;",
        "return (1, 2) == (1, 2);",
        "return (1, \"a\") != (1, \"b\");",
        "return (1, 2L) == (1L, 2);",
        "return (1, 2).Equals((1, 2));",
        "return (1, 2).CompareTo((1, 3));",
        "return (1, (2, \"x\")).ToString();",
        "var (a, b) = (1, 2); (a, b) = (b, a); return (a, b);",
        "var (a, (b, c)) = (1, (2, 3)); return a + b + c;",
        "(int a, var b) = (1, \"x\"); return b + a;",
        "var (_, b) = (1, 2); return b;",
        "var a = new int[2]; (a[0], a[1]) = (5, 6); return a;",
        "var t = (1, 2, 3, 4, 5, 6, 7, 8, 9); return (t.Item9, t);",
        "var a = 1; var b = \"x\"; var t = (a, b); return t.a + t.b;",
        "return new[] { (2, \"b\"), (1, \"a\") }.Order();",
        "return new[] { (2, \"b\"), (1, \"a\"), (1, \"A\") }.Max();",
        "return new[] { (1, \"a\"), (1, \"a\") }.Distinct().Count();",
        "(int, int)? t = null; return t?.Item1;",
        "(int A, int B)? t = (1, 2); return t?.B + t.Value.A;",
        "var t = ValueTuple.Create(1, \"a\"); return t;",
        "var t = Tuple.Create(1, \"a\"); return t.Item2;",
        "return (1, null as string).ToString();",
        "int i = 0; var t = (i++, i++, i); return t;",
        "var t = (a: 1, b: (c: 2, d: 3)); t.b.c = 9; var u = t; u.b.d = 0; return (t, u);",
        "(int x, int y) F() => (1, 2); var (x, y) = F(); return x + y + F().y;",
        "return (A: 1, B: 2) is (1, var b) ? b : 0;",
        "string a, b; (a, b) = (\"x\", \"y\"); return a + b;",
        "var list = new List<(string Key, int Value)> { (\"a\", 1) }; foreach (var (key, value) in list) return key + value; return null;");

    [Fact]
    public void Keys_of_dictionaries_may_be_any_number() => Clr.AgreesOnBodies(
        "var map = new Dictionary<int, string> { [int.MaxValue] = \"a\", [-3] = \"b\" }; map[int.MinValue] = \"c\"; return (map[-3], map);",
        "var map = new SortedDictionary<int, int> { [5] = 1 }; map[1_000_000_000] = 2; return map;");

    [Fact]
    public void Items_from_the_end_can_be_set() => Clr.AgreesOnBodies(
        "var list = new List<int> { 1, 2, 3 }; list[^1] = 9; list[^2] += 5; list[^3]++; return list;",
        "var array = new[] { 1, 2, 3 }; array[^1] = 9; array[^2] += 5; return array;",
        "var list = new List<int> { 1 }; list[^2] = 3; return list;",
        "return new List<int> { 1 }[^2];",
        "return \"ab\"[^3];",
        "return new[] { 1 }[^2];",
        "var list = new List<string>(); return list[^0];");

    [Fact]
    public void Numbers_that_are_no_amounts_may_be_large() => Clr.AgreesOnBodies(
        "return new System.Text.StringBuilder(\"a\").Insert(0, int.MaxValue).Append(int.MaxValue).ToString();",
        "return string.Format(\"{0}|{1}\", \"10675199.02:48:05.4775807\", 2000000000);",
        "return new System.Text.StringBuilder().AppendFormat(\"{0}\", \"123456789\").ToString();");
}
