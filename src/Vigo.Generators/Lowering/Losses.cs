using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Vigo.Generators.Lowering;

/// <summary>What a declaration does without when it can't be evaluated: a host keeps the overlays of all stacks but the one that fails.</summary>
internal static class Losses
{
    /// <summary>Whether items are overlays that are written out where a host is given them.</summary>
    public static bool MayBeIn(ICollectionExpressionOperation collection)
    {
        var parent = collection.Parent;
        while (parent is IConversionOperation)
            parent = parent.Parent;
        return parent is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: { Name: nameof(Host.Overlays) } property } }
            && string.Equals(NativeSymbols.FullName(property.ContainingType), typeof(Host).FullName, StringComparison.Ordinal);
    }
}
