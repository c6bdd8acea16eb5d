using Vigo.Output;

namespace Vigo.Generators.Generation;

/// <summary>What the generator makes of a compilation. Equal by value: the same files end the pipeline here.</summary>
/// <param name="Files">The files in ordinal order of their paths.</param>
/// <param name="IsComplete">Whether everything declared was evaluated, so that what is not among the files may be deleted.</param>
internal sealed record GeneratedOutput(Sequence<RepositoryFile> Files, bool IsComplete)
{
    /// <summary>The sources that carry the files.</summary>
    public Sequence<OutputSource> Sources => OutputSource.Of(Files);

    /// <summary>What the build deletes nothing without; null when something could not be evaluated.</summary>
    public OutputManifest? Manifest =>
        IsComplete ? new(Files.Select(file => file.Path).ToSequence(), OutputHash.Of(Files.Select(file => new KeyValuePair<string, string>(file.Path, file.Text)))) : null;
}

/// <summary>The list of all files, and what stands for their texts.</summary>
internal sealed record OutputManifest(Sequence<string> Paths, string Hash);
