using Vigo.Model;

namespace Vigo.Compose;

/// <summary>What a scalar comes from: a place in a record, and what it does there.</summary>
/// <param name="Path">The place in the record; null when Vigo itself writes the scalar, whatever the records say.</param>
/// <param name="Record">The record; null stands for the one that the document is of.</param>
/// <param name="IsCause">Whether it says only that the scalar is there; else its value goes into the text.</param>
public sealed record ScalarSource(ModelPath? Path, object? Record = null, bool IsCause = false)
{
    /// <summary>A scalar that no record has a say in.</summary>
    public static ScalarSource Vigo { get; } = new((ModelPath?)null);

    /// <summary>What every scalar comes from in a document that is made without sources.</summary>
    internal static ScalarSource Unasked { get; } = new(ModelPath.Nowhere);

    /// <summary>A place that a scalar is there for, and whose value is not in its text.</summary>
    public static ScalarSource Because(ModelPath path, object? record = null) => ReferenceEquals(path, ModelPath.Nowhere) ? Unasked : new(path, record, IsCause: true);

    /// <summary>A place in the document's record goes into the text.</summary>
    public static implicit operator ScalarSource(ModelPath path) => ReferenceEquals(path, ModelPath.Nowhere) ? Unasked : new(path);
}

/// <summary>Everything that a scalar comes from, what determines the text most first; nothing where nobody asks.</summary>
internal static class ScalarSources
{
    public static Sequence<ScalarSource> Of(ScalarSource source) => ReferenceEquals(source, ScalarSource.Unasked) ? Sequence<ScalarSource>.Empty : [source];

    public static Sequence<ScalarSource> And(this Sequence<ScalarSource> sources, ScalarSource next) => ReferenceEquals(next, ScalarSource.Unasked) ? sources : [.. sources, next];

    /// <summary>Behind the sources those of others that are not among them.</summary>
    public static Sequence<ScalarSource> AndNew(this Sequence<ScalarSource> sources, Sequence<ScalarSource> others) => others.Count == 0 ? sources : [.. sources, .. others.Except(sources)];
}
