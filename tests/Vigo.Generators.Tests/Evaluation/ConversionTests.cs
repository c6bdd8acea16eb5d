using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation;

public sealed class ConversionTests
{
    [Fact]
    public void Numbers_convert_as_casts_do() => Clr.AgreesOnEach(
        """
        (int)D(3.99)
        (int)D(-3.99)
        (long)D(1e15)
        (byte)D(200.7)
        (float)D(0.1)
        (double)F()
        (decimal)D(1.1)
        (decimal)F()
        (double)M()
        (float)M()
        (int)M()
        (byte)I(300)
        (sbyte)I(200)
        (short)I(70000)
        (ushort)I(-1)
        (uint)I(-1)
        (ulong)I(-1)
        (long)I(-1)
        (char)I(98)
        (int)L()
        (uint)L()
        (double)L()
        (float)I(16777217)
        (int)UL()
        (long)UL()
        (double)UL()
        (float)UL()
        (decimal)UL()
        (int)'x'
        (char)('a' + I(1))
        checked((byte)I(300))
        checked((int)L())
        checked((uint)I(-1))
        checked((int)D(1e10))
        checked((int)D(double.NaN))
        checked((sbyte)I(200))
        checked((char)I(-1))
        checked((ulong)I(-1))
        checked((long)UL())
        (int)(M() * decimal.MaxValue / 100)
        (decimal)D(1e30)
        (byte)M()
        L() + I(1) + 'a'
        I(1) + D(1)
        M() + I(1)
        Wide(I(7))
        """,
        """
            private static double D(double d) => d;
            private static float F() => 0.1f;
            private static decimal M() => 12.75m;
            private static int I(int i) => i;
            private static long L() => 5_000_000_000;
            private static ulong UL() => ulong.MaxValue;
            private static double Wide(long l) => l;
        """);

    [Fact]
    public void Of_a_constant_that_is_too_large_the_compiler_makes_what_the_program_does_not() => Clr.AgreesOnEach(
        """
        unchecked((int)3e10)
        unchecked((byte)1e3)
        unchecked((long)1e30)
        unchecked((uint)-1.5)
        unchecked((short)70000.5)
        unchecked((ulong)-1e3f)
        unchecked((char)1e9)
        unchecked((sbyte)Much)
        unchecked((int)D(3e10))
        unchecked((byte)D(1e3))
        (int)2.9
        (long)-2.9f
        """,
        "private const double Much = 300.5; private static double D(double number) => number;");

    [Fact]
    public void Boxes_give_back_only_what_is_in_them() => Clr.AgreesOnEach(
        """
        (int)O(5)
        (long)(int)O(5)
        (long)O(5)
        (int?)O(5)
        (int?)O(null)
        (int)O(null)
        (string)O("a")
        (string)O(5)
        (string?)O(null)
        (double)O(1.5)
        (DayOfWeek)O(DayOfWeek.Monday)
        (IComparable)O(5)
        (IEnumerable<char>)O("ab")
        (List<int>)O(new List<int> { 1 })
        (IReadOnlyList<int>)O(new List<int> { 1 })
        (int[])O(new[] { 1 })
        (Base)O(new Derived(1))
        ((Derived)(Base)O(new Derived(1))).Value
        (Derived)O(new Base())
        (Kind)O(Kind.B)
        (int)(object)Kind.B
        O(5) as string
        O("a") as string
        O(5) as int?
        O(null) as string
        O(new Derived(1)) as Base
        O(new Base()) as Derived
        O(5) is int
        O(5) is long
        O(5) is int?
        O(5) is IComparable
        O(5) is object
        O(null) is object
        O("a") is IEnumerable<char>
        O(new Derived(1)) is Base
        O(new Derived(1)) is IMarker
        O(new Base()) is Derived
        O(Kind.B) is Kind
        O(Kind.B) is Enum
        O(Kind.B) is ValueType
        O(Kind.B) is DayOfWeek
        O((1, "a")) is (int, string)
        O((1, "a")) is ValueTuple<int, string>
        O(new Box<int>(1)) is Box<int>
        O(new Box<int>(1)) is Box<string>
        O(new int[0]) is IEnumerable<int>
        O(new List<string>()) is IEnumerable<object>
        """,
        """
            private static object? O(object? o) => o;
        """,
        """
        public class Base;
        public class Derived(int value) : Base, IMarker { public int Value => value; }
        public interface IMarker;
        public enum Kind { A, B }
        public sealed record Box<T>(T Value);
        """);

    [Fact]
    public void Nullable_values_are_wrapped_and_unwrapped() => Clr.AgreesOnEach(
        """
        (int?)5
        (int)A()
        (int)N()
        (long?)A()
        (long?)N()
        (double)A()
        A().Value
        N().Value
        A().HasValue
        N().HasValue
        A().GetValueOrDefault()
        N().GetValueOrDefault()
        N().GetValueOrDefault(9)
        A().ToString()
        N().ToString()
        A().Equals(5)
        N().Equals(null)
        A() ?? 1
        N() ?? 1
        (object?)A()
        (object?)N()
        N()?.ToString()
        A()?.ToString()
        A()?.CompareTo(3)
        (DayOfWeek?)A()
        (int?)D()
        checked((byte?)B())
        M()
        """,
        """
            private static int? A() => 5;
            private static int? N() => null;
            private static DayOfWeek? D() => DayOfWeek.Friday;
            private static int? B() => 300;
            private static decimal? M() => A();
        """);

    [Fact]
    public void The_authors_conversions_are_called() => Clr.AgreesOnEach(
        """
        (string)new Name("web")
        Take(new Name("web"))
        Make("api")
        (int)new Name("four")
        Lift(null)
        Lift(new Meters(2))
        Through("x")
        (Meters)3
        (double)new Meters(1.5)
        """,
        """
            private static string Take(string text) => text;
            private static Name Make(Name name) => name;
            private static double? Lift(Meters? meters) => (double?)meters;
            private static object Through(string text) { Name name = text; string back = name; return back; }
        """,
        """
        public sealed record Name(string Text)
        {
            public static implicit operator string(Name name) => name.Text;
            public static implicit operator Name(string text) => new(text.ToUpperInvariant());
            public static explicit operator int(Name name) => name.Text.Length;
        }
        public readonly record struct Meters(double Value)
        {
            public static explicit operator double(Meters meters) => meters.Value;
            public static explicit operator Meters(int value) => new(value);
        }
        """);

    [Fact]
    public void Tuples_convert_item_by_item() => Clr.AgreesOnBodies(
        "(long, object) t = (1, \"a\"); return t;",
        "(int, int) t = (1, 2); (long, double) u = t; return u;",
        "(int? a, string? b) t = (1, null); return t;",
        "(long a, int b) = (1, 2); return a + b;",
        "long total = 0; foreach (long item in new[] { 1, 2, 3 }) total += item; return total;",
        "long[] longs = [1, 2, 3]; return longs;",
        "double[] doubles = [1, .. new[] { 2, 3 }]; return doubles;",
        "object[] objects = [1, \"a\", null!, 2.5]; return objects;",
        "int?[] numbers = [1, null]; return numbers;",
        "foreach (string text in new object[] { \"a\", 1 }) { } return null;",
        "IEnumerable<object> objects = new List<string> { \"a\" }; return objects.First();",
        "object o = 5; IFormattable f = (IFormattable)o; return f.ToString(\"D3\", null);");

    [Fact]
    public void Conversions_of_enums_and_tuples_are_checked_where_the_innermost_context_says() => Clr.Agrees("""
        public enum Small : byte { None, One }
        public enum Large : long { None, Most = long.MaxValue }
        public static class Program
        {
            public static object? Unchecked() { var n = 300; return unchecked((Small)n); }
            public static object? Checked() { var n = 300; return checked((Small)n); }
            public static object? UncheckedInChecked() { checked { var n = 300; return unchecked((Small)n); } }
            public static object? UncheckedBlockInChecked() { checked { var n = 300; unchecked { return (Small)n; } } }
            public static object? CheckedInUnchecked() { unchecked { var n = 300; return checked((Small)n); } }
            public static object? CheckedBlockInUnchecked() { unchecked { var n = 300; checked { return (Small)n; } } }
            public static object? FromEnum() { var most = Large.Most; return (unchecked((int)most), checked((long)most)); }
            public static object? FromEnumChecked() { var most = Large.Most; checked { return (int)most; } }
            public static object? BetweenEnums() { var most = Large.Most; checked { return unchecked((Small)most); } }
            public static object? BetweenEnumsChecked() { var most = Large.Most; return checked((Small)most); }
            public static object? OfATuple() { var pair = (300, 2); checked { return unchecked(((Small, byte))pair); } }
            public static object? OfATupleChecked() { var pair = (300, 2); return checked(((Small, byte))pair); }
            public static object? OfNothing() { int? none = null, some = 300; return (checked((Small?)none), unchecked((Small?)some)); }
        }
        """);
}
