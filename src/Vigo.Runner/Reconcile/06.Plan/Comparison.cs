using System.Collections.Immutable;

namespace Vigo.Runner.Reconcile;

/// <summary>Says what a release changes.</summary>
internal static class Comparison
{
    public static IEnumerable<Reason> Between(Deployment? deployed, Rollout rollout)
    {
        if (deployed is null) return [new Reason(ReasonKind.NewProject)];
        var services = Services(deployed, rollout.Model).ToList();
        var contents = Contents(deployed.Content, rollout.Release.Content).ToList();
        var moved = MovedTags(deployed, rollout);
        // An edit that changes no service, such as a comment.
        var onlyText = services.Count == 0 && FileChanged(deployed.Content, rollout.Release.Content, ComposeText.FileName);
        return [.. services, .. moved, .. contents, .. onlyText ? [new Reason(ReasonKind.ComposeFileChanged)] : Array.Empty<Reason>()];
    }

    /// <summary>The files of a project's folder that are not the same in two releases, the compose file aside.</summary>
    public static IEnumerable<string> ChangedCompanions(ContentManifest before, ContentManifest after) =>
        before.Files.Keys.Union(after.Files.Keys, StringComparer.Ordinal)
            .Where(path => path != ComposeText.FileName && FileChanged(before, after, path))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<Reason> Services(Deployment deployed, ComposeModel model)
    {
        foreach (var (name, service) in model.Services)
        {
            if (!deployed.Services.TryGetValue(name, out var before)) yield return new Reason(ReasonKind.ServiceAdded, name);
            else
            {
                if (before.Image != service.Image) yield return ImageChange(name, before.Image, service.Image);
                if (before.Settings != service.Settings) yield return new Reason(ReasonKind.ServiceChanged, name);
            }
        }

        foreach (var name in deployed.Services.Keys.Where(name => !model.Services.ContainsKey(name))) yield return new Reason(ReasonKind.ServiceRemoved, name);
    }

    private static Reason ImageChange(string service, string? before, string? after)
    {
        if (before is null || after is null) return new Reason(ReasonKind.ImageChanged, service, before ?? "(built here)", after ?? "(built here)");
        var (from, to) = (ImageName.Parse(before), ImageName.Parse(after));
        return from.Repository == to.Repository
            ? new Reason(ReasonKind.ImageTagChanged, service, from.Version, to.Version)
            : new Reason(ReasonKind.ImageChanged, service, before, after);
    }

    private static IEnumerable<Reason> MovedTags(Deployment deployed, Rollout rollout) => rollout.Id.MutableDigests
        .Where(now => deployed.Release.MutableDigests.TryGetValue(now.Key, out var before) && before != now.Value)
        .Select(now => new Reason(ReasonKind.MutableTagMoved, now.Key, Short(deployed.Release.MutableDigests[now.Key]), Short(now.Value)));

    private static IEnumerable<Reason> Contents(ContentManifest before, ContentManifest after)
    {
        foreach (var path in before.EnvFiles.Keys.Union(after.EnvFiles.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
            if (before.EnvFiles.GetValueOrDefault(path) != after.EnvFiles.GetValueOrDefault(path))
                yield return new Reason(ReasonKind.EnvFileChanged, path);
        foreach (var path in ChangedCompanions(before, after)) yield return new Reason(ReasonKind.CompanionFileChanged, path);
    }

    private static bool FileChanged(ContentManifest before, ContentManifest after, string path) => before.Files.GetValueOrDefault(path) != after.Files.GetValueOrDefault(path);

    private static string Short(string digest) => digest.Length > 19 ? digest[..19] : digest;
}
