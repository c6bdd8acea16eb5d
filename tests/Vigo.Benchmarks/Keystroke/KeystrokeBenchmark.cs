using Vigo.Benchmarks.Outcomes;
using Vigo.Benchmarks.Reporting;
using Vigo.Benchmarks.Repositories;

namespace Vigo.Benchmarks.Keystroke;

/// <summary>Keystrokes on repositories of several sizes.</summary>
internal static class KeystrokeBenchmark
{
    // What Roslyn does around an analyzer is the same for every analyzer; a quarter of the edits is enough to see it.
    private static readonly (string Name, AnalysisEntry Of, int Share)[] Entries = [("Vigo's entry", AnalysisEntries.Vigo, 1), ("Roslyn's driver", AnalysisEntries.Roslyn, 4)];

    public static IReadOnlyList<Section> Run(KeystrokeOptions options)
    {
        var results = new List<KeystrokeResult>();
        foreach (var stacks in options.Stacks)
        {
            var repository = RepositoryGenerator.Of(stacks);
            foreach (var entry in Entries)
            {
                Progress.Say($"keystrokes, {stacks} stacks, diagnostics by {entry.Name}");
                var result = new KeystrokeResult(stacks, entry.Name, KeystrokeSeries.Of(repository, entry.Of, options.Kinds, options.WarmUp / entry.Share, options.Edits / entry.Share));
                results.Add(result);
                Progress.Say(KeystrokeTables.Kinds(result));
            }
        }

        return KeystrokeTables.Sections(results, options);
    }
}
