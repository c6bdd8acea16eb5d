using Vigo.Model;

namespace Vigo.Compose;

/// <summary>What a scalar comes from: a place in a record, and what it does there.</summary>
/// <param name="Path">The place in the record; null when Vigo itself writes the scalar, whatever the records say.</param>
/// <param name="Record">The record; null stands for the one that the document is of.</param>
/// <param name="IsCause">Whether it says only that the scalar is there; else its value goes into the text.</param>
public readonly record struct ScalarSource(ModelPath? Path, object? Record = null, bool IsCause = false)
{
    /// <summary>A scalar that no record has a say in.</summary>
    public static ScalarSource Vigo => default;

    /// <summary>A place that a scalar is there for, and whose value is not in its text.</summary>
    public static ScalarSource Because(ModelPath path, object? record = null) => new(path, record, IsCause: true);

    /// <summary>A place in the document's record goes into the text.</summary>
    public static implicit operator ScalarSource(ModelPath path) => new(path);
}
