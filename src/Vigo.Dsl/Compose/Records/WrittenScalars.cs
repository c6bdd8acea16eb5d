using Vigo.Model;

namespace Vigo.Compose;

/// <summary>Values of the vocabulary as scalars that lead to their parts.</summary>
internal static class WrittenScalars
{
    public static ComposeScalar Of(IWritten value, ModelPath path)
    {
        var written = value.Written;
        var scalar = new ComposeScalar(Interpolation.ToCompose(written.Text), written.IsText, path.Property(written.Parts[0]));
        return written.Parts.Count == 1 ? scalar : scalar with { OtherSources = Others(written.Parts, path) };
    }

    private static Sequence<ScalarSource> Others(IReadOnlyList<string> parts, ModelPath path) => parts.Skip(1).Select(part => (ScalarSource)path.Property(part)).ToSequence();
}
