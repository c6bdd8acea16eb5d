using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation;

public sealed class ReferenceTests
{
    [Fact]
    public void What_is_passed_by_reference_is_another_name_for_the_same_variable() => Clr.Agrees("""
        public delegate bool Finder(string text, out int value);

        public sealed class Holder { public int Field = 1; public int[] Items = [1, 2]; }

        public struct Pair { public int A; public int B; }

        public static class Program
        {
            public static object? Aliased() { var x = 1; return (Both(ref x, ref x), x); }
            public static object? Captured() { var x = 1; var seen = 0; Call(ref x, () => seen = x); return (x, seen); }
            public static object? BeforeAThrow() { var x = 1; try { SetAndThrow(ref x); } catch (InvalidOperationException) { } return x; }
            public static object? OutBeforeAThrow() { int x; try { OutAndThrow(out x); } catch (InvalidOperationException) { x = -1; } return x; }
            public static object? OfAField() { var h = new Holder(); Add(ref h.Field, 5); Add(ref h.Items[1], 7); return (h.Field, h.Items); }
            public static object? OfAStructsField() { var p = new Pair { A = 1 }; Add(ref p.A, 2); var q = p; Add(ref q.B, 3); return (p, q); }
            public static object? HandedOn() { var x = 1; Outer(ref x); return x; }
            public static object? IndexOnce() { var calls = 0; int I() => calls++; var a = new[] { 1, 2, 3 }; Add(ref a[I()], 5); return (a, calls); }
            public static object? ThroughADelegate() { Finder find = Find; return find("abc", out var n) ? n : -1; }
            public static object? ThroughARealMethod() { Finder find = int.TryParse; return find("12", out var n) ? n : -1; }
            public static object? ThroughALambda() { Finder find = (string text, out int value) => { value = text.Length; return true; }; find("four", out var n); return n; }
            public static object? Swapped() { int[] a = [1, 2]; (a[0], a[1]) = (a[1], a[0]); Swap(ref a[0], ref a[1]); return a; }
            public static object? Texts() { string? s = null; Default(ref s); Default(ref s); return s; }
            public static object? ReadOnly() { var x = 5; return Twice(in x) + Twice(7); }
            public static object? Missed() { var d = new Dictionary<string, Kind>(); d.TryGetValue("x", out var kind); return kind; }
            public static object? MissedTuple() { var d = new Dictionary<string, (int, string)>(); d.TryGetValue("x", out var pair); return pair; }
            public static object? MissedStruct() { var d = new Dictionary<string, Pair>(); d.TryGetValue("x", out var pair); return pair; }
            public static object? FoundNothing() => new List<Kind>().Find(k => k == Kind.B);
            public static object? FoundNoTuple() => new List<(int, string)>().Find(t => t.Item1 == 1);
            public static object? NoPair() => new List<KeyValuePair<string, Kind>>().FirstOrDefault().Value;
            public static object? Taken() { var q = new Queue<(int, int)>(); return (q.TryDequeue(out var item), item); }

            private static string Both(ref int a, ref int b) { a = 5; b += 1; return $"{a} {b}"; }
            private static void Call(ref int x, Action seen) { x = 7; seen(); }
            private static void SetAndThrow(ref int x) { x = 9; throw new InvalidOperationException(); }
            private static void OutAndThrow(out int x) { x = 9; throw new InvalidOperationException(); }
            private static void Add(ref int x, int by) => x += by;
            private static void Outer(ref int x) { x++; Add(ref x, 10); void Local(ref int y) => y *= 2; Local(ref x); }
            private static bool Find(string text, out int value) { value = text.Length; return true; }
            private static void Swap<T>(ref T a, ref T b) => (a, b) = (b, a);
            private static void Default(ref string? s) => s = s is null ? "first" : s + "+";
            private static int Twice(in int x) => x * 2;
        }

        public enum Kind { A, B }
        """);

    [Fact]
    public void Texts_that_differ_or_went_through_variables_are_compared_as_objects() => Clr.AgreesOnBodies(
        "object text = \"a\"; return text == (object)\"b\" || ReferenceEquals(text, \"c\");",
        "var text = \"a\"; object one = text, other = text; return one == other && ReferenceEquals(text, one);",
        "object? none = null; return none == (object)\"a\" || ReferenceEquals(none, \"a\") || !ReferenceEquals(none, null);",
        "object text = \"1\"; object number = 1; return text == number || ReferenceEquals(number, 1);");
}
