using System.Runtime.CompilerServices;
using Vigo.Generators.Evaluation;
using Vigo.Generators.Lowering;

namespace Vigo.Generators.Generation;

/// <summary>A declaration and what evaluating it gave: a record, or a problem.</summary>
/// <param name="Root">The declaration.</param>
/// <param name="Value">The record; nothing when there is a problem.</param>
/// <param name="Problem">Why there is no record that can be used; null when there is one.</param>
/// <param name="Files">The files whose code took part.</param>
/// <param name="Provenance">Where the record's parts came from.</param>
internal sealed record EvaluatedRoot(Root Root, Value Value, Problem? Problem, IReadOnlyCollection<string> Files, ProvenanceStore Provenance)
{
    private static readonly ConditionalWeakTable<EvaluationResult, EvaluatedRoot> Known = new();

    /// <summary>Why parts of the record are missing that the rest does without.</summary>
    public IReadOnlyList<Problem> Lost { get; init; } = [];

    /// <summary>What a declaration gave before, when nothing was changed in the files that it went through; null when something was.</summary>
    public static EvaluatedRoot? Untouched(Program program, Root root) =>
        root.Misplaced is null && program.Untouched(root.Entry) is { } result && Known.TryGetValue(result, out var known) && ReferenceEquals(known.Root, root) ? known : null;

    /// <summary>Evaluates a declaration. The very same object as before means that nothing about it changed.</summary>
    public static EvaluatedRoot Of(Program program, Root root, CancellationToken cancellation)
    {
        if (root.Misplaced is { } misplaced)
            return new(root, default, misplaced, [], new());
        var result = program.Evaluate(root.Entry, cancellation);
        if (Known.TryGetValue(result, out var known) && ReferenceEquals(known.Root, root))
            return known;
        var problem = result.Problem ?? RootChecks.Unfit(root, result.Value!.Value, result.Provenance);
        var evaluated = new EvaluatedRoot(root, problem is null ? result.Value!.Value : default, problem, result.Files, result.Provenance) { Lost = result.Lost };
        Known.Put(result, evaluated);
        return evaluated;
    }
}
