using Vigo.Generators.Evaluation;
using Vigo.Generators.Lowering;
using Vigo.Model;

namespace Vigo.Generators.Generation;

/// <summary>The records that declarations gave, no two of which would write one file.</summary>
internal sealed class DeclaredRecords
{
    private readonly List<(RootKind Kind, object Value, string Source, bool IsPartial)> _records = [];

    // Names that differ in case alone are one file on some systems.
    private readonly Dictionary<RootKind, Dictionary<string, string>> _sources = [];

    /// <summary>Adds what a declaration gave; says why not when another did before.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="record">What the declaration gave.</param>
    /// <param name="source">The file of the declaration.</param>
    /// <param name="isPartial">Whether parts are missing.</param>
    /// <param name="site">Where the record was made.</param>
    public Problem? Add(RootKind kind, object record, string source, bool isPartial, Func<Site> site)
    {
        if (!_sources.TryGetValue(kind, out var sources))
            _sources.Add(kind, sources = new(StringComparer.OrdinalIgnoreCase));

        // There is one proxy, whatever it is called.
        var name = kind == RootKind.Proxy ? "" : NameOf(record);
        if (sources.TryGetValue(name, out var first))
        {
            var what = kind == RootKind.Proxy ? "the proxy" : $"{kind.ToString().ToLowerInvariant()} '{name}'";
            return new(Problem.Declaration, site(), $"{what} is declared twice, here and in {first}: they would write one file; rename or remove one", []);
        }

        sources.Add(name, source);
        _records.Add((kind, record, source, isPartial));
        return null;
    }

    /// <summary>The fleet that they make with the repository's other files.</summary>
    public Fleet ToFleet(RepositoryInputs inputs, bool isPartial) => new()
    {
        Stacks = Of<Stack>(RootKind.Stack),
        Proxies = Of<Stack>(RootKind.Proxy),
        Hosts = Of<Host>(RootKind.Host),
        Retirements = Of<Retirement>(RootKind.Retirement),
        IsPartial = isPartial,
        EnvFiles = inputs.EnvFiles,
        SopsConfiguration = inputs.SopsConfiguration,
    };

    private Sequence<Declared<T>> Of<T>(RootKind kind) => _records
        .Where(record => record.Kind == kind)
        .OrderBy(record => NameOf(record.Value), StringComparer.Ordinal)
        .Select(record => new Declared<T>((T)record.Value, record.Source) { IsPartial = record.IsPartial })
        .ToSequence();

    private static string NameOf(object record) => record switch
    {
        Stack stack => stack.Name,
        Host host => host.Name,
        _ => ((Retirement)record).Stack,
    };
}
