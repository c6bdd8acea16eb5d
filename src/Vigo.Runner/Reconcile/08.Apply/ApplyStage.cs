using System.Collections.Immutable;

namespace Vigo.Runner.Reconcile;

/// <summary>Puts a release in its folder and lets Compose bring the project to it.</summary>
internal sealed class ApplyStage(IEngine engine, ICompose compose, SecretsFolder secrets, PassOptions options, Scrubber scrubber)
{
    // Beyond the health timeout: Compose waits for dependencies, and this is only for when it hangs.
    private static readonly TimeSpan Allowance = TimeSpan.FromMinutes(2);

    /// <summary>Writes a release's files beside those in use, and its env files.</summary>
    /// <exception cref="StackFailure">They could not be written; nothing in use has changed.</exception>
    public PreparedFiles Prepare(Release release) => Writing(() =>
    {
        secrets.Write(release.EnvFiles);
        return FolderOf(release).Prepare(release.Files);
    });

    /// <summary>Puts the prepared files in place, and brings the project up.</summary>
    /// <param name="rollout">The release.</param>
    /// <param name="prepared">Its files.</param>
    /// <param name="before">What is remembered of the project, and so what its containers may have been made from.</param>
    /// <param name="healthTimeout">How long dependencies have to become healthy.</param>
    /// <param name="proxyNetworks">The networks that the proxy project makes: a stack may come up before it.</param>
    /// <exception cref="StackFailure">The release could not be put in place.</exception>
    public async Task Run(Rollout rollout, PreparedFiles prepared, ProjectState before, TimeSpan healthTimeout, IReadOnlyDictionary<string, string> proxyNetworks, CancellationToken cancellation)
    {
        var release = rollout.Release;
        var folder = FolderOf(release);
        var written = Writing(() =>
        {
            var placed = prepared.Place(before.Placed);
            AcmeStore.Secure(folder.Path, release.Compose);
            return placed;
        });
        foreach (var network in rollout.Model.ExternalNetworks)
            if (proxyNetworks.TryGetValue(network, out var key))
                await engine.EnsureNetwork(network, ProxyNetworks.LabelsFor(key), cancellation);

        var atMost = healthTimeout + Allowance + rollout.Model.Services.Values.Select(service => service.StopGrace).DefaultIfEmpty().Max();
        var project = new ComposeProject(release.Name, folder.Path, ComposeText.FileName, [.. release.EnvFiles.Select(file => secrets.PathOf(file.Path))]);
        var older = (await engine.ContainersOf(release.Name, cancellation)).Select(container => container.Id).ToHashSet(StringComparer.Ordinal);
        // Before the first good release the containers of this name may be somebody else's.
        string[] orphans = before.Deployed is null ? [] : ["--remove-orphans"];
        await Up(project, ["up", "-d", .. orphans, "--quiet-pull"], atMost, cancellation);

        // Compose does not see that a mounted file has changed; a container keeps the file it was started with.
        var stale = await StillOld(rollout.Model, Changed(before, release, written), release.Name, older, cancellation);
        if (stale.Length > 0) await Up(project, ["up", "-d", "--no-deps", "--force-recreate", .. stale], atMost, cancellation);
    }

    private RuntimeFolder FolderOf(Release release) => new(options.RuntimeFolderOf(release.Settings));

    private static T Writing<T>(Func<T> write)
    {
        try
        {
            return write();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StackFailure($"its files could not be written: {failure.Message}", "make space, or correct the permissions; the next pass tries again", FailureKind.Surroundings, failure);
        }
    }

    private static HashSet<string> Changed(ProjectState before, Release release, IEnumerable<string> written)
    {
        var changed = written.Where(path => path != ComposeText.FileName).ToHashSet(StringComparer.Ordinal);
        foreach (var earlier in new[] { before.Deployed?.Content, before.Attempt?.Content })
            if (earlier is not null)
                changed.UnionWith(Comparison.ChangedCompanions(earlier, release.Content));
        return changed;
    }

    private async Task<ImmutableArray<string>> StillOld(ComposeModel model, HashSet<string> changed, string project, HashSet<string> older, CancellationToken cancellation)
    {
        var affected = model.Services.Where(service => changed.Any(service.Value.Mounted)).Select(service => service.Key).ToHashSet(StringComparer.Ordinal);
        if (affected.Count == 0) return [];
        var containers = await engine.ContainersOf(project, cancellation);
        return [.. containers.Where(container => container.Service is not null && affected.Contains(container.Service) && older.Contains(container.Id)).Select(container => container.Service!).Distinct()];
    }

    private async Task Up(ComposeProject project, IReadOnlyList<string> arguments, TimeSpan atMost, CancellationToken cancellation)
    {
        ComposeAnswer answer;
        try
        {
            answer = await compose.Run(project, arguments, atMost, cancellation);
        }
        catch (TimeoutException slow)
        {
            throw new StackFailure(slow.Message, "look for what it waits for: docker ps, docker logs", FailureKind.Content, slow);
        }

        if (answer.ExitCode == 0) return;
        var kind = ComposeErrors.KindOf(answer);
        throw new StackFailure(
            $"docker compose could not bring it up: {ComposeErrors.Summary(answer, scrubber)}",
            kind == FailureKind.Content ? "correct the record of the stack, build, and commit" : "the next pass tries again",
            kind);
    }
}
