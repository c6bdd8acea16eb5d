using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Vigo.Env;
using Vigo.Generators.EnvFiles;
using Vigo.Output;

namespace Vigo.Generators.Tests.Generation.Traces;

/// <summary>Other names for env files and for their keys, with the C# that uses them following.</summary>
internal static class EnvFileMutations
{
    public static Mutation At(ImmutableSortedDictionary<string, string> texts, SourcePlace place)
    {
        var file = EnvFilePlace.Of(place.File)!;
        if (place.Line == 0)
            return new("an env file", place.File, [.. OtherWords.Of(file.Name).Select(other => FileRenamed(texts, file.Name, other))]);
        var key = texts[place.File].Split('\n')[place.Line - 1].Split('=')[0];
        return new("a key of an env file", key, [.. OtherWords.Of(key).Select(other => KeyRenamed(texts, file.Name, key, other))]);
    }

    private static MutatedTexts FileRenamed(ImmutableSortedDictionary<string, string> texts, string name, string other)
    {
        var files = texts.Keys.Where(path => EnvFilePlace.Of(path)?.Name == name).ToDictionary(path => path[..^(name.Length + 4)] + other + ".env", StringComparer.Ordinal);
        var moved = files.Aggregate(texts, (before, file) => before.Remove(file.Value).Add(file.Key, before[file.Value]));
        var member = $"EnvFiles.{EnvFileIdentifiers.OfFile(name)}";
        return new(InSources(moved, member, $"EnvFiles.{EnvFileIdentifiers.OfFile(other)}")) { FormerNames = files };
    }

    private static MutatedTexts KeyRenamed(ImmutableSortedDictionary<string, string> texts, string name, string key, string other)
    {
        var renamed = texts.Keys.Where(path => EnvFilePlace.Of(path)?.Name == name)
            .Aggregate(texts, (before, path) => before.SetItem(path, Regex.Replace(before[path], $"(?m)^{Regex.Escape(key)}=", other + "=")));
        var file = $"EnvFiles.{EnvFileIdentifiers.OfFile(name)}.";
        return new(InSources(renamed, file + key, file + other));
    }

    private static ImmutableSortedDictionary<string, string> InSources(ImmutableSortedDictionary<string, string> texts, string member, string other) =>
        texts.ToImmutableSortedDictionary(
            file => file.Key,
            file => file.Key.EndsWith(".cs", StringComparison.Ordinal) ? Regex.Replace(file.Value, $@"\b{Regex.Escape(member)}\b", other) : file.Value,
            StringComparer.Ordinal);
}
