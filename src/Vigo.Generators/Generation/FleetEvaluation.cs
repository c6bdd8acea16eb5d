using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Vigo.Generators.Evaluation;
using Vigo.Generators.Lowering;
using Vigo.Model;

namespace Vigo.Generators.Generation;

/// <summary>Everything a compilation declares, evaluated; what could not be is left out and said.</summary>
internal sealed class FleetEvaluation
{
    private readonly Dictionary<object, Origin> _origins;

    private FleetEvaluation(Fleet fleet, IReadOnlyList<Problem> problems, Dictionary<object, Origin> origins)
    {
        Fleet = fleet;
        Problems = problems;
        _origins = origins;
    }

    public Fleet Fleet { get; }

    /// <summary>Why something could not be evaluated, in the order of the sources.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>Evaluates every declaration of a compilation that holds the members made of env files.</summary>
    public static FleetEvaluation Of(Compilation compilation, RepositoryInputs inputs, CancellationToken cancellation)
    {
        var program = Program.For(compilation);
        var problems = new List<Problem>();
        var origins = new Dictionary<object, Origin>(ByReference.Instance);
        var found = new List<(RootKind Kind, object Value, string Source)>();
        foreach (var root in Roots.Find(compilation, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            var site = Sites.OfDeclaration(root.Member);
            if (RootChecks.Misplaced(root, site) is { } misplaced)
            {
                problems.Add(misplaced);
                continue;
            }

            var result = program.Evaluate(root.Member, cancellation);
            var problem = result.Problem ?? RootChecks.Unfit(root, result.Value!.Value, site);
            if (problem is not null)
            {
                problems.Add(problem);
                continue;
            }

            var value = result.Value!.Value;
            found.Add((root.Kind, value.Data!, RepositoryPaths.Relative(inputs.Root, site.File)));
            Remember(origins, value, site);
        }

        problems.AddRange(RootChecks.Duplicates(found, origins));
        return new(Assemble(found, inputs), problems, origins);
    }

    /// <summary>The origin of something in a record: of the thing itself or, when nobody knows, of the closest thing around it.</summary>
    public Origin? Find(object root, ModelPath path)
    {
        if (!_origins.TryGetValue(root, out var origin))
            return null;
        var owner = root;
        foreach (var step in path.Steps)
        {
            var part = step switch
            {
                PropertyStep property => property.Name,
                string key => new MapKey(key),
                var index => index,
            };
            var current = ObjectParts.Read(owner, part);
            origin = ObjectProvenance.Find(owner, part, current) ?? origin;
            if (current is null or string or ValueType)
                break;
            owner = current;
        }

        return origin;
    }

    private static void Remember(Dictionary<object, Origin> origins, Value value, Site site)
    {
        origins[value.Data!] = value.Origin ?? new Origin(site);
        if (value.Data is not Host host)
            return;
        for (var i = 0; i < host.Overlays.Count; i++)
            origins[host.Overlays[i]] = ObjectProvenance.Find(host.Overlays, i, host.Overlays[i]) ?? value.Origin ?? new Origin(site);
    }

    private static Fleet Assemble(List<(RootKind Kind, object Value, string Source)> found, RepositoryInputs inputs) => new()
    {
        Stacks = Declared<Stack>(found, RootKind.Stack, stack => stack.Name),
        Proxies = Declared<Stack>(found, RootKind.Proxy, proxy => proxy.Name),
        Hosts = Declared<Host>(found, RootKind.Host, host => host.Name),
        Retirements = Declared<Retirement>(found, RootKind.Retirement, retirement => retirement.Stack),
        EnvFiles = inputs.EnvFiles.ToSequence(),
        SopsConfiguration = inputs.SopsConfiguration,
    };

    private static Sequence<Declared<T>> Declared<T>(List<(RootKind Kind, object Value, string Source)> found, RootKind kind, Func<T, string> name) => found
        .Where(declared => declared.Kind == kind)
        .Select(declared => new Declared<T>((T)declared.Value, declared.Source))
        .OrderBy(declared => name(declared.Value), StringComparer.Ordinal)
        .ToSequence();

    /// <summary>Records are told apart by what they are, not by what they hold.</summary>
    private sealed class ByReference : IEqualityComparer<object>
    {
        public static ByReference Instance { get; } = new();

        public new bool Equals(object? x, object? y) => ReferenceEquals(x, y);

        public int GetHashCode(object obj) => RuntimeHelpers.GetHashCode(obj);
    }
}
