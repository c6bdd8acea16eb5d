using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation;

/// <summary><c>using</c> over types of the author's.</summary>
public sealed class UsingTests
{
    private const string Types = """
        public sealed class Scope(List<string> log, string name, bool fails = false) : IDisposable
        {
            public string Name => name;
            public void Dispose() { log.Add("close " + name); if (fails) throw new InvalidOperationException("closing " + name); }
        }

        public class Explicit(List<string> log) : IDisposable { void IDisposable.Dispose() => log.Add("explicitly"); }
        public sealed class Derived(List<string> log) : Explicit(log);
        public struct Value(List<string> log) : IDisposable { public int Count; public void Dispose() { Count++; log.Add("value " + Count); } }
        public ref struct Slim(List<string> log) { public void Dispose() => log.Add("slim"); }

        """;

    [Fact]
    public void Resources_are_disposed_of_at_the_end_in_reverse_order() => Clr.Agrees(Types + """
        public static class Program
        {
            public static object? Statement() { var log = new List<string>(); using (var a = new Scope(log, "a")) log.Add(a.Name); log.Add("after"); return log; }
            public static object? Declaration() { var log = new List<string>(); { using var a = new Scope(log, "a"); using var b = new Scope(log, "b"); log.Add("body"); } log.Add("after"); return log; }
            public static object? Several() { var log = new List<string>(); using (Scope a = new(log, "a"), b = new(log, "b")) log.Add(a.Name + b.Name); return log; }
            public static object? Expression() { var log = new List<string>(); using (new Scope(log, "a")) log.Add("body"); return log; }
            public static object? Nothing() { Scope? none = null; using (none) { } using Scope? still = null; return "fine"; }
            public static object? ByInterface() { var log = new List<string>(); using (IDisposable a = new Explicit(log)) { } using (new Derived(log)) { } return log; }
            public static object? Structs() { var log = new List<string>(); using (var v = new Value(log)) log.Add("in"); return log; }
            public static object? RefStructs() { var log = new List<string>(); using (var s = new Slim(log)) log.Add("in"); return log; }
            public static object? Returned() { var log = new List<string>(); return (Inside(log), string.Join(",", log)); static string Inside(List<string> log) { using var a = new Scope(log, "a"); return a.Name + log.Count; } }
            public static object? Thrown() { var log = new List<string>(); try { using var a = new Scope(log, "a"); throw new FormatException("body"); } catch (FormatException e) { log.Add(e.Message); } return log; }
            public static object? ThrownByClosing() { var log = new List<string>(); try { using var a = new Scope(log, "a"); using var b = new Scope(log, "b", fails: true); } catch (InvalidOperationException e) { log.Add(e.Message); } return log; }
            public static object? ThrownByOpening() { var log = new List<string>(); try { using var a = new Scope(log, "a"); using var b = Open(); } catch (FormatException) { log.Add("caught"); } return log; static Scope Open() => throw new FormatException(); }
            public static object? InALoop() { var log = new List<string>(); for (var i = 0; i < 3; i++) { using var a = new Scope(log, $"{i}"); if (i == 1) continue; log.Add("body"); } return log; }
            public static object? InAnIterator() { var log = new List<string>(); foreach (var item in Items(log).Take(2)) log.Add("took " + item); return log; }
            public static object? Captured() { var log = new List<string>(); var names = new List<Func<string>>(); foreach (var n in new[] { "a", "b" }) { using var s = new Scope(log, n); names.Add(() => s.Name); } return (log, names.Select(f => f()).ToList()); }
            public static object? CapturedInAStatement() { var log = new List<string>(); var names = new List<Func<string>>(); foreach (var n in new[] { "a", "b" }) using (var s = new Scope(log, n)) names.Add(() => s.Name); return names.Select(f => f()).ToList(); }
            public static object? AfterALocalFunction() { var log = new List<string>(); { using var a = new Scope(log, "a"); Say(); void Say() => log.Add("said " + a.Name); using var b = new Scope(log, "b"); Say(); } return log; }
            private static IEnumerable<int> Items(List<string> log) { using var a = new Scope(log, "a"); for (var i = 0; ; i++) { log.Add("give"); yield return i; } }
        }
        """);
}
