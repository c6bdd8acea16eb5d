using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation.Configurations;

/// <summary>Configurations that are computed from tables: LINQ, dictionaries, tuples, texts.</summary>
public sealed class QueryConfigurationTests
{
    [Fact]
    public void A_table_of_services_is_grouped_and_joined() => Clr.Agrees("""
        public record Service(string Name, string Team, int Memory, params string[] Needs);
        public static class Program
        {
            private static readonly Service[] All = [new("shop", "web", 512, "db", "cache"), new("blog", "web", 128, "db"), new("db", "data", 2048), new("cache", "data", 256), new("cron", "ops", 64, "db", "mail")];
            private static readonly (string Team, string Lead)[] Teams = [("web", "An"), ("data", "Bo"), ("hr", "Cy")];
            public static object? ByTeam() => (from s in All group s by s.Team into team let sum = team.Sum(s => s.Memory) where sum > 100 orderby sum descending select new { Team = team.Key, Sum = sum, Names = team.Select(s => s.Name).Order().ToArray() }).ToList();
            public static object? Joined() => (from s in All join t in Teams on s.Team equals t.Team select $"{s.Name}: {t.Lead}").ToList();
            public static object? Left() => (from s in All join t in Teams on s.Team equals t.Team into found from t in found.DefaultIfEmpty() select (s.Name, t.Lead ?? "nobody")).ToList();
            public static object? GroupJoined() => Teams.GroupJoin(All, t => t.Team, s => s.Team, (t, s) => new { t.Lead, Count = s.Count(), Most = s.MaxBy(x => x.Memory)?.Name }).ToArray();
            public static object? Missing() => (from s in All from need in s.Needs where All.All(other => other.Name != need) select new { s.Name, need }).ToList();
            public static object? Users() => All.SelectMany(s => s.Needs, (s, need) => (need, s.Name)).ToLookup(p => p.need, p => p.Name) is var users ? All.Select(s => $"{s.Name} <- {string.Join(",", users[s.Name])}").ToList() : null;
            public static object? Composite() => (from a in All join b in All on new { a.Team, Big = a.Memory > 200 } equals new { b.Team, Big = b.Memory > 200 } where a != b select a.Name + b.Name).ToList();
            public static object? Ordered() => All.OrderBy(s => s.Needs.Length).ThenByDescending(s => s.Name, StringComparer.OrdinalIgnoreCase).Select(s => s.Name).ToList();
            public static object? Paired() => All.Zip(All.Skip(1), (a, b) => b.Memory - a.Memory).Chunk(2).Select(c => c.Sum()).ToArray();
            public static object? Counted() => All.CountBy(s => s.Team).Select(p => $"{p.Key}{p.Value}").Concat(All.AggregateBy(s => s.Team, 0, (sum, s) => sum + s.Memory).Select(p => $"{p.Key}={p.Value}")).ToList();
            public static object? Averages() => All.GroupBy(s => s.Team, s => s.Memory, (team, all) => (team, all.Average(), all.Min(), all.Max())).ToList();
            public static object? Sorted() { var sorted = new SortedDictionary<string, int>(StringComparer.Ordinal); foreach (var (name, team, memory, _) in All) sorted[$"{team}/{name}"] = memory; return sorted; }
            public static object? Into() => (from n in Enumerable.Range(1, 6) where n % 2 == 0 select n * n into square where square > 4 select square.ToString("D3")).ToArray();
            public static object? Empty() => (All.Where(s => s.Memory > 9999).Select(s => s.Memory).DefaultIfEmpty(-1).Max(), All.Where(s => s.Team == "x").Sum(s => s.Memory), All.Where(s => s.Team == "x").Average(s => (int?)s.Memory));
            public static object? NothingThere() => All.Single(s => s.Team == "hr");
            public static object? TooMany() => All.Single(s => s.Team == "web");
            public static object? Indexed() => All.Index().Where(p => p.Index % 2 == 0).ToDictionary(p => p.Item.Name, p => p.Index);
            public static object? Duplicate() => All.ToDictionary(s => s.Team);
            public static object? NullKey() => All.ToDictionary(s => s.Memory > 1000 ? null! : s.Name);
            public static object? NullKeyed() => All.ToDictionary(s => (string)null!, s => s.Memory);
        }
        """);

    [Fact]
    public void Ports_are_given_out_in_order_by_services_that_ask() => Clr.Agrees("""
        public sealed class Ports(int from, int to)
        {
            private readonly SortedSet<int> _taken = [];
            private int Next() { for (var port = from; port <= to; port++) if (_taken.Add(port)) return port; throw new InvalidOperationException($"no port left between {from} and {to}: {string.Join(" ", _taken)}"); }
            public int Take(int? wanted = null) => wanted switch { null => Next(), int port when port < from || port > to => throw new ArgumentOutOfRangeException(nameof(wanted), port, $"outside {from}..{to}"), int port when !_taken.Add(port) => throw new InvalidOperationException($"{port} is taken"), int port => port };
        }
        public static class Program
        {
            public static object? Given() { var ports = new Ports(8000, 8005); return new (string Name, int? Wanted)[] { ("a", null), ("b", 8002), ("c", null), ("d", null) }.Select(s => (s.Name, Port: ports.Take(s.Wanted))).ToList(); }
            public static object? Map() { var ports = new Ports(1, 9); var map = new Dictionary<(string Host, int Port), string> { [("a", ports.Take())] = "x", [("b", ports.Take(5))] = "y" }; foreach (var ((host, port), name) in map) if (host == "a") return (port, name, map[("b", 5)], map.ContainsKey(("b", 1))); return null; }
            public static object? Outside() => new Ports(1, 2).Take(3);
            public static object? Taken() { var ports = new Ports(1, 2); return (ports.Take(), ports.Take(1)); }
            public static object? Exhausted() { var ports = new Ports(1, 2); return Enumerable.Repeat(0, 3).Select(_ => ports.Take()).ToList(); }
            public static object? Lazily() { var ports = new Ports(1, 9); var query = Enumerable.Range(0, 3).Select(_ => ports.Take()); return (query.First(), query.ToList(), query.Count()); }
        }
        """);

    [Fact]
    public void Dictionaries_are_merged_spread_and_read() => Clr.Agrees("""
        public static class Program
        {
            private static readonly IReadOnlyDictionary<string, string> Common = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { { "TZ", "Europe/Brussels" }, { "LOG", "info" } };
            private static Dictionary<string, string> Merge(params IEnumerable<IEnumerable<KeyValuePair<string, string>>> all) { var merged = new Dictionary<string, string>(StringComparer.Ordinal); foreach (var (key, value) in all.SelectMany(part => part)) merged[key] = value; return merged; }
            public static object? Merged() => Merge(Common, new Dictionary<string, string> { ["LOG"] = "debug", ["X"] = "1" }, [new("Y", "2"), KeyValuePair.Create("X", "3")]);
            public static object? Read() => (Common["tz"], Common.GetValueOrDefault("none"), Common.GetValueOrDefault("none", "x"), Common.TryGetValue("log", out var log) && log is "info" or "warn", Common.Keys.Order().First());
            public static object? Unknown() => Common["none"];
            public static object? Twice() => new Dictionary<string, int> { { "a", 1 }, { "a", 2 } };
            public static object? Overwritten() => new Dictionary<string, int> { ["a"] = 1, ["a"] = 2 };
            public static object? Lists() { Dictionary<string, List<string>> map = []; foreach (var (key, value) in new[] { ("a", "x"), ("b", "y"), ("a", "z") }) { if (!map.TryGetValue(key, out var list)) map.Add(key, list = []); list.Add(value); } return map; }
            public static object? Nested() => new Dictionary<string, Dictionary<string, int[]>> { ["a"] = new() { ["x"] = [1, 2], ["y"] = [] }, ["b"] = [] };
            public static object? Spread() { List<KeyValuePair<string, string>> all = [.. Common, new("A", "B")]; return all.Select(p => $"{p.Key}={p.Value}").ToList(); }
            public static object? Sets() { HashSet<string> a = ["x", "y"], b = new(["Y", "z"], StringComparer.OrdinalIgnoreCase); a.UnionWith(b); b.IntersectWith(a); return (a.Count, b.SetEquals(["y", "Z"]), a.IsSupersetOf(b), a.Except(b, StringComparer.OrdinalIgnoreCase).ToList()); }
            public static object? Removed() { var map = Common.ToDictionary(p => p.Key.ToLowerInvariant(), p => p.Value.Length); return (map.Remove("tz", out var length), length, map.Remove("tz"), map.Count, map.TryAdd("log", 9), map["log"]); }
            public static object? Frozen() { var builder = ImmutableDictionary.CreateBuilder<string, int>(); builder["a"] = 1; builder.Add("b", 2); var map = builder.ToImmutable(); var next = map.SetItem("a", 5).Remove("b"); return (map["a"], next["a"], next.Count, map.ContainsValue(2)); }
            public static object? Changing() { var map = new Dictionary<string, int> { ["a"] = 1 }; foreach (var key in map.Keys) map[key + "b"] = 1; return map; }
            public static object? Counting() { var counts = new SortedList<char, int>(); foreach (var c in "mississippi") counts[c] = counts.GetValueOrDefault(c) + 1; return (counts, counts.Keys[0], counts.IndexOfKey('p')); }
            public static object? ByTuple() { var matrix = new Dictionary<(int Row, int Column), string>(); for (var i = 0; i < 2; i++) for (var j = 0; j < 2; j++) matrix[(i, j)] = $"{i}{j}"; return matrix.Where(cell => cell.Key is (1, _) or { Column: 1 }).Select(cell => cell.Value).ToList(); }
        }
        """);

    [Fact]
    public void Texts_are_cut_compared_and_put_in_form() => Clr.Agrees(""""
        using System.Globalization;
        using System.Text;
        public static class Program
        {
            private static readonly CultureInfo C = CultureInfo.InvariantCulture;
            private static string Nginx(string host, int port, params (string Path, string To)[] routes) => $$"""
                server {
                    listen {{port}};
                    server_name {{host}};
                {{string.Join("\n", routes.Select(r => $$"""
                    location {{r.Path}} { proxy_pass {{r.To}}; set $x "${{{r.Path.Trim('/')}}}"; }
                """))}}
                }
                """;
            public static object? Raw() => Nginx("acme.be", 80, ("/", "http://web"), ("/api/", "http://api:81"));
            public static object? Formats() => $"{1234.5:N2}|{0.256:P1}|{255:x8}|{-5,6:+0;-0;zero}|{0:+0;-0;zero}|{12345678:#,##0}|{1e10:E2}|{3:00.00}|{1.0 / 3:F3}|{'x',3}|{"left",-8}|{null,4}|{true}";
            public static object? Dates() => $"{new DateTime(2027, 3, 4, 5, 6, 7, DateTimeKind.Utc):yyyy-MM-ddTHH:mm:ssZ}|{new DateOnly(2027, 12, 31):dd.MM.yy}|{TimeSpan.FromMinutes(125):h\\:mm}|{TimeSpan.FromDays(1.5):c}|{new TimeOnly(7, 5):t}|{new DateTime(2027, 3, 4):ddd dd MMM}|{TimeSpan.FromSeconds(90).ToString("g", C)}";
            public static object? Numbers() => (int.Parse("1,234", NumberStyles.AllowThousands, C), double.Parse("1e-3", C), decimal.TryParse("1.50", NumberStyles.Number, C, out var d) ? d : 0, Convert.ToInt32("ff", 16), Convert.ToString(10, 2), int.TryParse(" 7 ", out var n) ? n : -1, byte.TryParse("256", out _), 0x1F.ToString("b8"));
            public static object? Compared() => (string.Compare("a", "B", StringComparison.OrdinalIgnoreCase) < 0, string.CompareOrdinal("a", "B") > 0, "straße".Equals("STRASSE", StringComparison.OrdinalIgnoreCase), "I".ToLowerInvariant(), "ı".ToUpperInvariant(), "web-api".StartsWith("WEB", StringComparison.OrdinalIgnoreCase), "é" == "e\u0301", string.IsNullOrWhiteSpace("\t "));
            public static object? Cut() => ("a=b=c".Split('=', 2), " a , b ,, c ".Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), "path/to/file.txt"[("path/to/file.txt".LastIndexOf('/') + 1)..], "v1.2.3".TrimStart('v').Split('.').Select(int.Parse).ToArray(), "xxabcxx".Trim('x'), "a.b.c".Split(["."], 2, StringSplitOptions.None)[1]);
            public static object? Replaced() => ("Some Thing_else".Replace(" ", "-").Replace('_', '-').ToLower(C), "{host}:{port}".Replace("{host}", "a").Replace("{port}", $"{80}"), "aXbxc".Replace("x", "", StringComparison.OrdinalIgnoreCase), "line1\r\nline2\n".ReplaceLineEndings("|"), "abc".Insert(1, "--").Remove(0, 1), "7".PadLeft(3, '0'));
            public static object? Camel() => string.Concat("MyServiceName".Select((c, i) => char.IsUpper(c) && i > 0 ? "-" + char.ToLowerInvariant(c) : $"{char.ToLowerInvariant(c)}"));
            public static object? Built() { var text = new StringBuilder("# made").AppendLine(); foreach (var (key, value) in new SortedDictionary<string, object?>(StringComparer.Ordinal) { ["B"] = 1.5, ["A"] = true, ["C"] = null }) text.Append(C, $"{key}={value ?? "none"};").AppendFormat(C, "{0,3:D2}", 7).AppendJoin('+', 1, 2); return text.Replace(";", " ;", 0, 20).ToString(); }
            public static object? Templates() => (string.Format(C, "{0:000}-{1}-{{x}}", 7, "a"), string.Join(" ", "abc".Reverse()), string.Concat(Enumerable.Repeat("ab", 3)), new string('-', 5), string.Join(';', new object?[] { 1, null, 'c', 2.5m }));
            public static object? Chars() => ("aé€😀".Length, "aé€😀".EnumerateRunes().Count());
            public static object? Bytes() => (Encoding.UTF8.GetBytes("é€"), Convert.ToBase64String("user:pass"u8), Encoding.UTF8.GetString(Convert.FromBase64String("YWI=")));
            public static object? Bad() => int.Parse("8o");
            public static object? BadFormat() => string.Format(C, "{1}", 0);
            public static object? Contains() => ("Abc".Contains('b'), "Abc".Contains("BC", StringComparison.OrdinalIgnoreCase), "abcabc".IndexOf("c", 3, StringComparison.Ordinal), "abc".IndexOfAny(['c', 'b']), "a,b;c".Split([',', ';']).Length, "abc".EndsWith('c'));
        }
        """");

    [Fact]
    public void Addresses_versions_and_durations_are_computed_with() => Clr.Agrees("""
        public static class Program
        {
            private static readonly Uri Base = new("https://acme.be:8443/api/v1/?q=1#top");
            public static object? Parts() => (Base.Host, Base.Port, Base.Scheme, Base.AbsolutePath, Base.Query, Base.Fragment, Base.Authority, Base.IsDefaultPort, Base.Segments.Length, Base.GetLeftPart(UriPartial.Authority));
            public static object? Combined() => (new Uri(Base, "../v2/x").ToString(), new Uri(Base, "/y").AbsoluteUri, Uri.EscapeDataString("a b&c/é"), Uri.UnescapeDataString("a%20b"), Uri.TryCreate("no uri", UriKind.Absolute, out _), Uri.CheckHostName("10.0.0.1"), Uri.IsWellFormedUriString("http://x", UriKind.Absolute), Base == new Uri("HTTPS://ACME.be:8443/api/v1/?q=1"));
            public static object? NoUri() => new Uri("acme.be");
            public static object? Versions() => (new Version("16.4") < new Version(16, 10), Version.Parse("1.2.3.4").ToString(3), new[] { "1.10", "1.9", "1.2" }.Select(Version.Parse).Max()!.ToString(), new Version(1, 2).Build, Version.TryParse("x", out _));
            public static object? NoVersion() => Version.Parse("16-alpine");
            public static object? Durations() => (TimeSpan.FromSeconds(90) + TimeSpan.FromMinutes(1), TimeSpan.Parse("1.02:03:04", System.Globalization.CultureInfo.InvariantCulture).TotalHours, TimeSpan.FromHours(1) / 4, TimeSpan.FromHours(1) / TimeSpan.FromMinutes(5), -TimeSpan.FromDays(1), new[] { 3, 1 }.Select(n => TimeSpan.FromSeconds(n)).Max(), TimeSpan.FromHours(25).Days, TimeSpan.FromMilliseconds(1500) is { TotalSeconds: > 1 });
            public static object? Dates() => (new DateOnly(2028, 2, 28).AddDays(1), new DateTime(2027, 1, 31).AddMonths(1), (new DateTime(2027, 12, 25) - new DateTime(2027, 1, 1)).Days, new DateOnly(2027, 5, 1).DayOfWeek, DateTime.DaysInMonth(2028, 2), DateTimeOffset.Parse("2027-01-01T00:00:00+02:00", System.Globalization.CultureInfo.InvariantCulture).UtcDateTime, new DateTime(2027, 1, 1) > DateTime.UnixEpoch);
            public static object? Numbers() => (Math.Clamp(15, 1, 10), Math.Round(2.5), Math.Round(2.5, MidpointRounding.AwayFromZero), Math.Ceiling(1.2m), Math.Max(1L, 2), Math.Pow(2, 10), Math.DivRem(7, 3), 7 % -3, -7 / 2, Math.Sqrt(2), int.MaxValue, double.NaN > 1, 0.1 + 0.2, 0.1m + 0.2m, 1 / 3.0f, Math.Abs(-5), Math.Sign(-2.5), int.Log2(1024), long.PopCount(255));
            public static object? Checked() => checked(int.MaxValue + Math.Abs(-1));
            public static object? Unchecked() => unchecked(int.MaxValue + Math.Abs(-1));
            public static object? Narrow() => ((byte)(Math.Abs(-300)), unchecked((sbyte)200), (int)3.99, (int)-3.99, (char)97, unchecked((ushort)70_000L) % 10);
            public static object? NarrowChecked() => checked((byte)Math.Abs(-300));
            public static object? ByZero() => 10 / (Math.Abs(-1) - 1);
            public static object? ByZeroDecimal() => 10m / (Math.Abs(-1) - 1);
            public static object? ByZeroDouble() => 10.0 / (Math.Abs(-1) - 1);
            public static object? Identifiers() => (new Guid("6f9619ff-8b86-d011-b42d-00c04fc964ff").ToString("N"), Guid.Empty, Guid.TryParse("x", out _));
        }
        """);
}
