using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation;

public sealed class OperatorTests
{
    [Fact]
    public void Types_with_a_truth_of_their_own_are_combined_short() => Clr.Agrees("""
        public sealed class Answer(string name, bool? value)
        {
            public string Name => name;
            public static List<string> NewLog() => [];
            public static bool operator true(Answer a) => a.Value == true;
            public static bool operator false(Answer a) => a.Value == false;
            public static Answer operator &(Answer a, Answer b) => new($"({a.Name} and {b.Name})", a.Value & b.Value);
            public static Answer operator |(Answer a, Answer b) => new($"({a.Name} or {b.Name})", a.Value | b.Value);
            public static Answer operator !(Answer a) => new("not " + a.Name, !a.Value);
            public bool? Value => value;
        }

        public struct Flag { public int Bits; public static bool operator true(Flag f) => f.Bits != 0; public static bool operator false(Flag f) => f.Bits == 0; public static Flag operator &(Flag a, Flag b) => new() { Bits = a.Bits & b.Bits }; public static Flag operator |(Flag a, Flag b) => new() { Bits = a.Bits | b.Bits }; }

        public static class Program
        {
            private static readonly Answer Yes = new("yes", true), No = new("no", false), Maybe = new("maybe", null);
            public static object? And() => ((Yes && No).Name, (No && Yes).Name, (Maybe && Yes).Name, (Yes && Yes && No).Name);
            public static object? Or() => ((Yes || No).Name, (No || Yes).Name, (Maybe || Yes).Name, (No || No && Yes).Name);
            public static object? Once() { var asked = 0; Answer Ask(Answer a) { asked++; return a; } _ = Ask(No) && Ask(Yes); _ = Ask(Yes) || Ask(No); _ = Ask(Yes) && Ask(No); return asked; }
            public static object? If() { var log = ""; foreach (var a in new[] { Yes, No, Maybe }) { if (a) log += "t"; else log += "f"; log += a ? "T" : "F"; } return log; }
            public static object? While() { var n = 0; for (var f = new Flag { Bits = 5 }; f; f = new Flag { Bits = f.Bits >> 1 }) n++; while (new Flag { Bits = n & 4 }) n++; return n; }
            public static object? Condition() => Yes && !No ? 1 : 2;
            public static object? Structs() => ((new Flag { Bits = 6 } && new Flag { Bits = 3 }).Bits, (new Flag() || new Flag { Bits = 3 }).Bits);
        }
        """);

    [Fact]
    public void Integers_divide_towards_zero_and_wrap_around() => Clr.AgreesOnEach(
        """
        I() / J()
        I() % J()
        J() / I()
        J() % I()
        I() + J() * 2 - 1
        Max() + 1
        Min() - 1
        Max() * 2
        -Min()
        checked(Max() + I())
        checked(Min() - I())
        checked(Max() * I())
        checked(-Min())
        unchecked(Max() + I())
        I() / Zero()
        I() % Zero()
        Min() / -I(1)
        Min() % -I(1)
        L() * 3
        checked(L() * 3)
        L() + 1
        checked(L() + I(1))
        U() - 1
        checked(U() - 1)
        U() + 2
        UL() - 1
        checked(UL() - 1)
        ~I()
        ~L()
        ~U()
        ~UL()
        +I()
        -J()
        -U()
        """,
        """
            private static int I(int i = 7) => i;
            private static int J() => -3;
            private static int Zero() => 0;
            private static int Max() => int.MaxValue;
            private static int Min() => int.MinValue;
            private static long L() => long.MaxValue;
            private static uint U() => 0;
            private static ulong UL() => 0;
        """);

    [Fact]
    public void Shifts_take_the_count_modulo_the_width() => Clr.AgreesOnEach(
        """
        I() << 1
        I() << 33
        I() >> 1
        I() >>> 1
        I() >> 31
        I() >>> 31
        L() << 65
        L() >> 3
        L() >>> 3
        U() >> 4
        U() >>> 4
        U() << 4
        UL() >> 60
        B() << 8
        B() >> 1
        1 << -1
        """,
        """
            private static int I() => -7;
            private static long L() => -700000000000;
            private static uint U() => 0xF000_0001;
            private static ulong UL() => ulong.MaxValue;
            private static byte B() => 200;
        """);

    [Fact]
    public void Small_integers_are_computed_as_int() => Clr.AgreesOnEach(
        """
        B() + B()
        (byte)(B() + B())
        checked((byte)(B() + B()))
        S() * S()
        C() + 1
        (char)(C() + 1)
        C() - 'a'
        -B()
        ~B()
        B() & 0x0F
        B() == 200
        C() < 'z'
        B() / S()
        """,
        """
            private static byte B() => 200;
            private static short S() => 300;
            private static char C() => 'b';
        """);

    [Fact]
    public void Logic_and_bits() => Clr.AgreesOnEach(
        """
        T() & F()
        T() | F()
        T() ^ T()
        T() ^ F()
        !T()
        T() && F()
        T() || Throw()
        F() && Throw()
        F() || T()
        I() & 6
        I() | 8
        I() ^ 5
        L() & 0xFF
        T() == F()
        T() != F()
        """,
        """
            private static bool T() => true;
            private static bool F() => false;
            private static bool Throw() => throw new InvalidOperationException("not reached");
            private static int I() => 7;
            private static long L() => 0x1234;
        """);

    [Fact]
    public void Floating_point_follows_ieee() => Clr.AgreesOnEach(
        """
        D() / 0
        -D() / 0
        0 / Zero()
        D() % 2
        -D() % 2
        D() % 0
        D() * 0.1
        F() * 0.1f
        F() / 3
        F() + D()
        Nan() == Nan()
        Nan() != Nan()
        Nan() < 1
        Nan() >= 1
        !(Nan() < 1)
        Nan().Equals(Nan())
        Zero() == -Zero()
        1 / -Zero()
        D() > F()
        D() <= 1.5
        (float)0.1 == 0.1
        I() / 2 * 1.0
        I() / 2.0
        -Zero()
        """,
        """
            private static double D() => 1.5;
            private static float F() => 2.5f;
            private static double Nan() => double.NaN;
            private static double Zero() => 0.0;
            private static int I() => 7;
        """);

    [Fact]
    public void Decimals_keep_their_scale() => Clr.AgreesOnEach(
        """
        M() + 0.50m
        M() * 2
        M() / 3
        M() % 0.4m
        -M()
        M() - 1.10m
        M() == 1.1m
        M() > 1
        M() / Zero()
        decimal.MaxValue + M()
        1m / 3m * 3m
        M() + 1
        """,
        """
            private static decimal M() => 1.10m;
            private static decimal Zero() => 0;
        """);

    [Fact]
    public void Lifted_operators_give_nothing_for_nothing() => Clr.AgreesOnEach(
        """
        N() + 1
        A() + 1
        A() + N()
        N() == null
        N() == N()
        N() != A()
        N() < A()
        N() >= N()
        A() > 3
        A() == 5
        -N()
        -A()
        ~N()
        !B()
        B() & false
        B() & true
        B() | true
        B() | false
        true & B()
        B() ^ true
        A() * N() ?? 7
        (N() ?? A()) / 2
        A() << 1
        N() << 1
        checked(A() * 2)
        L() + A()
        M() + 1
        E() == DayOfWeek.Monday
        D() - D()
        D() == TimeSpan.Zero
        ND() + TimeSpan.FromSeconds(1)
        ND() < TimeSpan.FromSeconds(1)
        """,
        """
            private static int? N() => null;
            private static int? A() => 5;
            private static bool? B() => null;
            private static long? L() => null;
            private static decimal? M() => 1.5m;
            private static DayOfWeek? E() => null;
            private static TimeSpan? D() => TimeSpan.Zero;
            private static TimeSpan? ND() => null;
        """);

    [Fact]
    public void Text_is_concatenated_from_anything() => Clr.AgreesOnEach(
        """
        "a" + "b"
        "a" + 1
        1 + "a" + 2
        1 + 2 + "a"
        "a" + null
        N() + N()
        "a" + 'b'
        "a" + 1.5
        "a" + 1.50m
        "a" + true
        "a" + DayOfWeek.Friday
        "a" + A() + B()
        "a" + new DateTime(2026, 11, 23, 8, 5, 0)
        "a" + TimeSpan.FromSeconds(90)
        'a' + 1
        "" + 'a' + 1
        "a" + (object)1
        "x" + (1, "a")
        """,
        """
            private static string? N() => null;
            private static int? A() => 5;
            private static int? B() => null;
        """);

    [Fact]
    public void Text_and_references_are_compared() => Clr.AgreesOnEach(
        """
        S() == "ab"
        S() != "ab"
        S() == null
        (object)S() == (object)S()
        S() == "a" + B()
        O() == O()
        O().Equals(O())
        Equals(S(), "ab")
        ReferenceEquals(null, null)
        ReferenceEquals(O(), O())
        L() == L()
        object.Equals(1, 1)
        object.Equals(1, 1L)
        1.Equals(1)
        1.Equals(1L)
        1L.Equals(1)
        'a'.Equals("a")
        """,
        """
            private static string? S() => "ab";
            private static string B() => "b";
            private static object O() => new object();
            private static readonly List<int> List = [1];
            private static List<int> L() => List;
        """);

    [Fact]
    public void Compound_assignments_and_increments_keep_the_variables_type() => Clr.AgreesOnBodies(
        "var i = 5; i += 3; i -= 1; i *= 4; i /= 3; i %= 5; return i;",
        "byte b = 250; b += 10; return b;",
        "byte b = 250; checked { try { b += 10; } catch (OverflowException e) { return e.Message; } } return b;",
        "byte b = 255; b++; return b;",
        "byte b = 255; try { checked { b++; } } catch (OverflowException) { return \"overflow\"; } return b;",
        "sbyte s = -128; s--; return s;",
        "short s = 10; s <<= 3; s >>= 1; s >>>= 1; return s;",
        "char c = 'a'; c++; c += (char)1; return c;",
        "var i = 5; return (i++, i, ++i, i--, --i, i);",
        "int i = 5; i += 3.7 > 2 ? 1 : 0; return i;",
        "double d = 1; d += 1; d /= 4; return d;",
        "long l = 1; l += 2; l <<= 40; return l;",
        "decimal m = 1; m += 2; m++; m /= 3; return m;",
        "var s = \"a\"; s += 1; s += 'c'; s += null; return s;",
        "int? n = null; n += 1; n++; return n;",
        "int? n = 4; n += 1; n++; n <<= 1; return n;",
        "bool b = true; b &= false; b |= true; b ^= true; return b;",
        "string? s = null; s ??= \"given\"; s ??= \"not\"; return s;",
        "int? n = null; int m = n ??= 3; return (n, m);",
        "int i = int.MaxValue; i++; return i;",
        "int i = int.MaxValue; checked { i++; } return i;",
        "float f = 0.1f; f += 0.2f; f *= 3; return f;",
        "uint u = 3; u -= 4; return u;",
        "var a = new[] { 1, 2, 3 }; a[1] += 5; a[2]++; a[0] <<= 3; return a;",
        "var a = new byte[] { 250 }; a[0] += 10; return a;",
        "int x = 1; x = x++ + ++x; return x;",
        "int x = 3; x += x++ * 2 + x; return x;");

    [Fact]
    public void Enums_have_arithmetic_of_their_own() => Clr.AgreesOnEach(
        """
        Level.Low + 1
        1 + Level.Low
        Level.High - Level.Low
        Level.High - 1
        Level.Low < Level.High
        Level.Low == Level.High
        Level.Low != Level.High
        (Level)7
        (int)Level.High
        (Level)2
        unchecked((Small)300)
        (Small)Max()
        Small.B | Small.A
        ~Small.A
        Rights.Read | Rights.Write
        (Rights.Read | Rights.Write) & Rights.Write
        Rights.All ^ Rights.Write
        Rights.All & ~Rights.Write
        (Rights.Read | Rights.Write).HasFlag(Rights.Read)
        Big.Huge.HasFlag((Big)1)
        ((Big)1).HasFlag(Big.Huge)
        Rights.None
        ((Rights)9).ToString()
        (Rights)8
        Rights.None.ToString()
        (Rights.Read | Rights.Write).ToString()
        Rights.All.ToString()
        Level.High.ToString()
        $"{Level.High} {(Level)9}"
        $"{Level.High:D} {Level.High:X} {Rights.Read | Rights.Write:G} {(Level)9:F}"
        Level.High.CompareTo(Level.Low) > 0
        Level.High.Equals(Level.High)
        Level.High.Equals(2)
        (Level?)null == Level.Low
        (Level?)Level.Low == Level.Low
        default(Level)
        unchecked((long)Big.Huge)
        Big.Huge
        (DayOfWeek)3
        DayOfWeek.Monday + 1
        DayOfWeek.Friday - DayOfWeek.Monday
        (StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        (Level)Rights.Write
        checked((Small)Max())
        Next(Level.Low)
        """,
        """
            private static int Max() => 300;
            private static Level Next(Level level) { level++; return level; }
        """,
        """
        public enum Level { None, Low, High = 2, Alias = Low }
        public enum Small : byte { A = 1, B = 2 }
        public enum Big : ulong { Huge = ulong.MaxValue }
        [Flags] public enum Rights { None = 0, Read = 1, Write = 2, All = Read | Write | 4 }
        """);

    [Fact]
    public void Types_of_the_authors_bring_their_own_operators() => Clr.AgreesOnEach(
        """
        new Money(1, "EUR") + new Money(2, "EUR")
        new Money(1, "EUR") * 3
        -new Money(1, "EUR")
        new Money(1, "EUR") == new Money(1, "EUR")
        new Money(1, "EUR") != new Money(1, "USD")
        new Money(1, "EUR") < new Money(2, "EUR")
        (decimal)new Money(4, "EUR")
        (Money)5
        new Money(1, "EUR") + new Money(2, "USD")
        Sum(1, 2, 3)
        (Money?)null + new Money(1, "EUR")
        !new Flag(true)
        new Flag(true) ? 1 : 2
        """,
        """
            private static Money Sum(params Money[] all) { Money total = 0; foreach (var one in all) total += one; total++; return total; }
        """,
        """
        public readonly record struct Money(decimal Amount, string Currency)
        {
            public static Money operator +(Money left, Money right) => left.Currency == right.Currency
                ? left with { Amount = left.Amount + right.Amount }
                : throw new InvalidOperationException($"{left.Currency} and {right.Currency}");
            public static Money operator *(Money left, int times) => new(left.Amount * times, left.Currency);
            public static Money operator -(Money money) => money with { Amount = -money.Amount };
            public static Money operator ++(Money money) => money with { Amount = money.Amount + 1 };
            public static bool operator <(Money left, Money right) => left.Amount < right.Amount;
            public static bool operator >(Money left, Money right) => right < left;
            public static explicit operator decimal(Money money) => money.Amount;
            public static implicit operator Money(int euros) => new(euros, "EUR");
        }

        public sealed class Flag(bool value)
        {
            private readonly bool _value = value;
            public static bool operator !(Flag flag) => !flag._value;
            public static bool operator true(Flag flag) => flag._value;
            public static bool operator false(Flag flag) => !flag._value;
        }
        """);

    [Fact]
    public void Operands_are_computed_from_left_to_right_and_once() => Clr.Agrees("""
        public static class Program
        {
            public static object? Order()
            {
                var log = new List<string>();
                int At(string name, int value) { log.Add(name); return value; }
                var result = At("a", 1) + At("b", 2) * At("c", 3);
                var array = new int[3];
                array[At("index", 1)] = At("value", 5);
                array[At("compound", 2)] += At("added", 7);
                var both = At("x", 1) > 0 || At("y", 1) > 0;
                Use(At("first", 1), At("second", 2));
                Use(b: At("named b", 1), a: At("named a", 2));
                return (result, array, both, string.Join(" ", log));
            }

            private static void Use(int a, int b) { }
        }
        """);
}
