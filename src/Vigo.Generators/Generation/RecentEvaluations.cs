using Vigo.Generators.Lowering;

namespace Vigo.Generators.Generation;

/// <summary>The last evaluations, so that the analyzers go on with the records that the generator made, and an edit that means nothing ends here.</summary>
internal static class RecentEvaluations
{
    // As many as there may be projects that somebody types in.
    private const int Most = 4;

    private static readonly Recent<Known> Latest = new(Most);

    /// <summary>The evaluation of these very declarations; null when it is not among the last ones.</summary>
    public static FleetEvaluation? Find(IReadOnlyList<EvaluatedRoot> roots, RepositoryInputs inputs) =>
        Latest.Find(known => IsOf(known, roots) && known.Inputs.Equals(inputs))?.Evaluation;

    public static FleetEvaluation Remember(IReadOnlyList<EvaluatedRoot> roots, RepositoryInputs inputs, FleetEvaluation evaluation)
    {
        if (!Caches.AreSuspended)
            Latest.Add(new(roots, inputs, evaluation));
        return evaluation;
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
