using System.Collections;
using Vigo.Generators.Evaluation;
using Vigo.Model;

namespace Vigo.Generators.Generation;

/// <summary>From a place in a record to the expressions that a value took to get there.</summary>
internal static class RecordTrace
{
    /// <summary>From where what stands there was made or, when nobody knows, the closest thing around it, through all that handed it on, to the record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="path">The place in it.</param>
    /// <param name="origin">Where the record came from.</param>
    public static IReadOnlyList<Site> Chain(object record, ModelPath path, Origin origin)
    {
        var way = Follow(record, path, origin);
        return [.. way.Origin.Chain, .. way.Onward];
    }

    /// <summary>The same for each part that it is made of.</summary>
    public static IEnumerable<IReadOnlyList<Site>> Chains(object record, ModelPath path, Origin origin)
    {
        var way = Follow(record, path, origin);
        return way.IsOwn
            ? Leaves.Of(way.Origin).Select(chain => (IReadOnlyList<Site>)[.. chain, .. way.Onward])
            : [[.. way.Origin.Chain, .. way.Onward]];
    }

    private static Way Follow(object record, ModelPath path, Origin origin)
    {
        var (owner, way) = (record, new Way(origin, [], IsOwn: true));
        foreach (var step in path.Steps)
        {
            var part = PartOf(step);
            var current = ObjectParts.Read(owner, part);
            var trail = ObjectProvenance.Trace(owner, part, current);
            way = trail.Origin is { } found
                ? new(found, [.. trail.Through.Reverse(), .. way.Origin.Chain, .. way.Onward], IsOwn: true)

                // An item that a call of the vocabulary made is made of what the call was given; anything else is just somewhere in there.
                : way with { Onward = [.. trail.Through.Reverse(), .. way.Onward], IsOwn = way.IsOwn && owner is IEnumerable };
            if (current is null or string or ValueType)
                break;
            owner = current;
        }

        return way;
    }

    private static object PartOf(object step) => step switch
    {
        PropertyStep property => property.Name,
        NameStep name => new MapName(name.Key),
        string key => new MapKey(key),
        var index => index,
    };

    /// <param name="Origin">Where what was looked for came from.</param>
    /// <param name="Onward">The way from there to the record.</param>
    /// <param name="IsOwn">Whether the origin is that of the thing itself.</param>
    private sealed record Way(Origin Origin, IReadOnlyList<Site> Onward, bool IsOwn);
}
