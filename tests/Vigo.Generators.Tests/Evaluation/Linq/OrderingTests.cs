using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation.Linq;

public sealed class OrderingTests
{
    [Fact]
    public void Sorting_is_stable_and_follows_comparers() => Clr.AgreesOnEach(
        """
        new[] { 3, 1, 2 }.Order()
        new[] { 3, 1, 2 }.OrderDescending()
        new[] { "b", "a", "C", "A" }.Order()
        new[] { "b", "a", "C", "A" }.Order(StringComparer.OrdinalIgnoreCase)
        new[] { "b", "a", "C", "A" }.OrderDescending(StringComparer.Ordinal)
        new[] { "bb", "a", "cc", "d" }.OrderBy(s => s.Length)
        new[] { "bb", "a", "cc", "d" }.OrderByDescending(s => s.Length)
        new[] { "bb", "a", "cc", "d" }.OrderBy(s => s.Length).ThenByDescending(s => s)
        new[] { "bb", "a", "cc", "d" }.OrderByDescending(s => s.Length).ThenBy(s => s).ThenBy(s => 1)
        new[] { "B", "a" }.OrderBy(s => s, StringComparer.OrdinalIgnoreCase)
        new[] { "B", "a", "b" }.OrderBy(s => 1).ThenBy(s => s, StringComparer.OrdinalIgnoreCase)
        new[] { "b", null, "a" }.OrderBy(s => s)
        new int?[] { 3, null, 1 }.Order()
        new[] { 1.5, double.NaN, -1 }.Order()
        new[] { true, false }.Order()
        new[] { DayOfWeek.Friday, DayOfWeek.Monday }.Order()
        new[] { Level.High, Level.Low }.OrderBy(l => l)
        new[] { TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(1) }.Order()
        new[] { (2, "a"), (1, "b"), (1, "a") }.Order()
        new[] { new Item(2), new Item(1) }.OrderBy(i => i.Rank).First()
        new[] { new Item(2), new Item(1) }.OrderBy(i => i).ToList()
        new[] { new Item(2) }.OrderBy(i => i).ToList()
        new[] { new Version(2, 0), new Version(1, 5) }.Max()
        new[] { "web10", "web2", "Web1", "_x", "ä", "z" }.Order()
        new[] { "a-b", "ab", "a b" }.OrderBy(s => s)
        new[] { 3, 1, 2 }.OrderBy(i => i).First()
        new[] { 3, 1, 2 }.OrderBy(i => i).Last()
        new[] { 3, 1, 2 }.OrderBy(i => i).ElementAt(1)
        new[] { 3, 1, 2 }.OrderBy(i => i).Skip(1)
        new[] { 3, 1, 2 }.OrderBy(i => i).Take(2)
        new[] { 3, 1, 2 }.OrderBy(i => i).Take(1..2)
        new[] { 3, 1, 2 }.OrderBy(i => -i, Comparer<int>.Default)
        new[] { 3, 1, 2 }.OrderBy(i => i, Comparer<int>.Create((a, b) => b - a))
        new[] { "a", "bb" }.OrderBy(s => s, new ByLengthDown())
        new[] { 3, 1 }.OrderBy(i => i, new Throwing())
        Enumerable.Range(0, 50).OrderBy(i => i * 7 % 10).ThenByDescending(i => i % 3)
        ((int[])null!).OrderBy(i => i)
        new[] { 1 }.OrderBy((Func<int, int>)null!)
        new[] { 3, 1, 2 }.Reverse()
        Enumerable.Range(1, 3).Reverse()
        new List<int> { 1, 2 }.AsEnumerable().Reverse()
        new[] { 3, 1, 2 }.OrderBy(i => i).Reverse()
        Later()
        """,
        """
            private static object Later() { var list = new List<int> { 3, 1 }; var q = list.OrderBy(i => i).ThenBy(i => -i); list.Add(2); return q.ToList(); }
        """,
        """
        public enum Level { Low, High }
        public sealed record Item(int Rank);
        public sealed class ByLengthDown : IComparer<string> { public int Compare(string? x, string? y) => y!.Length - x!.Length; }
        public sealed class Throwing : IComparer<int> { public int Compare(int x, int y) => throw new NotSupportedException("no order"); }
        """);

    [Fact]
    public void Keys_are_computed_when_and_as_often_as_the_CLR_computes_them() => Clr.Agrees("""
        public static class Program
        {
            private static int Note(List<object?> log, int value, int step) { log.Add(step); return value; }

            private static object? Of(int[] items, Func<IOrderedEnumerable<int>, object?> take)
            {
                var log = new List<object?>();
                log.Add(take(items.Where(x => Note(log, x, 9) > 0).OrderBy(x => Note(log, x, 1) % 2).ThenByDescending(x => Note(log, x, 2) / 2).ThenBy(x => Note(log, x, 3))));
                return log;
            }

            private static readonly int[] One = [1];
            private static readonly int[] Some = [3, 1, 2, 4, 1];

            public static object? List_of_one() => Of(One, ordered => ordered.ToList());
            public static object? Array_of_one() => Of(One, ordered => ordered.ToArray());
            public static object? First_of_one() => Of(One, ordered => ordered.First());
            public static object? Loop_over_one() => Of(One, ordered => string.Join(",", ordered));
            public static object? List() => Of(Some, ordered => ordered.ToList());
            public static object? First() => Of(Some, ordered => ordered.First());
            public static object? Last() => Of(Some, ordered => ordered.Last());
            public static object? First_that() => Of(Some, ordered => ordered.First(x => x > 1));
            public static object? Last_that() => Of(Some, ordered => ordered.LastOrDefault(x => x < 3));
            public static object? At_end() => Of(Some, ordered => ordered.ElementAt(^2));
            public static object? At() => Of(Some, ordered => ordered.ElementAtOrDefault(2));
            public static object? Part() => Of(Some, ordered => ordered.Skip(1).Take(2).ToArray());
            public static object? None() => Of([], ordered => ordered.FirstOrDefault());
            public static object? Incomparable() => new[] { new object(), new object() }.OrderBy(x => x).First();
        }
        """);

    [Fact]
    public void No_items_are_an_array_for_who_asks_for_one_of_them() => Clr.AgreesOnEach("""
        Enumerable.Range(5, 0).ElementAt(0)
        Enumerable.Repeat("a", 0).ElementAt(^1)
        Enumerable.Range(0, 3).ElementAt(7)
        Enumerable.Repeat(1, 3).ElementAt(7)
        Enumerable.Range(0, 3).Where(x => x > 0).ElementAt(7)
        """);
}
