using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation;

public sealed class PatternTests
{
    [Fact]
    public void Every_kind_of_pattern() => Clr.AgreesOnEach(
        """
        O(5) is 5
        O(5) is 5L
        O("a") is "a"
        O(null) is null
        O(5) is not null
        O(5) is int n ? n + 1 : 0
        O("a") is int m ? m : -1
        O(5) is int and > 3
        O(5) is int and > 3 and < 5
        O(5) is > 3 and < 10
        O(5) is < 3 or > 4
        O(5L) is > 3
        O(5.5) is > 5.0
        O('x') is >= 'a' and <= 'z'
        O(5) is not (1 or 2)
        "abc" is { Length: 3 }
        "abc" is { Length: > 3 }
        O("abc") is string { Length: var l } ? l : 0
        O("abc") is string { Length: 3 } s ? s : ""
        O(null) is { }
        O(5) is { }
        O(5) is var v ? v : null
        O(null) is var w ? w : 1
        O(new Point(1, 2)) is Point(1, 2)
        O(new Point(1, 2)) is Point(var x, var y) ? x + y : 0
        O(new Point(1, 2)) is Point(1, _) { Y: 2 } p ? p.Y : 0
        O(new Point(1, 2)) is Point { X: 1 }
        O(new Line(new(0, 0), new(3, 4))) is Line { End.X: 3 }
        O(new Line(new(0, 0), new(3, 4))) is Line { End: { X: 3, Y: var deep } } ? deep : 0
        O(new Line(new(0, 0), new(3, 4))) is Line(_, (3, var inner)) ? inner : 0
        O((1, "a")) is (1, "a")
        (1, "a") is (1, var second) ? second : ""
        (1, 2, 3) is (1, _, > 2)
        new[] { 1, 2, 3 } is [1, 2, 3]
        new[] { 1, 2, 3 } is [1, ..]
        new[] { 1, 2, 3 } is [.., 3]
        new[] { 1, 2, 3 } is [1, .., 3]
        new[] { 1, 2, 3 } is [var first, .. var rest] ? (first, rest) : default
        new[] { 1, 2, 3 } is [_, .. var middle, _] ? middle : null
        new[] { 1, 2, 3 } is []
        new int[0] is []
        new[] { 1, 2, 3 } is [_, _]
        new List<int> { 1, 2 } is [1, 2]
        new List<int> { 1, 2 } is [.., > 1]
        "abc" is ['a', .. var tail] ? tail : ""
        "abc" is [.., 'c']
        new[] { "a", "bc" } is [{ Length: 1 }, { Length: 2 }]
        O(new List<int> { 1 }) is List<int> { Count: 1 }
        O(DayOfWeek.Friday) is DayOfWeek.Friday
        O(Level.High) is Level.High
        L() is > Level.Low
        O(1.0) is 1
        O((byte)1) is 1
        O(double.NaN) is double.NaN
        N() is 5
        N() is null
        N() is { } has ? has : -1
        A() is { } given ? given : -1
        A() is int value ? value : -1
        A() is > 3
        N() is > 3
        N() is not > 3
        O("a") is string or int
        O(new Derived()) is Base
        O(new Derived()) is Base { Name: "derived" }
        O(new Point(1, 2)) is (1, 2)
        O(new Taken(3)) is Taken(var a, var b) ? a + b : 0
        """,
        """
            private static object? O(object? o) => o;
            private static int? N() => null;
            private static int? A() => 5;
            private static Level L() => Level.High;
        """,
        """
        public sealed record Point(int X, int Y);
        public sealed record Line(Point Start, Point End);
        public enum Level { Low, High }
        public class Base { public virtual string Name => "base"; }
        public class Derived : Base { public override string Name => "derived"; }
        public sealed class Taken(int value) { public void Deconstruct(out int a, out int b) { a = value; b = value * 2; } }
        """);

    [Fact]
    public void Positions_of_an_object_are_those_of_any_tuple_the_author_s_too() => Clr.AgreesOnEach(
        """
        O(new Row(1, "a")) is (1, "a")
        O(new Row(1, "a")) is (1, "b")
        O(new Row(1, "a")) is (1, "a", 3)
        O(new Row(1, "a", 3)) is (1, _, var third) ? third : null
        O(new Row(1, "a")) is (var first, { } second) ? (first, second) : default
        O(new Row(1, new Row(2, 3))) is (1, (2, var inner)) ? inner : null
        O(new Wide(1, "a")) is (10, "a")
        O(new Row()) is ()
        O(new Row(1)) is ()
        O(new Place(1, 2)) is (1, 2)
        O(new Named<int>(5)) is (5, "Int32")
        O(new Own()) is (0, 1)
        O(new Row(1, "a")) switch { (1, 2) => "numbers", (int n, string s) => s + n, _ => "none" }
        Tupled(new Row(1, "a")) is (1, "a")
        Tupled((1, "a")) is (1, "a")
        Tupled(null) is (1, "a")
        O(Tuple.Create(1, "a")) is (1, "a")
        O(Tuple.Create(1, "a")) is (1, "a", _)
        O(Tuple.Create(1, 2, 3, 4, 5, 6, 7, 8)) is (1, 2, 3, 4, 5, 6, 7, 8)
        O(new Tuple<int, int, int, int, int, int, int, Tuple<int, int>>(1, 2, 3, 4, 5, 6, 7, new(8, 9))) is (1, 2, 3, 4, 5, 6, 7, 8, var ninth) ? ninth : null
        O((1, 2, 3, 4, 5, 6, 7, 8, 9)) is (1, 2, 3, 4, 5, 6, 7, 8, var ninth) ? ninth : null
        O(new KeyValuePair<int, string>(1, "a")) is (1, "a")
        O("ab") is ('a', 'b')
        O(null) is (1, 2)
        """,
        """
            private static object? O(object? o) => o;
            private static System.Runtime.CompilerServices.ITuple? Tupled(System.Runtime.CompilerServices.ITuple? t) => t;
        """,
        """
        public class Row(params object?[] items) : System.Runtime.CompilerServices.ITuple { public virtual object? this[int index] => items[index]; public int Length => items.Length; }
        public sealed class Wide(params object?[] items) : Row(items) { public override object? this[int index] => base[index] is int n ? n * 10 : base[index]; }
        public readonly struct Place(int x, int y) : System.Runtime.CompilerServices.ITuple { object? System.Runtime.CompilerServices.ITuple.this[int index] => index == 0 ? x : y; int System.Runtime.CompilerServices.ITuple.Length => 2; }
        public sealed record Named<T>(T Value) : System.Runtime.CompilerServices.ITuple { public object? this[int index] => index == 0 ? Value : typeof(T).Name; public int Length => 2; }
        public interface ICounted : System.Runtime.CompilerServices.ITuple { object? System.Runtime.CompilerServices.ITuple.this[int index] => index; int System.Runtime.CompilerServices.ITuple.Length => 2; }
        public sealed class Own : ICounted;
        """);

    [Fact]
    public void Tuples_and_enums_are_what_their_interfaces_say() => Clr.AgreesOnEach(
        """
        O((1, 2)) is System.Runtime.CompilerServices.ITuple
        O((1, 2)) is IComparable
        O((1, 2)) is IFormattable
        O((1, 2)) is System.Collections.IStructuralEquatable
        O((1, 2)) is IEquatable<(int, int)>
        O((1, 2)) is IEquatable<(int, string)>
        O((1, 2)) is IComparable<(int, int)>
        O((1, 2)) is IEnumerable<int>
        O((1, 2)) is IReadOnlyList<(int, int)>
        O(new[] { (1, 2) }) is (int, int)[]
        ((IComparable)O((1, 2))!).CompareTo((1, 3))
        O((1, 2)) is ValueType
        O(new Row()) is System.Runtime.CompilerServices.ITuple
        O("ab") is System.Runtime.CompilerServices.ITuple
        O(DayOfWeek.Friday) is IFormattable
        O(Level.High) is IFormattable
        O(Level.High) is IComparable
        O(Level.High) is IConvertible
        O(Level.High) is IComparable<Level>
        O(Level.High) is IEquatable<Level>
        O(Level.High) is System.Runtime.CompilerServices.ITuple
        O(Level.High) is ValueType
        """,
        "    private static object? O(object? o) => o;",
        """
        public enum Level { Low, High }
        public sealed class Row : System.Runtime.CompilerServices.ITuple { public object? this[int index] => null; public int Length => 0; }
        """);

    [Fact]
    public void Nothing_is_of_a_type_that_the_evaluator_does_not_know_but_what_the_author_makes_of_it() => Clr.AgreesOnEach(
        """
        O(5) is System.Net.IPAddress
        O("a") is System.Xml.XmlNode
        O(5) is System.Numerics.BigInteger
        O("a") as System.Xml.XmlNode
        O("a") switch { System.Xml.XmlNode => 1, string => 2, _ => 3 }
        (System.Xml.XmlNode)O("a")!
        (System.Xml.XmlNode?)O(null)
        default(System.Xml.XmlNode)
        O(new Line()) is System.Xml.IXmlLineInfo
        O("a") is System.Xml.IXmlLineInfo
        ((System.Xml.IXmlLineInfo)O(new Line())!) is Line
        O(new List<int>()) is System.Collections.Generic.List<System.Xml.XmlNode>
        Caught()
        """,
        """
            private static object? O(object? o) => o;
            private static int Caught() { try { throw new FormatException("f"); } catch (System.Xml.XmlException) { return 1; } catch (FormatException) { return 2; } }
        """,
        """
        public sealed class Line : System.Xml.IXmlLineInfo { public int LineNumber => 1; public int LinePosition => 2; public bool HasLineInfo() => true; }
        """);

    [Fact]
    public void A_tuple_of_the_author_s_is_asked_for_no_more_than_the_pattern_needs() => Clr.Agrees("""
        public sealed class Row(List<string> log, params object?[] items) : System.Runtime.CompilerServices.ITuple
        {
            public object? this[int index] { get { log.Add("item " + index); return index == 2 ? throw new FormatException("third") : items[index]; } }
            public int Length { get { log.Add("length"); return items.Length; } }
        }

        public static class Program
        {
            public static object? All() => Asked(row => row is (1, 2));
            public static object? First() => Asked(row => row is (5, 2));
            public static object? Discarded() => Asked(row => row is (_, 2));
            public static object? Named() => Asked(row => row is (var a, var b));
            public static object? Short() => Asked(row => row is (1, 2, 3));
            public static object? Empty() => Asked(row => row is ());
            public static object? Throws() { object row = new Row([], 1, 2, 3); return row is (1, 2, 3); }
            public static object? Typed() => Asked(row => row is Row);
            private static object? Asked(Func<object, bool> matches) { var log = new List<string>(); return (matches(new Row(log, 1, 2)), log); }
        }
        """);

    [Fact]
    public void What_is_found_at_a_position_of_an_object_keeps_its_origin() => Provenance.IsAt("""
        public sealed class Row(params object[] items) : System.Runtime.CompilerServices.ITuple { public object? this[int index] => items[index]; public int Length => items.Length; }
        public static class Program { public static object? Main() { object row = new Row("a", [|"b"|]); return row is (_, string found) ? new[] { found } : null; } }
        """, 0);

    [Fact]
    public void Switch_expressions_take_the_first_arm_that_fits() => Clr.AgreesOnEach(
        """
        Name(1)
        Name(2)
        Name(7)
        Name(-1)
        Size("abc")
        Size("")
        Size(null)
        Size(5)
        Size(new[] { 1, 2 })
        Both(true, 1)
        Both(false, 1)
        Both(true, 5)
        Nothing(3)
        NothingText("x")
        NothingEnum((Level)9)
        Of(Level.Low)
        Of(Level.High)
        Area(new Circle(2))
        Area(new Square(3))
        Area(new Rectangle(2, 3))
        Guarded(5)
        Guarded(50)
        Guarded(500)
        Order()
        """,
        """
            private static string Name(int i) => i switch { 1 => "one", 2 => "two", > 5 => "big", _ => "other" };
            private static object Size(object? o) => o switch { string { Length: 0 } => "empty", string s => s.Length, null => "null", int i when i > 3 => i, int[] { Length: var l } => l, _ => "?" };
            private static string Both(bool a, int b) => (a, b) switch { (true, 1) => "yes one", (true, _) => "yes", (false, var x) => $"no {x}" };
            private static int Nothing(int i) => i switch { 1 => 1 };
            private static int NothingText(string s) => s switch { "a" => 1 };
            private static int NothingEnum(Level l) => l switch { Level.Low => 1, Level.High => 2 };
            private static string Of(Level level) => level switch { Level.Low => "low", Level.High => "high", _ => throw new ArgumentOutOfRangeException(nameof(level)) };
            private static double Area(Shape shape) => shape switch { Circle { Radius: var r } => r * r * 3, Square(var side) => side * side, Rectangle(var w, var h) => w * h, _ => 0 };
            private static string Guarded(int i) { var limit = 10; return i switch { var x when x < limit => "small", var x when x < limit * 10 => $"medium {x}", _ => "large" }; }
            private static object Order() { var log = new List<string>(); bool Check(string n, bool r) { log.Add(n); return r; } var result = 1 switch { 1 when Check("a", false) => 1, 1 when Check("b", true) => 2, _ when Check("c", true) => 3, _ => 4 }; return (result, string.Join("", log)); }
        """,
        """
        public enum Level { Low, High }
        public abstract record Shape;
        public sealed record Circle(double Radius) : Shape;
        public sealed record Square(double Side) : Shape;
        public sealed record Rectangle(double Width, double Height) : Shape;
        """);

    [Fact]
    public void Switch_statements() => Clr.AgreesOnEach(
        """
        Kind(1)
        Kind(2)
        Kind(3)
        Kind(10)
        Kind(null)
        Kind("web")
        Kind("x")
        Kind(new[] { 1 })
        DefaultFirst(1)
        DefaultFirst(2)
        Captured(5)
        Nested(1, 2)
        Enumerated(DayOfWeek.Sunday)
        Enumerated(DayOfWeek.Monday)
        """,
        """
            private static string Kind(object? o)
            {
                switch (o)
                {
                    case 1:
                    case 2:
                        return "few";
                    case int i when i > 5:
                        return $"many {i}";
                    case null:
                        return "null";
                    case string { Length: > 2 } s:
                        return s;
                    case string:
                        return "short";
                    case int[] and [var only]:
                        return $"one {only}";
                    default:
                        return "other";
                }
            }

            private static string DefaultFirst(int i)
            {
                var text = "";
                switch (i)
                {
                    default:
                        text += "default";
                        break;
                    case 1:
                        text += "one";
                        break;
                }

                return text;
            }

            private static int Captured(int i)
            {
                Func<int> f = () => 0;
                switch (i)
                {
                    case var x when x > 3:
                        f = () => x * 2;
                        break;
                }

                return f();
            }

            private static string Nested(int a, int b)
            {
                switch (a)
                {
                    case 1:
                        switch (b)
                        {
                            case 2:
                                break;
                            default:
                                return "inner default";
                        }

                        return "after inner";
                    default:
                        return "outer default";
                }
            }

            private static bool Enumerated(DayOfWeek day)
            {
                switch (day)
                {
                    case DayOfWeek.Saturday or DayOfWeek.Sunday:
                        return true;
                    default:
                        return false;
                }
            }
        """);

    [Fact]
    public void What_a_pattern_looks_into_is_not_what_is_being_made() => Clr.Agrees("""
        public class Part { public int Size { get; set; } = 7; public Part? Inner { get; set; } }
        public static class Program
        {
            public static object? Main()
            {
                var other = new Part { Inner = new Part { Size = 1 } };
                var made = new Part { Inner = other is { Inner: { Size: 1 } } ? other : null, Size = 5 };
                return (made.Size, other.Size, other.Inner!.Size);
            }
        }
        """);
}
