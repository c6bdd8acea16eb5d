using Vigo.Model;

namespace Vigo.Compose;

/// <summary>What extensions hold.</summary>
internal static class RawRenderer
{
    public static ComposeNode Render(Raw raw, ModelPath path)
    {
        if (raw.Items is { } items)
            return new ComposeList(items.Select((item, index) => Render(item, path.Property(nameof(Raw.Items)).Index(index))).ToSequence());
        if (raw.Entries is not { } entries)
            return raw.Scalar is null ? new ComposeScalar("null", IsText: false, path) : new ComposeScalar(Interpolation.ToCompose(raw.Scalar), raw.IsText, path.Property(nameof(Raw.Scalar)));
        var mapping = new MappingBuilder();
        var map = path.Property(nameof(Raw.Entries));
        foreach (var entry in entries)
            mapping.Add(entry.Key, Render(entry.Value, map.Key(entry.Key)), map.NameOf(entry.Key));
        return mapping.Build();
    }
}
