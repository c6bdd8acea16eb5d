using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Vigo.Model;

namespace Vigo.Generators.Generation;

/// <summary>What evaluation needs beside the C#: files of the repository that are not C#, and where its root is.</summary>
/// <param name="Root">The repository's root, absolute; empty when the build does not say.</param>
/// <param name="EnvFiles">Path from the root and text of each env file, in ordinal order of the paths.</param>
/// <param name="SopsConfiguration">The text of <c>.sops.yaml</c>; null when there is none.</param>
internal sealed record RepositoryInputs(string Root, Sequence<EnvFileSource> EnvFiles, string? SopsConfiguration)
{
    private const string SopsConfigurationPath = ".sops.yaml";

    // A file that did not change is the same object as before, by which everything after it knows.
    private static readonly ConditionalWeakTable<AdditionalText, EnvFileSource> Sources = new();

    public static RepositoryInputs Empty { get; } = new("", [], null);

    public static RepositoryInputs Of(string root, IEnumerable<AdditionalText> texts, CancellationToken cancellation)
    {
        var files = new List<EnvFileSource>();
        string? configuration = null;
        foreach (var text in texts)
        {
            var path = RepositoryPaths.Relative(root, text.Path);
            if (string.Equals(path, SopsConfigurationPath, StringComparison.Ordinal))
                configuration = text.GetText(cancellation)?.ToString() ?? "";
            else if (path.EndsWith(".env", StringComparison.Ordinal))
                files.Add(Read(path, text, cancellation));
        }

        return new(root, files.OrderBy(file => file.Path, StringComparer.Ordinal).ToSequence(), configuration);
    }

    /// <summary>An env file, by its path from the root; the very same object as long as it does not change.</summary>
    public static EnvFileSource Read(string path, AdditionalText text, CancellationToken cancellation)
    {
        var source = new EnvFileSource(path, text.GetText(cancellation)?.ToString() ?? "");
        if (Sources.TryGetValue(text, out var known) && known.Equals(source))
            return known;
        Sources.Remove(text);
        return Sources.GetValue(text, _ => source);
    }
}
