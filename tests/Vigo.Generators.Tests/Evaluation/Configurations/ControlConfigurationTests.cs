using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation.Configurations;

/// <summary>Configurations that decide, repeat and fail: patterns, iterators, exceptions, spans, collections of an author's own.</summary>
public sealed class ControlConfigurationTests
{
    [Fact]
    public void Command_lines_are_read_by_patterns() => Clr.Agrees("""
        public static class Program
        {
            private static object Parse(params string[] args) => args switch
            {
                [] => "nothing",
                ["run", var name] => $"run {name}",
                ["run", var name, .. var rest] when rest is ["--", ..] => $"run {name} with {string.Join(' ', rest[1..])}",
                ["scale", var name, [>= '0' and <= '9', ..] number] when int.TryParse(number, out var n) && n is > 0 and <= 9 => (name, n),
                ["scale", _, "max" or "all"] => int.MaxValue,
                ["set", .. { Length: > 0 and var length } pairs] when pairs.All(p => p.Split('=') is [{ Length: > 0 }, _]) => pairs.Select(p => p.Split('=')).ToDictionary(p => p[0], p => p[1]).Count * 100 + length,
                ['-' or '+', ..] or [['-', ..], ..] => "option " + args[0].TrimStart('-'),
                [.., "help" or "--help"] => "help",
                [_, _, _, ..] => "many",
                { Length: var other } => other,
            };
            public static object? All() => new[] { Parse(), Parse("run", "web"), Parse("run", "web", "--", "a", "b"), Parse("scale", "x", "5"), Parse("scale", "x", "10"), Parse("scale", "x", "all"), Parse("set", "a=b", "c=d"), Parse("set", "a"), Parse("-v"), Parse("x", "help"), Parse("1", "2", "3"), Parse("z") };
        }
        """.Replace("['-' or '+', ..] or ", "", StringComparison.Ordinal));

    [Fact]
    public void What_a_value_is_decides_what_becomes_of_it() => Clr.Agrees("""
        public enum Kind { None, Text, Number }
        public record Point(int X, int Y) { public Point? Next { get; init; } }
        public static class Program
        {
            private static string Kinded(object? value) => value switch
            {
                null => "null",
                string { Length: 0 } => "empty",
                string s when s.Trim() != s => "spaced",
                string and not ("yes" or "no") => "text",
                string => "word",
                bool b => b ? "on" : "off",
                sbyte or byte or short => "small",
                int and (< -100 or > 100) => "large",
                int and not 0 => "int",
                long n and > int.MaxValue => $"long {n}",
                double.NaN => "nan",
                double and >= 0 => "positive",
                decimal m => $"{m:0.00}",
                Kind.None => "none",
                Kind k => k.ToString(),
                (int x, int y) when x == y => "same",
                (int, int) => "pair",
                Point { X: 0, Next: null } => "start",
                Point(var x, > 5) { Next: { X: var nx } } => $"{x}>{nx}",
                Point { Next.Next: { } deep } => $"deep {deep.X}",
                int[] and [1, .., 9] => "one to nine",
                int[] { Length: > 2 } a => $"{a.Length} numbers",
                IReadOnlyCollection<string> { Count: 2 } and IList<string> list => list[1],
                IEnumerable<char> c => new string([.. c.Reverse()]),
                Func<int> f => $"f{f()}",
                KeyValuePair<string, int>(var key, 3) => key,
                DateTime { Month: 12, Day: >= 24 and <= 26 } => "christmas",
                Exception { InnerException: { Message: var inner } } => inner,
                Type => "type",
                _ => "?",
            };
            public static object? Kinds() => new object?[] { null, "", " a", "text", "yes", true, (byte)1, 101, 7, 0, 5_000_000_000L, 1L, double.NaN, 0.5, -0.5, 1.5m, Kind.None, Kind.Text, (Kind)9, (2, 2), (1, 2), new Point(0, 0), new Point(1, 6) { Next = new(3, 0) }, new Point(1, 1) { Next = new(2, 2) { Next = new(4, 4) } }, new[] { 1, 5, 9 }, new[] { 1, 2, 3 }, new[] { 1 }, new List<string> { "a", "b" }, new List<char> { 'x', 'y' }, (Func<int>)(() => 4), new KeyValuePair<string, int>("k", 3), new DateTime(2027, 12, 25), new Exception("o", new Exception("i")), 'c' }.Select(Kinded).ToList();
            public static object? Flow() { object? value = "abc"; if (value is not string { Length: var length }) return -1; return value is string and { } text && text is [var first, .., var last] ? $"{first}{last}{length}" : "no"; }
            public static object? NotNull() { string? maybe = 1 > 0 ? "x" : null; return maybe is not null and { Length: 1 } ? maybe.ToUpperInvariant() : "none"; }
            public static object? Nested(int a, bool b) => a switch { 1 => b switch { true => "1t", false => "1f" }, _ => b ? "t" : "f" };
            public static object? Truth() => (from a in new[] { 1, 2 } from b in new[] { true, false } select Nested(a, b)).ToList();
            public static object? Unmatched() => 5 switch { 1 => "a", 2 => "b" };
            public static object? UnmatchedText() => "x" switch { "a" => 1 };
        }
        """);

    [Fact]
    public void Iterators_go_on_where_they_were_and_clean_up() => Clr.Agrees("""
        public static class Program
        {
            private static IEnumerable<string> Waves(List<string> log, int size, params string[] names)
            {
                log.Add("start");
                try { for (var i = 0; i < names.Length; i += size) { log.Add($"wave {i / size}"); yield return string.Join("+", names.Skip(i).Take(size)); } }
                finally { log.Add("end"); }
            }
            private static IEnumerable<T> Topological<T>(IEnumerable<T> items, Func<T, IEnumerable<T>> needs) where T : notnull
            {
                var done = new HashSet<T>(); var open = new Stack<T>();
                IEnumerable<T> Visit(T item)
                {
                    if (open.Contains(item)) throw new InvalidOperationException($"a circle: {string.Join(" -> ", open.Reverse().SkipWhile(o => !o.Equals(item)).Append(item))}");
                    if (!done.Add(item)) yield break;
                    open.Push(item);
                    foreach (var need in needs(item)) foreach (var inner in Visit(need)) yield return inner;
                    open.Pop();
                    yield return item;
                }
                return items.SelectMany(Visit);
            }
            private static readonly Dictionary<string, string[]> Needs = new() { ["web"] = ["api", "cache"], ["api"] = ["db"], ["db"] = [], ["cache"] = ["db"] };
            public static object? Whole() { var log = new List<string>(); var all = Waves(log, 2, "a", "b", "c").ToList(); return (all, log); }
            public static object? Stopped() { var log = new List<string>(); foreach (var wave in Waves(log, 1, "a", "b", "c")) { log.Add(wave); if (wave == "b") break; } return log; }
            public static object? Untouched() { var log = new List<string>(); _ = Waves(log, 1, "a"); return log.Count; }
            public static object? Twice() { var log = new List<string>(); var waves = Waves(log, 1, "a", "b"); return (waves.First(), waves.Count(), waves.Any(), log); }
            public static object? Order() => Topological(Needs.Keys, n => Needs[n]).ToList();
            public static object? Circle() => Topological(["a"], n => n switch { "a" => ["b"], "b" => ["c"], _ => (string[])["b"] }).ToList();
            public static object? Endless() { IEnumerable<int> Ports() { for (var port = 8000; ; port += 10) yield return port; } return Ports().Where(p => p % 3 == 0).Take(3).ToArray(); }
            public static object? Thrown() { var log = new List<string>(); try { foreach (var wave in Waves(log, 1, "a", "b")) throw new InvalidOperationException(wave); } catch (InvalidOperationException e) when (log.Contains("end") || e.Message == "a") { log.Add("caught " + e.Message); } return log; }
            public static object? Pairs() { IEnumerable<(string Key, int Value)> All() { yield return ("a", 1); yield return new("b", 2); } var sum = 0; foreach (var (key, value) in All()) sum += key[0] * value; foreach ((_, int v) in All()) sum += v; return sum; }
        }
        """);

    [Fact]
    public void Failures_are_filtered_wrapped_and_cleaned_up_after() => Clr.Agrees("""
        public class ConfigurationException(string message, string? file = null, Exception? inner = null) : Exception(message, inner) { public string? File { get; } = file; public override string Message => File is null ? base.Message : $"{File}: {base.Message}"; }
        public sealed class MissingKey(string key) : ConfigurationException($"no key '{key}'", "app.env") { public string Key => key; }
        public sealed class Scope(string name, List<string> log) : IDisposable { public string Name => name; public void Dispose() => log.Add("-" + name); public static Scope Open(string name, List<string> log) { log.Add("+" + name); return new(name, log); } }
        public static class Program
        {
            private static string Get(IReadOnlyDictionary<string, string> map, string key) => map.TryGetValue(key, out var value) ? value : throw new MissingKey(key);
            private static readonly Dictionary<string, string> Env = new() { ["PORT"] = "80", ["HOST"] = "", ["BAD"] = "x" };
            private static int Number(string key) { try { return int.Parse(Get(Env, key)); } catch (FormatException e) { throw new ConfigurationException($"'{key}' is no number", inner: e); } }
            public static object? Fine() => Number("PORT");
            public static object? Bad() => Number("BAD");
            public static object? Missing() => Number("NONE");
            public static object? Filtered() { var log = new List<string>(); foreach (var key in new[] { "PORT", "BAD", "NONE", "HOST" }) try { log.Add($"{Number(key)}"); } catch (MissingKey e) when (e.Key.StartsWith('N')) { log.Add("missing"); } catch (ConfigurationException e) when (e is { InnerException: FormatException }) { log.Add(e.Message); } finally { log.Add(key); } return log; }
            public static object? Scopes() { var log = new List<string>(); try { using var a = Scope.Open("a", log); using (Scope.Open("b", log)) log.Add("in b"); using Scope c = Scope.Open("c", log), d = Scope.Open(a.Name + "d", log); _ = Number("NONE"); } catch (ConfigurationException e) { log.Add(e.Message); } return log; }
            public static object? Returned() { var n = 1; int Run() { try { return n; } finally { n = 2; } } return (Run(), n); }
            public static object? Rethrown() { try { try { throw new MissingKey("x"); } catch (Exception) { throw; } } catch (MissingKey e) { return e.Key; } }
            public static object? Replaced() { try { throw new InvalidOperationException("first"); } finally { throw new MissingKey("second"); } }
            public static object? Aggregated() { var failures = new List<Exception>(); foreach (var key in Env.Keys) try { Number(key); } catch (Exception e) { failures.Add(e); } return failures.Count == 0 ? null : throw new AggregateException("several", failures); }
            public static object? Guards() { static string Check(string? name, int port) { ArgumentNullException.ThrowIfNull(name); ArgumentOutOfRangeException.ThrowIfNegativeOrZero(port); ArgumentOutOfRangeException.ThrowIfGreaterThan(port, 65535); return $"{name}:{port}"; } return new Func<string>[] { () => Check("a", 1), () => Check(null, 1), () => Check("a", 0), () => Check("a", 70000) }.Select(f => { try { return f(); } catch (ArgumentException e) { return e.Message; } }).ToList(); }
            public static object? Nothing() { string none = null!; return none.Length; }
            public static object? Cast() => (string)(object)5;
            public static object? Outside() { int[] few = [1]; return few[Env.Count]; }
            public static object? Order() { var log = ""; int Log(int n) { log += n; return n; } try { _ = new[] { Log(1), Log(2) }[Log(5)] + Log(3); } catch (IndexOutOfRangeException) { log += "!"; } return log; }
        }
        """);

    [Fact]
    public void Spans_are_read_written_and_cut() => Clr.Agrees("""
        public static class Program
        {
            private static (string Name, string Tag) Split(ReadOnlySpan<char> reference) => reference.LastIndexOf(':') is var at and >= 0 ? (reference[..at].ToString(), reference[(at + 1)..].ToString()) : (reference.ToString(), "latest");
            private static int Sum(ReadOnlySpan<int> numbers) { var sum = 0; for (var i = 0; i < numbers.Length; i++) sum += numbers[i]; return sum; }
            private static void Fill(Span<int> numbers, int from) { for (var i = 0; i < numbers.Length; i++) numbers[i] = from + i; }
            private static int Recursive(ReadOnlySpan<int> numbers) => numbers switch { [] => 0, [var one] => one, [var first, .. var rest] => first + Recursive(rest) };
            public static object? Cut() => (Split("postgres:16"), Split("redis"), Split("a:b:c"));
            public static object? Summed() => (Sum([1, 2, 3]), Sum(new[] { 4, 5 }), Sum([]), Sum(new[] { 1, 2, 3, 4 }.AsSpan(1, 2)), Sum(new List<int> { 1 }.ToArray()), Recursive([1, 2, 3]));
            public static object? Filled() { var all = new int[4]; Fill(all, 7); return all; }
            public static object? FilledPart() { var all = new int[4]; Fill(all.AsSpan(1, 2), 7); return all; }
            public static object? FilledSlice() { var all = new int[5]; Span<int> span = all; Fill(span[1..^1], 3); span[^1] = 9; span[0]++; span[1] += 10; return all; }
            public static object? Swapped() { Span<string> names = ["b", "a", "c"]; (names[0], names[1]) = (names[1], names[0]); return names.ToArray(); }
            public static object? Own() { Span<int> own = [1, 2, 3]; own[1] = 5; own.Reverse(); return (own[0], own[1], own.ToArray(), own.Length, own.IsEmpty); }
            public static object? Outside() { Span<int> few = [1]; few[Math.Abs(-1)] = 2; return few.ToArray(); }
            public static object? Iterated() { var text = ""; foreach (var part in "a-b".AsSpan()) text += part + "."; foreach (var n in (ReadOnlySpan<int>)[1, 2]) text += n; return text; }
            public static object? Compared() => ("web-api".AsSpan(4).SequenceEqual("api"), "web".AsSpan().StartsWith("we"), "web".AsSpan() is "web", "  x ".AsSpan().Trim().ToString(), "abc".AsSpan().IndexOf('c'), "abc".AsSpan().Contains('z'));
            public static object? Structs() { var points = new (int X, int Y)[2]; points.AsSpan()[1].X = 5; points[0].Y = 3; return points; }
            public static object? Cleared() { var all = new[] { 1, 2, 3 }; all.AsSpan(1).Clear(); Span<int> span = all; span[..1].Fill(8); return all; }
            public static object? Copied() { var all = new[] { 1, 2, 3, 4 }; all.AsSpan(0, 2).CopyTo(all.AsSpan(2)); return all; }
            public static object? Parsed() => (int.Parse("port=80".AsSpan(5)), int.TryParse("x1".AsSpan()[1..], out var one) ? one : 0);
            public static object? Sorted() { var all = new[] { 3, 1, 2 }; all.AsSpan().Sort(); return all; }
        }
        """);

    [Fact]
    public void Collections_of_the_authors_own_take_collection_expressions() => Clr.Agrees("""
        using System.Collections;
        using System.Runtime.CompilerServices;
        public sealed class Names : IEnumerable<string>
        {
            private readonly List<string> _all = [];
            public int Count => _all.Count;
            public void Add(string name) { ArgumentException.ThrowIfNullOrEmpty(name); if (!_all.Contains(name)) _all.Add(name); }
            public void Add(int number) => Add($"n{number}");
            public void Add(string name, int times) { for (var i = 1; i <= times; i++) Add($"{name}{i}"); }
            public IEnumerator<string> GetEnumerator() => _all.GetEnumerator();
            IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
        }
        public sealed class Ports(string note) : IEnumerable<int> { public Ports() : this("none") { } public string Note => note; private readonly List<int> _all = []; public void Add(int port) => _all.Add(port * 10); IEnumerator<int> IEnumerable<int>.GetEnumerator() { foreach (var port in _all) yield return port; } IEnumerator IEnumerable.GetEnumerator() => _all.GetEnumerator(); }
        [CollectionBuilder(typeof(Chain), nameof(Chain.Of))]
        public sealed record Chain<T>(ImmutableArray<T> Items) : IEnumerable<T> { public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator(); IEnumerator IEnumerable.GetEnumerator() => GetEnumerator(); }
        public static class Chain { public static Chain<T> Of<T>(ReadOnlySpan<T> items) => new([.. items]); }
        public static class Program
        {
            private static int Count(Names names) => names.Count;
            private static string Join(params Names names) => string.Join("+", names);
            private static string Linked<T>(Chain<T> chain, string by = ">") => string.Join(by, chain);
            public static object? Added() { Names names = ["a", "b", "a"]; return (names.Count, names.ToList(), string.Join(",", names)); }
            public static object? Spread() { string[] more = ["x", "y"]; Names names = ["a", .. more, .. more.Select(m => m + m)]; return names.ToList(); }
            public static object? Initialized() => new Names { "a", 5, { "w", 2 } }.ToList();
            public static object? Empty() { Names none = []; return (none.Count, Count([]), Count(["a"])); }
            public static object? Params() => (Join("a", "b"), Join(), Join(["c"]));
            public static object? Built() { Chain<int> chain = [1, 2, .. Enumerable.Range(7, 2)]; return (chain, Linked(chain), Linked<string>(["a"]), Linked<int>([])); }
            public static object? Explicit() { Ports ports = [1, 2]; var sum = 0; foreach (var port in ports) sum += port; return (sum, ports.Note, ports.Max(), ports.Skip(1).Single()); }
            public static object? Nested() { List<Names> all = [["a"], [], ["b", "c"]]; return all.Select(n => n.Count).ToList(); }
            public static object? Refused() { Names names = ["a", ""]; return names; }
            public static object? Queried() { Names names = ["b", "a"]; return (from n in names orderby n select n.ToUpperInvariant()).ToArray(); }
        }
        """);

    [Fact]
    public void Matrices_are_filled_by_loops_and_counted_down() => Clr.Agrees("""
        public static class Program
        {
            public static object? Grid() { var grid = new string[2, 3]; for (int row = 0, n = 1; row < grid.GetLength(0); row++) for (var column = grid.GetLength(1) - 1; column >= 0; column--, n++) grid[row, column] = $"{n}"; return string.Concat(grid.Cast<string>()); }
            public static object? Jagged() { int[][] rows = [[1], [2, 3], []]; foreach (var (row, i) in rows.Select((r, i) => (r, i))) for (var j = row.Length - 1; j >= 0; j--) row[j] *= i + 1; return rows; }
            public static object? Skipped() { var found = new List<int>(); for (var i = 0; i < 20; i++) { if (i % 2 == 0) continue; if (i > 12) break; switch (i % 3) { case 0: found.Add(-i); break; case 1 when i > 5: goto default; case 1: continue; default: found.Add(i); break; } } return found; }
            public static object? Whiled() { var (n, steps) = (27, 0); while (n != 1) { n = n % 2 == 0 ? n / 2 : 3 * n + 1; steps++; } do steps--; while (steps > 100); return (n, steps); }
            public static object? Closures() { var all = new List<Func<int>>(); for (var i = 0; i < 3; i++) { var copy = i; all.Add(() => i * 10 + copy); } foreach (var i in new[] { 7, 8 }) all.Add(() => i); return all.Select(f => f()).ToList(); }
            public static object? Refs() { static void Swap<T>(ref T a, ref T b) => (a, b) = (b, a); static bool Try(string text, out int port, in int otherwise) { port = otherwise; return int.TryParse(text, out port); } var (x, y) = ("a", "b"); Swap(ref x, ref y); var ok = Try("z", out var port, 5); int[] few = [1, 2]; Swap(ref few[0], ref few[1]); return (x, y, ok, port, few); }
            public static object? Bits() { uint mask = 0; for (var bit = 0; bit < 32; bit += 5) mask |= 1u << bit; return (mask, mask >> 28, ~mask, (int)(mask ^ 0xFFu) & 0x0F, -1 >>> 28, 1 << 33, unchecked((byte)~5), mask.ToString("X8")); }
            public static object? Locals() { const int Max = 3; int Next(int n) => n < Max ? Next(n + 1) : n; var total = 0; void Add(int n) => total += n; for (var i = 0; i < Max; i++) Add(Next(i)); return total; }
        }
        """);

    [Fact]
    public void Environments_are_classes_with_state_that_services_share() => Clr.Agrees("""
        public abstract class Site
        {
            private readonly Lazy2<string> _domain;
            protected Site() => _domain = new(() => Compute());
            protected abstract string Compute();
            public string Domain => _domain.Value;
            public string Url(string sub) => $"https://{sub}.{Domain}";
            public static implicit operator string(Site site) => site.Domain;
        }
        public sealed class Lazy2<T>(Func<T> make) { private (bool Made, T Value) _state; public int Asked { get; private set; } public T Value { get { Asked++; if (!_state.Made) _state = (true, make()); return _state.Value; } } }
        public sealed class Production : Site { public int Computed; protected override string Compute() { Computed++; return "acme.be"; } }
        public class Staging(int number) : Site { protected override string Compute() => $"staging{number}.acme.dev"; public int Number { get; init => field = value is > 0 and < 100 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, null); } = number; }
        public partial class Shared { public static partial string Name { get; } public partial int Twice(int n); private static readonly Dictionary<string, Site> Sites = new() { ["prod"] = new Production(), ["s1"] = new Staging(1) }; public static Site? Find(string name) => Sites.GetValueOrDefault(name); }
        public partial class Shared { public static partial string Name => nameof(Shared); public partial int Twice(int n) => n * 2; public sealed class Inner<T> where T : Site, new() { public T Site { get; } = new(); public static string TypeName => nameof(Inner<T>); } }
        public static class Program
        {
            public static object? Once() { var site = new Production(); return (site.Url("www"), site.Url("api"), site.Computed, (string)site, $"{site.Domain}"); }
            public static object? Numbered() => (new Staging(3).Url("x"), new Staging(3) { Number = 7 }.Number);
            public static object? OutOfRange() => new Staging(1) { Number = 100 };
            public static object? Found() => (Shared.Name, new Shared().Twice(4), Shared.Find("none")?.Domain, new Shared.Inner<Production>().Site.Domain, Shared.Inner<Production>.TypeName);
            public static object? Same() { var a = new Production(); var b = a; b.Computed = 4; return (a.Computed, ReferenceEquals(a, b), a == b, a.Equals(new Production()), a is Site { Domain.Length: 7 }); }
            public static object? Lazily() { var lazy = new Lazy2<int>(() => 5); return (lazy.Asked, lazy.Value + lazy.Value, lazy.Asked); }
        }
        """);

    [Fact]
    public void Flags_enums_and_constants_name_what_is_meant() => Clr.Agrees("""
        using static Caps;
        [Flags] public enum Caps : byte { None = 0, Net = 1, Sys = 2, Time = 4, Chown = 1 << 3, Admin = Net | Sys }
        public enum Tier { Edge = 10, App = 20, Data = 30 }
        public static class Tiers { public static Tier Below(this Tier tier) => tier switch { Tier.Edge => Tier.App, Tier.App => Tier.Data, _ => throw new ArgumentOutOfRangeException(nameof(tier), tier, "nothing lies below") }; public static string Network(this Tier tier) => $"{tier.ToString().ToLowerInvariant()}_{(int)tier:D3}"; extension(Tier) { public static Tier Lowest => Enum.GetValues<Tier>()[^1]; } }
        public static class Program
        {
            private const Caps Default = Net | Chown;
            private const string Prefix = "acme", Full = Prefix + "." + nameof(Tier.Data);
            public static object? Flags() => (Default, Default.HasFlag(Net), (Default & Sys) != 0, Default ^ Chown, ~Default & Admin, (Caps)7, (Caps)64, $"{Admin}", Enum.GetNames<Caps>(), (int)(Default | Time), Enum.Parse<Caps>("Net, Time"), None == default);
            public static object? Built() { Caps caps = default; foreach (var cap in Enum.GetValues<Caps>().Where(c => c is not None and not Admin)) caps |= cap; caps &= ~Sys; return (caps, caps.ToString("D"), caps.ToString("X")); }
            public static object? Tiers() => (Tier.Edge.Below(), Tier.App.Below().Network(), Tier.Lowest, Full, Tier.Data - Tier.Edge, Tier.Edge + 10, Tier.App.CompareTo(Tier.Data), (Tier)20 == Tier.App);
            public static object? Bottom() => Tier.Data.Below();
            public static object? Keyed() => Enum.GetValues<Tier>().ToDictionary(t => t, t => Enum.GetName(t)!.Length) is { Count: 3 } map ? map[Tier.Edge] : 0;
            public static object? Parsed() => (Enum.TryParse<Tier>("app", true, out var tier), tier, Enum.TryParse("40", out Tier other), other, Enum.IsDefined(other), Enum.IsDefined(Tier.App));
            public static object? NoTier() => Enum.Parse<Tier>("Cloud");
            public static object? Switched() => new[] { Net, Admin, None, Time | Sys }.Select(c => c switch { None => "-", Net or Sys => "one", _ when (c & Admin) == Admin => "admin", var many => $"{many:G}" }).ToList();
            public static object? Sorted() => new[] { Tier.Data, Tier.Edge }.Order().Select(t => t.ToString()).Concat([nameof(Caps), typeof(Tier).Name]).ToList();
        }
        """);
}
