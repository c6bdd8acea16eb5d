using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation;

/// <summary>Methods of instances as delegates: those that the compiler writes for records, those of structs, which are copied, and those of nothing.</summary>
public sealed class MethodGroupTests
{
    [Fact]
    public void They_do_what_the_method_does() => Clr.Agrees("""
        public record App(string Name, int Port = 80);
        public record Web(string Name, int Port, bool Tls) : App(Name, Port);
        public record struct Size(int M);
        public record Loud(string Name) { public override string ToString() => Name.ToUpper(); public virtual bool Equals(Loud? other) => other?.Name.Length == Name.Length; public override int GetHashCode() => Name.Length; }
        public delegate void Apart(out string name, out int port);
        public class Counter { public int N; public int Next() => ++N; public virtual int V() => N; }
        public sealed class Loud2 : Counter, IDisposable { public override int V() => 100; public void Dispose() { } }
        public struct Spot { public int X; public int Next() => ++X; public override string ToString() => $"@{X}"; }
        public record Base(string A) { public override string ToString() => "base " + A; public virtual bool Equals(Base? o) => o is not null; public override int GetHashCode() => 1; }
        public record Derived(string A, int B) : Base(A);
        public record class Gen<T>(T Item, List<T> All);
        public record Empty;
        public record Held(string Name) { private readonly int _n = 3; public int Twice => _n * 2; public int[]? Numbers { get; init; } public string? Note; }
        public readonly record struct Pt(int X, int Y) { public static Pt operator -(Pt p) => new(-p.X, -p.Y); public void Deconstruct(out int sum) => sum = X + Y; }
        public delegate void Apart2(out int x, out int y);
        public static class Texts { public static string Quoted(this string? text) => $"'{text}'"; }
        public static class Program
        {
            private static object? Try(Func<object?> run) { try { return run(); } catch (Exception thrown) { return (thrown.GetType().Name, thrown.Message); } }
            public static object? Case0() { var app = new App("a"); Func<object, bool> f = app.Equals; return (f(new App("a")), f(new App("b")), f("x")); }
            public static object? Case1() { var app = new App("a"); Func<App?, bool> f = app.Equals; return (f(new App("a")), f(null)); }
            public static object? Case2() { var app = new App("a"); Func<string> f = app.ToString; return f(); }
            public static object? Case3() { var app = new App("a"); Apart f = app.Deconstruct; f(out var n, out var p); return (n, p); }
            public static object? Case4() { App app = new Web("a", 1, true); Func<string?> f = app.ToString; Func<object?, bool> g = app.Equals; return (f(), g(new Web("a", 1, true)), g(new App("a", 1))); }
            public static object? Case5() { var s = new Size(3); Func<object?, bool> f = s.Equals; Func<Size, bool> g = s.Equals; Func<string> t = s.ToString; s = new Size(4); return (f(new Size(3)), g(new Size(4)), t()); }
            public static object? Case6() { var app = new Loud("abc"); Func<object?, bool> f = app.Equals; Func<string> t = app.ToString; return (f(new Loud("xyz")), t()); }
            public static object? Case7() => new[] { new App("a"), new App("b") }.Select(a => a.ToString()).ToList();
            public static object? Case8() => new[] { new App("a"), new App("b") }.Where(new App("b").Equals).ToList();
            public static object? Case9() { Func<object?, object?, bool> f = object.Equals; return f(new App("a"), new App("a")); }
            public static object? Case10() => new List<App> { new("a"), new("b") }.FindIndex(new App("b").Equals);
            public static object? Case11() => new List<App> { new("a"), new("b") }.Exists(new App("b", 80).Equals);
            public static object? Case12() { App? none = null; return Try(() => { Func<string> f = none!.ToString; return f(); }); }
            public static object? Case13() { Func<App, string> f = a => a.ToString(); return f(new("x")); }
            public static object? Case14() { var app = new App("a"); var f = app.ToString; var g = (Predicate<App?>)app.Equals; return (f(), g(app)); }
            public static object? Case15() { var a = new { X = 1 }; Func<object?, bool> f = a.Equals; Func<string?> t = a.ToString; return (f(new { X = 1 }), t()); }
            public static object? Case16() { var a = (1, "x"); Func<object?, bool> f = a.Equals; Func<(int, string), bool> g = a.Equals; Func<string> t = a.ToString; return (f((1, "x")), g((1, "y")), t()); }
            public static object? Case17() { Func<string> f = new App("q").ToString; return f == new App("q").ToString; }
            public static object? Case18() { var a = new App("q"); Func<string> f = a.ToString; Func<string> g = a.ToString; return f == g; }
            public static object? Case19() { int? n = 5; Func<string?> f = n.ToString; return f(); }
            public static object? Case20() { Func<string> f = DayOfWeek.Friday.ToString; Func<object?, bool> g = 5.Equals; return (f(), g(5)); }
            public static object? Case21() { var w = new Web("a", 1, true); Func<App?, bool> f = w.Equals; Func<Web?, bool> g = w.Equals; return (f(new Web("a", 1, true)), f(new App("a", 1)), g(new Web("b", 1, true))); }
            public static object? Case22() => Try(() => { Counter? c = null; Func<int> f = c!.Next; return "made"; });
            public static object? Case23() => Try(() => { Counter? c = null; Func<int> f = c!.V; return "made"; });
            public static object? Case24() => Try(() => { Loud2? c = null; Action f = c!.Dispose; return "made"; });
            public static object? Case25() => Try(() => { string? s = null; Func<string> f = s!.ToUpper; return "made"; });
            public static object? Case26() => Try(() => { string? s = null; Func<string> f = s.Quoted; return f(); });
            public static object? Case27() { var s = new Spot { X = 1 }; Func<int> f = s.Next; s.X = 10; return (f(), f(), s.X, s.Next(), f()); }
            public static object? Case28() { var s = new Spot { X = 1 }; Func<string?> f = s.ToString; s.X = 10; return f(); }
            public static object? Case29() => Try(() => { List<int>? l = null; Action<int> f = l!.Add; return "made"; });
            public static object? Case30() => Try(() => { object? o = null; Func<string?> f = o!.ToString; return "made"; });
            public static object? Case31() { Base b = new Derived("a", 2); Func<string> f = b.ToString; Func<Base?, bool> g = b.Equals; Func<object?, bool> h = b.Equals; return (f(), g(new Derived("x", 2)), g(new Base("q")), h(new Derived("z", 3)), b.Equals(new Base("q"))); }
            public static object? Case32() => (new Gen<int>(1, [1]).ToString(), new Empty().ToString(), new Held("a") { Numbers = [1], Note = "n" }.ToString(), new Empty() == new Empty());
            public static object? Case33() { var p = new Pt(1, 2); Apart2 f = p.Deconstruct; f(out var x, out var y); p.Deconstruct(out var a, out var b); p.Deconstruct(out var s); return (x, y, a, b, s, -p); }
            public static object? Case34() { var d = new Derived("q", 7); d.Deconstruct(out var a, out var b); ((Base)d).Deconstruct(out var c); return (a, b, c); }
            public static object? Case35() { var e = new Derived("a", 1); Func<Derived, bool> f = e.Equals; return (f(e), f(new Derived("b", 1)), f(new Derived("b", 2))); }
            public static object? Case36() => new[] { "a", "b" }.Select(Texts.Quoted).ToList();
            public static object? Case37() { Func<string?> f = new Pt(1, 2).ToString; Func<string?> g = ((object)new Pt(3, 4)).ToString; return (f(), g()); }
            public static object? Case38() { IEquatable<Pt> p = new Pt(1, 2); Func<Pt, bool> f = p.Equals; return f(new(1, 2)); }
            public static object? Case39() { Func<int, int, int> max = Math.Max; Func<object?, object?, bool> same = ReferenceEquals; Func<int, string> str = Convert.ToString; return (max(1, 2), same("a", "a"), str(5)); }
        }
        """);

    [Fact]
    public void One_that_extends_its_instance_takes_it_as_its_first_argument() => Clr.AgreesOnEach(
        """
        Text("a".Quoted)
        Text(new List<int> { 1 }.Described)
        Text("ab".Loud)
        Text(new[] { 1, 2 }.Csv)
        Number(new List<int> { 3, 1 }.First)
        Number(new[] { 3, 1 }.Max)
        Number(new HashSet<int> { 3, 1 }.Last)
        new[] { 1, 2, 3 }.Where(new[] { 2, 3 }.Contains).ToList()
        new[] { 1, 2, 3 }.Where(new List<int> { 2, 3 }.Contains).ToList()
        new[] { "a", "b" }.Select("x".Joined).ToList()
        new[] { 1, 2 }.Select("x".Times).ToList()
        """,
        "private static string Text(Func<string> text) => text(); private static int Number(Func<int> number) => number();",
        """
        public static class Texts
        {
            public static string Quoted(this string text) => $"'{text}'";
            public static string Described<T>(this IEnumerable<T> all) => string.Join("+", all);
            public static string Joined(this string text, string other) => text + other;
            extension(string text) { public string Loud() => text.ToUpperInvariant(); public string Times(int count) => string.Concat(Enumerable.Repeat(text, count)); }
            extension<T>(IEnumerable<T> all) { public string Csv() => string.Join(",", all); }
        }
        """);

    [Fact]
    public void The_hash_code_of_a_record_is_refused_as_it_is_in_a_call() => Refusal.Says(
        "Func<int> hash = [|new App(1).GetHashCode|]; return hash();", "public record App(int A);", "the compiler's own 'GetHashCode' is not evaluated");
}
