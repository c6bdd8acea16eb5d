using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation;

public sealed class IteratorTests
{
    [Fact]
    public void Iterators_give_items_as_they_are_taken() => Clr.AgreesOnEach(
        """
        Count(3)
        Count(1000000000).Take(2)
        Count(3).Sum()
        Endless().Take(4)
        Endless().Where(i => i % 3 == 0).Skip(1).First()
        Breaks(5)
        Breaks(-1)
        Nested(2)
        Recursive(3)
        Conditional(true)
        Conditional(false)
        Loops()
        Switches(1)
        Switches(2)
        Deferred()
        Twice()
        Zipped()
        Property
        new Tree(1, [new(2, [new(3, [])]), new(4, [])]).All()
        Finally()
        FinallyStopped()
        FinallyThrown()
        Checked(-1)
        CheckedLate(-1)
        string.Join(",", Count(3))
        new List<int>(Count(2))
        Captures().Select(f => f())
        Generic("a")
        """,
        """
            private static IEnumerable<int> Count(int to) { for (var i = 0; i < to; i++) yield return i; }
            private static IEnumerable<int> Endless() { var i = 0; while (true) yield return i++; }
            private static IEnumerable<int> Breaks(int at) { for (var i = 0; ; i++) { if (i > 2 || at < 0) yield break; yield return i; } }
            private static IEnumerable<string> Nested(int n) { foreach (var a in Count(n)) foreach (var b in Count(n)) yield return $"{a}{b}"; }
            private static IEnumerable<int> Recursive(int n) { if (n == 0) yield break; yield return n; foreach (var x in Recursive(n - 1)) yield return x; }
            private static IEnumerable<string> Conditional(bool b) { if (b) { yield return "yes"; } else yield return "no"; yield return "end"; }
            private static IEnumerable<int> Loops() { var i = 0; do { yield return i; i++; if (i == 2) continue; } while (i < 4); while (i > 2) { i--; if (i == 2) break; yield return -i; } foreach (var c in "ab") { if (c == 'a') continue; yield return c; } }
            private static IEnumerable<string> Switches(int n) { switch (n) { case 1: yield return "one"; break; default: yield return "other"; yield return "more"; break; } }
            private static object Deferred() { var log = new List<string>(); IEnumerable<int> It() { log.Add("start"); yield return 1; log.Add("end"); } var q = It(); log.Add("made"); foreach (var x in q) log.Add($"item {x}"); return log; }
            private static object Twice() { var n = 0; IEnumerable<int> It() { n++; yield return n; } var q = It(); return (q.Single(), q.Single()); }
            private static object Zipped() => Count(3).Zip(Endless(), (a, b) => a * 10 + b).ToList();
            private static IEnumerable<int> Property { get { yield return 1; yield return 2; } }
            private static object Finally() { var log = new List<string>(); IEnumerable<int> It() { try { yield return 1; yield return 2; } finally { log.Add("finally"); } } foreach (var x in It()) log.Add($"{x}"); return log; }
            private static object FinallyStopped() { var log = new List<string>(); IEnumerable<int> It() { try { yield return 1; yield return 2; } finally { log.Add("finally"); } } foreach (var x in It()) { log.Add($"{x}"); break; } return log; }
            private static object FinallyThrown() { var log = new List<string>(); IEnumerable<int> It() { try { yield return 1; throw new InvalidOperationException("in iterator"); } finally { log.Add("finally"); } } try { foreach (var x in It()) log.Add($"{x}"); } catch (InvalidOperationException e) { log.Add(e.Message); } return log; }
            private static object Checked(int n) { if (n < 0) throw new ArgumentException("early"); return Count(n); }
            private static IEnumerable<int> CheckedLate(int n) { if (n < 0) throw new ArgumentException("late"); yield return n; }
            private static IEnumerable<Func<int>> Captures() { for (var i = 0; i < 2; i++) { var j = i; yield return () => j; } }
            private static IEnumerable<T> Generic<T>(T value) { yield return value; yield return value; }
        """,
        """
        public sealed record Tree(int Value, Tree[] Children)
        {
            public IEnumerable<int> All() { yield return Value; foreach (var child in Children) foreach (var value in child.All()) yield return value; }
        }
        """);
}
