using System.Collections.Immutable;
using System.IO.Enumeration;
using System.Text;
using System.Text.Json;

namespace Vigo.Runner.Reconcile;

/// <summary>
/// Keeps the sources of releases by their content, to go back to when the repository has moved on or is gone. Env files are kept as
/// the repository has them, encrypted.
/// </summary>
internal sealed class ReleaseStore(string stateFolder)
{
    private const string SettingsFile = "project.json";
    private const string SourceFolder = "source";
    private const string CommitFile = "commit";
    private const string HostFile = "host";
    private readonly string _folder = Path.Combine(stateFolder, "releases");

    public void Save(Release release)
    {
        var final = FolderOf(release.Name, release.Content.Id);
        if (Directory.Exists(final))
        {
            // The same content on other terms.
            HostDisk.Write(Path.Combine(final, SettingsFile), SettingsOf(release), HostDisk.Private);
            return;
        }

        var building = Path.Combine(_folder, release.Name, HostDisk.TemporaryPrefix + release.Content.Id);
        if (Directory.Exists(building)) Directory.Delete(building, recursive: true);
        HostDisk.CreatePrivateFolder(_folder);
        HostDisk.CreatePrivateFolder(building);
        foreach (var (path, file) in release.Source.Files) DeployedFile.Write(Path.Combine(building, SourceFolder), path, file);
        File.WriteAllBytes(Path.Combine(building, SettingsFile), SettingsOf(release));
        File.WriteAllText(Path.Combine(building, CommitFile), release.Source.Commit);
        File.WriteAllText(Path.Combine(building, HostFile), release.Source.Host);
        Directory.Move(building, final);
    }

    private static byte[] SettingsOf(Release release) => JsonSerializer.SerializeToUtf8Bytes(release.Settings, StateJson.Default.ProjectSettings);

    /// <summary>A release's source; null when it is not kept.</summary>
    public ProjectSource? Find(string project, string content)
    {
        var folder = FolderOf(project, content);
        if (!Directory.Exists(folder)) return null;
        var settings = JsonSerializer.Deserialize(File.ReadAllBytes(Path.Combine(folder, SettingsFile)), StateJson.Default.ProjectSettings)!;
        var root = Path.Combine(folder, SourceFolder);
        var files = FilesBelow(root)
            .ToImmutableSortedDictionary(path => Path.GetRelativePath(root, path), Read, StringComparer.Ordinal);
        return new ProjectSource(File.ReadAllText(Path.Combine(folder, HostFile)), File.ReadAllText(Path.Combine(folder, CommitFile)), settings, files);
    }

    /// <summary>Drops a project's releases but these.</summary>
    public void Prune(string project, IReadOnlySet<string> kept)
    {
        var folder = Path.Combine(_folder, project);
        if (!Directory.Exists(folder)) return;
        foreach (var release in Directory.EnumerateDirectories(folder))
            if (!kept.Contains(Path.GetFileName(release)))
                Directory.Delete(release, recursive: true);
        if (kept.Count == 0) Directory.Delete(folder);
    }

    // A link to a folder is one entry, and not the folder's content once more.
    private static FileSystemEnumerable<string> FilesBelow(string root) => new(
        root,
        (ref FileSystemEntry entry) => entry.ToFullPath(),
        new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
    {
        ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory || IsLink(ref entry),
        ShouldRecursePredicate = (ref FileSystemEntry entry) => !IsLink(ref entry),
    };

    private static bool IsLink(ref FileSystemEntry entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private string FolderOf(string project, string content) => Path.Combine(_folder, project, content);

    private static RepositoryFile Read(string path)
    {
        var file = new FileInfo(path);
        if (file.LinkTarget is { } target) return new RepositoryFile(RepositoryFileKind.SymbolicLink, Encoding.UTF8.GetBytes(target));
        var executable = !OperatingSystem.IsWindows() && file.UnixFileMode.HasFlag(UnixFileMode.UserExecute);
        return new RepositoryFile(executable ? RepositoryFileKind.Executable : RepositoryFileKind.Regular, File.ReadAllBytes(path));
    }
}
