namespace Vigo.Runner.Import.Trees;

/// <summary>A repository of the shell-script VIGO, as it lies on disk: a folder for each Compose project, and what hosts have of their own below <c>hosts/</c>.</summary>
/// <param name="Root">Its root.</param>
/// <param name="Projects">Its Compose projects, in the order in which they are read.</param>
/// <param name="Hosts">The names of the hosts that have anything of their own.</param>
/// <param name="EnvFiles">Its env files, those of hosts too, from the root.</param>
/// <param name="NotTaken">Files and folders at the root that an import leaves alone.</param>
internal sealed record InfraTree(string Root, IReadOnlyList<TreeProject> Projects, IReadOnlyList<string> Hosts, IReadOnlyList<string> EnvFiles, IReadOnlyList<string> NotTaken)
{
    private static readonly string[] Known = ["stacks", "proxy", "hosts", "env", "examples", "templates", "infra", ".git", ".sops.yaml", ".gitignore", ".gitattributes"];

    /// <summary>The tree in a folder; null when it is none.</summary>
    public static InfraTree? Find(string root)
    {
        var projects = In(root, null).ToList();
        var hosts = Folders(Path.Combine(root, "hosts")).ToList();
        projects.AddRange(hosts.SelectMany(host => In(Path.Combine(root, "hosts", host), host)));
        projects.AddRange(Below(root, "examples", TreeProjectKind.Example, null));
        projects.AddRange(Below(root, "templates", TreeProjectKind.Template, null));
        if (!projects.Any(project => project.Kind is TreeProjectKind.Stack or TreeProjectKind.Proxy && project.Files.Count > 0))
            return null;
        return new(
            root,
            projects,
            hosts,
            [.. EnvFilesIn(root, "env"), .. hosts.SelectMany(host => EnvFilesIn(root, $"hosts/{host}/env"))],
            [.. Directory.EnumerateFileSystemEntries(root).Select(entry => Path.GetFileName(entry)).Except(Known, StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    private static IEnumerable<TreeProject> In(string folder, string? host)
    {
        var proxy = Path.Combine(folder, "proxy");
        return (Directory.Exists(proxy) ? [new TreeProject(TreeProjectKind.Proxy, "proxy", host, proxy, ComposeFolder.FilesOf(proxy))] : Array.Empty<TreeProject>())
            .Concat(Below(folder, "stacks", TreeProjectKind.Stack, host));
    }

    private static IEnumerable<TreeProject> Below(string folder, string section, TreeProjectKind kind, string? host) =>
        Folders(Path.Combine(folder, section)).Select(name => Path.Combine(folder, section, name) is var path ? new TreeProject(kind, name, host, path, ComposeFolder.FilesOf(path)) : null!);

    private static IEnumerable<string> Folders(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateDirectories(folder).Select(path => Path.GetFileName(path)).Where(name => name[0] != '.').Order(StringComparer.Ordinal)
        : [];

    private static IEnumerable<string> EnvFilesIn(string root, string folder) => Path.Combine(root, folder) is var path && Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*.env").Select(file => $"{folder}/{Path.GetFileName(file)}").Order(StringComparer.Ordinal)
        : [];
}

/// <summary>A Compose project's folder in such a repository.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">The folder's name.</param>
/// <param name="Host">The host that has it; null for every host.</param>
/// <param name="Folder">The folder.</param>
/// <param name="Files">Its compose files; none where a host only has companion files of its own.</param>
internal sealed record TreeProject(TreeProjectKind Kind, string Name, string? Host, string Folder, IReadOnlyList<string> Files)
{
    /// <summary>Its folder in a repository, that of the base for a host's own too.</summary>
    public string BaseFolder => Kind == TreeProjectKind.Proxy ? "proxy" : $"stacks/{Name}";

    /// <summary>Its folder in a repository.</summary>
    public string OwnFolder => Host is null ? BaseFolder : $"hosts/{Host}/{BaseFolder}";
}

/// <summary>What a Compose project is in such a repository.</summary>
internal enum TreeProjectKind
{
    /// <summary>A stack.</summary>
    Stack,

    /// <summary>The proxy.</summary>
    Proxy,

    /// <summary>Something to copy into <c>stacks/</c> when it is wanted.</summary>
    Example,

    /// <summary>The same, with names to be replaced.</summary>
    Template,
}
