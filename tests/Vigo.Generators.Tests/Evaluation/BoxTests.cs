using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation;

/// <summary>Values as objects: every conversion makes a box of its own.</summary>
public sealed class BoxTests
{
    [Fact]
    public void Boxes_are_the_same_only_when_they_are_one() => Clr.Agrees("""
        public enum Tier { A }
        public struct St { public int X; }
        public static class Program
        {
            static bool Same<T>(T t) { object a = t!; object b = t!; return a == b; }
            public static object? Case0() { object a = 1, b = 1, c = a; return (a == b, a == c, ReferenceEquals(1, 1), a.Equals(b), object.Equals(a, b)); }
            public static object? Case1() { int i = 5; object a = i, b = i; IComparable d = i; return (a == b, a == (object)d); }
            public static object? Case2() => Same(1) || Same(DayOfWeek.Monday) || Same(Tier.A) || Same((1, 2)) || Same(new St()) || !Same("a") || Same(2m) || Same(TimeSpan.Zero);
            public static object? Case3() { object a = Tier.A, b = Tier.A; return (a == b, a.Equals(b)); }
            public static object? Case4() { var l = new List<object> { 1 }; object x = l[0]; return (l[0] == x, l[0] == l[0], l.Contains(1), l.IndexOf(x)); }
            public static object? Case5() { object a = true, b = true; int? n = 3; object c = n, d = n; return (a == b, c == d); }
        }
        """);

    [Fact]
    public void What_is_in_a_box_is_a_copy() => Clr.Agrees("""
        public struct St { public int X; }
        public static class Program
        {
            public static object? Case0() { object a = new St { X = 1 }; var s = (St)a; s.X = 2; return ((St)a).X; }
            public static object? Case1() { var t = (1, 2); object a = t, b = t; t.Item1 = 5; return (a == b, a.Equals(b), a); }
        }
        """);
}
