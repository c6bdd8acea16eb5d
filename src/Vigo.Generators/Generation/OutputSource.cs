using Vigo.Output;

namespace Vigo.Generators.Generation;

/// <summary>A generated source, which carries some of the files.</summary>
/// <remarks>
/// One source for each file would make the compiler take up hundreds at every keystroke that changes none of them; one for all would make it read
/// everything again for one line. So there are about as many sources as each carries files.
/// </remarks>
/// <param name="HintName">Its name.</param>
/// <param name="Files">The files in ordinal order of their paths; at least one.</param>
internal sealed record OutputSource(string HintName, Sequence<RepositoryFile> Files)
{
    /// <summary>The sources that carry these files. A file's source follows from its path and how many files there are, to the next power of four.</summary>
    public static Sequence<OutputSource> Of(Sequence<RepositoryFile> files)
    {
        var sources = new List<RepositoryFile>?[CountFor(files.Count)];
        foreach (var file in files)
            (sources[SourceOf(file.Path, sources.Length)] ??= []).Add(file);
        return sources.Select((carried, number) => carried is null ? null : new OutputSource(NameOf(number), carried.ToSequence())).OfType<OutputSource>().ToSequence();
    }

    private static string NameOf(int number) => FormattableString.Invariant($"Vigo.Files.{number:000}.g.cs");

    // A power of two, so that it seldom changes as files come and go: when it does, each source is another.
    private static int CountFor(int files)
    {
        var count = 1;
        while (count * count < files)
            count *= 2;
        return count;
    }

    // The same on every machine and in every process, as string.GetHashCode is not: FNV-1a.
    private static int SourceOf(string path, int count)
    {
        var hash = 2166136261;
        foreach (var character in path)
            hash = unchecked((hash ^ character) * 16777619);
        return (int)((hash ^ (hash >> 16)) % (uint)count);
    }
}
