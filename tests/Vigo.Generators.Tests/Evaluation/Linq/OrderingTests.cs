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
}
