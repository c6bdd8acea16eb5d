namespace Vigo.Generators.Evaluation;

/// <summary>What a value is made of, down to the literals: an origin knows one step, and its chain only the one value that was handed on.</summary>
internal static class Leaves
{
    // A text that a loop makes of its last round names hundreds; nobody reads more.
    private const int Most = 40;

    /// <summary>A chain for each expression that makes a part of the value without being made of others: from it to the value.</summary>
    public static IReadOnlyList<IReadOnlyList<Site>> Of(Origin origin)
    {
        var found = new List<IReadOnlyList<Site>>();
        var seen = new HashSet<Origin>();
        Visit(origin, null);
        return found;

        void Visit(Origin here, Rest? rest)
        {
            // What two parts have in common has its chain once.
            if (found.Count >= Most || !seen.Add(here))
                return;
            var onward = new Rest(here.Site, rest);
            if (here.From is { } from)
            {
                Visit(from, onward);
                return;
            }

            var inputs = here.Inputs.OfType<Origin>().ToList();
            foreach (var input in inputs)
                Visit(input, onward);
            if (inputs.Count == 0)
                found.Add([.. onward.Sites()]);
        }
    }

    private sealed record Rest(Site Site, Rest? Next)
    {
        public IEnumerable<Site> Sites()
        {
            for (var rest = this; rest is not null; rest = rest.Next)
                yield return rest.Site;
        }
    }
}
