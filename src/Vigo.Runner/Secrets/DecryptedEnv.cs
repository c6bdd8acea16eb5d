namespace Vigo.Runner.Secrets;

/// <summary>A decrypted env file.</summary>
/// <param name="Lines">Everything but the metadata, in the order of the file.</param>
public sealed record DecryptedEnv(IReadOnlyList<EnvLine> Lines)
{
    /// <summary>The variables in the order of the file, duplicates kept: the last one of a name is the one that counts, as for Compose.</summary>
    public IEnumerable<EnvPair> Pairs => Lines.OfType<EnvPair>();

    /// <summary>The value of <paramref name="key"/>; null when the file has none.</summary>
    public string? Find(string key) => Pairs.LastOrDefault(pair => pair.Key == key)?.Value;

    /// <inheritdoc/>
    public override string ToString() => $"{Lines.Count} decrypted lines";
}
