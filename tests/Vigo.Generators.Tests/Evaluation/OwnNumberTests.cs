using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation;

/// <summary><c>++</c> and <c>--</c> on types that are numbers by conversions of their own only.</summary>
public sealed class OwnNumberTests
{
    private const string Types = """
        public record struct Count(int N) { public static implicit operator Count(int n) => new(n); public static implicit operator int(Count c) => c.N; }
        public record Small(byte N) { public static implicit operator Small(byte n) => new(n); public static implicit operator byte(Small s) => s.N; }
        public record Sign(sbyte N) { public static implicit operator Sign(sbyte n) => new(n); public static implicit operator sbyte(Sign s) => s.N; }
        public record Letter(char C) { public static implicit operator Letter(char c) => new(c); public static implicit operator char(Letter l) => l.C; }
        public record struct Price(decimal N) { public static implicit operator Price(decimal n) => new(n); public static implicit operator decimal(Price p) => p.N; }
        public record struct Both(int N, double D) { public static implicit operator Both(int n) => new(n, 0.5); public static implicit operator Both(double n) => new(0, n); public static implicit operator int(Both b) => b.N; public static implicit operator double(Both b) => b.D; }
        public record struct Wide(long N) { public static implicit operator Wide(double n) => new((long)n * 10); public static implicit operator int(Wide w) => (int)w.N; }
        public record struct Maybe(int? N) { public static implicit operator Maybe(int? n) => new(n); public static implicit operator int?(Maybe m) => m.N; }
        public record struct Mixed(ulong N) { public static implicit operator Mixed(ulong n) => new(n); public static implicit operator Mixed(sbyte n) => new((ulong)n + 100); public static implicit operator ulong(Mixed m) => m.N; public static implicit operator sbyte(Mixed m) => (sbyte)m.N; }
        public record struct Failing(int N) { public static implicit operator Failing(int n) => throw new NotSupportedException($"not {n}"); public static implicit operator int(Failing f) => f.N; }

        """;

    [Fact]
    public void They_are_counted_as_the_number_that_the_others_can_be_had_from() => Clr.Agrees(Types + OperatorMatrix.Program(
    [
        .. from change in (string[])["v++", "++v", "v--", "--v"]
           from start in (string[])["(Count)1", "(Count?)1", "(Count?)null", "(Small)(byte)7", "(Small)(byte)255", "(Sign)(sbyte)-3", "(Letter)'a'", "(Price)1.5m", "new Both(3, 7.5)", "new Wide(3)", "(Maybe)(int?)4", "(Maybe)(int?)null", "(Mixed)(sbyte)3"]
           select $"return Try(() => {OperatorMatrix.Change(change, start)});",
        "return Try(() => { checked { Small v = 255; v++; return v; } });",
        "return Try(() => { checked { Small v = 0; --v; return v; } });",
        "return Try(() => { var v = new Failing(3); return v++; });",
        "return Try(() => { Small v = null!; return v++; });",
        "var all = new Count[] { 1, 2 }; var at = 0; all[at++]++; return (all, at);",
        "var all = new Dictionary<string, Price> { [\"a\"] = 1m }; all[\"a\"]++; return all[\"a\"];",
    ]));

    [Fact]
    public void Each_conversion_is_asked_once() => Clr.Agrees("""
        public sealed class Log { public string Text = ""; }
        public record struct Count(Log Log, int N) { public static implicit operator int(Count c) { c.Log.Text += $"from {c.N} "; return c.N; } public static implicit operator Count(int n) => new(new Log { Text = "made" }, n); }
        public static class Program
        {
            public static object? Postfix() { var log = new Log(); var v = new Count(log, 1); var before = v++; return (log.Text, v.N, v.Log.Text, before.N); }
            public static object? Prefix() { var log = new Log(); var v = new Count(log, 1); var after = ++v; return (log.Text, v.N, v.Log.Text, after.N); }
        }
        """);
}
