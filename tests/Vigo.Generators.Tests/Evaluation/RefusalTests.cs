using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation;

public sealed class RefusalTests
{
    [Theory]
    [InlineData("return [|File.ReadAllText(\"x\")|];", "File.ReadAllText' is not evaluated: input and output")]
    [InlineData("[|Console.WriteLine(\"x\")|]; return null;", "nobody reads a configuration's output")]
    [InlineData("nint wide = [|5|]; return wide;", "as wide as the machine that builds; use int or long")]
    [InlineData("nuint? wide = [|null|]; return wide;", "use int or long")]
    [InlineData("var wide = new List<nint>(); wide.Add([|'c'|]); return wide;", "use int or long")]
    [InlineData("var wide = new nint[2]; return (long)[|wide[0]|];", "use int or long")]
    [InlineData("(nint, int) pair = default; return (long)[|pair.Item1|];", "use int or long")]
    [InlineData("return [|nint.Parse(\"5\")|] > 3;", "use int or long")]
    [InlineData("return [|$\"ports {new[] { 1, 2 }.Where(n => n > 1)}\"|];", "join its items with string.Join")]
    [InlineData("return [|\"all \" + new List<object> { 1 }|];", "join its items with string.Join")]
    [InlineData("return [|new[] { (1, 2) }.ToString()|];", "join its items with string.Join")]
    [InlineData("Func<int> f = () => 1; return [|$\"{f}\"|];", "the name of its type, which is not evaluated: call it")]
    [InlineData("Span<int> part = new[] { 1, 2 }; return [|part.ToString()|];", "join its items with string.Join")]
    [InlineData("return [|System.Net.IPAddress.Parse(\"10.0.0.1\")|];", "write it as a text")]
    [InlineData("return [|System.Collections.Frozen.FrozenSet.ToFrozenSet(new[] { 1 })|];", "use a Dictionary or a HashSet")]
    [InlineData("var e = new List<int> { 1 }.GetEnumerator(); return [|e.MoveNext()|];", "use foreach or LINQ")]
    [InlineData("return [|new[] { 1 }.Where(n => n > 0).GetType().Name|];", "compare with 'is'")]
    [InlineData("return [|typeof(List<int>).FullName|];", "compare with 'is', or use nameof")]
    [InlineData("return [|Path.Combine(\"a\", \"b\")|];", "write the path as a text with '/'")]
    [InlineData("return [|default(System.Numerics.BigInteger)|];", "a value of 'System.Numerics.BigInteger' is not evaluated: it is not among the types that docs/evaluation.md lists; use one of those")]
    [InlineData("var [|none = new System.Numerics.BigInteger[2]|]; return none.Length;", "a value of 'System.Numerics.BigInteger' is not evaluated")]
    [InlineData("return [|new HttpClient()|];", "the network would make the result depend on the day")]
    [InlineData("object text = \"ab\"; return [|text == (object)(\"a\" + \"b\")|];", "compare them as texts, with ==")]
    [InlineData("var end = \"b\"; object text = \"a\" + end; return [|text != (object)\"ab\"|];", "compare them as texts, with ==")]
    [InlineData("var end = \"b\"; return [|ReferenceEquals(\"a\" + end, \"ab\")|];", "compare them as texts, with ==")]
    [InlineData("return [|DateTime.Now|];", "a clock would make each build different")]
    [InlineData("return [|DateTime.UtcNow|].Year;", "a clock would make each build different")]
    [InlineData("return [|DateTime.Today|];", "a clock")]
    [InlineData("return [|DateTimeOffset.UtcNow|];", "a clock")]
    [InlineData("return [|TimeProvider.System.GetUtcNow()|];", "a clock")]
    [InlineData("return [|System.Diagnostics.Stopwatch.StartNew()|];", "clocks")]
    [InlineData("return [|Environment.TickCount|];", "the build machine's environment is not the host's")]
    [InlineData("return [|new Random(5).Next()|];", "randomness would make each build different")]
    [InlineData("return [|Random.Shared.Next()|];", "randomness")]
    [InlineData("return [|Guid.NewGuid()|];", "write it out")]
    [InlineData("return [|Guid.CreateVersion7()|];", "write it out")]
    [InlineData("return [|System.Security.Cryptography.RandomNumberGenerator.GetInt32(5)|];", "vigo env set")]
    [InlineData("return [|Enumerable.Range(1, 3).Shuffle()|];", "randomness")]
    [InlineData("return [|Environment.GetEnvironmentVariable(\"HOME\")|];", "use a key of an env file")]
    [InlineData("return [|Environment.MachineName|];", "use a key of an env file")]
    [InlineData("return [|Environment.NewLine|];", "the build machine's environment")]
    [InlineData("return [|Thread.CurrentThread|];", "threads and tasks")]
    [InlineData("return [|Task.FromResult(1).Result|];", "threads and tasks")]
    [InlineData("[|Thread.Sleep(1)|]; return null;", "threads and tasks")]
    [InlineData("return [|new[] { 1 }.AsParallel().Sum()|];", "not evaluated")]
    [InlineData("return [|typeof(string)|];", "typeof is not evaluated")]
    [InlineData("return [|\"a\".GetType()|];", "compare with 'is'")]
    [InlineData("return [|Activator.CreateInstance<List<int>>()|];", "use 'new'")]
    [InlineData("return [|Type.GetType(\"System.String\")|];", "reflection")]
    [InlineData("return [|System.Reflection.Assembly.GetExecutingAssembly()|];", "reflection")]
    [InlineData("return [|\"a\".GetHashCode()|];", "hash codes differ from run to run")]
    [InlineData("return [|new object().GetHashCode()|];", "hash codes differ from run to run")]
    [InlineData("return [|HashCode.Combine(1, 2)|];", "hash codes differ from run to run")]
    [InlineData("return [|new System.Text.RegularExpressions.Regex(\"x\")|];", "a regular expression's only bound is a clock")]
    [InlineData("return [|System.Text.RegularExpressions.Regex.IsMatch(\"x\", \"y\")|];", "a regular expression's only bound is a clock")]
    [InlineData("[|GC.Collect()|]; return null;", "memory is not part of a value")]
    [InlineData("[|lock (new object()) { }|] return null;", "there is only one thread")]
    [InlineData("dynamic d = [|5|]; return d + 1;", "dynamic")]
    [InlineData("return [|new System.Globalization.StringInfo(\"a\")|];", "not among the pure members")]
    [InlineData("return [|new System.Threading.CancellationTokenSource()|];", "threads and tasks")]
    [InlineData("[|goto end;|] end: return 1;", "goto is not evaluated")]
    [InlineData("return [|System.Globalization.CultureInfo.CurrentCulture|];", "not evaluated")]
    [InlineData("return [|AppContext.BaseDirectory|];", "env file")]
    [InlineData("return [|System.Diagnostics.Process.GetCurrentProcess()|];", "processes and clocks")]
    [InlineData("return [|System.Runtime.InteropServices.RuntimeInformation.OSDescription|];", "not evaluated")]
    [InlineData("using var text = [|new StringReader(\"x\")|]; return 1;", "input and output")]
    [InlineData("var e = new List<int> { 1 }.AsEnumerable().GetEnumerator(); return [|e.MoveNext()|];", "use foreach or LINQ")]
    [InlineData("return [|OperatingSystem.IsLinux()|];", "not evaluated")]
    [InlineData("return [|System.Collections.Immutable.ImmutableHashSet.Create(\"a\", \"b\").First()|];", "order of an immutable hash set")]
    [InlineData("foreach (var pair in [|System.Collections.Immutable.ImmutableDictionary<string, int>.Empty|]) { } return 1;", "order of an immutable hash set")]
    public void What_would_differ_from_build_to_build_is_refused_by_name(string body, string message) => Refusal.Of(body, message);

    [Fact]
    public void A_record_that_holds_an_array_of_records_has_no_text() => Refusal.At("""
        public record Part(string Name);
        public record Whole(Part[] Parts);
        public static class Program
        {
            public static object? Main() => [|new Whole([new("a")]).ToString()|];
        }
        """, "join its items with string.Join");

    [Fact]
    public void Asynchronous_methods_are_refused() => Refusal.At("""
        public static class Program
        {
            public static object? Main() => Later();
            private static async Task<int> [|Later|]() { await Task.Yield(); return 1; }
        }
        """, "asynchronous");

    [Fact]
    public void Types_of_the_authors_that_derive_from_real_ones_other_than_exceptions_are_refused() => Refusal.At("""
        public sealed class Ports : List<int>;
        public static class Program
        {
            public static object? Main() => [|new Ports()|];
        }
        """, "'Ports' derives from a real type");

    [Fact]
    public void What_a_static_member_holds_is_not_changed() => Refusal.At("""
        public static class Program
        {
            private static readonly List<int> Ports = [80];
            public static object? Main() { [|Ports.Add(443)|]; return Ports; }
        }
        """, "changes what a static member holds");

    [Theory]
    [InlineData("public int Length => 2; public int this[Index at] => at.Value;", "[1, _]")]
    [InlineData("public int Length => 2; public int this[int at] => at; public int[] this[Range part] => [1];", "[0, .. var rest]")]
    public void List_patterns_by_other_members_than_numbers_and_slices_are_refused(string members, string pattern) => Refusal.At($$"""
        public sealed class Row { {{members}} }
        public static class Program
        {
            public static object? Main() => new Row() is [|{{pattern}}|];
        }
        """, "it takes an indexer by number, and Slice(int, int) for a part");

    [Fact]
    public void References_that_are_led_elsewhere_are_refused() => Refusal.At("""
        public static class Program
        {
            private static void Lead(ref int first, ref int second) { [|first = ref second|]; }
            public static object? Main() { int a = 1, b = 2; Lead(ref a, ref b); return a; }
        }
        """, "a ref assignment is not evaluated");

    [Fact]
    public void Unsafe_code_is_refused() => Refusal.At("""
        public static class Program
        {
            public static unsafe object? Main() { int x = 5; int* p = [|&x|]; return *p; }
        }
        """, "pointers are not evaluated");

    [Fact]
    public void Mutable_statics_are_refused() => Refusal.At("""
        public static class Program
        {
            private static int _count;
            public static object? Main() => [|_count|] + 1;
        }
        """, "static field that may change");

    [Fact]
    public void Mutable_static_properties_are_refused() => Refusal.At("""
        public static class Program
        {
            private static int Count { get; set; }
            public static object? Main() { [|Count|]++; return Count; }
        }
        """, "static property that may change");

    [Fact]
    public void Code_that_is_not_reached_may_hold_what_it_likes() => Clr.AgreesOnBodies(
        "return true ? 1 : DateTime.Now.Year;",
        "if (1 > 2) File.Delete(\"x\"); return 2;",
        "Func<string> f = () => Environment.MachineName; return 3;",
        "try { return 4; } catch (FormatException) { return Guid.NewGuid(); }");

    [Fact]
    public void A_catch_does_not_hide_a_refusal() => Refusal.Of("try { return [|DateTime.Now|]; } catch { return 1; }", "a clock");

    [Fact]
    public void A_refusal_inside_a_query_is_at_the_expression() => Refusal.Of("return new[] { 1 }.Select(i => [|Guid.NewGuid()|]).ToList();", "write it out");

    [Fact]
    public void A_refusal_inside_a_sort_is_at_the_expression() => Refusal.Of("var l = new List<int> { 1, 2 }; l.Sort((a, b) => [|Random.Shared.Next()|]); return l;", "randomness");
}
