using CsCheck;

namespace Vigo.Generators.Tests.Oracle.Programs;

/// <summary>Random choices, each from the seed.</summary>
internal sealed class Choices(PCG random)
{
    public int Below(int count) => (int)random.Next((uint)count);

    /// <summary>A number between the two, both included.</summary>
    public int Between(int least, int most) => least + Below(most - least + 1);

    public bool Chance(int percent) => Below(100) < percent;

    public T Among<T>(params IReadOnlyList<T> items) => items[Below(items.Count)];

    /// <summary>One of several ways to make something; only the chosen one is gone.</summary>
    public T Way<T>(params IReadOnlyList<Func<T>> ways) => Among(ways)();

    public IEnumerable<T> Several<T>(int least, int most, Func<T> make) => Enumerable.Range(0, Between(least, most)).Select(_ => make()).ToList();
}
