using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation.Linq;

public sealed class ElementAndAggregateTests
{
    [Fact]
    public void Elements() => Clr.AgreesOnEach("""
        new[] { 1, 2 }.First()
        new int[0].First()
        new[] { 1, 2 }.First(i => i > 1)
        new[] { 1, 2 }.First(i => i > 5)
        new int[0].FirstOrDefault()
        new string[0].FirstOrDefault()
        new int[0].FirstOrDefault(9)
        new[] { 1 }.FirstOrDefault(i => i > 5)
        new[] { 1 }.FirstOrDefault(i => i > 5, 9)
        new string[0].FirstOrDefault("given")
        new (int, string)[0].FirstOrDefault()
        new int?[0].FirstOrDefault()
        new DayOfWeek[0].FirstOrDefault()
        new[] { 1, 2 }.Last()
        new int[0].Last()
        new[] { 1, 2, 3 }.Last(i => i < 3)
        new[] { 1 }.Last(i => i > 5)
        new int[0].LastOrDefault()
        new int[0].LastOrDefault(9)
        new[] { 1 }.LastOrDefault(i => i > 5, 9)
        new[] { 1 }.Single()
        new int[0].Single()
        new[] { 1, 2 }.Single()
        new[] { 1, 2 }.Single(i => i > 1)
        new[] { 1, 2 }.Single(i => i > 0)
        new[] { 1, 2 }.Single(i => i > 5)
        new int[0].SingleOrDefault()
        new[] { 1, 2 }.SingleOrDefault()
        new[] { 1, 2 }.SingleOrDefault(i => i > 5, 9)
        new[] { 1, 2 }.SingleOrDefault(i => i > 0)
        new[] { 1, 2 }.ElementAt(1)
        new[] { 1, 2 }.ElementAt(2)
        new[] { 1, 2 }.ElementAt(-1)
        new[] { 1, 2 }.ElementAt(^1)
        new[] { 1, 2 }.ElementAt(^3)
        new List<int> { 1 }.ElementAt(3)
        new[] { 1, 2 }.Where(i => i > 0).ElementAt(1)
        new[] { 1, 2 }.Where(i => i > 0).ElementAt(2)
        new[] { 1, 2 }.Where(i => i > 0).ElementAt(^2)
        new[] { 1, 2 }.ElementAtOrDefault(5)
        new[] { "a" }.ElementAtOrDefault(^3)
        ((int[])null!).First()
        new[] { 1 }.First(null!)
        """);

    [Fact]
    public void Questions() => Clr.AgreesOnEach("""
        new[] { 1 }.Any()
        new int[0].Any()
        new[] { 1, 2 }.Any(i => i > 1)
        new[] { 1, 2 }.All(i => i > 0)
        new int[0].All(i => false)
        new[] { 1, 2 }.Count()
        new[] { 1, 2 }.Count(i => i > 1)
        new[] { 1, 2 }.LongCount()
        new[] { 1, 2 }.Contains(2)
        new[] { "a" }.Contains("A", StringComparer.OrdinalIgnoreCase)
        ((IEnumerable<string>)new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "a" }).Contains("A")
        new[] { 1, 2 }.Where(i => i > 0).Contains(2)
        new[] { 1, 2 }.SequenceEqual([1, 2])
        new[] { 1, 2 }.SequenceEqual([1])
        new[] { "a" }.SequenceEqual(["A"], StringComparer.OrdinalIgnoreCase)
        new[] { 1, 2 }.TryGetNonEnumeratedCount(out var n) ? n : -1
        new List<int>().TryGetNonEnumeratedCount(out var m) ? m : -1
        ((int[])null!).Any()
        new[] { "x" }.Contains(null)
        "abc".Contains('b')
        """);

    [Fact]
    public void Totals() => Clr.AgreesOnEach("""
        new[] { 1, 2 }.Sum()
        new int[0].Sum()
        new[] { int.MaxValue, 1 }.Sum()
        new[] { int.MaxValue, 1 }.Sum(i => (long)i)
        new long[] { long.MaxValue, 1 }.Sum()
        new[] { 1.5, 2.5 }.Sum()
        new[] { 0.1f, 0.2f, 0.3f }.Sum()
        new[] { 1.10m, 2 }.Sum()
        new int?[] { 1, null, 2 }.Sum()
        new int?[0].Sum()
        new double?[] { null }.Sum()
        new[] { "a", "bb" }.Sum(s => s.Length)
        new[] { "a", "bb" }.Sum(s => s.Length * 1.5)
        new[] { "a" }.Sum(s => (decimal?)null)
        new[] { 1, 2 }.Average()
        new int[0].Average()
        new int?[0].Average()
        new int?[] { null, 3 }.Average()
        new long[] { 1, 2 }.Average()
        new[] { 1f, 2.5f }.Average()
        new[] { 0.1f, 0.2f, 0.4f }.Average()
        new[] { 1.0, 2.5 }.Average()
        new[] { 1m, 2 }.Average()
        new[] { 1m, 1, 2 }.Average()
        new[] { "a", "bb" }.Average(s => s.Length)
        new[] { "a" }.Average(s => (int?)null)
        new[] { int.MaxValue, int.MaxValue }.Average()
        new[] { 1, 3, 2 }.Max()
        new[] { 1, 3, 2 }.Min()
        new int[0].Max()
        new int?[0].Max()
        new int?[] { null, 3, 5 }.Max()
        new int?[] { null, 3, 5 }.Min()
        new string[0].Max()
        new[] { "b", "a", null }.Min()
        new[] { "b", "a" }.Max()
        new[] { double.NaN, 1, 2 }.Max()
        new[] { 1, double.NaN, 2 }.Min()
        new[] { 0.0, -0.0 }.Min()
        new[] { float.NaN }.Max()
        new[] { 1m, 2.50m }.Max()
        new[] { "a", "bb" }.Max(s => s.Length)
        new[] { "a", "bb" }.Min(s => s[0])
        new string[0].Max(s => s.Length)
        new string[0].Max(s => s)
        new[] { "a", "B" }.Max(StringComparer.OrdinalIgnoreCase)
        new[] { DayOfWeek.Friday, DayOfWeek.Monday }.Max()
        new[] { TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(3) }.Max()
        new TimeSpan[0].Max()
        new[] { "aa", "b", "cc" }.MaxBy(s => s.Length)
        new[] { "aa", "b", "cc" }.MinBy(s => s.Length)
        new string[0].MaxBy(s => s.Length)
        new int[0].MinBy(i => i)
        new[] { "a", null!, "c" }.MaxBy(s => s)
        new[] { null!, null! as string }.MinBy(s => s)
        new[] { "a", "B" }.MinBy(s => s, StringComparer.OrdinalIgnoreCase)
        new[] { 1, 2, 3 }.Aggregate((a, b) => a * 10 + b)
        new int[0].Aggregate((a, b) => a + b)
        new[] { 1, 2 }.Aggregate("", (s, i) => s + i)
        new[] { 1, 2 }.Aggregate(0, (s, i) => s + i, s => $"={s}")
        new int[0].Aggregate(5, (s, i) => s + i)
        ((int[])null!).Sum()
        """);

    [Fact]
    public void Collections_out_of_sequences() => Clr.AgreesOnEach(
        """
        new[] { 1, 2 }.Where(i => i > 1).ToList()
        new[] { 1, 2 }.Select(i => $"{i}").ToArray()
        new[] { 1, 2, 1 }.ToHashSet()
        new[] { "a", "A" }.ToHashSet(StringComparer.OrdinalIgnoreCase)
        new[] { "a", "bb" }.ToDictionary(s => s.Length)
        new[] { "a", "bb" }.ToDictionary(s => s, s => s.Length)
        new[] { "a", "b", "a" }.ToDictionary(s => s)
        new[] { "a", null! }.ToDictionary(s => s)
        new[] { "a" }.ToDictionary(s => s, StringComparer.OrdinalIgnoreCase)["A"]
        new[] { "a" }.ToDictionary(s => s, s => 1, StringComparer.OrdinalIgnoreCase)["A"]
        new[] { ("a", 1), ("b", 2) }.ToDictionary()
        new[] { KeyValuePair.Create("a", 1) }.ToDictionary()
        new[] { ("a", 1) }.ToDictionary(StringComparer.OrdinalIgnoreCase)["A"]
        new[] { 1, 2 }.ToImmutableArray()
        new[] { 1, 2 }.ToImmutableList()
        new[] { 1, 1 }.ToImmutableHashSet().Count
        new[] { "a" }.ToImmutableDictionary(s => s, s => s.Length)["a"]
        new[] { 1, 2 }.ToSequence()
        new[] { "a", "b" }.ToMap(s => s, s => s.Length)
        new[] { 3, 1 }.ToImmutableSortedSet()
        new[] { (1, new Point(1, 2)) }.ToDictionary(t => t.Item1, t => t.Item2)
        new[] { new Point(1, 2) }.ToList()
        new[] { new Point(1, 2), new Point(1, 2) }.ToHashSet().Count
        new[] { new Point(1, 2) }.ToDictionary(p => p)[new Point(1, 2)]
        new[] { Level.High }.ToHashSet().Contains(Level.High)
        new[] { 1 }.Select(i => new { i }).ToList()[0].i
        new[] { 1 }.Select(i => (i, $"{i}")).ToList()
        ((int[])null!).ToList()
        new[] { "x" }.ToDictionary((Func<string, int>)null!)
        new[] { "x" }.Select(s => new Func<string>(() => s)).ToList()[0]()
        """,
        types: "public sealed record Point(int X, int Y); public enum Level { Low, High }");

    [Fact]
    public void Immutable_collections_of_nothing_and_of_the_same_key_twice() => Clr.AgreesOnEach(
        """
        N.ToImmutableList()
        N.ToImmutableArray()
        N.ToImmutableHashSet()
        N.ToImmutableHashSet(EqualityComparer<int>.Default)
        N.ToImmutableSortedSet()
        N.ToImmutableDictionary(x => x)
        N.ToImmutableSortedDictionary(x => x, x => x)
        N.ToList()
        N.ToHashSet()
        N.ToDictionary(x => x)
        new[] { 1, 1 }.ToImmutableDictionary(x => x, x => x)
        new[] { 1, 2 }.ToImmutableDictionary(x => 1, x => x)
        new[] { "a", "A" }.ToImmutableDictionary(x => x, x => 1, StringComparer.OrdinalIgnoreCase).Count
        new[] { "a", null }.ToImmutableDictionary(x => x!, x => x)
        new[] { "a", null }.ToDictionary(x => x!, x => x)
        new[] { 1, 1 }.ToDictionary(x => x, x => x)
        """,
        "private static readonly IEnumerable<int> N = null!;");
}
