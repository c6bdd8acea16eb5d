using Vigo.Runner.Import.Reading;

namespace Vigo.Runner.Import.Resolving;

/// <summary>Paths that start from one folder, so that they start from another.</summary>
internal static class Rebasing
{
    /// <summary>A file of another folder, as it stands in this one.</summary>
    /// <param name="file">The file.</param>
    /// <param name="folder">The other folder, from this one.</param>
    /// <param name="variables">What decides whether a path is relative, where it begins with a variable.</param>
    public static SourceMapping File(SourceMapping file, string folder, Variables variables) => folder == "." ? file : PathKeys.Rewrite(file, use => Path(use, folder, variables));

    /// <summary>A service of another folder, as it stands in this one.</summary>
    public static SourceNode Service(SourceNode service, string folder, Variables variables)
    {
        SourceMapping Of(string key, SourceNode value) => new(service.Place, null, [new(new(service.Place, null, key, IsPlain: false), value)]);
        return ((SourceMapping)File(Of("services", Of("service", service)), folder, variables).Find("services")!).Find("service")!;
    }

    private static string Path(PathUse use, string folder, Variables variables) =>
        RelativePath.Is(use.Kind, variables.Evaluate(use.Text)) ? RelativePath.Join(folder, use.Text) : use.Text;
}
