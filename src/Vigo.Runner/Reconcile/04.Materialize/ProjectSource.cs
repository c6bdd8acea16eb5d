using System.Collections.Immutable;

namespace Vigo.Runner.Reconcile;

/// <summary>
/// All that a commit says about one project on this host: its part of the repository, files still encrypted, and how the host runs it.
/// A release is made from this alone, so keeping it is keeping the release.
/// </summary>
/// <param name="Host">The name of the host, which decides about overlays.</param>
/// <param name="Files">Its files by their path in the repository.</param>
internal sealed record ProjectSource(string Host, string Commit, ProjectSettings Settings, ImmutableSortedDictionary<string, RepositoryFile> Files)
{
    /// <summary>Takes a project's part out of a checkout.</summary>
    public static ProjectSource From(Checkout checkout, string host, ProjectSettings settings)
    {
        var wanted = settings.EnvFiles.Append(EnvPaths.Global).SelectMany(file => new[] { file, OnHost(host, file) }).ToHashSet(StringComparer.Ordinal);
        var folders = new[] { $"{settings.Folder}/", $"{OnHost(host, settings.Folder)}/" };
        return new ProjectSource(host, checkout.Commit, settings, checkout.Files
            .Where(file => wanted.Contains(file.Key) || folders.Any(folder => file.Key.StartsWith(folder, StringComparison.Ordinal)))
            .ToImmutableSortedDictionary(StringComparer.Ordinal));
    }

    /// <summary>The project's env files that the commit holds, for every host or for this one.</summary>
    public IEnumerable<string> EnvFiles => Settings.EnvFiles.Where(file => Files.ContainsKey(file) || Files.ContainsKey(OnHost(Host, file)));

    public static string OnHost(string host, string path) => $"hosts/{host}/{path}";
}
