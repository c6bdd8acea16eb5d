using Vigo.Generators.Lowering;

namespace Vigo.Generators.Generation;

/// <summary>The last evaluations, so that the analyzers go on with the records that the generator made, and an edit that means nothing ends here.</summary>
internal static class RecentEvaluations
{
    // As many as there may be projects that somebody types in.
    private const int Most = 4;

    private static readonly object Gate = new();
    private static readonly List<Recent> Latest = [];

    /// <summary>The evaluation of these very declarations; null when it is not among the last ones.</summary>
    public static FleetEvaluation? Find(IReadOnlyList<EvaluatedRoot> roots, RepositoryInputs inputs)
    {
        lock (Gate)
            return Latest.Find(recent => IsOf(recent, roots) && recent.Inputs.Equals(inputs))?.Evaluation;
    }

    public static FleetEvaluation Remember(IReadOnlyList<EvaluatedRoot> roots, RepositoryInputs inputs, FleetEvaluation evaluation)
    {
        if (Caches.AreSuspended)
            return evaluation;
        lock (Gate)
        {
            Latest.Insert(0, new(roots, inputs, evaluation));
            if (Latest.Count > Most)
                Latest.RemoveAt(Most);
        }

        return evaluation;
    }

    private static bool IsOf(Recent recent, IReadOnlyList<EvaluatedRoot> roots)
    {
        if (recent.Roots.Count != roots.Count)
            return false;
        for (var i = 0; i < roots.Count; i++)
        {
            if (!ReferenceEquals(recent.Roots[i], roots[i]))
                return false;
        }

        return true;
    }

    private sealed record Recent(IReadOnlyList<EvaluatedRoot> Roots, RepositoryInputs Inputs, FleetEvaluation Evaluation);
}
