using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Vigo;

/// <summary>Tables that forget what nobody else holds any more.</summary>
[UnconditionalSuppressMessage("Trimming", "IL2091", Justification = "Only GetOrCreateValue of such a table makes values by reflection, and nobody calls it.")]
internal static class WeakTables
{
    /// <summary>
    /// Puts a value in the place of another. Who does go on with their own value, and not with what the table holds then: somebody else may have put theirs there meanwhile, of the same
    /// thing in other surroundings.
    /// </summary>
    public static void Put<TKey, TValue>(this ConditionalWeakTable<TKey, TValue> table, TKey key, TValue value)
        where TKey : class
        where TValue : class
    {
        table.Remove(key);
        table.GetValue(key, _ => value);
    }
}
