namespace Vigo.Generators.Evaluation;

/// <summary>
/// A value of the program: the datum itself, boxed as the CLR would box it, and where it came from. A user-defined type's datum is a
/// <see cref="UserObject"/>, <see cref="UserEnum"/> or <see cref="TupleObject"/>; everything else is the real thing.
/// </summary>
internal readonly struct Value(object? data, Origin? origin)
{
    public object? Data { get; } = data;

    public Origin? Origin { get; } = origin;

    public Value WithData(object? other) => new(other, Origin);

    /// <summary>The same value, handed on by an expression.</summary>
    public Value Through(Site site) => Evaluation.Origin.Of(site, Origin) is { } through ? new(Data, through) : this;
}
