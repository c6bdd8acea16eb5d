using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation;

/// <summary>C# as authors write it by now: what newer versions of the language brought, and how code lies in files.</summary>
public sealed class AuthoringTests
{
    [Fact]
    public void Code_lies_in_several_files_partial_and_nested() => Clr.Agrees(
        """
        global using Numbers = System.Collections.Generic.List<int>;
        namespace Acme;
        public static partial class Shared
        {
            public const string Domain = "acme.be";
            public static readonly int First = Second + 1;
            public static partial string Host(string app);
            public static partial int Limit { get; }
            public sealed partial class Settings { public int A { get; init; } = 1; public static class Defaults { public const int Port = 80; } }
        }
        """,
        """
        using static Acme.Shared;
        using Set = Acme.Shared.Settings;
        namespace Acme
        {
            public static partial class Shared
            {
                public static readonly int Second = 5;
                public static partial string Host(string app) => $"{app}.{Domain}";
                public static partial int Limit => 7;
                public sealed partial class Settings { public int B => A + 1; public Settings Twice() => new() { A = A * 2 }; }
            }
            file static class Hidden { public static string Name => "hidden"; }
            public static class Uses { public static string All => Hidden.Name + Host("web") + Limit + new Set { A = 4 }.Twice().B + Set.Defaults.Port; }
        }
        """,
        """
        public static class Program
        {
            public static object? All() => Acme.Uses.All;
            public static object? Order() => (Acme.Shared.First, Acme.Shared.Second);
            public static object? Alias() => new Numbers { 1, 2 };
        }
        """);

    [Fact]
    public void Functions_are_called_in_every_way() => Clr.Agrees("""
        public static class Program
        {
            public static object? DefaultOfALambda() { var f = (int n, int by = 10) => n + by; return (f(1), f(1, 2)); }
            public static object? ParamsOfALambda() { var f = (params int[] all) => all.Length; return (f(), f(1, 2, 3)); }
            public static object? NaturalType() { var f = (string s) => s.Length; var g = Twice; return f("abc") + g(4); }
            public static object? ParamsOfASequence() => (Joined("a", "b"), Joined(), Joined(new List<string> { "x" }));
            public static object? ParamsOfASpan() => (Total(1, 2, 3), Total());
            public static object? ParamsOfAList() => Counted(1, 2);
            public static object? ReadOnlyReference() { var n = 5; return Read(ref n) + Read(in n); }
            public static object? StaticLocal() { const int By = 3; static int Times(int n) => n * By; return Times(4); }
            public static object? Recursive() { int Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2); return Fib(12); }
            public static object? Curried() { Func<int, Func<int, int>> add = a => b => a + b; return add(3)(4); }
            public static object? Discards() { Func<int, int, int> f = (_, _) => 7; return f(1, 2); }
            public static object? Named() => Three(c: 3, a: 1, b: 2) + Three(1, c: 5);
            public static object? OrderOfNamed() { var log = ""; int Note(int n) { log += n; return n; } _ = Three(c: Note(3), a: Note(1), b: Note(2)); return log; }
            public static object? GenericInference() => (Map([1, 2], n => $"{n}"), Map<int, int>([1], n => n));
            public static object? OutInAnd() => int.TryParse("5", out var a) && int.TryParse("6", out var b) ? a + b : 0;
            public static object? Immediately() => ((Func<int>)(() => 5))() + new Func<int, int>(n => n * 2)(4);
            public static object? Compared() { var words = new[] { "bb", "a" }; Array.Sort(words, (x, y) => x.Length - y.Length); return words; }
            private static int Twice(int n) => n * 2;
            private static string Joined(params IEnumerable<string> all) => string.Join("+", all);
            private static int Total(params ReadOnlySpan<int> all) { var sum = 0; foreach (var n in all) sum += n; return sum; }
            private static int Counted(params List<int> all) => all.Count;
            private static int Read(ref readonly int n) => n + 1;
            private static int Three(int a, int b = 20, int c = 30) => a * 100 + b * 10 + c;
            private static List<R> Map<T, R>(IEnumerable<T> items, Func<T, R> map) => [.. items.Select(map)];
        }
        """);

    [Fact]
    public void Texts_are_written_in_every_way() => Clr.Agrees(""""
        public static class Program
        {
            private const string Name = "web";
            private const string Host = $"{Name}.acme.be";
            public static object? Constant() => Host;
            public static object? Raw() => """
                {
                  "name": "web"
                }
                """;
            public static object? RawInterpolated() => $$"""{"port": {{80 + 1}}, "name": "{{Name}}"}""";
            public static object? Verbatim() => @"a\b ""c""" + $@"{Name}\{Name}";
            public static object? Escapes() => "\e\t\u00e9\x41\0";
            public static object? Nested() => $"{(true ? $"{Name}!" : "")} {string.Join(", ", new[] { 1, 2 }.Select(n => $"{n:00}"))}";
            public static object? OverLines() => $"{new[] { 1, 2 }
                .Sum()}";
            public static object? Aligned() => $"|{Name,6}|{Name,-6}|{3.14159:F2}|{255:X4}|{true}|{null}|{'c'}|";
            public static object? Characters() => ("web"[0], "web"[^1], "web"[1..], "web"[..^1], 'a' + 1, (char)('a' + 1));
            public static object? NameOf() => (nameof(Program), nameof(List<>), nameof(Host.Length), nameof(System.Collections.Generic));
            public static object? Bytes() => ("é"u8.ToArray(), "web"u8.Length);
            public static object? Builder() { var b = new System.Text.StringBuilder(); b.Append("a").Append(1).AppendLine().Append($"x{1}").Insert(0, "!").Replace("x", "y"); return (b.ToString(), b.Length, b[0]); }
        }
        """");

    [Fact]
    public void Newer_operators_and_initializers_do_what_they_do() => Clr.Agrees("""
        public sealed class Node { public Node? Next { get; set; } public int Value { get; set; } public int[] Items = new int[3]; public List<int> All { get; } = [1, 2, 3]; public int this[int i] { get => Items[i]; set => Items[i] = value; } }
        public struct Money(decimal amount)
        {
            public decimal Amount { get; private set; } = amount;
            public static Money operator checked +(Money a, Money b) => new(a.Amount + b.Amount + 1000);
            public static Money operator +(Money a, Money b) => new(a.Amount + b.Amount);
            public static Money operator >>>(Money a, int n) => new(a.Amount / n);
        }
        public sealed class Tally { public int Sum; public void operator +=(int n) => Sum += n; public void operator ++() => Sum++; }
        public struct Purse { public int Coins; public void operator +=(int n) => Coins += n; }
        public sealed class Row { private readonly int[] _all = [1, 2]; public int Length => _all.Length; public int this[int i] { get => _all[i]; set => _all[i] = value; } }
        public static class Ext
        {
            extension<T>(IEnumerable<T> items) { public bool IsEmpty => !items.Any(); public IEnumerable<T> Without(T item) => items.Where(i => !Equals(i, item)); }
            extension(int) { public static int FromHex(string text) => Convert.ToInt32(text, 16); }
        }
        public sealed class Named(string name) { private readonly string _name = name.ToUpperInvariant(); public string Both => _name + name; }
        public abstract class Part(int port) { public int Port { get; } = port; public required string Name { get; init; } }
        public sealed class Web(int port, string host) : Part(port + 1) { public string Host => host + Port; }

        public static class Program
        {
            public static object? ConditionalAssignment() { Node? none = null; var node = new Node(); none?.Value = Fail(); node?.Value = 5; node?.Next = new Node { Value = 6 }; node?.Next?.Value += 2; return (node!.Value, node.Next!.Value); }
            public static object? ImplicitIndex() => new Node { Items = { [0] = 1, [^1] = 9 } }.Items;
            public static object? ListIndex() { var list = new List<int> { 1, 2, 3 }; list[^1] = 7; list[^2]++; return list; }
            public static object? Checked() { var a = new Money(1); var b = new Money(2); return (checked(a + b).Amount, unchecked(a + b).Amount, (b >>> 2).Amount); }
            public static object? CompoundOperators() { var tally = new Tally(); tally += 5; tally++; ++tally; var all = new[] { tally }; all[0] += 3; return (tally.Sum, (tally += 1).Sum); }
            public static object? CompoundOfNothing() { Tally none = null!; none += 5; return none; }
            public static object? CompoundOfStructs() { var money = new Purse(); money += 5; var copy = money; copy += 1; var all = new Purse[1]; all[0] += 7; return (money.Coins, copy.Coins, all[0].Coins); }
            public static object? OwnIndices() { var row = new Row(); row[^1] = 5; row[^2] += 2; return (row[0], row[^1], row[1]); }
            public static object? IndexOutside() => new List<int> { 1 }[^2];
            public static object? IndexOutsideAText() => "web"[^4];
            public static object? IndexOfNothing() { List<int> none = null!; return none[^1]; }
            public static object? Extensions() => (new List<int>().IsEmpty, new[] { 1, 2 }.Without(1).Single(), int.FromHex("ff"));
            public static object? Primary() => (new Named("web").Both, new Web(80, "h") { Name = "n" }.Host, new Web(80, "h") { Name = "n" }.Name);
            public static object? Targeted() { List<(int, string)> all = [new(1, "a"), (2, "b")]; Dictionary<string, List<int>> map = new() { ["a"] = [1], ["b"] = new() { 2 } }; return (all, map); }
            public static object? Shapes() { int[] a = [1, .. Two(), 4]; IReadOnlyList<int> b = [5]; HashSet<string> c = ["x", "x"]; ImmutableArray<int> d = [.. a.Where(n => n > 1)]; IEnumerable<int> e = []; Span<int> f = [1, 2]; return (a, b.Count, c.Count, d, e.Count(), f.Length); }
            public static object? Tuples() { (int A, string B) t = (1, "x"); var (a, b) = t; (a, var c) = (a + 1, b); (t.A, t.B) = (9, "y"); return (t, a, b, c, t == (9, "y"), t.A); }
            public static object? Swapped() { var (a, b) = (1, 2); (a, b) = (b, a); return (a, b); }
            public static object? Anonymous() { var a = new { Name = "web", Port = 80 }; var b = a with { Port = 81 }; return (a, b, a.Equals(new { Name = "web", Port = 80 }), $"{b}"); }
            public static object? Patterns() => new object?[] { 1, -1, "abc", "", null, new[] { 1, 2, 3 }, (1, 2), new Node { Value = 3 }, 'x', 2.5 }.Select(Kind).ToList();
            public static object? Guards() { var result = new List<string>(); foreach (var (n, s) in new[] { (1, "a"), (2, "b"), (3, "c") }) result.Add((n, s) switch { (1, _) => "one", (var m, "b") when m > 1 => $"b{m}", _ => "none" }); return result; }
            public static object? Nullables() { int? a = 5, b = null; return (a + 1, b + 1, a > b, a ?? 0, b ?? 7, a.HasValue, b.GetValueOrDefault(3), a == 5, b is null, a is > 3); }
            private static int Fail() => throw new InvalidOperationException("not evaluated");
            private static IEnumerable<int> Two() { yield return 2; yield return 3; }
            private static string Kind(object? o) => o switch { null => "null", int and > 0 => "positive", int => "number", string { Length: 0 } => "empty", string s and ['a', ..] => "a" + s.Length, int[] and [var first, .., var last] => $"{first}-{last}", (int x, int y) => $"{x},{y}", Node { Value: >= 3 and < 5, Next: null } node => $"node {node.Value}", char or double => "other", _ => "?" };
        }
        """);
}
