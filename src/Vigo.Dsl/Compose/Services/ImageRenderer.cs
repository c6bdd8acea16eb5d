using Vigo.Model;

namespace Vigo.Compose;

/// <summary>An image's reference.</summary>
internal static class ImageRenderer
{
    // Of a pinned image the pin is what changes from commit to commit.
    public static ComposeScalar Render(Image image, ModelPath path)
    {
        var sources = Sequence<ScalarSource>.Empty;
        if (image.Tag is not null)
            sources = sources.And(path.Property(nameof(Image.Tag)));
        if (image.ContentDigest is not null)
            sources = sources.And(path.Property(nameof(Image.ContentDigest)));
        return MappingBuilder.Text(image.ToString(), sources.And(path.Property(nameof(Image.Repository))));
    }
}
