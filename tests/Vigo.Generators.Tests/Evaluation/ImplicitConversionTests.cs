using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation;

/// <summary>Conversions that no cast says: of items, arguments, variables of loops, results and choices.</summary>
public sealed class ImplicitConversionTests
{
    [Fact]
    public void Items_of_collections_are_converted() => Clr.Agrees("""
        public record struct Size(int M) { public static implicit operator Size(int m) => new(m); public static implicit operator long(Size s) => s.M; public static explicit operator string(Size s) => $"S{s.M}"; }
        public record Name(string T) { public static implicit operator Name(string t) => new(t); public static implicit operator string(Name n) => n.T; }
        public static class Program
        {
            public static object? Case0() { Index[] x = [0, ^1]; return x.Length + " " + x[0] + x[1]; }
            public static object? Case1() { Size[] x = [1, 2]; return x; }
            public static object? Case2() { Size?[] x = [1, null, 2]; return string.Join(",", x); }
            public static object? Case3() { long[] x = [1, (short)2, 'c']; return x; }
            public static object? Case4() { int[] a = [1,2]; long[] x = [.. a, 5]; return x; }
            public static object? Case5() { int[] a = [1,2]; Size[] x = [.. a, 5]; return x; }
            public static object? Case6() { int[] a = [1,2]; Size?[] x = [.. a, 5]; return string.Join(",", x); }
            public static object? Case7() { Size[] a = [1,2]; long[] x = [.. a, 5]; return x; }
            public static object? Case8() { int?[] a = [1,null]; long?[] x = [.. a, 5]; return string.Join(",", x); }
            public static object? Case9() { string[] a = ["a"]; List<Name> x = [.. a, "b"]; return string.Join(",", x); }
            public static object? Case10() { Name[] a = ["a"]; List<string> x = [.. a, new Name("b")]; return string.Join(",", x); }
            public static object? Case11() { char[] a = ['a']; HashSet<int> x = [.. a, 'b']; return string.Join(",", x); }
            public static object? Case12() { string s = "ab"; int[] x = [.. s]; return x; }
            public static object? Case13() { string s = "ab"; double[] x = [.. s, 1, 2L]; return x; }
            public static object? Case14() { (int, int)[] a = [(1, 2)]; (long, long)[] x = [.. a, (3, 4)]; return string.Join(",", x); }
            public static object? Case15() { (int, int)[] a = [(1, 2)]; (long, Size)[] x = [.. a, (3, 4)]; return string.Join(",", x); }
            public static object? Case16() { Size[] x = new Size[] { 1, 2 }; return x; }
            public static object? Case17() { Size[] x = { 1, 2 }; return x; }
            public static object? Case18() { var x = new[] { 1, new Size(2) }; return x; }
            public static object? Case19() { var x = new[] { 1, 2L, 3.0 }; return x; }
            public static object? Case20() { Size[,] x = { { 1, 2 }, { 3, 4 } }; return x[1,0]; }
            public static object? Case21() { long[,] x = { { 1, 2 }, { 'c', 4 } }; return x[1,0]; }
            public static object? Case22() { long[][] x = [[1, 2], [3]]; return x[0][1]; }
            public static object? Case23() { Size[][] x = [[1, 2], [3]]; return x[0][1]; }
            public static object? Case24() { IReadOnlyList<Size> x = [1, 2]; return x[1]; }
            public static object? Case25() { ReadOnlySpan<Size> x = [1, 2]; return x[1]; }
            public static object? Case26() { ReadOnlySpan<long> x = [1, 2]; return x[1]; }
            public static object? Case27() { ImmutableArray<Size> x = [1, 2]; return x[1]; }
            public static object? Case28() { ImmutableArray<long> x = [1, 2, 'c']; return x[2]; }
            public static object? Case29() { List<object> x = [1, 'c', new Size(2)]; return x; }
        }
        """);

    [Fact]
    public void Items_of_tuples_are_converted() => Clr.Agrees("""
        public record struct Size(int M) { public static implicit operator Size(int m) => new(m); public static implicit operator long(Size s) => s.M; public static explicit operator string(Size s) => $"S{s.M}"; }
        public record Name(string T) { public static implicit operator Name(string t) => new(t); public static implicit operator string(Name n) => n.T; }
        public static class Program
        {
            public static object? Case0() { (int, int)[] a = [(1, 2)]; (long, long)[] x = [.. a, (3, 4)]; return string.Join(",", x); }
            public static object? Case1() { (int, int)[] a = [(1, 2)]; (long, Size)[] x = [.. a, (3, 4)]; return string.Join(",", x); }
            public static object? Case2() { (long, Size) x = (3, 4); return x; }
            public static object? Case3() { var t = (3, 4); (long, Size) x = t; return x; }
            public static object? Case4() { var t = (3, 4); (long, Size)? x = t; return x; }
            public static object? Case5() { (long, (Size, Name)) x = (3, (4, "x")); return x; }
            public static object? Case6() { var t = (3, (4, "x")); (long, (Size, Name)) x = t; return x; }
        }
        """);

    [Fact]
    public void Items_of_tuples_are_converted_by_casts_too() => Clr.Agrees("""
        public record struct M(int V) { public static implicit operator M(int m) => new(m); public static implicit operator int(M s) => s.V; }
        public record struct W(long V) { public static implicit operator W(long m) => new(m); public static implicit operator long(W s) => s.V; public static explicit operator W(string s) => new(s.Length); }
        public class B { public void Deconstruct(out int a, out int b) { a = 1; b = 2; } }
        public class E { public int Q => 3; public void Deconstruct(out int a, out long b, out string c) { a = 1; b = 2; c = "x"; } }
        public static class Ext { public static void Deconstruct(this int i, out int a, out int b) { a = i / 10; b = i % 10; } public static void Deconstruct(this E e, out int a, out int b) { a = e.Q; b = 5; } public static void Deconstruct<T>(this T[] x, out T a, out T b) { a = x[0]; b = x[1]; } }
        public static class Program
        {
            public static object? Case0() { (long, M) r; r = (1, 2); (long a, (M b, object c)) = (1, (2, 3)); return (r, a, b, c); }
            public static object? Case1() { var t = (A: 1, B: "x"); (object, object) u = t; (IComparable, IEnumerable<char>) v = t; return (u, v); }
            public static object? Case2() { (int, int)[] ts = [(1, 2)]; return ts.Select<(int, int), (long, long)>(t => t).ToList(); }
            public static object? Case3() { var t = (1, 2); (M, W)? u = t; return u; }
            public static object? Case4() { (int, int)? t = null; (M, long)? u = t; return u; }
            public static object? Case5() { (int, int)? t = (1, 2); (M, long)? u = t; return u; }
            public static object? Case6() { (int, int)? t = null; return ((long, long))t!; }
            public static object? Case7() { (long, double) t = (300, 2.9); return ((byte, int))t; }
            public static object? Case8() { (long, double) t = (300, 2.9); return checked(((byte, int))t); }
            public static object? Case9() { (string, int) t = ("abc", 2); return ((W, byte))t; }
        }
        """);

    [Fact]
    public void Keys_and_values_of_initializers_are_converted() => Clr.Agrees("""
        public record struct Size(int M) { public static implicit operator Size(int m) => new(m); public static implicit operator long(Size s) => s.M; public static explicit operator string(Size s) => $"S{s.M}"; }
        public record Name(string T) { public static implicit operator Name(string t) => new(t); public static implicit operator string(Name n) => n.T; }
        public class Bag : System.Collections.IEnumerable { public List<object?> All = new(); public void Add(Size s) => All.Add(s); public void Add(Name n, long x) => All.Add((n, x)); public System.Collections.IEnumerator GetEnumerator() => All.GetEnumerator(); }
        public static class Program
        {
            public static object? Case0() { Dictionary<Name, Size> d = new() { ["a"] = 1, ["b"] = 2 }; return string.Join(",", d.Select(p => p.Key + "=" + p.Value)); }
            public static object? Case1() { Dictionary<Name, Size> d = new() { { "a", 1 }, { "b", 2 } }; return string.Join(",", d.Select(p => p.Key + "=" + p.Value)); }
            public static object? Case2() { Dictionary<long, double> d = new() { [1] = 1, ['b'] = 2 }; return string.Join(",", d.Select(p => p.Key + "=" + p.Value)); }
            public static object? Case3() { var b = new Bag { 1, { "x", 5 } }; return string.Join(",", b.All); }
        }
        """);

    [Fact]
    public void Arguments_are_converted() => Clr.Agrees("""
        public record struct Size(int M) { public static implicit operator Size(int m) => new(m); public static implicit operator long(Size s) => s.M; public static explicit operator string(Size s) => $"S{s.M}"; }
        public record Name(string T) { public static implicit operator Name(string t) => new(t); public static implicit operator string(Name n) => n.T; }
        public static class Program
        {
            static string Ps(params Size[] s) => string.Join(",", s);
            static string Pl(params long[] s) => string.Join(",", s);
            static string Po(params object?[] s) => string.Join(",", s);
            static string Pe(params IEnumerable<Name> s) => string.Join(",", s);
            static string Pls(params List<long> s) => string.Join(",", s);
            static string Pro(params ReadOnlySpan<Size> s) => string.Join(",", s.ToArray());
            static string Df(Size? s = null, long l = 3, Name? n = null, double d = 1, long? q = 5) => $"{s} {l} {n} {d} {q}";
            public static object? Case0() => Ps(1, 2);
            public static object? Case1() => Pl(1, 'c', (byte)2, new Size(4));
            public static object? Case2() => Po(1, 'c', (byte)2, new Size(4), null);
            public static object? Case3() => Pe("x", "y");
            public static object? Case4() => Pls(1, 'c', new Size(4));
            public static object? Case5() => Pro(1, 'c', new Size(4));
            public static object? Case6() => Df(1, 2, "x", 2);
            public static object? Case7() => Df();
            public static object? Case8() => Df(d: 'c', q: 'c', l: new Size(3));
        }
        """);

    [Fact]
    public void Optional_and_collected_arguments_are_converted() => Clr.Agrees("""
        public record struct M(int V) { public static implicit operator M(int m) => new(m); public static implicit operator int(M s) => s.V; }
        public record struct W(long V) { public static implicit operator W(long m) => new(m); public static implicit operator long(W s) => s.V; public static explicit operator W(string s) => new(s.Length); }
        public record K(string T) { public static implicit operator K(string t) => new(t); public static implicit operator string(K n) => n.T; }
        public class B { public void Deconstruct(out int a, out int b) { a = 1; b = 2; } }
        public class D : B { public new void Deconstruct(out int a, out int b) { a = 10; b = 20; } }
        public class E { public int Q => 3; public void Deconstruct(out int a, out long b, out string c) { a = 1; b = 2; c = "x"; } }
        public static class Ext { public static void Deconstruct(this int i, out int a, out int b) { a = i / 10; b = i % 10; } public static void Deconstruct(this E e, out int a, out int b) { a = e.Q; b = 5; } public static void Deconstruct<T>(this T[] x, out T a, out T b) { a = x[0]; b = x[1]; } }
        public static class Program
        {
            static M Opt(M? a = null, W b = default, K? k = null, decimal d = 3, double? e = 4, DayOfWeek w = DayOfWeek.Friday, char c = 'x') => new((int)(a ?? 0) + (int)b.V + (int)d + (int)e! + (int)w + c + (k?.T.Length ?? 0));
            static string P(params IReadOnlyList<W> ws) => string.Join(",", ws);
            static long Sum(params Span<long> ws) { long s = 0; foreach (var w in ws) s += w; return s; }
            record R(M A, W B, K C, long? D = 3);
            public static object? Case0() => Opt();
            public static object? Case1() => Opt(1, 2, "abc", 4, 5, 0, 'a');
            public static object? Case2() => P(1, 2L, 'c', new W(3)) + P() + P([1, 2]);
            public static object? Case3() => Sum(1, 'c', new W(3));
            public static object? Case4() { Dictionary<K, List<M>> d = new() { ["a"] = [1, 2], ["b"] = new() { 3 } }; return d.Select(p => p.Key.T + string.Join(",", p.Value)).ToList(); }
            public static object? Case5() => new R(1, 2, "c");
            public static object? Case6() => new R(1, 2, "c") with { A = 5, C = "z", D = 'q' };
        }
        """);

    [Fact]
    public void Variables_of_loops_are_converted() => Clr.Agrees("""
        public record struct Size(int M) { public static implicit operator Size(int m) => new(m); public static implicit operator long(Size s) => s.M; public static explicit operator string(Size s) => $"S{s.M}"; }
        public record Name(string T) { public static implicit operator Name(string t) => new(t); public static implicit operator string(Name n) => n.T; }
        public static class Program
        {
            public static object? Case0() { var o = new List<object?>(); foreach (Size s in new[] { 1, 2 }) o.Add(s); return o; }
            public static object? Case1() { var o = new List<object?>(); foreach (long s in new[] { 1, 2 }) o.Add(s); return o; }
            public static object? Case2() { var o = new List<object?>(); foreach (byte s in new[] { 1, 256 }) o.Add(s); return o; }
            public static object? Case3() { var o = new List<object?>(); checked { foreach (byte s in new[] { 1, 256 }) o.Add(s); } return o; }
            public static object? Case4() { var o = new List<object?>(); foreach (string s in new object[] { "a", 256 }) o.Add(s); return o; }
            public static object? Case5() { var o = new List<object?>(); foreach (int s in new object[] { 1, 256L }) o.Add(s); return o; }
            public static object? Case6() { var o = new List<object?>(); foreach (int s in new int?[] { 1, null }) o.Add(s); return o; }
            public static object? Case7() { var o = new List<object?>(); foreach ((long a, Size b) in new[] { (1, 2), (3, 4) }) o.Add((a, b)); return o; }
            public static object? Case8() { var o = new List<object?>(); foreach (int? s in new[] { 1, 2 }) o.Add(s); return o; }
            public static object? Case9() { var o = new List<object?>(); foreach (DayOfWeek s in new[] { 1, 2 }.Cast<object>().Select(x => (DayOfWeek)x)) o.Add(s); return o; }
            public static object? Case10() { var o = new List<object?>(); foreach (string s in new[] { new Name("x") }) o.Add(s); return o; }
        }
        """);

    [Fact]
    public void Variables_of_loops_are_converted_from_what_may_be_missing() => Clr.Agrees("""
        public record struct M(int V) { public static implicit operator M(int m) => new(m); public static implicit operator int(M s) => s.V; }
        public record struct W(long V) { public static implicit operator W(long m) => new(m); public static implicit operator long(W s) => s.V; public static explicit operator W(string s) => new(s.Length); }
        public class E { public int Q => 3; public void Deconstruct(out int a, out long b, out string c) { a = 1; b = 2; c = "x"; } }
        public static class Ext { public static void Deconstruct(this int i, out int a, out int b) { a = i / 10; b = i % 10; } public static void Deconstruct(this E e, out int a, out int b) { a = e.Q; b = 5; } public static void Deconstruct<T>(this T[] x, out T a, out T b) { a = x[0]; b = x[1]; } }
        public static class Program
        {
            public static object? Case0() { checked { foreach (byte b in new[] { 300 }) return b; return 0; } }
            public static object? Case1() { unchecked { foreach (byte b in new[] { 300 }) return b; return 0; } }
            public static object? Case2() { foreach (M m in new int?[] { 1, null }) { } return 0; }
            public static object? Case3() { var o = new List<object?>(); foreach (M? m in new int?[] { 1, null }) o.Add(m); return o; }
            public static object? Case4() { var o = new List<object?>(); foreach (long? m in new M?[] { 1, null }) o.Add(m); return o; }
            public static object? Case5() { var o = new List<object?>(); foreach (long m in new M[] { 1 }) o.Add(m); return o; }
            public static object? Case6() { var o = new List<object?>(); foreach (W m in new[] { "abc" }) o.Add(m); return o; }
        }
        """);

    [Fact]
    public void Results_are_converted() => Clr.Agrees("""
        public record struct Size(int M) { public static implicit operator Size(int m) => new(m); public static implicit operator long(Size s) => s.M; public static explicit operator string(Size s) => $"S{s.M}"; }
        public static class Program
        {
            static IEnumerable<long> It() { yield return 1; int x = 3; yield return x; Size s = 4; yield return s; }
            static IEnumerable<Size> It2() { yield return 1; yield return 2; }
            static Size Ret(int i) => i;
            static Size? RetN(int i) => i;
            static long? RetL(int? i) => i;
            public static object? Case0() { Func<int, Size> f = x => x; return f(3); }
            public static object? Case1() { Func<int, long> f = x => x; return f(3); }
            public static object? Case2() { Func<int, long?> f = x => x; return f(3); }
            public static object? Case3() { Func<int, Size?> f = x => { if (x > 2) return x; return null; }; return (f(3), f(1)); }
            public static object? Case4() { Func<int, (long, Size)> f = x => (x, x); return f(3); }
            public static object? Case5() { return new[] { 1, 2 }.Select<int, Size>(x => x).ToList(); }
            public static object? Case6() { return new[] { 1, 2 }.Select<int, double>(x => x).ToList(); }
            public static object? Case7() => It().ToList();
            public static object? Case8() => It2().ToList();
            public static object? Case9() => Ret(3);
            public static object? Case10() => RetN(3);
            public static object? Case11() => (RetL(3), RetL(null));
        }
        """);

    [Fact]
    public void Results_of_functions_are_converted() => Clr.Agrees("""
        public record struct M(int V) { public static implicit operator M(int m) => new(m); public static implicit operator int(M s) => s.V; }
        public record struct W(long V) { public static implicit operator W(long m) => new(m); public static implicit operator long(W s) => s.V; public static explicit operator W(string s) => new(s.Length); }
        public record K(string T) { public static implicit operator K(string t) => new(t); public static implicit operator string(K n) => n.T; }
        public class E { public int Q => 3; public void Deconstruct(out int a, out long b, out string c) { a = 1; b = 2; c = "x"; } }
        public static class Ext { public static void Deconstruct(this int i, out int a, out int b) { a = i / 10; b = i % 10; } public static void Deconstruct(this E e, out int a, out int b) { a = e.Q; b = 5; } public static void Deconstruct<T>(this T[] x, out T a, out T b) { a = x[0]; b = x[1]; } }
        public static class Program
        {
            public static object? Case0() { var l = (int i) => i > 2 ? i : 5L; return l(3); }
            public static object? Case1() { var l = (int i) => { if (i > 2) return i; return 5.5; }; return (l(3), l(1)); }
            public static object? Case2() { Func<int, M> f = i => i switch { 1 => 3, _ => new M(4) }; return (f(1), f(2)); }
            public static object? Case3() { Func<string, K> f = i => i; Func<K, string> g = k => k; return g(f("q")) + f("r"); }
            public static object? Case4() { return new[] { 1, 2 }.Aggregate<int, M>(0, (a, b) => a + b); }
            public static object? Case5() { return new[] { 1, 2 }.ToDictionary<int, K, M>(i => $"{i}", i => i).Select(p => (p.Key, p.Value)).ToList(); }
            public static object? Case6() { var l = new List<M> { 1, 2 }; l.Add(3); l[0] = 9; l.Insert(1, 8); return l; }
            public static object? Case7() { var l = new List<object> { 1, 'c' }; l.Add(3.0); return l; }
            public static object? Case8() { IEnumerable<W> It() { yield return 1; yield return 'c'; yield return (W)"abc"; } return It().ToList(); }
            public static object? Case9() { M[] a = [1, 2]; long[] l = [.. a.Select(x => (long)x), .. a]; W[] w = [.. l, .. l.Where(x => x > 1)]; K[] k = [.. new[] { "q" }]; return (l, w, k); }
        }
        """);

    [Fact]
    public void What_stands_in_for_nothing_and_what_it_stands_in_for_are_converted() => Clr.Agrees("""
        public record struct Size(int M) { public static implicit operator Size(int m) => new(m); public static implicit operator long(Size s) => s.M; public static explicit operator string(Size s) => $"S{s.M}"; }
        public record Name(string T) { public static implicit operator Name(string t) => new(t); public static implicit operator string(Name n) => n.T; }
        public static class Program
        {
            static Size? Nn => null;
            static int? Ni => 4;
            static int? N0 => null;
            public static object? Case0() { Size s = N0 ?? 7; return s; }
            public static object? Case1() { var s = Nn ?? 7; return s; }
            public static object? Case2() { long s = Ni ?? 7L; return s; }
            public static object? Case3() { var s = Ni ?? 7L; return s; }
            public static object? Case4() { var s = N0 ?? 7.5; return s; }
            public static object? Case5() { Size? s = Nn; s ??= 8; return s; }
            public static object? Case6() { long? s = N0; s ??= 8; return s; }
            public static object? Case7() { Name? s = null; s ??= "x"; return s; }
        }
        """);

    [Fact]
    public void A_value_that_is_there_is_converted_to_the_type_of_both() => Clr.Agrees("""
        public record struct M(int V) { public static implicit operator M(int m) => new(m); public static implicit operator int(M s) => s.V; }
        public record K(string T) { public static implicit operator K(string t) => new(t); public static implicit operator string(K n) => n.T; }
        public class E { public int Q => 3; public void Deconstruct(out int a, out long b, out string c) { a = 1; b = 2; c = "x"; } }
        public static class Ext { public static void Deconstruct(this int i, out int a, out int b) { a = i / 10; b = i % 10; } public static void Deconstruct(this E e, out int a, out int b) { a = e.Q; b = 5; } public static void Deconstruct<T>(this T[] x, out T a, out T b) { a = x[0]; b = x[1]; } }
        public static class Program
        {
            public static object? Case0() { M? m = null; long? l = m; int? i = m; return (l, i); }
            public static object? Case1() { M? m = 3; long l = m ?? 7L; return l; }
            public static object? Case2() { M? m = null; var l = m ?? 7; return l; }
            public static object? Case3() { K? k = null; string s = k ?? "z"; return s; }
            public static object? Case4() { K? k = "k"; var s = k ?? "z"; return s; }
            public static object? Case5() { int? m = 3; M x = m ?? new M(4); return x; }
            public static object? Case6() { byte? m = 3; var x = m ?? 300; return x; }
            public static object? Case7() { char? m = 'c'; double x = m ?? 1.5; return x; }
            public static object? Case8() { int? m = 3; object x = m ?? (object)"s"; return x; }
            public static object? Case9() { int? m = 3; long? x = m ?? (long?)null; return x; }
            public static object? Case10() { int? m = null; int? x = m ?? (int?)null ?? 4; return x; }
            public static object? Case11() { string? m = null; IEnumerable<char> x = m ?? (IEnumerable<char>)new List<char>(); return x; }
            public static object? Case12() { (int, int)? t = (1, 2); (long, long) x = t ?? (3L, 4L); return x; }
            public static object? Case13() { (int, int)? t = (1, 2); var x = t ?? (3L, 4L); return x; }
            public static object? Case14() { int? i = null; var y = i ??= 5; return (y, i); }
            public static object? Case15() { M? i = null; var y = i ??= 5; return (y, i); }
            public static object? Case16() { long? i = null; long y = i ??= 'c'; return (y, i); }
        }
        """);

    [Fact]
    public void Arms_are_converted() => Clr.Agrees("""
        public record struct Size(int M) { public static implicit operator Size(int m) => new(m); public static implicit operator long(Size s) => s.M; public static explicit operator string(Size s) => $"S{s.M}"; }
        public static class Program
        {
            static int? Ni => 4;
            public static object? Case0(){ bool b = Ni > 3; Size s = b ? 1 : 2; return s; }
            public static object? Case1(){ bool b = Ni > 3; var s = b ? new Size(3) : 2; return s; }
            public static object? Case2(){ bool b = Ni > 3; var s = b ? 3 : new Size(2); return s; }
            public static object? Case3(){ bool b = Ni > 3; var s = b ? 3 : 4L; return s; }
            public static object? Case4(){ bool b = Ni > 3; var s = b ? 3 : (int?)null; return s; }
            public static object? Case5(){ bool b = Ni > 3; Size? s = b ? 3 : null; return s; }
            public static object? Case6(){ Size s = Ni switch { 1 => 2, 4 => 7, _ => 9 }; return s; }
            public static object? Case7(){ var s = Ni switch { 1 => 2, 4 => new Size(5), _ => 9 }; return s; }
            public static object? Case8(){ var s = Ni switch { 1 => 2, 4 => 'c', _ => 9.5 }; return s; }
            public static object? Case9(){ long? s = Ni switch { 1 => 2, 4 => null, _ => 9 }; return s; }
        }
        """);

    [Fact]
    public void Arms_and_operands_are_converted() => Clr.Agrees("""
        public record struct M(int V) { public static implicit operator M(int m) => new(m); public static implicit operator int(M s) => s.V; }
        public record K(string T) { public static implicit operator K(string t) => new(t); public static implicit operator string(K n) => n.T; }
        public class E { public int Q => 3; public void Deconstruct(out int a, out long b, out string c) { a = 1; b = 2; c = "x"; } }
        public static class Ext { public static void Deconstruct(this int i, out int a, out int b) { a = i / 10; b = i % 10; } public static void Deconstruct(this E e, out int a, out int b) { a = e.Q; b = 5; } public static void Deconstruct<T>(this T[] x, out T a, out T b) { a = x[0]; b = x[1]; } }
        public static class Program
        {
            public static object? Case0() { int i = 3; long l = i > 2 ? i : 4L; double d = i > 2 ? 'c' : i; return (l, d); }
            public static object? Case1() { int i = 3; M m = i > 2 ? i : 5; M n = i > 5 ? m : 6; return (m, n); }
            public static object? Case2() { int i = 3; object o = i > 2 ? i : "s"; return o; }
            public static object? Case3() { int i = 3; int? o = i > 2 ? null : 4; return o; }
            public static object? Case4() { var a = new int[3]; a['\u0001'] = 5; a[2L] = 6; a[(byte)0] = 7; a[new M(1)] += 1; return a; }
            public static object? Case5() { IEnumerable<K> q = from K x in new object[] { new K("a") } select x; return q.ToList(); }
            public static object? Case6() { M m = 3; switch (m) { case 3: return 1; default: return 2; } }
            public static object? Case7() { return new M(3) switch { { V: 3 } => 'x', _ => 2 }; }
            public static object? Case8() { M m = 3; int x = -m + ~m; bool b = m < 4 && m == 3 && m != new M(4); return (x, b, m * 2.5, m + "s", m + 'c'); }
        }
        """);

    [Fact]
    public void Compound_assignments_convert_there_and_back() => Clr.Agrees("""
        public record struct M(int V) { public static implicit operator M(int m) => new(m); public static implicit operator int(M s) => s.V; }
        public record struct W(long V) { public static implicit operator W(long m) => new(m); public static implicit operator long(W s) => s.V; public static explicit operator W(string s) => new(s.Length); }
        public record K(string T) { public static implicit operator K(string t) => new(t); public static implicit operator string(K n) => n.T; }
        public class V2 { public int X; public static V2 operator +(V2 a, int b) => new() { X = a.X + b }; public static implicit operator int(V2 v) => v.X; }
        public class E { public int Q => 3; public void Deconstruct(out int a, out long b, out string c) { a = 1; b = 2; c = "x"; } }
        public static class Ext { public static void Deconstruct(this int i, out int a, out int b) { a = i / 10; b = i % 10; } public static void Deconstruct(this E e, out int a, out int b) { a = e.Q; b = 5; } public static void Deconstruct<T>(this T[] x, out T a, out T b) { a = x[0]; b = x[1]; } }
        public static class Program
        {
            public static object? Case0() { M m = 3; m += 2; return m; }
            public static object? Case1() { M m = 3; m <<= 2; m |= 1; m %= 7; return m; }
            public static object? Case2() { M? m = 3; m += 2; return m; }
            public static object? Case3() { W m = 3; m += 2; m *= 3; return m; }
            public static object? Case4() { M m = 3; m += (byte)2; return m; }
            public static object? Case5() { K k = "a"; k += "b"; return k; }
            public static object? Case6() { K k = "a"; return k + "b"; }
            public static object? Case7() { var v = new V2 { X = 3 }; v += 4; return v.X; }
            public static object? Case8() { int i = 3; i += new M(4); i -= new V2 { X = 2 }; return i; }
            public static object? Case9() { byte b = 250; b += 10; return b; }
            public static object? Case10() { checked { byte b = 250; b += 10; return b; } }
            public static object? Case11() { short s = 3; s *= 2; s <<= 3; s >>= 1; return s; }
            public static object? Case12() { char c = 'a'; c += (char)1; c++; return c; }
            public static object? Case13() { double d = 3; d += 2; d /= 2; return d; }
            public static object? Case14() { float d = 3; d += 2; d /= 3; return d; }
            public static object? Case15() { long d = 3; d += 'c'; return d; }
            public static object? Case16() { decimal d = 3; d += 2; d *= (byte)3; return d; }
            public static object? Case17() { int? d = null; d += 2; return d; }
            public static object? Case18() { int? d = 4; d *= null; return d; }
            public static object? Case19() { object o = "a"; string s = "x"; s += o; s += 1; s += 'c'; s += null; return s; }
            public static object? Case20() { int i = 5; i += 2.7 > 2 ? 1 : 0; i -= 'a'; i *= (short)2; uint u = 3; u += 4; u <<= 2; long l = i; l ^= u; return (i, u, l); }
            public static object? Case21() { DayOfWeek d = 0; d += 2; d++; d |= DayOfWeek.Saturday; return d; }
            public static object? Case22() { checked { M m = int.MaxValue; m += 1; return m; } }
        }
        """);

    [Fact]
    public void Parts_of_what_is_taken_apart_are_converted() => Clr.Agrees("""
        public record struct Size(int M) { public static implicit operator Size(int m) => new(m); public static implicit operator long(Size s) => s.M; public static explicit operator string(Size s) => $"S{s.M}"; }
        public record Name(string T) { public static implicit operator Name(string t) => new(t); public static implicit operator string(Name n) => n.T; }
        public static class Program
        {
            public static object? Case0() { (long a, Size b) = (3, 4); return (a, b); }
            public static object? Case1() { long a; Size b; (a, b) = (3, 4); return (a, b); }
            public static object? Case2() { long a; Size b; var t = (3, 4); (a, b) = t; return (a, b); }
            public static object? Case3() { long a; Size b; ((a, b), Name n) = ((3, 4), "x"); return (a, b, n); }
            public static object? Case4() { var o = new List<object?>(); foreach ((long a, Size b) in new[] { (1, 2), (3, 4) }) o.Add((a, b)); return o; }
        }
        """);

    [Fact]
    public void Compound_assignments_convert_to_what_the_operator_takes_and_back() => Clr.Agrees("""
        public readonly record struct Size(int Value) { public static implicit operator int(Size s) => s.Value; public static implicit operator Size(long l) => new((int)(l % 1000)); }
        public readonly record struct Step(int Value)
        {
            public static int operator +(long a, Step s) => (int)((a + int.MaxValue) % 1000) + s.Value;
            public static short operator -(int a, Step s) => (short)(a - s.Value);
            public static string operator *(object a, Step s) => a is int ? "int" : "else";
        }
        public static class Program
        {
            public static object? Wider() { Size s = 7L; s += 3_000_000_000L; s -= 1L; return s; }
            public static object? WiderNothing() { Size? s = 7L; s += 3_000_000_000L; Size? none = null; none += 1L; return (s, none); }
            public static object? Shifted() { Size s = 7L; s <<= 2; return s; }
            public static object? Parameter() { var i = 1; i += new Step(2); return i; }
            public static object? Result() { long l = 1; l += new Step(2); return (l, l + int.MaxValue, (object)l is long); }
            public static object? NarrowResult() { var i = 70_000; i -= new Step(2); object o = i; return (i, o is int, o is short, i * 40_000L); }
            public static object? Boxed() { object o = 5; o *= new Step(1); return o; }
        }
        """);
}
