using System.Collections.Concurrent;
using System.Reflection;

namespace Vigo.Generators.Evaluation;

/// <summary>Copying records of the vocabulary for <c>with</c>.</summary>
internal static class NativeRecords
{
    private static readonly MethodInfo Generic = typeof(NativeRecords).GetMethod(nameof(Cloner), BindingFlags.NonPublic | BindingFlags.Static)!;
    private static readonly ConcurrentDictionary<Type, Func<object, object>?> Clones = new();

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
        var clone = Clones.GetOrAdd(record.GetType(), ClonerOf);
        if (clone is null && !record.GetType().IsValueType)
            throw frame.NotEvaluated(site, $"'{record.GetType().Name}' is no record; 'with' needs one");
        var copy = clone is null ? record : clone(record);
        if (ProvenanceStore.Current is not null)
            ObjectProvenance.Derive(copy, [new Source(null, original)], site);
        return copy;
    }

    private static Func<object, object>? ClonerOf(Type type) => type.GetMethod("<Clone>$", BindingFlags.Public | BindingFlags.Instance) is { } clone
        ? (Func<object, object>)Generic.MakeGenericMethod(clone.DeclaringType!).Invoke(null, [clone])!
        : null;

    // A delegate, since thousands of services are copies of others.
    private static Func<object, object> Cloner<TRecord>(MethodInfo clone)
        where TRecord : class
    {
        var copy = (Func<TRecord, object>)Delegate.CreateDelegate(typeof(Func<TRecord, object>), clone);
        return record => copy((TRecord)record);
    }
}
