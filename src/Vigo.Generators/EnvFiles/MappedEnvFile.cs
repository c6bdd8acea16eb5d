using System.Runtime.CompilerServices;
using Vigo.Env;
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
        var members = new List<EnvKeyMember>();
        var byKey = sources.SelectMany(source => source.Keys.Select(key => (Source: source, Key: key)))
            .GroupBy(pair => pair.Key.Name, StringComparer.Ordinal)
            .ToDictionary(pairs => pairs.Key, pairs => pairs.ToArray(), StringComparer.Ordinal);
        foreach (var member in EnvFileIdentifiers.OfKeys(byKey.Keys, file))
        {
            var pairs = byKey[member.Name];
            if (member.Other is not null)
            {
                var (source, first) = pairs[0];
                collisions.Add(new(source.File, first.Line, member.Name, $"EnvFiles.{file}.{member.Identifier}", member.Other));
                continue;
            }

            members.Add(new EnvKeyMember(
                member.Identifier,
                member.Name,
                pairs.Any(pair => pair.Source.Place.Host is null),
                pairs.Select(pair => pair.Source.Place.Host).OfType<string>().OrderBy(host => host, StringComparer.Ordinal).ToSequence()));
        }

        return members.OrderBy(key => key.Identifier, StringComparer.Ordinal).ToSequence();
    }
}
