using Microsoft.CodeAnalysis;
using Vigo.Generators.Lowering;

namespace Vigo.Generators.Tests.Incremental.Projects;

/// <summary>A repository evaluated as if nothing had been before: every text parsed anew, every cache passed by.</summary>
internal static class FreshProject
{
    public static async Task<Answer> Answer(Repository repository, CancellationToken cancellation)
    {
        using var suspended = Caches.Suspended();
        var options = Compiling.ParseOptions(repository);
        var compilation = Compiling.Empty(repository).AddSyntaxTrees(repository.Sources.Select(file => Compiling.Parse(file.Key, file.Value, options)));
        var texts = repository.Others.Select(file => new RepositoryText(file.Key, file.Value)).ToList();
        var driver = Compiling.Driver(texts, options).RunGeneratorsAndUpdateCompilation(compilation, out var compiled, out _, cancellation);
        return await Projects.Answer.Of(driver.GetRunResult(), compiled, texts, cancellation);
    }
}
