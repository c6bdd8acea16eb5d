using Vigo.Runner.Import.Reading;

namespace Vigo.Runner.Import.Resolving;

/// <summary>Trees with a part changed; where nothing is, the very same tree, since a file can be large and is gone through often. What is not as it must be is left as it is: whoever maps the tree refuses it there.</summary>
internal static class SourceTrees
{
    /// <summary>The mapping with another value for a key, where it has the key.</summary>
    public static SourceMapping At(this SourceMapping mapping, string key, Func<SourceNode, SourceNode> change) => mapping.Find(key) is { } value
        ? change(value) is var changed && ReferenceEquals(changed, value) ? mapping : mapping with { Entries = [.. mapping.Entries.Select(entry => entry.Key.Text == key ? entry with { Value = changed } : entry)] }
        : mapping;

    /// <summary>The mapping with every value of a section changed.</summary>
    public static SourceMapping Each(this SourceMapping mapping, string section, Func<SourceNode, SourceNode> change) => mapping.At(section, node => node is SourceMapping found ? found.EachValue(change) : node);

    /// <summary>The mapping with every value changed.</summary>
    public static SourceMapping EachValue(this SourceMapping mapping, Func<SourceNode, SourceNode> change) => mapping.EachEntry(entry => change(entry.Value));

    /// <summary>The mapping with another value for every entry.</summary>
    public static SourceMapping EachEntry(this SourceMapping mapping, Func<SourceEntry, SourceNode> change) =>
        Changed(mapping.Entries, entry => change(entry) is var value && ReferenceEquals(value, entry.Value) ? entry : entry with { Value = value }) is { } entries ? mapping with { Entries = entries } : mapping;

    /// <summary>The list with every item changed.</summary>
    public static SourceList EachItem(this SourceList list, Func<SourceNode, SourceNode> change) => Changed(list.Items, change) is { } items ? list with { Items = items } : list;

    // Null when nothing is changed.
    private static T[]? Changed<T>(IReadOnlyList<T> before, Func<T, T> change)
        where T : class
    {
        T[]? after = null;
        for (var i = 0; i < before.Count; i++)
        {
            var changed = change(before[i]);
            if (after is null && !ReferenceEquals(changed, before[i]))
                after = [.. before];
            if (after is not null)
                after[i] = changed;
        }

        return after;
    }

    /// <summary>The mapping without a key.</summary>
    public static SourceMapping Without(this SourceMapping mapping, string key) => mapping with { Entries = [.. mapping.Entries.Where(entry => entry.Key.Text != key)] };

    /// <summary>Whether two trees say the same, wherever they stand.</summary>
    public static bool SaysTheSame(SourceNode one, SourceNode other) => (one, other) switch
    {
        (SourceScalar first, SourceScalar second) => first.IsNothing == second.IsNothing && (first.IsNothing || first.Text == second.Text),
        (SourceList first, SourceList second) => first.Items.Count == second.Items.Count && first.Items.Zip(second.Items).All(pair => SaysTheSame(pair.First, pair.Second)),
        (SourceMapping first, SourceMapping second) => first.Entries.Count == second.Entries.Count
            && first.Entries.All(entry => second.Find(entry.Key.Text) is { } found && SaysTheSame(entry.Value, found)),

        // A network that is declared and has nothing to say.
        (SourceMapping { Entries.Count: 0 }, { IsNothing: true }) or ({ IsNothing: true }, SourceMapping { Entries.Count: 0 }) => true,
        _ => false,
    };
}
