using Vigo.Model;

namespace Vigo.Compose;

/// <summary>What extensions hold.</summary>
internal static class RawRenderer
{
    public static ComposeNode Render(Raw raw, ModelPath path)
    {
        if (raw.Items is { } items)
            return MappingBuilder.List(items, path.Property(nameof(Raw.Items)), Render);
        if (raw.Entries is { } entries)
            return MappingBuilder.Map(entries, path.Property(nameof(Raw.Entries)), Render);
        return raw.Scalar is null ? new ComposeScalar("null", IsText: false, path) : new ComposeScalar(Interpolation.ToCompose(raw.Scalar), raw.IsText, path.Property(nameof(Raw.Scalar)));
    }
}
