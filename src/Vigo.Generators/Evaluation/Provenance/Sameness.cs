using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Vigo.Generators.Evaluation;

/// <summary>
/// Whether what lies somewhere is what was put there: the same object, or an equal one of those that are made anew wherever they are needed. Nothing of the author's runs to tell, so that
/// an <c>Equals</c> that counts or throws does not see that origins are looked for.
/// </summary>
internal sealed class Sameness : IEqualityComparer<object>
{
    public static readonly Sameness Instance = new();

    private Sameness()
    {
    }

    public static bool Same(object? left, object? right) => ReferenceEquals(left, right) || (left, right) switch
    {
        (TupleObject tuple, TupleObject other) => tuple.IsSameAs(other),
        (UserObject { Type.IsValueType: true } structure, UserObject other) => structure.IsSameAs(other),
        (string or UserEnum, not null) => left.Equals(right),
        (ValueType, ValueType) => left!.GetType() == right!.GetType() && (PairOf(left) is { } pair ? Same(pair, PairOf(right)!.Value) : left.Equals(right)),
        _ => false,
    };

    /// <summary>The same of parts of real records and collections, of which those count that are equal.</summary>
    public static bool OfParts(object? left, object? right) => Same(left, right)
        || (!IsAuthored(left) && !IsAuthored(right) && (left is not null && MayHoldAuthored(left.GetType()) ? SameItems(left, right) : Equals(left, right)));

    /// <summary>The entry of a dictionary, taken apart; null for anything else.</summary>
    public static (object? Key, object? Value)? PairOf(object? item) =>
        item?.GetType() is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(KeyValuePair<,>)
            ? (type.GetProperty("Key", BindingFlags.Public | BindingFlags.Instance)!.GetValue(item), type.GetProperty("Value", BindingFlags.Public | BindingFlags.Instance)!.GetValue(item))
            : null;

    bool IEqualityComparer<object>.Equals(object? left, object? right) => Same(left, right);

    int IEqualityComparer<object>.GetHashCode(object item) => item switch
    {
        TupleObject tuple => tuple.Items.Aggregate(tuple.Items.Length, (hash, part) => unchecked((hash * 31) + HashOf(part.Data))),
        ValueType when PairOf(item) is { } pair => unchecked((HashOf(pair.Key) * 31) + HashOf(pair.Value)),
        _ => HashOf(item),
    };

    // Of what holds more the kind alone: what is in it may go on and on.
    private static int HashOf(object? part) => part switch
    {
        null => 0,
        string or UserEnum => part.GetHashCode(),
        UserObject { Type.IsValueType: true } structure => structure.Slots.Length,
        TupleObject tuple => tuple.Items.Length,
        ValueType when part.GetType().IsGenericType => part.GetType().GetHashCode(),
        ValueType => part.GetHashCode(),
        _ => RuntimeHelpers.GetHashCode(part),
    };

    private static bool Same((object? Key, object? Value) left, (object? Key, object? Value) right) => Same(left.Key, right.Key) && Same(left.Value, right.Value);

    // The vocabulary's collections would ask their items.
    private static bool SameItems(object left, object? right)
    {
        if (right?.GetType() != left.GetType() || left.GetType().Assembly != typeof(Stack).Assembly || left is not IEnumerable items || right is not IEnumerable others)
            return false;
        List<object?> mine = [.. items.Cast<object?>()], theirs = [.. others.Cast<object?>()];
        return mine.Count == theirs.Count && mine.Zip(theirs, Same).All(same => same);
    }

    // Types of the author's are objects to real ones.
    private static bool MayHoldAuthored(Type type) => type.IsGenericType && type.GetGenericArguments().Any(argument => argument == typeof(object) || MayHoldAuthored(argument));

    private static bool IsAuthored(object? part) => part is UserObject or TupleObject || PairOf(part) is not null;
}
