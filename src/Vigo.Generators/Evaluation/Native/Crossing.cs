using System.Collections;
using System.Reflection;

namespace Vigo.Generators.Evaluation;

/// <summary>Values on their way into real code and back: sequences and functions get their CLR shape, tuples lose and regain theirs.</summary>
internal static class Crossing
{
    private static readonly MethodInfo CastMethod = typeof(Crossing).GetMethod(nameof(Cast), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <param name="frame">Who calls.</param>
    /// <param name="site">Where.</param>
    /// <param name="value">The value.</param>
    /// <param name="target">The type that is wanted.</param>
    /// <param name="taken">Collects a sequence's items as they are taken; null when nobody asks for them.</param>
    public static object? ToClr(Frame frame, Site site, Value value, Type target, List<Value>? taken = null)
    {
        switch (value.Data)
        {
            case null:
                return null;
            case char[] or ArrayPart when target == typeof(string):
                return Spans.Characters(value.Data);
            case string text when target == typeof(char[]):
                return text.ToCharArray();
            case ArrayPart part:
                return part.ToArray();
            case Callable when typeof(Delegate).IsAssignableFrom(target):
                return DelegateAdapters.Create(frame, site, value, target);
            case TupleObject tuple:
                var plain = Nullable.GetUnderlyingType(target) ?? target;
                return IsTuple(plain) ? ToTuple(frame, site, tuple, plain) : tuple.Clone();
            case UserObject { Exception: { } exception } when typeof(Exception).IsAssignableFrom(target):
                return exception;
            case UserObject user when ComparerAdapters.Create(frame, site, user, target) is { } comparer:
                return comparer;
            case UserObject { Type.IsValueType: true } structure:
                return structure.Clone();
            case IComparer comparer when target == typeof(IComparer<string>) && ReferenceEquals(comparer, Comparer<string>.Default):
                return StringComparer.Ordinal;
            case IEnumerable or UserObject when ElementOf(target) is { } element && (value.Data is ValueSequence || !target.IsInstanceOfType(value.Data)):
                return CastMethod.MakeGenericMethod(element).Invoke(null, [frame, site, value, target, taken]);
            case UserObject user when target is { IsInterface: true, IsGenericType: true } && !target.IsInstanceOfType(user):
                throw frame.NotEvaluated(site, $"'{user.Type.Name}' is handed to the library as an '{target.Name.Split('`')[0]}' here, which is not evaluated: copy its items into a collection of the library's first");
            default:
                return value.Data;
        }
    }

    public static object? FromClr(object? data) => data switch
    {
        ValueType when IsTuple(data.GetType()) => FromTuple(data),
        IComparerAdapter adapter => adapter.Comparer,
        AuthorException exception => ExceptionTexts.Known(exception.Thrown),
        UserException exception => exception.Instance,
        _ => data,
    };

    private static TupleObject FromTuple(object tuple) => new([.. Fields(tuple).Select(item => new Value(FromClr(item), null))]);

    // The eighth field of a long tuple holds the rest as another.
    private static IEnumerable<object?> Fields(object tuple)
    {
        foreach (var field in tuple.GetType().GetFields())
        {
            var item = field.GetValue(tuple);
            if (!string.Equals(field.Name, "Rest", StringComparison.Ordinal))
            {
                yield return item;
                continue;
            }

            foreach (var rest in Fields(item!))
                yield return rest;
        }
    }

    private static object ToTuple(Frame frame, Site site, TupleObject tuple, Type target)
    {
        const int Plain = 7;
        var types = target.GetGenericArguments();
        var items = tuple.Items.Take(Plain).Select((item, index) => ToClr(frame, site, item, types[index])).ToList();
        if (types.Length > Plain)
            items.Add(ToTuple(frame, site, new TupleObject([.. tuple.Items.Skip(Plain)]), types[Plain]));
        return Activator.CreateInstance(target, [.. items])!;
    }

    private static bool IsTuple(Type type) =>
        type.IsGenericType && type.Name.StartsWith("ValueTuple`", StringComparison.Ordinal) && string.Equals(type.Namespace, "System", StringComparison.Ordinal);

    /// <summary>Whether what is no collection itself is handed to a parameter of that type item by item.</summary>
    public static bool IsSequence(Type parameter) => ElementOf(parameter) is not null;

    private static Type? ElementOf(Type target) =>
        target is { IsInterface: true, IsGenericType: true, ContainsGenericParameters: false } && typeof(IEnumerable).IsAssignableFrom(target) && target.GetGenericArguments() is [var element] ? element : null;

    // What takes a sequence takes its items as it likes; what takes a list gets one.
    private static IEnumerable<T> Cast<T>(Frame frame, Site site, Value collection, Type target, List<Value>? taken)
    {
        var items = Items<T>(frame, site, collection, taken);
        if (OwnCollections.ItemOf(collection.Data)?.Erased == typeof(T) && target.IsAssignableFrom(typeof(OwnCollection<T>)))
        {
            return OwnLists.ItemOf(collection.Data)?.Erased == typeof(T)
                ? new OwnList<T>(frame, site, collection, items, taken, index => OwnLists.Read<T>(frame, site, collection, index, taken))
                : new OwnCollection<T>(frame, site, collection, items, taken);
        }

        return target != typeof(IEnumerable<T>) ? items.ToList()
            : collection.Data is UserObject user ? OwnCollections.Counted(frame, site, user, items)
            : items;
    }

    private static IEnumerable<T> Items<T>(Frame frame, Site site, Value collection, List<Value>? taken)
    {
        foreach (var item in Enumeration.Of(frame, site, collection))
        {
            var datum = ToClr(frame, site, item, typeof(T));

            // A struct of the author's is copied on its way, and the copy is what is printed.
            taken?.Add(datum is UserObject ? new Value(datum, item.Origin) : item);
            frame.Context.Budget.Grow(frame, site, datum is string text ? text.Length : 1);
            yield return (T)datum!;
        }
    }
}
