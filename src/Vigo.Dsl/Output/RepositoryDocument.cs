using Vigo.Compose;

namespace Vigo.Output;

/// <summary>A generated YAML file, and what was written to it.</summary>
/// <param name="Path">From the repository's root, with forward slashes.</param>
/// <param name="Text">Its text.</param>
/// <param name="Content">Makes what is in it, before it is text.</param>
/// <param name="Record">The record that it is of; null for what hosts without a record run.</param>
public sealed record RepositoryDocument(string Path, string Text, Func<ComposeMapping> Content, object? Record)
{
    /// <summary>Each of its values, and of its keys that come from a record, with its place in the text.</summary>
    public IEnumerable<PlacedScalar> Scalars() => PlacedScalar.Of(Text, Content(), Record);
}
