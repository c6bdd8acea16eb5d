using System.Runtime.CompilerServices;

namespace Vigo.Generators.Evaluation;

/// <summary>Tells objects apart by identity, whatever they think of equality.</summary>
internal sealed class ReferenceEquality : IEqualityComparer<object>
{
    public static ReferenceEquality Instance { get; } = new();

    bool IEqualityComparer<object>.Equals(object? x, object? y) => ReferenceEquals(x, y);

    int IEqualityComparer<object>.GetHashCode(object obj) => RuntimeHelpers.GetHashCode(obj);
}
