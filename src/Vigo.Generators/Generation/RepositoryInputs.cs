using Microsoft.CodeAnalysis;
using Vigo.Model;

namespace Vigo.Generators.Generation;

/// <summary>What evaluation needs beside the C#: files of the repository that are not C#, and where its root is.</summary>
/// <param name="Root">The repository's root, absolute; empty when the build does not say.</param>
/// <param name="Files">Path from the root and text of each env file and of <c>.sops.yaml</c>, in ordinal order of the paths.</param>
internal sealed record RepositoryInputs(string Root, Sequence<EnvFileSource> Files)
{
    private const string SopsConfigurationPath = ".sops.yaml";

    public static RepositoryInputs Empty { get; } = new("", []);

    public IEnumerable<EnvFileSource> EnvFiles => Files.Where(file => !IsSopsConfiguration(file.Path));

    public string? SopsConfiguration => Files.FirstOrDefault(file => IsSopsConfiguration(file.Path))?.Text;

    public static RepositoryInputs Of(string root, IEnumerable<AdditionalText> texts, CancellationToken cancellation)
    {
        var files = new List<EnvFileSource>();
        foreach (var text in texts)
        {
            var path = RepositoryPaths.Relative(root, text.Path);
            if (IsSopsConfiguration(path) || path.EndsWith(".env", StringComparison.Ordinal))
                files.Add(new(path, text.GetText(cancellation)?.ToString() ?? ""));
        }

        return new(root, files.OrderBy(file => file.Path, StringComparer.Ordinal).ToSequence());
    }

    private static bool IsSopsConfiguration(string path) => string.Equals(path, SopsConfigurationPath, StringComparison.Ordinal);
}
