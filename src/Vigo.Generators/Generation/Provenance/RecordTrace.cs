using System.Collections;
using Vigo.Generators.Evaluation;
using Vigo.Model;

namespace Vigo.Generators.Generation;

/// <summary>From a place in a record to the expressions that a value took to get there.</summary>
internal static class RecordTrace
{
    /// <summary>
    /// A chain for each part that the value is made of: from the expression that made it, through all that handed it on, to the record.
    /// </summary>
    /// <param name="record">The record.</param>
    /// <param name="path">The place in it.</param>
    /// <param name="origin">Where the record came from.</param>
    /// <param name="isCause">Whether only the one chain is asked for of what stands there, whatever it is made of.</param>
    public static IEnumerable<IReadOnlyList<Site>> Of(object record, ModelPath path, Origin origin, bool isCause)
    {
        var (owner, isOwn) = (record, true);
        IReadOnlyList<Site> onward = [];
        foreach (var step in path.Steps)
        {
            var part = PartOf(step);
            var current = ObjectParts.Read(owner, part);
            var trail = ObjectProvenance.Trace(owner, part, current);
            if (trail.Origin is { } found)
            {
                onward = [.. trail.Through.Reverse(), .. origin.Chain, .. onward];
                (origin, isOwn) = (found, true);
            }
            else
            {
                // An item that a call of the vocabulary made is made of what the call was given; anything else is just somewhere in there.
                onward = [.. trail.Through.Reverse(), .. onward];
                isOwn = isOwn && owner is IEnumerable;
            }

            if (current is null or string or ValueType)
                break;
            owner = current;
        }

        return isCause || !isOwn
            ? [[.. origin.Chain, .. onward]]
            : Leaves.Of(origin).Select(chain => (IReadOnlyList<Site>)[.. chain, .. onward]);
    }

    private static object PartOf(object step) => step switch
    {
        PropertyStep property => property.Name,
        NameStep name => new MapName(name.Key),
        string key => new MapKey(key),
        var index => index,
    };
}
