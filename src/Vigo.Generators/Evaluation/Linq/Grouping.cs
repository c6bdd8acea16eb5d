namespace Vigo.Generators.Evaluation;

/// <summary>The items of one key, as <c>GroupBy</c> gives them.</summary>
internal sealed class Grouping(Value key, IReadOnlyList<Value> items) : ValueSequence(() => items)
{
    public Value Key { get; } = key;
}
