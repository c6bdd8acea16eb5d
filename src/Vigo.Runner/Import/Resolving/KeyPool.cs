using Vigo.Runner.Secrets;

namespace Vigo.Runner.Import.Resolving;

/// <summary>What each key means in the one file that comes of a project: a value, or none.</summary>
internal sealed class KeyPool
{
    private readonly Dictionary<string, string?> _meanings = new(StringComparer.Ordinal);

    /// <summary>The keys that have a value, in the order of their use.</summary>
    public IEnumerable<EnvPair> Values => _meanings.Where(meaning => meaning.Value is not null).Select(meaning => new EnvPair(meaning.Key, meaning.Value!));

    /// <summary>Whether a key is used.</summary>
    public bool Has(string key) => _meanings.ContainsKey(key);

    /// <summary>Gives a key its meaning, unless it has another.</summary>
    /// <returns>Whether it means this now.</returns>
    public bool Take(string key, string? meaning)
    {
        if (_meanings.TryGetValue(key, out var known))
            return known == meaning;
        _meanings.Add(key, meaning);
        return true;
    }
}
