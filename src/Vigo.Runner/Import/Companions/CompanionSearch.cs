using Vigo.Runner.Import.Mapping;
using Vigo.Runner.Import.Placing;
using Vigo.Runner.Import.Reading;
using Vigo.Runner.Import.Resolving;
using Vigo.Runner.Reconcile;

namespace Vigo.Runner.Import.Companions;

/// <summary>What of a project's folder its services use, and what of it can't come along.</summary>
internal static class CompanionSearch
{
    /// <summary>The files to copy.</summary>
    /// <param name="project">The project.</param>
    /// <param name="folder">The folder in the repository that its compose file will lie in.</param>
    /// <param name="where">Where the project comes from.</param>
    /// <param name="repository">The repository.</param>
    /// <param name="companions">Finds them.</param>
    /// <param name="isMoved">Whether an env file, by its full path, moves to <c>env/</c>.</param>
    /// <param name="context">Takes what there is to say.</param>
    public static IReadOnlyList<PlannedFile> Of(SourceProject project, string folder, StackPlace where, string repository, Companions companions, Func<string, bool> isMoved, ImportContext context)
    {
        var found = new List<PlannedFile>();
        var target = Path.GetFullPath(Path.Combine(repository, folder));
        var infra = Path.GetFullPath(Path.Combine(repository, "infra"));
        var paths = Paths(project, context).ToList();
        var named = paths.Where(path => Companions.IsEnvFile(path.Path)).Select(path => Path.GetFullPath(where.Locate(project.Folder, path.Path))).ToHashSet(StringComparer.Ordinal);
        foreach (var (path, use) in paths)
        {
            if (RelativePath.LeadsOut(path))
            {
                context.SayOfFile(use.Place, $"{path} lies outside the folder of the compose file, and is neither copied nor deployed: move it to {folder}, and name it from there");
                continue;
            }

            var source = where.Locate(project.Folder, path);
            if (Path.GetFullPath(source) == Path.GetFullPath(Path.Combine(target, path)))
                continue;
            if (!Path.Exists(source) && new FileInfo(source).LinkTarget is null)
            {
                if (!AcmeStore.Is(path))
                    context.SayOfFile(use.Place, $"there is no {source}: nothing is copied for it");
                continue;
            }

            if (use.IsWritable && WrittenData.In(source) is { } data)
            {
                context.SayOfFile(use.Place, $"{source} is not copied: a service may write there, and {data} is no text that a person wrote, so what lies there is data, which a host would put back as it is today over whatever the service writes. Move it to the host, beside the stack's compose file; what of it is configuration, copy to {folder}/{path} by hand");
                continue;
            }

            if (use.Kind == PathKind.Secret)
                context.SayOfFile(use.Place, $"the secret in {source} is copied as it is, readable by whoever sees the repository: keep it in an env file instead (vigo env set env/NAME.env KEY), with environment: KEY in place of file:, and change it if it was ever committed");
            else if (Companions.IsEnvFile(source) && File.Exists(source) && !isMoved(Path.GetFullPath(source)))
                context.SayOfFile(use.Place, $"{source} is copied as it is, since it is mounted itself, and readable by whoever sees the repository: if a value in it is secret, take it out first");
            found.AddRange(companions.Find(source, project.Folder, path.Length == 0 ? folder : $"{folder}/{path}", use.Place, file => (file != Path.GetFullPath(source) && named.Contains(file)) || IsLeftOut(file), context));
        }

        return [.. found.DistinctBy(file => file.Path, StringComparer.Ordinal)];

        bool IsLeftOut(string path)
        {
            if (isMoved(path))
            {
                context.SayOfFile(project.File.Place, $"{path} lies in a folder that is copied, and is not copied with it: it moves to env/");
                return true;
            }

            return project.Paths.Contains(path) || path == target || path == infra;
        }
    }

    // Each once, and nothing that lies in another.
    private static IEnumerable<(string Path, PathUse Use)> Paths(SourceProject project, ImportContext context)
    {
        var paths = new Dictionary<string, PathUse>(StringComparer.Ordinal);
        foreach (var use in PathKeys.Of(project.File).Where(use => use.Kind is not (PathKind.EnvFile or PathKind.Watch or PathKind.Extends)).Concat(Dockerfiles(project)))
        {
            var value = project.Values.Evaluate(use.Text);
            if (!project.Values.Knows(use.Text))
                context.Say(use.Place, $"what {use.Text} is depends on a variable that has no value here: nothing is copied for it");
            else if (RelativePath.Is(use.Kind, value))
                paths.TryAdd(RelativePath.Fold(value), use);
        }

        return paths.Where(path => Companions.IsEnvFile(path.Key) || !paths.Keys.Any(other => path.Key != other && IsIn(path.Key, other))).Select(path => (path.Key, path.Value));
    }

    private static bool IsIn(string path, string folder) => folder.Length == 0 ? !RelativePath.LeadsOut(path) : path.StartsWith(folder + "/", StringComparison.Ordinal);

    // A Dockerfile is named from its context, and may lie outside.
    private static IEnumerable<PathUse> Dockerfiles(SourceProject project) =>
        from service in (project.File.Find("services") as SourceMapping)?.Entries ?? []
        let build = (service.Value as SourceMapping)?.Find("build") as SourceMapping
        let context = build?.Find("context") is SourceScalar { IsNothing: false } named ? named.Text : "."
        let file = build?.Find("dockerfile") as SourceScalar
        where file is { IsNothing: false } && RelativePath.Is(PathKind.BuildContext, project.Values.Evaluate(context)) && RelativePath.Is(PathKind.Config, project.Values.Evaluate(file.Text))
        select new PathUse(PathKind.Config, RelativePath.Join(context, file.Text), file.Place);
}
