using Vigo.Benchmarks.Outcomes;
using Vigo.Benchmarks.Reporting;
using Vigo.Benchmarks.Repositories;

namespace Vigo.Benchmarks.Keystroke;

/// <summary>Keystrokes on repositories of several sizes.</summary>
internal static class KeystrokeBenchmark
{
    private static readonly (string Name, AnalysisEntry Of)[] Entries = [("Vigo's entry", AnalysisEntries.Vigo), ("Roslyn's driver", AnalysisEntries.Roslyn)];

    public static IReadOnlyList<Section> Run(KeystrokeOptions options)
    {
        var results = new List<KeystrokeResult>();
        foreach (var stacks in options.Stacks)
        {
            var repository = RepositoryGenerator.Of(stacks);
            foreach (var entry in Entries)
            {
                Progress.Say($"keystrokes, {stacks} stacks, diagnostics by {entry.Name}");
                var result = new KeystrokeResult(stacks, entry.Name, KeystrokeSeries.Of(repository, entry.Of, options.Kinds, options.WarmUp, options.Edits));
                results.Add(result);
                Progress.Say(KeystrokeTables.Kinds(result));
            }
        }

        return KeystrokeTables.Sections(results, options);
    }
}
