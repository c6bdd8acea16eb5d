using System.Runtime.CompilerServices;
using Vigo.Generators.Lowering;

namespace Vigo.Generators.Generation;

/// <summary>The last evaluations, so that the analyzers go on with the records that the generator made, and an edit that means nothing ends here.</summary>
internal static class RecentEvaluations
{
    // As many as there may be projects that somebody types in.
    private const int Most = 4;

    private static readonly Recent<Known> Latest = new(Most);
    private static readonly ConditionalWeakTable<Program, Known> OfPrograms = new();

    /// <summary>What was evaluated of a program already, within these inputs; null when nothing was.</summary>
    public static FleetEvaluation? Find(Program program, RepositoryInputs inputs) =>
        !Caches.AreSuspended && OfPrograms.TryGetValue(program, out var known) && HasRootOf(known, inputs) ? Within(inputs, known, program).Evaluation : null;

    /// <summary>The evaluation of these very declarations, another's when they are what another program declares too; else a new one.</summary>
    /// <param name="program">The program that declares them.</param>
    /// <param name="roots">The declarations.</param>
    /// <param name="inputs">What else there is in the repository.</param>
    /// <param name="make">Makes the evaluation.</param>
    public static FleetEvaluation Of(Program program, IReadOnlyList<EvaluatedRoot> roots, RepositoryInputs inputs, Func<FleetEvaluation> make)
    {
        if (Caches.AreSuspended)
            return make();
        var known = Latest.Find(known => IsOf(known, roots) && HasRootOf(known, inputs)) ?? Added(new(roots, inputs, make()));
        return Within(inputs, known, program).Evaluation;
    }

    // Nothing that is declared depends on other files than C#: whatever becomes of them, what was made of the declarations is kept.
    private static Known Within(RepositoryInputs inputs, Known known, Program program)
    {
        var found = ReferenceEquals(known.Inputs, inputs)
            ? known
            : Latest.Find(other => IsOf(other, known.Roots) && other.Inputs.Equals(inputs)) ?? Added(new(known.Roots, inputs, known.Evaluation.Within(inputs)));
        OfPrograms.Put(program, found);
        return found;
    }

    private static Known Added(Known known)
    {
        Latest.Add(known);
        return known;
    }

    // Files are named from there.
    private static bool HasRootOf(Known known, RepositoryInputs inputs) => string.Equals(known.Inputs.Root, inputs.Root, StringComparison.Ordinal);

    private static bool IsOf(Known known, IReadOnlyList<EvaluatedRoot> roots)
    {
        if (known.Roots.Count != roots.Count)
            return false;
        for (var i = 0; i < roots.Count; i++)
        {
            if (!ReferenceEquals(known.Roots[i], roots[i]))
                return false;
        }

        return true;
    }

    private sealed record Known(IReadOnlyList<EvaluatedRoot> Roots, RepositoryInputs Inputs, FleetEvaluation Evaluation);
}
