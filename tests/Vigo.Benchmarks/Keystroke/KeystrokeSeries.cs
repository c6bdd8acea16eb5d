using Vigo.Benchmarks.Outcomes;
using Vigo.Benchmarks.Repositories;

namespace Vigo.Benchmarks.Keystroke;

/// <summary>Keystrokes on one repository, each measured with Vigo and without, turn about.</summary>
internal static class KeystrokeSeries
{
    /// <param name="repository">The repository.</param>
    /// <param name="analysis">How diagnostics are asked for.</param>
    /// <param name="kinds">The kinds of edit.</param>
    /// <param name="warmUp">Edits that are made, checked and not counted.</param>
    /// <param name="edits">Edits that count.</param>
    public static IReadOnlyList<Sample> Of(GeneratedRepository repository, AnalysisEntry analysis, IReadOnlyList<EditKind> kinds, int warmUp, int edits)
    {
        var editor = new Editor(repository, analysis);
        var twin = new Twin(repository);
        var plan = new EditPlan(repository, kinds);
        var samples = new List<Sample>();
        var state = editor.Refresh().State;
        Wholeness.Demand(repository, state);
        for (var i = 0; i < warmUp + edits; i++)
        {
            var edit = plan.Next(editor.TextOf);

            // Whoever comes second finds the processor's caches full of the other's data, so they change places.
            var floor = i % 2 == 0 ? twin.Apply(edit) : TimeSpan.Zero;
            var (phases, next) = editor.Apply(edit);
            if (i % 2 != 0)
                floor = twin.Apply(edit);

            Check.Outcome(edit, state, next);
            state = next;
            if (i >= warmUp)
                samples.Add(new(edit.Kind, phases, floor));
        }

        Check.Same(state, new Editor(editor.Saved(repository), analysis).Refresh().State);
        return samples;
    }
}
