namespace Vigo.Generators.Evaluation;

/// <summary>
/// Where a value came from: the expression that gave it, and the origin of what that expression handed on or was computed from.
/// </summary>
internal sealed class Origin
{
    // What a loop computes from its last round has an ever longer history; nobody reads all of it, and it would fill the memory.
    private const int Longest = 200;

    private readonly int _length;

    public Origin(Site site, Origin? from = null, params Origin?[] inputs)
    {
        Site = site;
        From = from is { _length: >= Longest } ? from.First : from;
        _length = From?._length ?? 0;
        foreach (var input in inputs)
            _length = Math.Max(_length, input?._length ?? 0);
        Inputs = _length >= Longest ? [] : inputs;
        _length = (From is null && Inputs.Count == 0 ? 0 : _length) + 1;
    }

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
