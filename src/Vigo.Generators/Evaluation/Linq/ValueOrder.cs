using System.Collections;

namespace Vigo.Generators.Evaluation;

/// <summary>
/// The order that values have of themselves. Text is ordered ordinally, on every machine: the CLR does the same where globalization is invariant,
/// and depends on the machine's language elsewhere.
/// </summary>
internal static class ValueOrder
{
    private const string CompareKey = "M:System.Collections.Generic.IComparer`1.Compare(`0,`0)";

    public static int Compare(object? left, object? right) => (left, right) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        (string first, string second) => Ordinal(first, second),
        _ when ReferenceEquals(left, right) => 0,
        (IComparable first, _) => first.CompareTo(right),
        (_, IComparable second) => -second.CompareTo(left),
        _ => throw new ArgumentException("At least one object must implement IComparable."),
    };

    /// <summary>The order that a comparer of the author's, or a real one, stands for; the values' own when there is none.</summary>
    public static Comparison<object?> Of(Frame frame, Site site, Value comparer) => comparer.Data switch
    {
        null => Compare,
        UserObject user => (left, right) => (int)UserMembers.Invoke(
            frame, site, CompareKey, comparer, [new Value(left, null), new Value(right, null)], isVirtual: true, user.Type.TypeArguments).Data!,
        IComparer real when IsDefault(real) => Compare,
        IComparer real => (left, right) => real.Compare(ReadingCost.Read(left), ReadingCost.Read(right)),
        _ => throw frame.NotEvaluated(site, "this comparer is not evaluated; write one as a class, or use StringComparer"),
    };

    private static int Ordinal(string first, string second)
    {
        ReadingCost.Read(first, second.Length);
        return string.CompareOrdinal(first, second);
    }

    private static bool IsDefault(IComparer comparer)
    {
        for (var type = comparer.GetType(); type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Comparer<>))
                return ReferenceEquals(type.GetProperty(nameof(Comparer<int>.Default))!.GetValue(null), comparer);
        }

        return false;
    }
}
