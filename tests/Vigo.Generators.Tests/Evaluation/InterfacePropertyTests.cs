using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation;

/// <summary>Properties and indexers of the library's interfaces on types of the author's: read and set through the interface, they are the author's.</summary>
public sealed class InterfacePropertyTests
{
    private const string Types = """
        public class Row : IList<int>
        {
            private readonly List<int> _items = [1, 2, 3];
            public List<string> Log { get; } = [];
            public virtual int this[int index] { get { Log.Add($"get {index}"); return _items[index]; } set { Log.Add($"set {index}={value}"); _items[index] = value * 10; } }
            public int Count => _items.Count;
            public bool IsReadOnly => false;
            public void Add(int item) => _items.Add(item);
            public void Clear() => _items.Clear();
            public bool Contains(int item) => _items.Contains(item);
            public void CopyTo(int[] array, int arrayIndex) => _items.CopyTo(array, arrayIndex);
            public IEnumerator<int> GetEnumerator() { foreach (var item in _items) yield return item; }
            public int IndexOf(int item) => _items.IndexOf(item);
            public void Insert(int index, int item) => _items.Insert(index, item);
            public bool Remove(int item) => _items.Remove(item);
            public void RemoveAt(int index) => _items.RemoveAt(index);
            System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
        }
        public sealed class Doubled : Row { public override int this[int index] { get => base[index] * 2; set => base[index] = value * 2; } }
        public struct Point { public int X; }
        public sealed class Map<TValue> : IDictionary<string, TValue>
        {
            private readonly Dictionary<string, TValue> _items = new();
            TValue IDictionary<string, TValue>.this[string key] { get => _items[key + "!"]; set => _items[key + "!"] = value; }
            public ICollection<string> Keys => _items.Keys;
            public ICollection<TValue> Values => _items.Values;
            public int Count => _items.Count;
            public bool IsReadOnly => false;
            public void Add(string key, TValue value) => _items.Add(key, value);
            public void Add(KeyValuePair<string, TValue> item) => _items.Add(item.Key, item.Value);
            public void Clear() => _items.Clear();
            public bool Contains(KeyValuePair<string, TValue> item) => _items.ContainsKey(item.Key);
            public bool ContainsKey(string key) => _items.ContainsKey(key);
            public void CopyTo(KeyValuePair<string, TValue>[] array, int arrayIndex) { }
            public IEnumerator<KeyValuePair<string, TValue>> GetEnumerator() { foreach (var item in _items) yield return item; }
            public bool Remove(string key) => _items.Remove(key);
            public bool Remove(KeyValuePair<string, TValue> item) => _items.Remove(item.Key);
            public bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out TValue value) => _items.TryGetValue(key, out value);
            System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
        }

        """;

    [Fact]
    public void They_are_set_where_the_author_sets_them() => Clr.Agrees(Types + OperatorMatrix.Program(
    [
        "var row = new Row(); IList<int> list = row; list[0] = 5; return (row.ToList(), row.Log);",
        "var row = new Row(); IList<int> list = row; var given = list[1] = 5; return (given, row.ToList(), row.Log);",
        "var row = new Row(); IList<int> list = row; list[1] += 5; list[2]++; --list[0]; return (row.ToList(), row.Log);",
        "var row = new Doubled(); IList<int> list = row; list[0] = 5; return (list[0], row.ToList(), row.Log);",
        "var row = new Row(); IList<int> list = row; list[list.Count - 1] = list[0]; return (row.ToList(), row.Log);",
        "var row = new Row(); IList<int> list = row; (list[0], list[1]) = (list[1], list[0]); return (row.ToList(), row.Log);",
        "return Try(() => { IList<int> list = new Row(); list[9] = 5; return 1; });",
        "return Try(() => { IList<int> list = null!; list[9] = 5; return 1; });",
        "IList<int> list = new List<int> { 1 }; list[0] = 5; return list;",
        "IList<int> list = new[] { 1 }; list[0] += 5; return list;",
        "var row = new Row(); Set(row, 7); Set(new List<int> { 1 }, 7); return (row.ToList(), row.Log); static void Set<T>(T all, int value) where T : IList<int> => all[0] = value;",
        "IDictionary<string, int> map = new Map<int>(); map[\"a\"] = 1; map[\"a\"]++; return (map[\"a\"], map.Keys.ToList(), map.ContainsKey(\"a\"));",
        "IDictionary<string, Point> map = new Map<Point>(); var p = new Point { X = 1 }; map[\"a\"] = p; p.X = 5; return (map[\"a\"].X, p.X);",
        "IDictionary<string, string?> map = new Map<string?>(); map[\"a\"] = null; map[\"a\"] ??= \"b\"; return map[\"a\"];",
    ]));

    [Fact]
    public void What_was_set_keeps_its_origin() => Provenance.IsAt(Types + """
        public static class Program { public static object? Main() { IDictionary<string, string> map = new Map<string>(); map["a"] = [|"b"|]; return new[] { map["a"] }; } }
        """, 0);
}
