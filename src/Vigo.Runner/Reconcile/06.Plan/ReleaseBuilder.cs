using System.Collections.Immutable;

namespace Vigo.Runner.Reconcile;

/// <summary>Makes a release of a project's source: the stages materialize and secrets, and the fingerprint of what they give.</summary>
internal sealed class ReleaseBuilder(SecretsStage secrets, Fingerprint fingerprint)
{
    /// <exception cref="StackFailure">The source does not make a release.</exception>
    public Release Build(ProjectSource source)
    {
        var files = MaterializeStage.Run(source);
        var envFiles = secrets.Run(source);
        return new Release(source, files, envFiles, Manifest(files, envFiles));
    }

    private ContentManifest Manifest(ImmutableSortedDictionary<string, RepositoryFile> files, ImmutableArray<EnvFile> envFiles)
    {
        var ofFiles = files.ToImmutableSortedDictionary(file => file.Key, file => $"{file.Value.Kind}:{Fingerprint.OfPublic(file.Value.Content)}", StringComparer.Ordinal);
        var ofEnvFiles = envFiles.ToImmutableSortedDictionary(
            file => file.Path, file => fingerprint.Of(file.Pairs.SelectMany(pair => new[] { pair.Key, pair.Value })), StringComparer.Ordinal);
        var whole = fingerprint.Of(ofFiles.Concat(envFiles.Select(file => new KeyValuePair<string, string>(file.Path, ofEnvFiles[file.Path])))
            .SelectMany(part => new[] { part.Key, part.Value }));
        return new ContentManifest(whole[..32], ofFiles, ofEnvFiles);
    }
}
