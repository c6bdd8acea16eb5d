using Vigo.Env;

namespace Vigo.Generators.EnvFiles;

/// <summary>What is read of one env file: which keys it has, never what they hold.</summary>
/// <remarks>A pipeline model: equal when nothing changed but values, so that a re-encrypted file costs nothing more.</remarks>
/// <param name="Place">Where the file lies in the repository.</param>
/// <param name="File">The path by which the compiler knows the file, for locations.</param>
/// <param name="Keys">The keys in the order of the file, each once.</param>
internal sealed record EnvFileKeys(EnvFilePlace Place, string File, Sequence<EnvFileKey> Keys)
{
    public static EnvFileKeys Of(EnvFilePlace place, string file, DotenvFile read) =>
        new(place, file, read.Entries.Where(entry => entry.Key.Length > 0)
            .GroupBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entries => new EnvFileKey(entries.Key, entries.First().Line)).ToSequence());
}

/// <summary>A key of an env file.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Line">The line it first stands in, from 1.</param>
internal readonly record struct EnvFileKey(string Name, int Line);
