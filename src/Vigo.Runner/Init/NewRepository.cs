using Vigo.Runner.CommandLine;
using Vigo.Runner.Templates;

namespace Vigo.Runner.Init;

/// <summary>The first files of an infra repository: all of them, or none.</summary>
internal static class NewRepository
{
    private static readonly string[] TemplateSets = ["Repository", "Init"];

    /// <summary>Makes it.</summary>
    /// <param name="folder">A folder that is not there yet, or holds nothing but <c>.git</c>.</param>
    /// <param name="source">Where its package comes from; null for nuget.org.</param>
    /// <returns>The paths of its files.</returns>
    /// <exception cref="UserError">Something is in the way, or can't be written.</exception>
    public static IReadOnlyList<string> Make(string folder, PackageSource? source)
    {
        var path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        RefuseWhatIsThere(path, folder);
        var values = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["name"] = Path.GetFileName(path),
            ["version"] = ProgramVersion.Package,
            ["source"] = source is null ? false : source.Address,
            ["sdk"] = false,
        };
        List<SourceFile> files = [.. TemplateSets.SelectMany(set => SourceTemplates.Render(set, values)).OrderBy(file => file.Path, StringComparer.Ordinal)];
        try
        {
            AllOrNothing.Write(path, files);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            throw new UserError($"the repository could not be written: {failed.Message}", folder, "nothing of it is left; name a folder that you may write to");
        }

        return [.. files.Select(file => file.Path)];
    }

    private static void RefuseWhatIsThere(string path, string named)
    {
        if (File.Exists(path))
            throw new UserError("there is a file of that name", named, "name a folder that is not there yet");
        if (!Directory.Exists(path))
            return;
        var inTheWay = Directory.EnumerateFileSystemEntries(path).Where(entry => Path.GetFileName(entry) != ".git").Order(StringComparer.Ordinal).FirstOrDefault();
        if (inTheWay is not null)
            throw new UserError("the folder is not empty, and what is there would mix with a new repository", Path.Combine(named, Path.GetFileName(inTheWay)), "name a folder that is not there yet, or move this away");
    }
}
