using System.Runtime.CompilerServices;
using Vigo.Generators.Lowering;

namespace Vigo.Generators.EnvFiles;

/// <summary>What the keys of one env file become, overrides included. It depends on nothing of other files, and is kept as long as its own are the same objects.</summary>
internal sealed class MappedEnvFile
{
    // By the first of its files: forgotten with that, and replaced when another of them changes.
    private static readonly ConditionalWeakTable<EnvFileKeys, MappedEnvFile> Known = new();

    private readonly EnvFileKeys[] _sources;

    private MappedEnvFile(string identifier, EnvFileKeys[] sources)
    {
        _sources = sources;
        var collisions = new List<EnvFileCollision>();
        Members = new(identifier, sources[0].Place.BasePath, sources.Any(file => file.Place.Host is null), MapKeys(identifier, sources, collisions));
        Collisions = collisions;
    }

    public EnvFileMembers Members { get; }

    /// <summary>The keys that are left out.</summary>
    public IReadOnlyList<EnvFileCollision> Collisions { get; }

    /// <param name="identifier">What the file's name becomes.</param>
    /// <param name="sources">The file and its overrides, in ordinal order of their paths; at least one.</param>
    public static MappedEnvFile Of(string identifier, EnvFileKeys[] sources)
    {
        if (Caches.AreSuspended)
            return new(identifier, sources);
        if (Known.TryGetValue(sources[0], out var known) && known.IsOf(sources))
            return known;
        var mapped = new MappedEnvFile(identifier, sources);
        Known.Put(sources[0], mapped);
        return mapped;
    }

    private bool IsOf(EnvFileKeys[] sources)
    {
        if (sources.Length != _sources.Length)
            return false;
        for (var i = 0; i < sources.Length; i++)
        {
            if (!ReferenceEquals(sources[i], _sources[i]))
                return false;
        }

        return true;
    }

    private static Sequence<EnvKeyMember> MapKeys(string file, EnvFileKeys[] sources, List<EnvFileCollision> collisions)
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        var members = new List<EnvKeyMember>();
        var keys = sources.SelectMany(source => source.Keys.Select(key => (Source: source, Key: key)))
            .GroupBy(pair => pair.Key.Name, StringComparer.Ordinal)
            .Select(pairs => (Key: pairs.Key, Identifier: EnvFileIdentifiers.OfKey(pairs.Key, file + EnvFileMembers.ClassSuffix), Pairs: pairs));

        // A key that is an identifier already keeps its name, whatever else would become it.
        foreach (var (key, identifier, pairs) in keys
            .OrderBy(mapped => string.Equals(mapped.Key, mapped.Identifier, StringComparison.Ordinal) ? 0 : 1)
            .ThenBy(mapped => mapped.Key, StringComparer.Ordinal))
        {
            string[] claims = [identifier, "get_" + identifier, "set_" + identifier];
            if (claims.FirstOrDefault(taken.ContainsKey) is { } claimed)
            {
                var (source, first) = pairs.First();
                collisions.Add(new(source.File, first.Line, key, $"EnvFiles.{file}.{identifier}", taken[claimed]));
                continue;
            }

            foreach (var claim in claims)
                taken.Add(claim, key);
            members.Add(new EnvKeyMember(
                identifier,
                key,
                pairs.Any(pair => pair.Source.Place.Host is null),
                pairs.Select(pair => pair.Source.Place.Host).OfType<string>().OrderBy(host => host, StringComparer.Ordinal).ToSequence()));
        }

        return members.OrderBy(key => key.Identifier, StringComparer.Ordinal).ToSequence();
    }
}
