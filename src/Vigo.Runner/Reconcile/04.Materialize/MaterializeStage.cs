using System.Collections.Immutable;
using System.Text;

namespace Vigo.Runner.Reconcile;

/// <summary>
/// Lays a host's files over the base, file by file: what the host does not replace stays. The result is held in memory;
/// <see cref="RuntimeFolder"/> puts it on disk when the project is applied, so a commit that fails before that never reaches a container
/// that has its folder mounted.
/// </summary>
internal static class MaterializeStage
{
    /// <summary>The files of a project by their path in its folder, below the runtime folder.</summary>
    /// <exception cref="StackFailure">The project has no compose file, or holds what must not be deployed.</exception>
    public static ImmutableSortedDictionary<string, RepositoryFile> Run(ProjectSource source)
    {
        var files = ImmutableSortedDictionary.CreateBuilder<string, RepositoryFile>(StringComparer.Ordinal);
        foreach (var folder in new[] { source.Settings.Folder, ProjectSource.OnHost(source.Host, source.Settings.Folder) })
            foreach (var (path, file) in source.Files)
                if (path.StartsWith(folder + '/', StringComparison.Ordinal))
                    files[path[(folder.Length + 1)..]] = file;

        if (!files.ContainsKey(ComposeText.FileName)) throw Content(
            $"{source.Settings.Folder}/{ComposeText.FileName} is not in the repository",
            "the host's record lists the project: build the infra project and commit what it writes, or take the project off the host");
        foreach (var (path, file) in files) Check(source.Settings, path, file);
        foreach (var store in files.Keys.Where(AcmeStore.Is).ToList()) files.Remove(store);
        return files.ToImmutable();
    }

    private static void Check(ProjectSettings project, string path, RepositoryFile file)
    {
        if (file.Kind == RepositoryFileKind.SymbolicLink && LeavesFolder(path, Encoding.UTF8.GetString(file.Content))) throw Content(
            $"{project.Folder}/{path} is a symbolic link that leads out of its folder",
            "commit the file itself");
        if (IsEncrypted(file.Content)) throw Content(
            $"{project.Folder}/{path} is encrypted, and only files in env/ are decrypted on the host",
            "move it to env/ and name it as an env file of the service; a container must never see ciphertext");
    }

    private static bool LeavesFolder(string path, string target)
    {
        if (target.StartsWith('/')) return true;
        var depth = path.Count(character => character == '/');
        foreach (var part in target.Split('/'))
        {
            depth += part switch { "" or "." => 0, ".." => -1, _ => 1 };
            if (depth < 0) return true;
        }

        return false;
    }

    private static bool IsEncrypted(byte[] content) => content.AsSpan().IndexOf("ENC[AES256_GCM,data:"u8) >= 0;

    private static StackFailure Content(string what, string whatToDo) => new(what, whatToDo, FailureKind.Content);
}
