using Microsoft.CodeAnalysis.Diagnostics;
using Vigo.Benchmarks.Outcomes;
using Vigo.Benchmarks.Repositories;

namespace Vigo.Benchmarks.Peers;

/// <summary>What Vigo generates, on disk beside the env files it refers to: the input of those that only check.</summary>
internal static class ComposeFolder
{
    public static RepositoryFolder Of(GeneratedRepository repository)
    {
        var root = new RootOption();
        var texts = InMemoryProject.AdditionalTexts(repository.Others);
        var driver = VigoDriver.Of(texts, root);
        var ran = driver.RunGeneratorsAndUpdateCompilation(InMemoryProject.Compile(InMemoryProject.Parse(repository)), out var compiled, out _);
        var state = State.Of(ran.GetRunResult(), AnalysisEntries.Vigo(compiled, new AnalyzerOptions(texts, root)));
        Wholeness.Demand(repository, state);
        return new([.. state.Files.Select(file => new SourceFile(file.Key, file.Value)), .. repository.Others]);
    }
}
