using Vigo.Output;

namespace Vigo.Generators.Generation;

/// <summary>What the generator makes of a compilation. Equal by value: the same files end the pipeline here.</summary>
/// <param name="Files">The files in ordinal order of their paths.</param>
/// <param name="IsComplete">Whether everything declared was evaluated, so that what is not among the files may be deleted.</param>
internal sealed record GeneratedOutput(Sequence<RepositoryFile> Files, bool IsComplete)
{
    public static GeneratedOutput Of(FleetEvaluation evaluation)
    {
        var files = RepositoryFiles.Of(evaluation.Fleet);
        return new(files, evaluation.Failures.Count == 0);
    }
}
