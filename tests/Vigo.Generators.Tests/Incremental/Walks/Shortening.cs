using System.Collections.Immutable;
using Vigo.Generators.Tests.Incremental.Projects;

namespace Vigo.Generators.Tests.Incremental.Walks;

/// <summary>Makes a walk that goes wrong as short as it can be and still go wrong: fewer steps, fewer files, fewer lines.</summary>
internal sealed class Shortening(Func<Walk, Task<Staleness?>> run)
{
    private const int Attempts = 600;

    private int _attempts;

    public async Task<Walk> Of(Walk walk, Staleness staleness)
    {
        var shortest = new Walk(walk.Steps.GetRange(0, staleness.Step + 1));
        for (var before = -1; before != Size(shortest);)
        {
            before = Size(shortest);
            shortest = await WithoutSteps(shortest);
            shortest = await WithoutFiles(shortest);
            shortest = await WithoutLines(shortest);
        }

        return shortest;
    }

    private static int Size(Walk walk) => walk.Steps.Sum(step => 1 + step.Repository.Files.Sum(file => file.Value.Length));

    private async Task<Walk> WithoutSteps(Walk walk)
    {
        for (var length = Math.Max(1, walk.Steps.Count / 2); length > 0; length /= 2)
        {
            for (var start = 0; start + length < walk.Steps.Count;)
            {
                if (await StillFailing(new(walk.Steps.RemoveRange(start, length))) is { } shorter)
                    walk = shorter;
                else
                    start += length;
            }
        }

        return walk;
    }

    private async Task<Walk> WithoutFiles(Walk walk)
    {
        var paths = walk.Steps.SelectMany(step => step.Repository.Files.Keys).Distinct(StringComparer.Ordinal).ToList();
        return await Without(walk, paths, gone => files => files.RemoveRange(gone));
    }

    // The same lines go from all moments, so that an edit stays an edit of what is left.
    private async Task<Walk> WithoutLines(Walk walk)
    {
        foreach (var path in walk.Steps.SelectMany(step => step.Repository.Files.Keys).Distinct(StringComparer.Ordinal).ToList())
        {
            var lines = walk.Steps.SelectMany(step => step.Repository.Files.GetValueOrDefault(path, "").Split('\n')).Distinct(StringComparer.Ordinal).ToList();
            walk = await Without(walk, lines, gone => files => files.TryGetValue(path, out var text) ? files.SetItem(path, string.Join('\n', text.Split('\n').Where(line => !gone.Contains(line, StringComparer.Ordinal)))) : files);
        }

        return walk;
    }

    // Many at once first, since most go.
    private async Task<Walk> Without(
        Walk walk, List<string> parts, Func<IReadOnlyList<string>, Func<ImmutableSortedDictionary<string, string>, ImmutableSortedDictionary<string, string>>> change)
    {
        for (var length = parts.Count; length > 0; length /= 2)
        {
            for (var start = 0; start < parts.Count;)
            {
                var gone = parts.GetRange(start, Math.Min(length, parts.Count - start));
                if (await StillFailing(Mapped(walk, change(gone))) is { } shorter)
                {
                    walk = shorter;
                    parts.RemoveRange(start, gone.Count);
                }
                else
                {
                    start += length;
                }
            }
        }

        return walk;
    }

    private static Walk Mapped(Walk walk, Func<ImmutableSortedDictionary<string, string>, ImmutableSortedDictionary<string, string>> change) =>
        new([.. walk.Steps.Select(step => step with { Repository = step.Repository with { Files = change(step.Repository.Files) } })]);

    private async Task<Walk?> StillFailing(Walk candidate) => ++_attempts <= Attempts && await run(candidate) is { } staleness ? new(candidate.Steps.GetRange(0, staleness.Step + 1)) : null;
}
