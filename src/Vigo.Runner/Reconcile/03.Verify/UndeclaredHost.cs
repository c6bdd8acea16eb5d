using System.Collections.Immutable;

namespace Vigo.Runner.Reconcile;

/// <summary>What a host runs that the repository does not declare: every base stack, as production.</summary>
internal static class UndeclaredHost
{
    public static HostFile From(ImmutableSortedDictionary<string, RepositoryFile> files) => new(
        "(no host.yml)",
        Branch: null,
        EngineKind.Compose,
        HostFile.DefaultHealthTimeout,
        Rollback: true,
        files.ContainsKey($"proxy/{ComposeText.FileName}") ? SettingsFor(ProjectSettings.ProxyName, files) : null,
        [.. StackNames(files).Select(name => SettingsFor(name, files))],
        Retirements: []);

    private static IEnumerable<string> StackNames(ImmutableSortedDictionary<string, RepositoryFile> files) => files.Keys
        .Select(path => path.Split('/'))
        .Where(parts => parts is ["stacks", _, ComposeText.FileName] && ProjectName.IsValid(parts[1]))
        .Select(parts => parts[1])
        .Order(StringComparer.Ordinal);

    private static ProjectSettings SettingsFor(string name, ImmutableSortedDictionary<string, RepositoryFile> files)
    {
        var settings = new ProjectSettings(name, [], [], [], ForwardOnly: false);
        var named = ComposeText.Read(files[$"{settings.Folder}/{ComposeText.FileName}"].Content).EnvFiles
            .Select(file => EnvPaths.FromComposeFile(file, settings)).OfType<string>();
        var global = files.ContainsKey(EnvPaths.Global) ? new[] { EnvPaths.Global } : [];
        return settings with { EnvFiles = [.. global.Concat(named).Distinct(StringComparer.Ordinal)] };
    }
}
