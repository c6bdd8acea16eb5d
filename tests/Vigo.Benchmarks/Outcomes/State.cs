using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Vigo.Generators.EnvFiles;

namespace Vigo.Benchmarks.Outcomes;

/// <summary>What an author sees after a keystroke.</summary>
/// <param name="Files">The generated files, text by path.</param>
/// <param name="EnvMembers">The members made of env files.</param>
/// <param name="Reports">The diagnostics.</param>
internal sealed record State(IReadOnlyDictionary<string, string> Files, string EnvMembers, ImmutableHashSet<Report> Reports)
{
    public static State Of(GeneratorDriverRunResult result, IEnumerable<Diagnostic> diagnostics)
    {
        if (result.Results.Select(generator => generator.Exception).FirstOrDefault(exception => exception is not null) is { } crash)
            throw new InvalidOperationException("a generator crashed", crash);
        return new(
            GeneratedFiles.In(result.GeneratedTrees),
            string.Concat(result.GeneratedTrees.Where(tree => EnvFilesSource.HintNameIn(tree.FilePath) is not null).OrderBy(tree => tree.FilePath, StringComparer.Ordinal)),
            [.. diagnostics.Select(Report.Of)]);
    }

    /// <summary>The paths whose text differs from an earlier one, those that came or went included.</summary>
    public IEnumerable<string> ChangedSince(State earlier) =>
        Files.Where(file => !earlier.Files.TryGetValue(file.Key, out var text) || text != file.Value).Select(file => file.Key)
            .Concat(earlier.Files.Keys.Where(path => !Files.ContainsKey(path)));
}
