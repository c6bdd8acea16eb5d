using System.Reflection;

namespace Vigo.Generators.Evaluation;

/// <summary>Values on their way into real code and back: sequences and delegates get their CLR shape, tuples lose and regain theirs.</summary>
internal static class Crossing
{
    private static readonly MethodInfo CastMethod = typeof(Crossing).GetMethod(nameof(Cast), BindingFlags.NonPublic | BindingFlags.Static)!;

    public static object? ToClr(Frame frame, Site site, Value value, Type target) => value.Data switch
    {
        null => null,
        ValueSequence sequence when target.IsGenericType && target != typeof(IEnumerable<object>) => CastTo(sequence, ElementOf(target), frame, site),
        Closure or BoundMethod when typeof(Delegate).IsAssignableFrom(target) => DelegateAdapters.Create(frame, site, value, target),
        TupleObject tuple when IsTuple(target) => ToTuple(frame, site, tuple, target),
        RuntimeType type when target == typeof(Type) => type.Erased,
        var data => data,
    };

    public static object? FromClr(object? data) => data is ValueType && IsTuple(data.GetType()) ? FromTuple(data) : data;

    private static TupleObject FromTuple(object tuple) => new([.. Fields(tuple).Select(item => new Value(FromClr(item), null))]);

    // The eighth field of a long tuple holds the rest as another.
    private static IEnumerable<object?> Fields(object tuple)
    {
        foreach (var field in tuple.GetType().GetFields())
        {
            var item = field.GetValue(tuple);
            if (!string.Equals(field.Name, "Rest", StringComparison.Ordinal))
                yield return item;
            else
            {
                foreach (var rest in Fields(item!))
                    yield return rest;
            }
        }
    }

    private static object ToTuple(Frame frame, Site site, TupleObject tuple, Type target)
    {
        var types = target.GetGenericArguments();
        return Activator.CreateInstance(target, [.. tuple.Items.Select((item, index) => ToClr(frame, site, item, types[index]))])!;
    }

    private static bool IsTuple(Type type) =>
        type.IsGenericType && type.FullName!.StartsWith("System.ValueTuple`", StringComparison.Ordinal);

    private static Type ElementOf(Type target) => target.GetGenericArguments()[0];

    private static object CastTo(ValueSequence sequence, Type element, Frame frame, Site site) =>
        CastMethod.MakeGenericMethod(element).Invoke(null, [sequence, frame, site])!;

    private static IEnumerable<T> Cast<T>(ValueSequence sequence, Frame frame, Site site)
    {
        foreach (var item in sequence.Values)
        {
            frame.Step(site);
            yield return (T)ToClr(frame, site, item, typeof(T))!;
        }
    }
}
