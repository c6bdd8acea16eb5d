using System.Collections.Immutable;

namespace Vigo.Runner.Reconcile;

/// <summary>A project as one commit, one set of secrets and one set of image digests make it: what is deployed, or gone back to.</summary>
/// <param name="Files">What lies in its folder.</param>
/// <param name="EnvFiles">What its containers get as environment, in order of precedence.</param>
/// <param name="Content">The fingerprint of all of that.</param>
internal sealed record Release(
    ProjectSource Source,
    ImmutableSortedDictionary<string, RepositoryFile> Files,
    ImmutableArray<EnvFile> EnvFiles,
    ContentManifest Content)
{
    public ProjectSettings Settings => Source.Settings;

    public string Name => Source.Settings.Name;

    /// <summary>The compose file's text, read for what must be known without asking Compose.</summary>
    public ComposeText Compose { get; } = ComposeText.Read(Files[ComposeText.FileName].Content);
}
