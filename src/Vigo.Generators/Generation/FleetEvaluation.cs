using Microsoft.CodeAnalysis;
using Vigo.Generators.Evaluation;
using Vigo.Generators.Lowering;
using Vigo.Model;

namespace Vigo.Generators.Generation;

/// <summary>Everything a compilation declares, evaluated; what could not be is left out and said.</summary>
internal sealed class FleetEvaluation
{
    private FleetEvaluation(Fleet fleet, IReadOnlyList<Failure> failures, Origins origins)
    {
        Fleet = fleet;
        Failures = failures;
        Origins = origins;
    }

    public Fleet Fleet { get; }

    /// <summary>What is left out of the fleet and why, in the order of the sources; what fails several declarations is said once.</summary>
    public IReadOnlyList<Failure> Failures { get; }

    /// <summary>Where the records of the fleet came from.</summary>
    public Origins Origins { get; }

    /// <summary>Evaluates every declaration of a compilation that holds the members made of env files.</summary>
    public static FleetEvaluation Of(Compilation compilation, RepositoryInputs inputs, CancellationToken cancellation)
    {
        var program = Program.For(compilation);
        var failures = new List<Failure>();
        var origins = new Origins();
        var declarations = new DeclaredRecords();
        foreach (var root in Roots.Find(compilation, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            var site = Sites.OfDeclaration(root.Member);
            if (RootChecks.Misplaced(root, site) is { } misplaced)
            {
                failures.Add(new(misplaced, [site.File]));
                continue;
            }

            var result = program.Evaluate(root.Member, cancellation);
            var problem = result.Problem
                ?? RootChecks.Unfit(root, result.Value!.Value, site)
                ?? declarations.Add(root.Kind, result.Value!.Value, RepositoryPaths.Relative(inputs.Root, site.File), site);
            if (problem is null)
                origins.Remember(result.Value!.Value.Data!, result.Value.Value.Origin ?? new(site));
            else
                failures.Add(new(problem, [site.File, .. result.Files]));
        }

        return new(declarations.ToFleet(inputs, isPartial: failures.Count > 0), Distinct(failures), origins);
    }

    // A stack that fails also fails each host that overlays it, at the same expression.
    private static IReadOnlyList<Failure> Distinct(IEnumerable<Failure> failures) =>
        [.. failures.GroupBy(failure => (failure.Problem.Id, failure.Problem.Site, failure.Problem.Message)).Select(same => same.First())];
}
