using Vigo.Model;

namespace Vigo.Compose;

/// <summary>Values of the vocabulary as scalars that lead to their parts.</summary>
internal static class WrittenScalars
{
    public static ComposeScalar Of(IWritten value, ModelPath path)
    {
        var written = value.Written;
        return new(Interpolation.ToCompose(written.Text), written.IsText, path.Property(written.Parts[0]))
        {
            OtherSources = written.Parts.Count == 1 ? Sequence<ScalarSource>.Empty : written.Parts.Skip(1).Select(part => (ScalarSource)path.Property(part)).ToSequence(),
        };
    }
}
