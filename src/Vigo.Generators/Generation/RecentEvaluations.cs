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

    /// <summary>What was evaluated of a program already within these inputs; null when nothing was.</summary>
    public static FleetEvaluation? Find(Program program, RepositoryInputs inputs) =>
        !Caches.AreSuspended && OfPrograms.TryGetValue(program, out var known) && ReferenceEquals(known.Inputs, inputs) ? known.Evaluation : null;

    /// <summary>The evaluation of these very declarations, another's when they are what another program declares too; else a new one.</summary>
    /// <param name="program">The program that declares them.</param>
    /// <param name="roots">The declarations.</param>
    /// <param name="inputs">What else there is in the repository.</param>
    /// <param name="make">Makes the evaluation.</param>
    public static FleetEvaluation Of(Program program, IReadOnlyList<EvaluatedRoot> roots, RepositoryInputs inputs, Func<FleetEvaluation> make)
    {
        if (Caches.AreSuspended)
            return make();
        var known = Latest.Find(known => IsOf(known, roots) && known.Inputs.Equals(inputs));
        if (known is null)
            Latest.Add(known = new(roots, inputs, make()));
        OfPrograms.Put(program, ReferenceEquals(known.Inputs, inputs) ? known : known with { Inputs = inputs });
        return known.Evaluation;
    }

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
