using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation;

/// <summary>Delegates that are combined and compared.</summary>
public sealed class DelegateTests
{
    [Fact]
    public void Combined_delegates_are_called_in_order_and_the_last_one_gives_the_result() => Clr.Agrees("""
        public delegate int Change(ref int n);
        public static class Program
        {
            public static object? Order() { var log = ""; Action a = () => log += "a", b = () => log += "b"; var all = a + b + a; all(); return log; }
            public static object? Result() { Func<int, int> add = n => n + 1, times = n => n * 10; return (add + times)(5); }
            public static object? ByReference() { Change add = (ref int n) => ++n, times = (ref int n) => n *= 10; var all = add + times; var n = 1; return (all(ref n), n); }
            public static object? Added() { var log = ""; Action? all = null; all += () => log += "1"; all += () => log += "2"; all(); return log; }
            public static object? Removed() { var log = ""; Action a = () => log += "a", b = () => log += "b"; var all = a + b + a + b; all -= a; all(); all -= a + b; all!(); return log; }
            public static object? RemovedChain() { var log = ""; Action a = () => log += "a", b = () => log += "b"; var all = a + b + a + b + b; all -= a + b; all!(); return log; }
            public static object? RemovedAll() { Action a = () => { }; return (a - a) is null; }
            public static object? RemovedOther() { var log = ""; Action a = () => log += "a", b = () => log += "b"; var all = a - b; all!(); return log; }
            public static object? RemovedGroup() { var list = new List<string>(); Action<string> all = list.Add; all += Nothing; all -= list.Add; all!("x"); return (list.Count, all == Nothing); }
            public static object? RemovedNull() { Action a = () => { }; Action? none = null; return ((a - none) == a, (none - a) is null, (none + a) == a); }
            public static object? Equal() { Func<int, int> f = Twice, g = Twice, h = n => n; return (f == g, f.Equals(g), f == h, f != h, f + h == f + h, f + h == h + f); }
            public static object? EqualLambdas() { Func<int, int> a = Make(1), b = Make(1), c = a; return (a == b, a == c); static Func<int, int> Make(int by) => n => n + by; }
            public static object? SameLambdaTwice() { var made = new List<Func<int>>(); for (var i = 0; i < 2; i++) made.Add(() => 5); return made[0] == made[1]; }
            public static object? EqualGroups() { var a = new List<int>(); var b = new List<int>(); Action<int> f = a.Add, g = a.Add, h = b.Add; return (f == g, f == h); }
            public static object? Thrown() { var log = ""; Action all = () => log += "a"; all += () => throw new FormatException("f"); all += () => log += "c"; try { all(); } catch (FormatException) { log += "!"; } return log; }
            public static object? ToTheLibrary() { var log = ""; Action<int> all = n => log += n; all += n => log += -n; new List<int> { 1, 2 }.ForEach(all); return log; }
            public static object? ToLinq() { Func<int, bool> all = n => n > 1; all += n => n > 2; return new[] { 1, 2, 3 }.Where(all).ToList(); }
            public static object? Compound() { Func<int, int> f = Twice; f += Twice; f += n => n + 1; return f(3); }
            private static int Twice(int n) => n * 2;
            private static void Nothing(string text) { }
        }
        """);
}
