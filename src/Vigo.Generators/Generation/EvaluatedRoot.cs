using System.Runtime.CompilerServices;
using Vigo.Generators.Evaluation;
using Vigo.Generators.Lowering;

namespace Vigo.Generators.Generation;

/// <summary>A declaration and what evaluating it gave: a record, or a problem.</summary>
/// <param name="Root">The declaration.</param>
/// <param name="Record">The record; null when there is a problem.</param>
/// <param name="Problem">Why there is no record that can be used; null when there is one.</param>
/// <param name="Files">The files whose code took part.</param>
/// <param name="Trace">Where the record's parts came from, for who asks; null when there is no record.</param>
internal sealed record EvaluatedRoot(Root Root, object? Record, Problem? Problem, IReadOnlyCollection<string> Files, Trace? Trace)
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
            return new(root, null, misplaced, [], null);
        var result = program.Evaluate(root.Entry, cancellation);
        if (Known.TryGetValue(result, out var known) && ReferenceEquals(known.Root, root))
            return known;
        var problem = result.Problem ?? RootChecks.Unfit(root, result.Value!.Value.Data, path => new RecordOrigin(root.Entry.Site, result.Trace!).Chain(path, program, cancellation)[0]);
        var evaluated = new EvaluatedRoot(root, problem is null ? result.Value!.Value.Data : null, problem, result.Files, problem is null ? result.Trace : null) { Lost = result.Lost };
        Known.Put(result, evaluated);
        return evaluated;
    }
}
