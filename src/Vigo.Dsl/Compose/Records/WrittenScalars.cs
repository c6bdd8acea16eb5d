using Vigo.Model;

namespace Vigo.Compose;

/// <summary>Values of the vocabulary as scalars that lead to their parts.</summary>
internal static class WrittenScalars
{
    public static ComposeScalar Of(IWritten value, ModelPath path)
    {
        var written = value.Written;
        var sources = ScalarSources.Of(path.Property(written.Part));
        for (var i = 0; i < written.OtherParts.Length; i++)
            sources = sources.And(path.Property(written.OtherParts[i]));
        return MappingBuilder.Scalar(Interpolation.ToCompose(written.Text), written.IsText, sources);
    }
}
