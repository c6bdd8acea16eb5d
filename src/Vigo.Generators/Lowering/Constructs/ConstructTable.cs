using Microsoft.CodeAnalysis;

namespace Vigo.Generators.Lowering;

/// <summary>Rows in the order in which they are asked.</summary>
internal sealed class ConstructTable<TLowered>(IEnumerable<Construct<TLowered>> rows)
{
    private readonly Construct<TLowered>[] _rows = [.. rows];

    /// <summary>The row of an operation; null when there is none.</summary>
    public Construct<TLowered>? Find(IOperation operation)
    {
        foreach (var row in _rows)
        {
            if (row.Covers(operation))
                return row;
        }

        return null;
    }
}
