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
