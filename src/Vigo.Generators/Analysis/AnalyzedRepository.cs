using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Vigo.Generators.Generation;

namespace Vigo.Generators.Analysis;

/// <summary>The repository around a compilation, as the analyzer's options give it.</summary>
/// <param name="Inputs">What evaluation needs of it.</param>
/// <param name="Files">The files that are not C#, by their paths from the root.</param>
/// <param name="Baseline">The text of the baseline, on which what is reported depends and nothing that is evaluated; null when there is none.</param>
internal sealed record AnalyzedRepository(RepositoryInputs Inputs, IReadOnlyDictionary<string, AdditionalText> Files, string? Baseline)
{
    public static AnalyzedRepository Of(AnalyzerOptions options, CancellationToken cancellation)
    {
        var root = options.AnalyzerConfigOptionsProvider.GlobalOptions.TryGetValue(RepositoryPaths.RootOption, out var folder) ? folder : "";
        var files = new Dictionary<string, AdditionalText>(options.AdditionalFiles.Length, StringComparer.Ordinal);
        foreach (var text in options.AdditionalFiles)
        {
            // Of two of one path, the first.
            var path = RepositoryInputs.PathOf(root, text);
            if (!files.ContainsKey(path))
                files.Add(path, text);
        }

        var baseline = files.TryGetValue(Rules.Baselines.Baseline.Path, out var file) ? file.GetText(cancellation)?.ToString() ?? "" : null;
        return new(RepositoryInputs.Of(root, options.AdditionalFiles, cancellation), files, baseline);
    }

    /// <summary>A file's path from the root.</summary>
    public string PathOf(string file) => RepositoryPaths.Relative(Inputs.Root, file);
}
