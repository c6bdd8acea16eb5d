using Vigo.Runner.Import.Reading;

namespace Vigo.Runner.Import.Merging;

/// <summary>One compose file with another on top, as Compose puts them together.</summary>
/// <remarks>Compose Specification, "Merge"; what is special to a key is in <see cref="MergeRules"/>.</remarks>
internal static class Overrides
{
    /// <summary>The files as one, each over those before it.</summary>
    public static SourceMapping Merge(IReadOnlyList<SourceMapping> files) =>
        files.Skip(1).Aggregate(files[0], (merged, file) => Mappings(merged, file, "", keepsTags: false));

    /// <summary>A service on top of the one that it starts from.</summary>
    /// <param name="under">The service that it starts from.</param>
    /// <param name="over">What it says itself.</param>
    /// <param name="keepsTags">Whether <c>!reset</c> and <c>!override</c> stay, since another file is still to come below.</param>
    public static SourceMapping Service(SourceMapping under, SourceMapping over, bool keepsTags) => Mappings(under, over, "services.*", keepsTags);

    private static SourceMapping Mappings(SourceMapping under, SourceMapping over, string path, bool keepsTags)
    {
        // Looked up, since a file may have as many services as it has lines.
        var entries = under.Entries.Select(entry => (SourceEntry?)entry).ToList();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < entries.Count; i++)
            places[entries[i]!.Key.Text] = i;
        foreach (var entry in over.Entries)
        {
            var at = places.GetValueOrDefault(entry.Key.Text, -1);
            var here = path.Length == 0 ? entry.Key.Text : $"{path}.{MergeRules.Step(path, entry.Key.Text)}";
            if (at >= 0 && entry.Value.Tag is null)
            {
                entries[at] = Entry(entries[at]!, entry, Values(entries[at]!.Value, entry.Value, here, keepsTags));
                continue;
            }

            if (entry.Value.Tag == "!reset" && !keepsTags)
            {
                if (at >= 0)
                    entries[at] = null;
                places.Remove(entry.Key.Text);
                continue;
            }

            var added = keepsTags || entry.Value.Tag is null ? entry : entry with { Value = entry.Value with { Tag = null } };
            if (at >= 0)
            {
                entries[at] = added;
                continue;
            }

            places[entry.Key.Text] = entries.Count;
            entries.Add(added);
        }

        return under with { Entries = [.. entries.OfType<SourceEntry>()], Comments = [.. under.Comments, .. over.Comments] };
    }

    // The comment of the value that counts; of two that were put together, those of both.
    private static SourceEntry Entry(SourceEntry under, SourceEntry over, SourceNode value) => new(
        under.Key with { Comments = value.Place == over.Value.Place ? over.Key.Comments : over.Value.IsNothing ? under.Key.Comments : [.. under.Key.Comments, .. over.Key.Comments] },
        value);

    private static SourceNode Values(SourceNode under, SourceNode over, string path, bool keepsTags)
    {
        if (over.Tag == "!override" || under.IsNothing)
            return over with { Tag = null };
        if (over.IsNothing)
            return under;
        var rule = MergeRules.Of(path);
        return (rule.Normalize(under), rule.Normalize(over)) switch
        {
            _ when rule.Replaces(under, over) => over,
            (SourceMapping one, SourceMapping other) => Mappings(one, other, path, keepsTags),
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
