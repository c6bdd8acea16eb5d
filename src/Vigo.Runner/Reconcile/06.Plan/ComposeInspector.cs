using System.Globalization;

namespace Vigo.Runner.Reconcile;

/// <summary>
/// Asks Compose what it makes of a release, in a throw-away copy in memory: a project that does not parse never reaches the runtime folder.
/// </summary>
internal sealed class ComposeInspector(ICompose compose, PassOptions options, Fingerprint fingerprint, Scrubber scrubber, Narrator narrator)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);
    private readonly string _scratch = options.Secrets + ScratchSuffix;
    private int _number;

    private const string ScratchSuffix = ".scratch-";

    /// <exception cref="StackFailure">Compose refuses the project.</exception>
    public async Task<ComposeModel> Inspect(Release release, CancellationToken cancellation)
    {
        var root = string.Create(CultureInfo.InvariantCulture, $"{_scratch}{Environment.ProcessId}-{++_number}");
        try
        {
            var env = Path.Combine(root, "env");
            HostDisk.CreatePrivateFolder(root);
            if (release.EnvFiles.Length > 0) SecretsFolder.RequireMemory(root);
            HostDisk.CreatePrivateFolder(env);
            var folder = Path.Combine(root, release.Settings.Folder);
            foreach (var (path, file) in release.Files) DeployedFile.Write(folder, path, file);
            foreach (var file in release.EnvFiles) SecretsFolder.WriteInto(env, file);

            var project = new ComposeProject(release.Name, folder, ComposeText.FileName, [.. release.EnvFiles.Select(file => Path.Combine(env, EnvPaths.BelowSecrets(file.Path)))]);
            var answer = await compose.Run(project, ["config", "--format", "json"], Longest, cancellation);
            if (answer.ExitCode != 0) throw Refused(answer, folder, release);
            foreach (var variable in ComposeErrors.UnsetVariables(answer))
                narrator.Warn($"{release.Name}: no env file sets {variable}, and Compose takes an empty text for it");
            return ComposeModelReader.Read(answer.Output, folder, release.Settings.OneShot, fingerprint);
        }
        finally
        {
            if (Directory.Exists(root)) Directory.Delete(root, recursive: true);
        }
    }

    private StackFailure Refused(ComposeAnswer answer, string folder, Release release)
    {
        var kind = ComposeErrors.KindOf(answer);
        return new StackFailure(
            $"docker compose cannot read the project: {ComposeErrors.Summary(answer, scrubber).Replace(folder, release.Settings.Folder, StringComparison.Ordinal)}",
            $"what runs keeps running. {(kind == FailureKind.Content ? "Correct the record of the stack, build, and commit" : "The next pass tries again")}",
            kind);
    }

    /// <summary>Removes what killed processes left behind: it holds secrets.</summary>
    public static void RemoveLeftovers(PassOptions options)
    {
        var parent = Path.GetDirectoryName(options.Secrets)!;
        var prefix = Path.GetFileName(options.Secrets) + ScratchSuffix;
        if (!Directory.Exists(parent)) return;
        foreach (var leftover in Directory.EnumerateDirectories(parent, prefix + "*"))
        {
            var process = Path.GetFileName(leftover)[prefix.Length..].Split('-')[0];
            if (!Directory.Exists($"/proc/{process}")) Directory.Delete(leftover, recursive: true);
        }
    }
}
