using System.Reflection;

namespace Vigo.EndToEnd.Tests.Import.Models;

/// <summary>Records and collections whose types are known only by reflection.</summary>
internal static class Reflected
{
    /// <summary>A copy of a record, as <c>with</c> makes one.</summary>
    public static object Clone(this object record) => record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;

    /// <summary>A copy with another value in a property.</summary>
    /// <exception cref="TargetInvocationException">The vocabulary refuses the value.</exception>
    public static object With(this object record, PropertyInfo property, object? value)
    {
        var clone = record.Clone();
        property.SetValue(clone, value);
        return clone;
    }

    public static Array ToArrayOf(this IReadOnlyList<object> items, Type type)
    {
        var array = Array.CreateInstance(type, items.Count);
        for (var i = 0; i < items.Count; i++)
            array.SetValue(items[i], i);
        return array;
    }

    public static object ToSequenceOf(this IReadOnlyList<object> items, Type type) =>
        typeof(Sequences).GetMethod(nameof(Sequences.ToSequence))!.MakeGenericMethod(type).Invoke(null, [items.ToArrayOf(type)])!;
}
