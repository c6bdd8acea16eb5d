using Vigo.Model;

namespace Vigo.Compose;

/// <summary>An image's reference.</summary>
internal static class ImageRenderer
{
    // Of a pinned image the pin is what changes from commit to commit.
    public static ComposeScalar Render(Image image, ModelPath path)
    {
        var sources = new List<ScalarSource>();
        if (image.Tag is not null)
            sources.Add(path.Property(nameof(Image.Tag)));
        if (image.ContentDigest is not null)
            sources.Add(path.Property(nameof(Image.ContentDigest)));
        sources.Add(path.Property(nameof(Image.Repository)));
        return MappingBuilder.Text(image.ToString(), sources);
    }
}
