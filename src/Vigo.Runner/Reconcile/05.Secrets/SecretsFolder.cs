using System.Collections.Immutable;
using System.Text;
using Vigo.Runner.CommandLine;
using Vigo.Runner.Secrets;

namespace Vigo.Runner.Reconcile;

/// <summary>
/// The folder from which Compose reads env files, below the runtime folder by a link. It lies in memory: a disk that is
/// pulled, imaged or backed up holds no secret.
/// </summary>
internal sealed class SecretsFolder(PassOptions options, Narrator narrator)
{
    /// <summary>Makes the folder and the link to it, unless they are there.</summary>
    public void Prepare()
    {
        try
        {
            HostDisk.CreatePrivateFolder(options.Secrets);
            RequirePrivacy();
            RequireMemory(options.Secrets);
            HostDisk.RemoveLeftovers(options.Secrets, SearchOption.AllDirectories);
            Directory.CreateDirectory(options.Runtime);
            Link();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UserError(
                $"the runtime or secrets folder cannot be used: {failure.Message}",
                $"{options.Runtime}, {options.Secrets}",
                "run as root, or name folders of your own with --runtime and --secrets (VIGO_RUNTIME, VIGO_SECRETS)");
        }
    }

    /// <summary>Writes env files that are missing or differ.</summary>
    public void Write(IEnumerable<EnvFile> files)
    {
        foreach (var file in files) WriteInto(options.Secrets, file);
    }

    /// <summary>Removes env files that Vigo wrote.</summary>
    public void Remove(IEnumerable<string> envFiles)
    {
        foreach (var file in envFiles)
        {
            var path = Path.Combine(options.Secrets, EnvPaths.BelowSecrets(file));
            if (File.Exists(path)) File.Delete(path);
        }
    }

    /// <summary>Where Compose finds an env file.</summary>
    public string PathOf(string envFile) => Path.Combine(options.RuntimeEnvLink, EnvPaths.BelowSecrets(envFile));

    /// <summary>Writes an env file so that Compose hands every value on byte for byte.</summary>
    public static void WriteInto(string folder, EnvFile file)
    {
        var path = Path.Combine(folder, EnvPaths.BelowSecrets(file.Path));
        if (Path.GetDirectoryName(path) is { } below && below != folder) HostDisk.CreatePrivateFolder(below);
        HostDisk.Write(path, Encoding.UTF8.GetBytes(ComposeEnvFile.Write(file.Pairs.Select(pair => KeyValuePair.Create(pair.Key, pair.Value)))), HostDisk.Private);
    }

    private void RequirePrivacy()
    {
        if (HostDisk.IsPrivateFolder(options.Secrets)) return;
        throw new UserError(
            "the secrets folder is somebody else's, or open to others",
            options.Secrets,
            $"name a folder of vigo's own with --secrets or VIGO_SECRETS; or, if this is one: chmod 700 {options.Secrets}");
    }

    /// <summary>Refuses a folder that lies on a disk.</summary>
    /// <exception cref="UserError">It does.</exception>
    public static void RequireMemory(string folder)
    {
        if (!OperatingSystem.IsLinux()) return;
        var kind = new DriveInfo(folder).DriveFormat;
        if (kind is "tmpfs" or "ramfs") return;
        throw new UserError(
            $"the secrets folder lies on {kind}, and decrypted values must stay in memory",
            folder,
            "name a folder on a tmpfs, such as /run/vigo/env or /dev/shm/vigo, with --secrets or VIGO_SECRETS");
    }

    private void Link()
    {
        var link = new DirectoryInfo(options.RuntimeEnvLink);
        if (link.LinkTarget == options.Secrets) return;
        if (link.LinkTarget is not null || File.Exists(options.RuntimeEnvLink)) File.Delete(options.RuntimeEnvLink);
        else if (link.Exists) MoveAside();
        Directory.CreateSymbolicLink(options.RuntimeEnvLink, options.Secrets);
    }

    // The shell-script VIGO kept decrypted files in a real folder of this name.
    private void MoveAside()
    {
        var aside = options.RuntimeEnvLink + ".before-vigo";
        for (var number = 2; Directory.Exists(aside); number++) aside = $"{options.RuntimeEnvLink}.before-vigo-{number}";
        Directory.Move(options.RuntimeEnvLink, aside);
        narrator.Warn($"{options.RuntimeEnvLink} was a folder on disk and is now a link into memory. What it held is in {aside}: it may be readable secrets, so look and delete it");
    }
}
