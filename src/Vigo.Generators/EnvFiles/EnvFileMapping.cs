namespace Vigo.Generators.EnvFiles;

/// <summary>From the keys that files have to the members that they become, and what could not become one.</summary>
internal static class EnvFileMapping
{
    /// <summary>The members, in ordinal order of their identifiers.</summary>
    public static Sequence<EnvFileMembers> MembersOf(IEnumerable<EnvFileKeys> files) => Map(files, new List<EnvFileCollision>());

    /// <summary>What is left out of the members, in the order of files and keys.</summary>
    public static Sequence<EnvFileCollision> CollisionsOf(IEnumerable<EnvFileKeys> files)
    {
        var collisions = new List<EnvFileCollision>();
        Map(files, collisions);
        return collisions.ToSequence();
    }

    private static Sequence<EnvFileMembers> Map(IEnumerable<EnvFileKeys> files, List<EnvFileCollision> collisions)
    {
        var taken = new Dictionary<string, string>(StringComparer.Ordinal);
        var members = new List<EnvFileMembers>();
        foreach (var sameName in files.GroupBy(file => file.Place.Name, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var identifier = EnvFileIdentifiers.OfFile(sameName.Key);
            var sources = sameName.OrderBy(file => file.Place.Path, StringComparer.Ordinal).ToArray();
            if (taken.TryGetValue(identifier, out var other))
            {
                collisions.Add(new(sources[0].File, 1, sources[0].Place.Path, $"EnvFiles.{identifier}", other));
                continue;
            }

            taken.Add(identifier, sources[0].Place.Path);
            members.Add(new EnvFileMembers(
                identifier,
                sources[0].Place.BasePath,
                sources.Any(file => file.Place.Host is null),
                MapKeys(identifier, sources, collisions)));
        }

        return members.OrderBy(file => file.Identifier, StringComparer.Ordinal).ToSequence();
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
