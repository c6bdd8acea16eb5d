using System.Collections;

namespace Vigo.Generators.Evaluation;

/// <summary>Telling values apart by what they are, not by where they came from.</summary>
internal sealed class ValueEquality(Func<object?, object?, bool> equals, Func<object, int> hash) : IEqualityComparer<Value>
{
    private const string EqualsKey = "M:System.Collections.Generic.IEqualityComparer`1.Equals(`0,`0)";
    private const string HashKey = "M:System.Collections.Generic.IEqualityComparer`1.GetHashCode(`0)";

    public static ValueEquality Default { get; } = new(Vigo.Generators.Evaluation.Equality.AreEqual, Vigo.Generators.Evaluation.Equality.HashOf);

    /// <summary>The equality that a comparer of the author's, or a real one, stands for; their own when there is none.</summary>
    public static ValueEquality Of(Frame frame, Site site, Value comparer) => comparer.Data switch
    {
        null => Default,
        UserObject user => new(
            (left, right) => (bool)UserMembers.Invoke(frame, site, EqualsKey, comparer, [new Value(left, null), new Value(right, null)], isVirtual: true, user.Type.TypeArguments).Data!,
            data => (int)UserMembers.Invoke(frame, site, HashKey, comparer, [new Value(data, null)], isVirtual: true, user.Type.TypeArguments).Data!),
        IEqualityComparer real => new((left, right) => real.Equals(ReadingCost.Read(left), ReadingCost.Read(right)), data => real.GetHashCode(ReadingCost.Read(data)!)),
        _ => throw frame.NotEvaluated(site, "this comparer is not evaluated; write one as a class, or use StringComparer"),
    };

    public bool Equals(Value x, Value y) => equals(x.Data, y.Data);

    public int GetHashCode(Value obj) => obj.Data is null ? 0 : hash(obj.Data);
}
