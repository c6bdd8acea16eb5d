namespace Vigo.Runner.Import.Reading;

/// <summary>A part of a compose file as it was read: aliases replaced, merge keys merged, nothing interpreted.</summary>
/// <param name="Place">Where it begins.</param>
/// <param name="Tag">Compose's own tags, <c>!reset</c> and <c>!override</c>; null for none.</param>
internal abstract record SourceNode(Place Place, string? Tag)
{
    /// <summary>What it is, for a message.</summary>
    public abstract string What { get; }

    /// <summary>The comments about it: those of a mapping's entry are its key's, and those above all keys of a file are the file's mapping's own.</summary>
    public IReadOnlyList<SourceComment> Comments { get; init; } = [];

    /// <summary>Whether it is YAML's null: nothing said.</summary>
    public virtual bool IsNothing => false;
}

/// <summary>A single value.</summary>
/// <param name="Place">Where it begins.</param>
/// <param name="Tag">Compose's own tags; null for none.</param>
/// <param name="Text">The text, escapes resolved.</param>
/// <param name="IsPlain">Whether it stands without quotes, so that it may be a number, a boolean or nothing.</param>
internal sealed record SourceScalar(Place Place, string? Tag, string Text, bool IsPlain) : SourceNode(Place, Tag)
{
    /// <inheritdoc/>
    public override string What => IsNothing ? "nothing" : $"'{(Text.Length > 40 ? Text[..40] + "…" : Text)}'";

    /// <inheritdoc/>
    public override bool IsNothing => IsPlain && Text is ("" or "~" or "null" or "Null" or "NULL");
}

/// <summary>A list.</summary>
/// <param name="Place">Where it begins.</param>
/// <param name="Tag">Compose's own tags; null for none.</param>
/// <param name="Items">Its items.</param>
internal sealed record SourceList(Place Place, string? Tag, IReadOnlyList<SourceNode> Items) : SourceNode(Place, Tag)
{
    /// <inheritdoc/>
    public override string What => "a list";
}

/// <summary>A mapping, each key once.</summary>
/// <param name="Place">Where it begins.</param>
/// <param name="Tag">Compose's own tags; null for none.</param>
/// <param name="Entries">Its entries in the order of the file.</param>
internal sealed record SourceMapping(Place Place, string? Tag, IReadOnlyList<SourceEntry> Entries) : SourceNode(Place, Tag)
{
    /// <inheritdoc/>
    public override string What => "a mapping";

    /// <summary>The value of a key; null when the mapping has no such key.</summary>
    public SourceNode? Find(string key) => Entries.FirstOrDefault(entry => entry.Key.Text == key)?.Value;
}

/// <summary>A key and what it stands for.</summary>
/// <param name="Key">The key.</param>
/// <param name="Value">The value.</param>
internal sealed record SourceEntry(SourceScalar Key, SourceNode Value);
