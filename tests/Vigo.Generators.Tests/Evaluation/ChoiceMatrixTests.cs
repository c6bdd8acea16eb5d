using Vigo.Generators.Evaluation;
using Vigo.Generators.Tests.Oracle;
using static Vigo.Generators.Tests.Evaluation.OperatorMatrix;

namespace Vigo.Generators.Tests.Evaluation;

/// <summary>Choices and assignments: what is evaluated, how often, in which order, and what is left alone.</summary>
public sealed class ChoiceMatrixTests
{
    private const string Members = """
        private static T Say<T>(List<object?> log, string what, T value) { log.Add(what); return value; }
            private static object? Logged(Func<List<object?>, object?> compute) { var log = new List<object?>(); try { log.Add(compute(log)); } catch (Exception e) { log.Add(e); } return log; }
        """;

    private const string Types = """
        public class Tally { public int Sum; public Tally? Next; public int? Rank { get; set; } public void operator +=(int n) => Sum += n; public void operator ++() => Sum++; public Tally Same(List<object?> log) { log.Add("same"); return this; } }
        public struct Switch(int on) { public static bool operator true(Switch s) => s.On > 1; public static bool operator false(Switch s) => s.On < 1; public int On => on; public static Switch operator &(Switch a, Switch b) => new(a.On * b.On); public static Switch operator |(Switch a, Switch b) => new(a.On + b.On); }
        """;

    [Fact]
    public void Only_the_chosen_side_is_evaluated() => Agree(
        Over("bool", "true, false", "Say(log, \"c\", a) ? Say(log, \"t\", 1) : Say(log, \"f\", 2)"),
        Over("bool", "true, false", "(Say(log, \"l\", a) && Say(log, \"r\", b), Say(log, \"l\", a) || Say(log, \"r\", b), Say(log, \"l\", a) & Say(log, \"r\", b), Say(log, \"l\", a) | Say(log, \"r\", b))"),
        Over("int?", "null, 1", "(Say(log, \"l\", a) ?? Say(log, \"r\", b), Say(log, \"l\", a) ?? Say(log, \"r\", 5))"),
        Over("int?", "null, 1", "Say(log, \"l\", a) ?? throw new ArgumentException(\"none\")"),
        Over("string?", "null, \"\", \"x\"", "Say(log, \"l\", a) ?? Say(log, \"m\", b) ?? Say(log, \"r\", \"y\")"),
        Over("int", "0, 1, 2, 3", "Say(log, \"v\", a) switch { 0 => Say(log, \"zero\", 1), 1 when Say(log, \"when\", b > 1) => Say(log, \"one\", 2), > 2 => Say(log, \"more\", 3) }"),
        Over("int", "0, 1, 2", "{ var both = new Switch(a) && Say(log, \"r\", new Switch(b)); var either = new Switch(a) || Say(log, \"r\", new Switch(b)); return (both.On, either.On); }"));

    [Fact]
    public void Nothing_is_asked_for_nothing() => Agree(
        Over("Tally?", "null, new Tally { Sum = 3, Next = new Tally { Rank = 4 } }", "(a?.Same(log).Sum, a?.Next?.Same(log).Rank, a?.Next?.Next?.Same(log), a?.Same(log).Next?.Rank.ToString())"),
        Over("string?", "null, \"abc\"", "(Say(log, \"l\", a)?.Length, a?[0], a?.Substring(Say(log, \"i\", 1)).ToUpperInvariant().Length ?? -1)"),
        Over("int[]?", "null, new[] { 1, 2 }", "(a?[Say(log, \"i\", 0)], a?[^1], a?[..1].Length)"),
        Over("Tally?", "null, new Tally()", "{ a?.Next = Say(log, \"v\", new Tally()); a?.Sum += Say(log, \"n\", 2); return (a?.Next is null, a?.Sum); }"));

    [Fact]
    public void What_holds_something_is_not_assigned() => Agree(
        Over("int?", "null, 1", "{ var v = a; var result = v ??= Say(log, \"r\", b); return (v, result); }"),
        Over("int?", "null, 1", "{ var t = new Tally { Rank = a }; var result = Say(log, \"t\", t).Rank ??= Say(log, \"r\", 5); return (t.Rank, result); }"),
        Over("string?", "null, \"x\"", "{ var v = new[] { a }; var result = v[Say(log, \"i\", 0)] ??= Say(log, \"r\", b); return (v[0], result); }"),
        Over("int?", "null, 1", "{ var v = new Dictionary<string, int?> { [\"a\"] = a }; v[Say(log, \"k\", \"a\")] ??= Say(log, \"r\", 7); return v[\"a\"]; }"));

    [Fact]
    public void Targets_come_before_values_and_are_found_once() => Agree(
        Over("int", "1, 2", "{ var v = new[] { 1, 2, 3 }; var result = v[Say(log, \"i\", a)] += Say(log, \"r\", b); return (v, result); }"),
        Over("int", "1, 5", "{ var v = new[] { 1, 2, 3 }; return v[Say(log, \"i\", a)] = Say(log, \"r\", b); }"),
        Over("int", "1, 5", "{ var v = new[] { 1, 2, 3 }; var result = v[Say(log, \"i\", a)]++ + --v[Say(log, \"j\", 0)]; return (v, result); }"),
        Over("int", "0, 1", "{ var v = new[] { 1, 2, 3 }; (v[Say(log, \"i\", a)], v[Say(log, \"j\", b)]) = (Say(log, \"x\", 8), Say(log, \"y\", 9)); return v; }"),
        Over("int", "0, 1", "{ var v = new[] { 1, 2, 3 }; ((v[Say(log, \"i\", a)], _), v[2]) = ((Say(log, \"x\", 8), Say(log, \"d\", 1)), Say(log, \"y\", 9)); return v; }"),
        Over("Tally?", "null, new Tally()", "{ var t = a; t += Say(log, \"n\", 5); t++; return t!.Sum; }"),
        Over("Tally?", "null, new Tally()", "{ Say(log, \"t\", a)!.Sum = Say(log, \"n\", 5); Say(log, \"t\", a)!.Sum += Say(log, \"n\", 2); return a!.Sum++; }"),
        Over("int", "1, 2", "{ var v = a; v = (v = b) + v++ + v; return v; }"));

    [Fact]
    public void Operators_that_change_their_instance_are_those_of_what_it_is() => Clr.Agrees("""
        public class Meter { public List<string> Log = new(); public virtual void operator +=(int n) => Log.Add("meter " + n); public virtual void operator ++() => Log.Add("meter up"); }
        public class Gauge : Meter { public override void operator +=(int n) => Log.Add("gauge " + n); public override void operator ++() => Log.Add("gauge up"); }
        public class Quiet { public void operator +=(List<object?> log) => log.Add("called"); public void operator ++() { } }
        public static class Program
        {
            public static object? Overridden() { Meter m = new Gauge(); m += 2; m++; return m.Log; }
            public static object? OfNothing() { Quiet none = null!; var log = new List<object?>(); try { none += log; } catch (NullReferenceException) { log.Add("nothing there"); } return log; }
            public static object? UpFromNothing() { Quiet none = null!; none++; return "called"; }
        }
        """);

    [Fact]
    public void Variables_of_an_arm_are_new_each_time() => Agree(
        Over("int", "1, 2", "{ var all = new List<Func<int>>(); foreach (var n in new[] { a, b, 3 }) all.Add(n switch { 1 => () => 0, var m when m > 0 => () => m++ * 10, _ => () => -1 }); return all.Select(f => f() + f()).ToList(); }"),
        Over("object?", "null, 1, \"x\"", "{ var all = new List<Func<object?>>(); foreach (var n in new[] { a, b }) { if (n is { } some) all.Add(() => some); switch (n) { case int i: all.Add(() => i); break; case string s: all.Add(() => s); break; } } return all.Select(f => f()).ToList(); }"));

    [Fact]
    public void Members_of_nothing_are_not_found_by_position() => Clr.AgreesOnEach(
        """
        ((string?)null)![(Index)1]
        ((List<int>?)null)![(Index)1]
        ((List<int>?)null)![(Index)1] = 3
        ((List<int>?)null)![^1] += 3
        ((int[]?)null)![(Index)1] = 3
        ((List<int>?)null)![..1]
        ((List<int>?)null)![1..^0]
        """);

    [Fact]
    public void Insertions_are_aligned_and_formatted() => Clr.Agrees(Program(
    [
        Loop("object?[] values = [null, 1, -2.5, \"abc\", 'c', true, DayOfWeek.Friday, TimeSpan.FromHours(1)];", "foreach (var a in values)", "$\"[{a}] [{a,6}] [{a,-6}] [{a,1}] [{a,-1}] [{a,0}]\""),
        Loop("int[] values = [0, 7, -12345];", "foreach (var a in values)", "$\"[{a:D3}] [{a,8:N1}] [{a,-8:X}] {a:'['0']'}\""),
        Loop("double[] values = [0, 1.25, double.NaN];", "foreach (var a in values)", "$\"{a:F1}{a}{{{a}}}\""),
    ]));

    [Fact]
    public void A_switch_without_an_arm_says_what_it_was_asked_for() => Refusal.Ends("""
        public static class Program
        {
            public static object? Main() => [|80 switch|] { 1 => 2 };
        }
        """, Problem.Thrown, "no arm of this switch expression matches '80'; add one for it, or a discard arm");

    private static string Over(string type, string values, string expression) =>
        $"{type}[] values = [{values}]; var all = new List<object?>(); foreach (var a in values) foreach (var b in values) all.Add(Logged(log => {expression})); return all;";

    private static void Agree(params string[] bodies) => Clr.Agrees(Program(bodies, Members), Types);
}
