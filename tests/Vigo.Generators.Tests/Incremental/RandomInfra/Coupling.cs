using System.Collections.Immutable;

namespace Vigo.Generators.Tests.Incremental.RandomInfra;

/// <summary>
/// A way in which the meaning of one piece of code depends on others: declarations that come in several versions, and an expression in a stack that uses them. In every
/// text <c>$</c> stands for what tells one use of the coupling from another, and <c>@</c> for a digit that edits change.
/// </summary>
/// <param name="Name">What couples.</param>
/// <param name="Use">Expressions that use the pieces; an edit may go from one to another.</param>
/// <param name="Pieces">The declarations.</param>
internal sealed record Coupling(string Name, ImmutableArray<string> Use, params ImmutableArray<Piece> Pieces)
{
    /// <summary>What the expression gives a value to.</summary>
    public Slot Slot { get; init; } = Slot.Environment;
}

/// <summary>A declaration.</summary>
/// <param name="Where">Where it can stand.</param>
/// <param name="Texts">Its versions. The first fits those of the other pieces; the rest need not, nor compile.</param>
internal sealed record Piece(Where Where, params ImmutableArray<string> Texts);

internal enum Where
{
    /// <summary>In a part of <c>Shared</c>, in any file.</summary>
    InShared,

    /// <summary>In a namespace, in any file.</summary>
    InNamespace,

    /// <summary>In the class of the stack that uses it.</summary>
    InStack,

    /// <summary>Among the global usings.</summary>
    InUsings,
}

internal enum Slot
{
    Environment,
    Image,
    Port,
    Mount,
}
