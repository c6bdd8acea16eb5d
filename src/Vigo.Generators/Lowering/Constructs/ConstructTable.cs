using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Vigo.Generators.Lowering;

/// <summary>Rows in the order in which they are asked.</summary>
internal sealed class ConstructTable<TLowered>(IEnumerable<Construct<TLowered>> rows)
{
    private readonly Construct<TLowered>[] _rows = [.. rows];

    // Every operation is asked about, and most rows are about operations of another kind.
    private readonly ConcurrentDictionary<Type, Construct<TLowered>[]> _ofType = new();

    /// <summary>The row of an operation; null when there is none.</summary>
    public Construct<TLowered>? Find(IOperation operation)
    {
        if (!_ofType.TryGetValue(operation.GetType(), out var rows))
            rows = _ofType.GetOrAdd(operation.GetType(), RowsOf);
        foreach (var row in rows)
        {
            if (row.Covers(operation))
                return row;
        }

        return null;
    }

    private Construct<TLowered>[] RowsOf(Type operation) => [.. _rows.Where(row => row.OperationType.IsAssignableFrom(operation))];
}
