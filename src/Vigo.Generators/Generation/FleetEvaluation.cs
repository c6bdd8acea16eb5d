using Microsoft.CodeAnalysis;
using Vigo.Generators.Evaluation;
using Vigo.Generators.Lowering;
using Vigo.Model;
using Vigo.Output;
using Vigo.Rules;

namespace Vigo.Generators.Generation;

/// <summary>Everything a compilation declares, evaluated; what could not be is left out and said.</summary>
internal sealed class FleetEvaluation
{
    private readonly Origins _origins;
    private readonly Lazy<GeneratedOutput> _output;
    private readonly Lazy<Sequence<RuleFinding>> _findings;

    private FleetEvaluation(Fleet fleet, IReadOnlyList<Failure> failures, Origins origins, Lazy<GeneratedOutput>? output = null)
    {
        Fleet = fleet;
        Failures = failures;
        _origins = origins;
        _output = output ?? new(() => new(RepositoryFiles.Of(fleet, EvaluationThreads.Each), failures.Count == 0));
        _findings = new(() =>
        {
            var context = new RuleContext(fleet);
            EvaluationThreads.Each(RuleEngine.Work(context));
            return RuleEngine.Run(context);
        });
    }

    public Fleet Fleet { get; }

    /// <summary>What is left out of the fleet and why, in the order of the sources; what fails several declarations is said once.</summary>
    public IReadOnlyList<Failure> Failures { get; }

    /// <summary>What is generated; it depends on the declarations alone.</summary>
    public GeneratedOutput Output => _output.Value;

    /// <summary>What the rules find in the fleet.</summary>
    public Sequence<RuleFinding> Findings => _findings.Value;

    /// <summary>Finds where the records of the fleet, and their parts, came from.</summary>
    /// <param name="compilation">The compilation that declares it.</param>
    /// <param name="cancellation">Gives up what nobody waits for any more.</param>
    public FleetTrace TraceIn(Compilation compilation, CancellationToken cancellation) => new(_origins, Program.For(compilation), cancellation);

    /// <summary>The same declarations among other files that are not C#; the root is the same.</summary>
    public FleetEvaluation Within(RepositoryInputs inputs) => new(Fleet with { EnvFiles = inputs.EnvFiles, SopsConfiguration = inputs.SopsConfiguration }, Failures, _origins, _output);

    /// <summary>Evaluates every declaration of a compilation that holds the members made of env files; those that an edit did not touch keep their records.</summary>
    public static FleetEvaluation Of(Compilation compilation, RepositoryInputs inputs, CancellationToken cancellation)
    {
        var program = Program.For(compilation);
        if (RecentEvaluations.Find(program, inputs) is { } known)
            return known;
        var roots = Evaluated(program, Roots.Find(program, cancellation), cancellation);
        return RecentEvaluations.Of(program, roots, inputs, () => Of(program, roots, inputs, cancellation));
    }

    private static EvaluatedRoot[] Evaluated(Program program, IReadOnlyList<Root> declared, CancellationToken cancellation)
    {
        var roots = new EvaluatedRoot[declared.Count];

        // Hosts last: the stacks that they overlay are evaluated already.
        Evaluate([.. Positions(isHost: false)]);
        Evaluate([.. Positions(isHost: true)]);
        return roots;

        IEnumerable<int> Positions(bool isHost)
        {
            for (var i = 0; i < roots.Length; i++)
            {
                if (declared[i].Kind == RootKind.Host == isHost && (roots[i] = EvaluatedRoot.Untouched(program, declared[i])!) is null)
                    yield return i;
            }
        }

        void Evaluate(int[] positions) => EvaluationThreads.Each(positions.Length, piece =>
        {
            cancellation.ThrowIfCancellationRequested();
            roots[positions[piece]] = EvaluatedRoot.Of(program, declared[positions[piece]], cancellation);
        });
    }

    private static FleetEvaluation Of(Program program, EvaluatedRoot[] roots, RepositoryInputs inputs, CancellationToken cancellation)
    {
        var failures = new List<Failure>();
        var origins = new Origins();
        var declarations = new DeclaredRecords();
        foreach (var evaluated in roots)
        {
            var site = evaluated.Root.Entry.Site;
            failures.AddRange(evaluated.Lost.Select(lost => new Failure(lost, [site.File, .. evaluated.Files])));
            var isPartial = !evaluated.Lost.All(IsOfAStack);
            if ((evaluated.Problem ?? Declare(evaluated, site, isPartial)) is { } problem)
                failures.Add(new(problem, [site.File, .. evaluated.Files]));
        }

        return new(declarations.ToFleet(inputs, isPartial: failures.Count > 0), Distinct(failures), origins);

        Problem? Declare(EvaluatedRoot evaluated, Site site, bool isPartial)
        {
            var origin = new RecordOrigin(site, evaluated.Trace!);
            if (declarations.Add(evaluated.Root.Kind, evaluated.Record!, RepositoryPaths.Relative(inputs.Root, site.File), isPartial, () => origin.Chain(ModelPath.Root, program, cancellation)[0]) is { } problem)
                return problem;
            origins.Remember(evaluated.Record!, origin);
            return null;
        }

        bool IsOfAStack(Problem lost) => roots.Any(root => root.Root.Kind != RootKind.Host && root.Problem is { } problem && Identity(problem) == Identity(lost));
    }

    // A stack that fails also fails what is made of it, at the same expression. Its own failure is told, which knows nothing of who else asked for it, whether they found out anew or not.
    private static IReadOnlyList<Failure> Distinct(IEnumerable<Failure> failures) =>
        [.. failures.GroupBy(failure => Identity(failure.Problem)).Select(same => same.OrderBy(failure => failure.Problem.Calls.Count).ThenBy(failure => failure.Files.Count).First())];

    private static (string Id, Site Site, string Message) Identity(Problem problem) => (problem.Id, problem.Site, problem.Message);
}
