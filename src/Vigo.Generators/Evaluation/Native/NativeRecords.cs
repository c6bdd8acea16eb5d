using System.Collections.Concurrent;
using System.Reflection;

namespace Vigo.Generators.Evaluation;

/// <summary>Copying records of the vocabulary for <c>with</c>.</summary>
internal static class NativeRecords
{
    private static readonly ConcurrentDictionary<Type, MethodInfo?> Clones = new();

    /// <summary>Another of the records that a declaration gives.</summary>
    public static object CopyOf(object declared) => declared switch
    {
        Stack stack => stack with { },
        Host host => host with { },
        Retirement retirement => retirement with { },
        _ => declared,
    };

    public static object Clone(Frame frame, Site site, object record, Value original)
    {
        var clone = Clones.GetOrAdd(record.GetType(), type => type.GetMethod("<Clone>$", BindingFlags.Public | BindingFlags.Instance));
        if (clone is null && !record.GetType().IsValueType)
            throw frame.NotEvaluated(site, $"'{record.GetType().Name}' is no record; 'with' needs one");
        var copy = clone is null ? record : clone.Invoke(record, null)!;
        ObjectProvenance.Derive(copy, [new Source(null, original)], site);
        return copy;
    }
}
