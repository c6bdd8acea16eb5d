using Vigo.Env;

namespace Vigo.Runner.Secrets;

/// <summary>A finding and the file it is about.</summary>
/// <param name="Path">The file, relative to where the check began.</param>
/// <param name="Finding">The finding.</param>
public sealed record EnvFileReport(string Path, EnvFileFinding Finding);

/// <summary>The env files of an infrastructure repository.</summary>
public static class EnvFiles
{
    /// <summary>The files that the repository contract names, in ordinal order: <c>env/*.env</c> and <c>hosts/*/env/*.env</c>; for a folder named <c>env</c> its own.</summary>
    /// <param name="path">A folder, or one file.</param>
    public static IReadOnlyList<string> Under(string path)
    {
        if (File.Exists(path)) return [path];
        return Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))) == "env" ? In(FoldersOf(path).Append(path)) : InRepository(path);
    }

    /// <summary>The files that the repository contract names, in ordinal order: <c>env/*.env</c> and <c>hosts/*/env/*.env</c>.</summary>
    /// <param name="root">The repository's folder.</param>
    public static IReadOnlyList<string> InRepository(string root) => In(FoldersOf(root));

    private static IEnumerable<string> FoldersOf(string path)
    {
        // Paths are shown to people: no "./" before them.
        var root = path == "." ? "" : path;
        var hosts = Path.Combine(root, "hosts");
        return [Path.Combine(root, "env"), .. Directory.Exists(hosts) ? Directory.EnumerateDirectories(hosts).Select(host => Path.Combine(host, "env")) : []];
    }

    private static IReadOnlyList<string> In(IEnumerable<string> folders) =>
        [.. folders.Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, "*.env")).Order(StringComparer.Ordinal)];

    /// <summary>Checks files as they are, without any key: encrypted whole, metadata and MAC present, recipients those of <c>.sops.yaml</c>.</summary>
    public static IReadOnlyList<EnvFileReport> Check(IEnumerable<string> paths)
    {
        var reports = new List<EnvFileReport>();
        foreach (var path in paths)
        {
            var file = DotenvFile.Parse(new EnvFileOnDisk(path).Read());
            var rule = SopsConfigFile.Find(path)?.RuleFor(path);
            reports.AddRange(EnvFileCheck.Findings(file, rule).Select(finding => new EnvFileReport(path, finding)));
            if (rule is null)
                reports.Add(new EnvFileReport(path, new EnvFileFinding(EnvFileFindingKind.RecipientsDiffer, 1, 1, "no creation rule of a .sops.yaml is for this file, so nobody can tell who should read it")));
        }
        return reports;
    }
}
