using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation;

/// <summary>Taking values apart: by which method, into what.</summary>
public sealed class DeconstructionTests
{
    [Fact]
    public void The_type_as_which_a_value_is_known_takes_it_apart() => Clr.Agrees("""
        public record struct M(int V) { public static implicit operator M(int m) => new(m); public static implicit operator int(M s) => s.V; }
        public record struct W(long V) { public static implicit operator W(long m) => new(m); public static implicit operator long(W s) => s.V; public static explicit operator W(string s) => new(s.Length); }
        public record K(string T) { public static implicit operator K(string t) => new(t); public static implicit operator string(K n) => n.T; }
        public readonly record struct Eq(int A) { public static bool operator ==(Eq a, int b) => a.A == b + 1; public static bool operator !=(Eq a, int b) => !(a == b); }
        public class B { public void Deconstruct(out int a, out int b) { a = 1; b = 2; } }
        public class D : B { public new void Deconstruct(out int a, out int b) { a = 10; b = 20; } }
        public class E { public int Q => 3; public void Deconstruct(out int a, out long b, out string c) { a = 1; b = 2; c = "x"; } }
        public static class Ext { public static void Deconstruct(this int i, out int a, out int b) { a = i / 10; b = i % 10; } public static void Deconstruct(this E e, out int a, out int b) { a = e.Q; b = 5; } public static void Deconstruct<T>(this T[] x, out T a, out T b) { a = x[0]; b = x[1]; } }
        public static class Program
        {
            public static object? Case0() { B b = new D(); var (x, y) = b; return (x, y); }
            public static object? Case1() { D b = new D(); var (x, y) = b; return (x, y); }
            public static object? Case2() { var (x, y) = new E(); return (x, y); }
            public static object? Case3() { var (x, y, z) = new E(); return (x, y, z); }
            public static object? Case4() { (long x, M y, K z) = (1, 2, "x"); return (x, y, z); }
            public static object? Case5() { long x; double y; K z; (x, y, z) = new E(); return (x, y, z); }
        }
        """);

    [Fact]
    public void Extensions_take_a_value_apart() => Clr.Agrees("""
        public record struct M(int V) { public static implicit operator M(int m) => new(m); public static implicit operator int(M s) => s.V; }
        public record struct W(long V) { public static implicit operator W(long m) => new(m); public static implicit operator long(W s) => s.V; public static explicit operator W(string s) => new(s.Length); }
        public record K(string T) { public static implicit operator K(string t) => new(t); public static implicit operator string(K n) => n.T; }
        public readonly record struct Eq(int A) { public static bool operator ==(Eq a, int b) => a.A == b + 1; public static bool operator !=(Eq a, int b) => !(a == b); }
        public class E { public int Q => 3; public void Deconstruct(out int a, out long b, out string c) { a = 1; b = 2; c = "x"; } }
        public static class Ext { public static void Deconstruct(this int i, out int a, out int b) { a = i / 10; b = i % 10; } public static void Deconstruct(this E e, out int a, out int b) { a = e.Q; b = 5; } public static void Deconstruct<T>(this T[] x, out T a, out T b) { a = x[0]; b = x[1]; } }
        public static class Program
        {
            public static object? Case0() { var (x, y) = new E(); return (x, y); }
            public static object? Case1() { var (x, y) = 42; return (x, y); }
            public static object? Case2() { var (x, y) = new[] { "a", "b" }; return (x, y); }
            public static object? Case3() => 42 is (4, 2);
            public static object? Case4() { var o = new List<object?>(); foreach (var (a, b) in new[] { 12, 34 }) o.Add((a, b)); return o; }
            public static object? Case5() { var o = new List<object?>(); foreach ((long a, M b) in new[] { 12, 34 }) o.Add((a, b)); return o; }
            public static object? Case6() { var d = new Dictionary<string, int> { ["a"] = 1 }; var o = new List<object?>(); foreach ((K k, long v) in d) o.Add((k, v)); return o; }
        }
        """);

    [Fact]
    public void A_record_comes_apart_by_its_own_positions_also_when_it_is_more() => Clr.Agrees("""
        public record Base(int A, int B2); public record Der(int X, int Y) : Base(Y, X); public class Bx { public virtual void Deconstruct(out int a, out int b) { a = 1; b = 2; } } public class Dx : Bx { public override void Deconstruct(out int a, out int b) { a = 5; b = 6; } }
        public static class Program
        {
            public static object? Case0() { Base b = new Der(1, 2); var (x, y) = b; var (p, q) = new Der(1, 2); return (x, y, p, q); }
            public static object? Case1() { Base b = new Der(1, 2); return b is (2, 1); }
            public static object? Case2() { Base b = new Der(1, 2); return b is Der(1, 2); }
            public static object? Case3() { Bx b = new Dx(); var (x, y) = b; return (x, y, b is (5, 6)); }
            public static object? Case4() { Base? b = null; var (x, y) = b!; return x; }
            public static object? Case5() { Bx? b = null; var (x, y) = b!; return x; }
            public static object? Case6() { object o = new Der(1, 2); return o is Base(2, 1) && o is Der(1, 2) && o is Der { A: 2 }; }
        }
        """);

    [Fact]
    public void Tuples_come_apart_in_depth() => Clr.Agrees("""
        public static class Program
        {
            public static object? Case0() { (int, (int, string)) t = (1, (2, "c")); var (a, (b, c)) = t; return (a, b, c); }
            public static object? Case1() { (int, int)? t = (1, 2); return t is (1, 2) && t is not (2, 1) && t is (> 0, var z) && z == 2; }
            public static object? Case2() { object o = (1, "x"); return o is (int a, string b) && a == 1 && b == "x"; }
            public static object? Case3() { var kv = new KeyValuePair<string, int>("a", 1); var (k, v) = kv; return kv is ("a", 1) && k == "a" && v == 1; }
        }
        """);

    [Fact]
    public void What_the_library_makes_comes_apart_as_the_library_says() => Clr.Agrees("""
        public static class Program
        {
            public static object? Case0() { var (date, time) = new DateTime(2024, 2, 29, 13, 14, 15); return (date, time, date is (2024, _, 29)); }
            public static object? Case1() { var (year, month, day) = new DateTime(2024, 2, 29); var (hour, minute) = new TimeOnly(13, 14, 15); return (year, month, day, hour, minute); }
            public static object? Case2() => new TimeOnly(13, 14, 15) switch { (12, _) => "noon", (13, 14, var second) => "then " + second, _ => "else" };
            public static object? Case3() { var all = new List<object?>(); foreach (var (group, (key, value)) in new[] { ("a", new KeyValuePair<string, int>("x", 1)), ("b", new("y", 2)) }) all.Add((group, key, value)); return all; }
            public static object? Case4() { object date = new DateOnly(2024, 2, 29); return date is DateOnly(2024, 2, var day) ? day : 0; }
        }
        """);

    [Fact]
    public void Variables_change_places() => Clr.Agrees("""
        public record struct M(int V) { public static implicit operator M(int m) => new(m); public static implicit operator int(M s) => s.V; }
        public record struct W(long V) { public static implicit operator W(long m) => new(m); public static implicit operator long(W s) => s.V; public static explicit operator W(string s) => new(s.Length); }
        public readonly record struct Eq(int A) { public static bool operator ==(Eq a, int b) => a.A == b + 1; public static bool operator !=(Eq a, int b) => !(a == b); }
        public class E { public int Q => 3; public void Deconstruct(out int a, out long b, out string c) { a = 1; b = 2; c = "x"; } }
        public static class Ext { public static void Deconstruct(this int i, out int a, out int b) { a = i / 10; b = i % 10; } public static void Deconstruct(this E e, out int a, out int b) { a = e.Q; b = 5; } public static void Deconstruct<T>(this T[] x, out T a, out T b) { a = x[0]; b = x[1]; } }
        public static class Program
        {
            public static object? Case0() { int a = 1, b = 2; (a, b) = (b, a); return (a, b); }
            public static object? Case1() { int[] x = [1, 2]; (x[0], x[^1]) = (x[1], x[0]); return x; }
            public static object? Case2() { checked { byte a; (a, _) = ((byte)4, 5); var t = (300, 1); foreach (var x in new[] { t }) { (long q, long r) = x; a = (byte)(q - 299); } return a; } }
        }
        """);
}
