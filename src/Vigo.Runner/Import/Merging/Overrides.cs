using Vigo.Runner.Import.Reading;

namespace Vigo.Runner.Import.Merging;

/// <summary>One compose file with another on top, as Compose puts them together.</summary>
/// <remarks>Compose Specification, "Merge"; what is special to a key is in <see cref="MergeRules"/>.</remarks>
internal static class Overrides
{
    /// <summary>The files as one, each over those before it.</summary>
    public static SourceMapping Merge(IReadOnlyList<SourceMapping> files) =>
        files.Skip(1).Aggregate(files[0], (merged, file) => Mappings(merged, file, ""));

    private static SourceMapping Mappings(SourceMapping under, SourceMapping over, string path)
    {
        var entries = under.Entries.ToList();
        foreach (var entry in over.Entries)
        {
            var at = entries.FindIndex(known => known.Key.Text == entry.Key.Text);
            var here = path.Length == 0 ? entry.Key.Text : $"{path}.{MergeRules.Step(path, entry.Key.Text)}";
            if (entry.Value.Tag == "!reset")
                entries.RemoveAll(known => known.Key.Text == entry.Key.Text);
            else if (at < 0)
                entries.Add(entry with { Value = entry.Value.Tag is null ? entry.Value : entry.Value with { Tag = null } });
            else
                entries[at] = Entry(entries[at], entry, Values(entries[at].Value, entry.Value, here));
        }

        return under with { Entries = entries, Comments = [.. under.Comments, .. over.Comments] };
    }

    // The comment of the value that counts; of two that were put together, those of both.
    private static SourceEntry Entry(SourceEntry under, SourceEntry over, SourceNode value) => new(
        under.Key with { Comments = value.Place == over.Value.Place ? over.Key.Comments : over.Value.IsNothing ? under.Key.Comments : [.. under.Key.Comments, .. over.Key.Comments] },
        value);

    private static SourceNode Values(SourceNode under, SourceNode over, string path)
    {
        if (over.Tag == "!override" || under.IsNothing)
            return over with { Tag = null };
        if (over.IsNothing)
            return under;
        var rule = MergeRules.Of(path);
        return (rule.Normalize(under), rule.Normalize(over)) switch
        {
            _ when rule.Replaces(under, over) => over,
            (SourceMapping one, SourceMapping other) => Mappings(one, other, path),
            (SourceList one, SourceList other) => Lists(one, other, rule),
            (_, var other) => other,
        };
    }

    // An item that is about the same thing takes the place of the other.
    private static SourceList Lists(SourceList under, SourceList over, MergeRule rule)
    {
        var items = under.Items.ToList();
        foreach (var item in over.Items)
        {
            var at = rule.Identity(item) is { } identity ? items.FindIndex(known => rule.Identity(known) == identity) : -1;
            if (at < 0)
                items.Add(item);
            else
                items[at] = item;
        }

        return under with { Items = items };
    }
}
