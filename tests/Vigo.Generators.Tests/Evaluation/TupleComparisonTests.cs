using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation;

/// <summary><c>==</c> and <c>!=</c> of tuples, which compare item by item with the operators of the items.</summary>
public sealed class TupleComparisonTests
{
    [Fact]
    public void Numbers_are_compared_as_numbers() => Clr.Agrees("""
        public record struct M(int V) { public static implicit operator M(int m) => new(m); public static implicit operator int(M s) => s.V; }
        public record struct W(long V) { public static implicit operator W(long m) => new(m); public static implicit operator long(W s) => s.V; public static explicit operator W(string s) => new(s.Length); }
        public readonly record struct Eq(int A) { public static bool operator ==(Eq a, int b) => a.A == b + 1; public static bool operator !=(Eq a, int b) => !(a == b); }
        public class E { public int Q => 3; public void Deconstruct(out int a, out long b, out string c) { a = 1; b = 2; c = "x"; } }
        public static class Ext { public static void Deconstruct(this int i, out int a, out int b) { a = i / 10; b = i % 10; } public static void Deconstruct(this E e, out int a, out int b) { a = e.Q; b = 5; } public static void Deconstruct<T>(this T[] x, out T a, out T b) { a = x[0]; b = x[1]; } }
        public static class Program
        {
            public static object? Case0() => (1, 2L) == (1L, 2);
            public static object? Case1() => (1, 2.5) == (1f, 2.5m > 2 ? 2.5 : 1);
            public static object? Case2() => (1, (2, 'c')) == (1L, (2, 99));
            public static object? Case3() { var t = (1, (byte)2); var u = (1L, 2); return (t == u, t != u); }
            public static object? Case4() => (double.NaN, 1) == (double.NaN, 1);
            public static object? Case5() { (int?, int) a = (null, 1); return (a == (null, 1), a != (3, 1)); }
        }
        """);

    [Fact]
    public void Items_are_compared_by_operators_of_their_own() => Clr.Agrees("""
        public record Base(int A, int B2); public record Der(int X, int Y) : Base(Y, X); public class Bx { public virtual void Deconstruct(out int a, out int b) { a = 1; b = 2; } } public class Dx : Bx { public override void Deconstruct(out int a, out int b) { a = 5; b = 6; } }
        public readonly record struct Eq(int A) { public static bool operator ==(Eq a, int b) => a.A == b + 1; public static bool operator !=(Eq a, int b) => a.A != b + 1; }
        public class Op { public int A; public static bool operator ==(Op? a, Op? b) => a?.A == b?.A; public static bool operator !=(Op? a, Op? b) => !(a == b); public override bool Equals(object? o) => false; public override int GetHashCode() => 0; }
        public struct Am(int v) { public int V = v; public static bool operator ==(Am a, Am b) => a.V == b.V; public static bool operator !=(Am a, Am b) => a.V != b.V; public override bool Equals(object? o) => false; public override int GetHashCode() => 0; }
        public static class Program
        {
            public static object? Case0() => (new Op { A = 1 }, 1) == (new Op { A = 1 }, 1);
            public static object? Case1() => (new Op { A = 1 }, 1) != (new Op { A = 1 }, 1);
            public static object? Case2() => (new Base(1, 2), 1) == (new Base(1, 2), 1);
            public static object? Case3() => (DayOfWeek.Monday, 1) == ((DayOfWeek)1, 1) && (DayOfWeek.Sunday, 1) == (0, 1);
            public static object? Case4() => (new Eq(3), (1, 2.0)) == (2, (1, double.NaN));
            public static object? Case5() { Am? e = new Am(3), n = null, q = new Am(4); return ((e, 1) == (q, 1), (n, 1) == (n, 1), (e, 1) != (n, 1), (n, 1) == (q, 1), (e, 1) != (e, 1), (e, 1) == (new Am(3), 1)); }
            public static object? Case6() { (Eq, int)? e = (new Eq(3), 1), n = null; return (e == (2, 1), n == (2, 1), n == null, e != null, null != n, n != (3, 3)); }
            public static object? Case7() => ("a", 1m) == ("a", 1.0m);
            public static object? Case8() => (TimeSpan.FromSeconds(1), new DateTime(2020, 1, 1)) == (TimeSpan.FromMilliseconds(1000), new DateTime(2020, 1, 1));
            public static object? Case9() => (new Version(1, 2), 1) == (new Version(1, 2), 1);
            public static object? Case10() => (new Eq(1), 1) == (new Eq(1), 1);
        }
        """);

    [Fact]
    public void Items_are_all_computed_before_any_is_converted_and_none_is_that_decides_nothing() => Clr.Agrees("""
        public record struct Small(int V) { public static implicit operator Small(int v) => v < 0 ? throw new ArgumentException("small") : new(v); }
        public static class Program
        {
            static object Of(Func<bool> compare) { try { return compare(); } catch (Exception e) { return e.GetType().Name; } }
            public static object? Case0() { var x = 300; return (Of(() => (1, checked((byte)x)) == (2, 3)), Of(() => (1, checked((byte)x)) == (1, 3)), Of(() => (1, checked((byte)x)) != (2, 3))); }
            public static object? Case1() { var x = 300; return Of(() => (x, "a") == (checked((byte)x), false ? "b" : throw new InvalidOperationException("later"))); }
            public static object? Case2() => (Of(() => (1, -1) == (new Small(2), new Small(3))), Of(() => (1, -1) == (new Small(1), new Small(3))), Of(() => (new Small(2), new Small(3)) == (1, -1)));
            public static object? Case3() { var x = -1; return (Of(() => ((Small)1, (Small)x) == (new Small(2), new Small(3))), Of(() => (1, ((Small)x).V) == (2, 3))); }
            public static object? Case4() { var x = 300; return (Of(() => ((1, checked((byte)x)), 2) == ((2, 1), 2)), Of(() => ((1, 2), checked((byte)x)) == ((1, 3), 2)), Of(() => ((1, 2), checked((byte)x)) == ((1, 2), 2))); }
            public static object? Case5() { int? n = 300; return (Of(() => (1, checked((byte?)n)) == (2, (byte?)3)), Of(() => (checked((byte?)n), 1) == ((byte?)3, 1)), Of(() => (1, (byte)n!) == (2, 44))); }
            public static object? Case6() { var x = 300; (long, byte) t = (1, 44); return (Of(() => (2, checked((byte)x)) == t), Of(() => t == (1, checked((byte)x))), Of(() => t == (1, unchecked((byte)x)))); }
            public static object? Case7() { var x = 3; object? o = x; return (Of(() => (1, (string)o) == (2, "a")), Of(() => (1, (string)o) == (1, "a")), Of(() => (1, (object)x == o) == (1, false))); }
        }
        """);

    [Fact]
    public void Items_of_user_types_convert_to_what_their_operators_take() => Clr.Agrees("""
        public record struct M(int V) { public static implicit operator M(int m) => new(m); public static implicit operator int(M s) => s.V; }
        public record struct W(long V) { public static implicit operator W(long m) => new(m); public static implicit operator long(W s) => s.V; public static explicit operator W(string s) => new(s.Length); }
        public readonly record struct Eq(int A) { public static bool operator ==(Eq a, int b) => a.A == b + 1; public static bool operator !=(Eq a, int b) => !(a == b); }
        public class E { public int Q => 3; public void Deconstruct(out int a, out long b, out string c) { a = 1; b = 2; c = "x"; } }
        public static class Ext { public static void Deconstruct(this int i, out int a, out int b) { a = i / 10; b = i % 10; } public static void Deconstruct(this E e, out int a, out int b) { a = e.Q; b = 5; } public static void Deconstruct<T>(this T[] x, out T a, out T b) { a = x[0]; b = x[1]; } }
        public static class Program
        {
            public static object? Case0() => (new Eq(3), 1) == (2, 1);
            public static object? Case1() => (new Eq(3), 1) != (2, 1);
            public static object? Case2() => (new M(3), 1) == (3, 1);
        }
        """);

    [Fact]
    public void Items_without_operators_are_compared_by_reference() => Clr.Agrees("""
        public class Cls { public override bool Equals(object? o) => true; public override int GetHashCode() => 0; }
        public interface II { }
        public class Im : II { public override bool Equals(object? o) => true; public override int GetHashCode() => 0; }
        public static class Program
        {
            static bool G<T>(T a, T b) where T : class => (a, 1) == (b, 1);
            public static object? Case0() => (new Cls(), 1) == (new Cls(), 1);
            public static object? Case1() => ((object)1, 1) == ((object)1, 1);
            public static object? Case2() { var c = new Cls(); return ((c, 1) == (c, 1), (c, 1) != (c, 1)); }
            public static object? Case3() => ((II)new Im(), 1) == ((II)new Im(), 1);
            public static object? Case4() { Func<int> f = () => 1, g = f; return ((f, 1) == (g, 1)); }
            public static object? Case5() => (new[] { 1 }, 1) == (new[] { 1 }, 1);
            public static object? Case6() => ((string?)null, 1) == (null, 1);
            public static object? Case7() => G("a", "a");
            public static object? Case8() => G(new Cls(), new Cls());
        }
        """);

    [Fact]
    public void What_may_be_missing_is_compared() => Clr.Agrees("""
        public readonly record struct Eq(int A) { public static bool operator ==(Eq a, int b) => a.A == b + 1; public static bool operator !=(Eq a, int b) => a.A != b + 1; }
        public struct Am(int v) { public int V = v; public static bool operator ==(Am a, Am b) => a.V == b.V; public static bool operator !=(Am a, Am b) => a.V != b.V; public override bool Equals(object? o) => false; public override int GetHashCode() => 0; }
        public static class Program
        {
            public static object? Case0() { Am? e = new Am(3), n = null, q = new Am(4); return ((e, 1) == (q, 1), (n, 1) == (n, 1), (e, 1) != (n, 1), (n, 1) == (q, 1), (e, 1) != (e, 1), (e, 1) == (new Am(3), 1)); }
            public static object? Case1() { (Eq, int)? e = (new Eq(3), 1), n = null; return (e == (2, 1), n == (2, 1), n == null, e != null, null != n, n != (3, 3)); }
            public static object? Case2() => (0.0, -0.0f) == (-0.0, 0.0f);
            public static object? Case3() => (true, 'c') == (true, 99);
            public static object? Case4() { bool? b = null; return ((b, 1) == (null, 1), (b, 1) == (true, 1)); }
        }
        """);

    [Fact]
    public void Tuples_that_may_be_missing_are_compared() => Clr.Agrees("""
        public record struct M(int V) { public static implicit operator M(int m) => new(m); public static implicit operator int(M s) => s.V; }
        public record struct W(long V) { public static implicit operator W(long m) => new(m); public static implicit operator long(W s) => s.V; public static explicit operator W(string s) => new(s.Length); }
        public readonly record struct Eq(int A) { public static bool operator ==(Eq a, int b) => a.A == b + 1; public static bool operator !=(Eq a, int b) => !(a == b); }
        public class E { public int Q => 3; public void Deconstruct(out int a, out long b, out string c) { a = 1; b = 2; c = "x"; } }
        public static class Ext { public static void Deconstruct(this int i, out int a, out int b) { a = i / 10; b = i % 10; } public static void Deconstruct(this E e, out int a, out int b) { a = e.Q; b = 5; } public static void Deconstruct<T>(this T[] x, out T a, out T b) { a = x[0]; b = x[1]; } }
        public static class Program
        {
            public static object? Case0() { (int, string)? a = (1, "a"); return (a == (1, "a"), a != null, a == (2, "a")); }
            public static object? Case1() { (int, string)? a = (1, "a"), b = null, c = null; return (b == c, b != c, a == b, b == a, a != b, b != a); }
        }
        """);
}
