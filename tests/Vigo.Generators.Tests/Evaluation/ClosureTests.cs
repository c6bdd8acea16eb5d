using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation;

public sealed class ClosureTests
{
    [Fact]
    public void Closures_share_variables() => Clr.AgreesOnBodies(
        "var n = 0; Action add = () => n++; add(); add(); return n;",
        "var n = 1; Func<int> get = () => n; n = 5; return get();",
        "int n; Func<int> f; { var inner = 3; f = () => inner++; } n = f() + f(); return n;",
        "Func<int, Func<int, int>> add = a => b => a + b; return add(3)(4);",
        "Func<int> Counter() { var n = 0; return () => ++n; } var a = Counter(); var b = Counter(); a(); a(); b(); return (a(), b());",
        "var f = (int a, int b = 5) => a + b; return f(1) + f(1, 1);",
        "var f = (params int[] all) => all.Sum(); return f(1, 2, 3);",
        "Func<int, int> fib = null!; fib = n => n < 2 ? n : fib(n - 1) + fib(n - 2); return fib(10);",
        "Func<string> f = \"abc\".ToUpper; return f();",
        "Func<int, string> f = Convert.ToString; return f(5);",
        "Func<string, int> f = int.Parse; return new[] { \"1\", \"2\" }.Select(f).Sum();",
        "Func<int, int, int> max = Math.Max; return max(3, 4);",
        "var list = new List<int>(); Action<int> add = list.Add; add(1); add(2); return list;",
        "Func<int, bool> even = x => { if (x % 2 == 0) return true; return false; }; return new[] { 1, 2, 3, 4 }.Where(even);",
        "Action? nothing = null; nothing?.Invoke(); return nothing is null;",
        "Func<int>? f = null; return f();",
        "Func<int> f = () => throw new InvalidOperationException(\"inside\"); return f();",
        "Func<int, int> twice = x => x * 2; Func<int, int> then = x => twice(twice(x)); return then.Invoke(3);",
        "static int Square(int x) => x * x; Func<int, int> f = Square; return f(5);",
        "Predicate<int> p = x => x > 2; return new List<int> { 1, 2, 3 }.FindAll(p);",
        "Comparison<string> byLength = (a, b) => a.Length - b.Length; var list = new List<string> { \"ccc\", \"a\", \"bb\" }; list.Sort(byLength); return list;",
        "var x = 1; void Set(int value) => x = value; Set(9); return x;",
        "(Func<int> Get, Action<int> Set) Cell(int v) => (() => v, n => v = n); var (get, set) = Cell(1); set(7); return get();",
        "var f = object () => 5; return f();",
        "Func<(int, string), string> f = t => t.Item2 + t.Item1; return f((1, \"a\"));",
        "var fs = new Dictionary<string, Func<int, int>> { [\"inc\"] = x => x + 1, [\"dbl\"] = x => x * 2 }; return fs[\"inc\"](fs[\"dbl\"](5));");

    [Fact]
    public void Loop_variables_are_captured_as_the_loop_makes_them() => Clr.AgreesOnBodies(
        "var fs = new List<Func<int>>(); for (var i = 0; i < 3; i++) fs.Add(() => i); return fs.Select(f => f());",
        "var fs = new List<Func<int>>(); for (var i = 0; i < 3; i++) { var j = i; fs.Add(() => j); } return fs.Select(f => f());",
        "var fs = new List<Func<int>>(); foreach (var i in new[] { 1, 2, 3 }) fs.Add(() => i * 10); return fs.Select(f => f());",
        "var fs = new List<Func<int>>(); var n = 0; while (n < 3) { var m = n++; fs.Add(() => m); } return fs.Select(f => f());",
        "var fs = new List<Action>(); var log = new List<int>(); foreach (var (a, b) in new[] { (1, 2), (3, 4) }) fs.Add(() => log.Add(a + b)); foreach (var f in fs) f(); return log;",
        "var fs = new List<Func<int>>(); for (int i = 0; i < 2; i++) { int k = 0; fs.Add(() => ++k + i); } return fs.Select(f => (f(), f()));",
        "var fs = new List<Func<string>>(); foreach (var s in new[] { \"1\", \"x\" }) if (int.TryParse(s, out var n) || true) fs.Add(() => s + n); return fs.Select(f => f());",
        "var fs = new List<Func<int>>(); foreach (object o in new object[] { 1, 2 }) { if (o is int i) fs.Add(() => i); } return fs.Select(f => f());",
        "var fs = new List<Func<int>>(); for (var i = 0; i < 3; i++) { fs.Add(() => i); i++; } return fs.Select(f => f());",
        "var q = Enumerable.Range(0, 3).Select(i => (Func<int>)(() => i)).ToList(); return q.Select(f => f());",
        "var fs = new List<Func<int>>(); do { var x = fs.Count; fs.Add(() => x); } while (fs.Count < 3); return fs.Select(f => f());");

    [Fact]
    public void Queries_are_computed_when_their_items_are_taken() => Clr.AgreesOnBodies(
        "var n = 1; var q = new[] { 1, 2 }.Select(x => x * n); n = 10; return q;",
        "var list = new List<int> { 1 }; var q = list.Where(x => x > 0); list.Add(2); return q.Count();",
        "var calls = 0; var q = new[] { 1, 2, 3 }.Select(x => { calls++; return x; }); q.First(); q.ToList(); return calls;",
        "var calls = 0; var q = new[] { 1, 2, 3 }.Where(x => { calls++; return x > 1; }); var any = q.Any(); return (any, calls);");

    [Fact]
    public void Local_functions() => Clr.AgreesOnBodies(
        "return Twice(4); int Twice(int x) => x * 2;",
        "int Factorial(int n) => n <= 1 ? 1 : n * Factorial(n - 1); return Factorial(10);",
        "bool Even(int n) => n == 0 || Odd(n - 1); bool Odd(int n) => n != 0 && Even(n - 1); return (Even(10), Odd(7));",
        "var n = 5; int Add(int x) { return x + n; } n = 7; return Add(1);",
        "T Id<T>(T value) => value; return (Id(5), Id(\"a\"));",
        "T[] Two<T>(T value) => [value, value]; return Two(\"x\");",
        "void Swap(ref int a, ref int b) { var t = a; a = b; b = t; } int x = 1, y = 2; Swap(ref x, ref y); return (x, y);",
        "bool Try(string s, out int v) { v = s.Length; return v > 1; } return Try(\"abc\", out var l) ? l : 0;",
        "IEnumerable<int> Up(int to) { for (var i = 0; i < to; i++) yield return i; } return Up(3);",
        "int Outer(int a) { int Inner(int b) => a + b; return Inner(a) * 2; } return Outer(3);",
        "static int Static(int x, int y = 3) => x + y; return Static(1) + Static(1, 1) + Static(y: 5, x: 2);",
        "int Depth(int n) { int Go(int k) => k == 0 ? n : Go(k - 1); return Go(n); } return Depth(20);",
        "var log = new List<string>(); void Note(string s) => log.Add(s); new List<string> { \"a\", \"b\" }.ForEach(Note); return log;",
        "int Sum(params int[] xs) { var t = 0; foreach (var x in xs) t += x; return t; } return Sum() + Sum(1) + Sum(1, 2, 3);");
}
