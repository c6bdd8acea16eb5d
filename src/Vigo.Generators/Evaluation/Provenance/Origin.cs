namespace Vigo.Generators.Evaluation;

/// <summary>
/// Where a value came from: the expression that gave it, and the origin of what that expression handed on or was computed from.
/// </summary>
internal sealed class Origin
{
    // What a loop computes from its last round has an ever longer history; nobody reads all of it, and it would fill the memory.
    private const int Longest = 200;

    private readonly int _length;

    private Origin(Site site, Origin? from, Origin?[] inputs)
    {
        Site = site;
        From = from is { _length: >= Longest } ? from.First : from;
        _length = From?._length ?? 0;
        foreach (var input in inputs)
            _length = Math.Max(_length, input?._length ?? 0);
        Inputs = _length >= Longest ? [] : inputs;
        _length = (From is null && Inputs.Count == 0 ? 0 : _length) + 1;
    }

    /// <summary>Of what an expression gave; null when nothing is remembered here (<see cref="ProvenanceStore.Current"/>).</summary>
    /// <param name="site">The expression.</param>
    /// <param name="from">The origin of what it handed on; null when it made the value.</param>
    public static Origin? Of(Site site, Origin? from = null) => ProvenanceStore.Current is null ? null : new(site, from, []);

    /// <summary>The same of something computed.</summary>
    /// <param name="site">The expression.</param>
    /// <param name="from">The origin of what it handed on; null when it made the value.</param>
    /// <param name="input">The origin of what it was computed from.</param>
    public static Origin? Of(Site site, Origin? from, Origin? input) => ProvenanceStore.Current is null ? null : new(site, from, [input]);

    /// <inheritdoc cref="Of(Site, Origin?, Origin?)"/>
    public static Origin? Of(Site site, Origin? from, Origin? input, Origin? other) => ProvenanceStore.Current is null ? null : new(site, from, [input, other]);

    /// <inheritdoc cref="Of(Site, Origin?, Origin?)"/>
    public static Origin? Of(Site site, Origin? from, Origin?[] inputs) => ProvenanceStore.Current is null ? null : new(site, from, inputs);

    /// <summary>Of a constant: the very same each time, since a text that names it twice has its chain once.</summary>
    /// <param name="site">Where it stands.</param>
    /// <param name="known">The origin, once it was asked for.</param>
    public static Origin? OfConstant(Site site, ref Origin? known) =>
        ProvenanceStore.Current is null ? null : known ?? Interlocked.CompareExchange(ref known, OfDeclaration(site), null) ?? known;

    /// <summary>Of something that is declared there, whatever is remembered.</summary>
    public static Origin OfDeclaration(Site site) => new(site, null, []);

    /// <summary>The expression.</summary>
    public Site Site { get; }

    /// <summary>The origin of the very same value one step earlier: what a reference refers to, what a call returned. Null where the value was made.</summary>
    public Origin? From { get; }

    /// <summary>Origins of what the value was computed from.</summary>
    public IReadOnlyList<Origin?> Inputs { get; }

    /// <summary>Where the value was made: the first link of the chain.</summary>
    public Origin First
    {
        get
        {
            var origin = this;
            while (origin.From is { } from)
                origin = from;
            return origin;
        }
    }

    /// <summary>The chain, from where the value was made to here.</summary>
    public IReadOnlyList<Site> Chain
    {
        get
        {
            var sites = new List<Site>();
            for (var origin = this; origin is not null; origin = origin.From)
                sites.Add(origin.Site);
            sites.Reverse();
            return sites;
        }
    }
}
