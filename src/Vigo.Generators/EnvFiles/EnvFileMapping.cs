using Vigo.Env;

namespace Vigo.Generators.EnvFiles;

/// <summary>From the keys that files have to the members that they become, and what could not become one.</summary>
internal static class EnvFileMapping
{
    /// <summary>The members, in ordinal order of their identifiers; those of files that are the same objects as before are the same object.</summary>
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
        var members = new List<EnvFileMembers>();
        var byName = files.GroupBy(file => file.Place.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.OrderBy(file => file.Place.Path, StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
        foreach (var file in EnvFileIdentifiers.OfFiles(byName.Keys))
        {
            var sources = byName[file.Name];
            if (file.Other is not null)
            {
                collisions.Add(new(sources[0].File, 1, sources[0].Place.Path, $"EnvFiles.{file.Identifier}", byName[file.Other][0].Place.Path));
                continue;
            }

            var mapped = MappedEnvFile.Of(file.Identifier, sources);
            members.Add(mapped.Members);
            collisions.AddRange(mapped.Collisions);
        }

        members.Sort((left, right) => string.CompareOrdinal(left.Identifier, right.Identifier));
        return Named(members).ToSequence();
    }

    // The compiler takes names of sources that differ by case only for one. A hyphen is in no identifier, and so in no other name.
    private static IEnumerable<EnvFileMembers> Named(IEnumerable<EnvFileMembers> members)
    {
        var names = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in members)
        {
            var count = names[file.Identifier] = names.TryGetValue(file.Identifier, out var known) ? known + 1 : 1;
            yield return count == 1 ? file : file with { HintName = EnvFilesSource.HintNameOf($"{file.Identifier}-{count}") };
        }
    }
}
