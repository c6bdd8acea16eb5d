using Vigo.Runner.Import.Reading;

namespace Vigo.Runner.Import.Mapping;

/// <summary>Env files of a service.</summary>
/// <remarks>Compose Specification, "env_file".</remarks>
internal static class EnvFileKeys
{
    private static readonly KeyTable<EnvFile> Long = new("an env file")
    {
        { "path", (file, node, context) => file with { Path = FromRoot(node, context) } },
        { "required", (file, node) => file with { IsRequired = Scalars.Flag(node) } },
        { "format", (file, node) => file with { Format = Scalars.Word<EnvFileFormat>(node) } },
    };

    /// <summary>One path, or a list of paths and of the long syntax.</summary>
    public static Sequence<EnvFile> Files(SourceNode node, ImportContext context) => Collections.OneOrMore(
        node, file => file is SourceScalar ? new EnvFile(FromRoot(file, context)) : Long.Read(new(""), file, context));

    // The vocabulary counts from the repository's root, Compose from the file's folder.
    private static string FromRoot(SourceNode node, ImportContext context)
    {
        var path = Scalars.Text(node);
        if (path.Split('/')[^1] is "" or "." or "..")
            throw Refusal.At(node.Place, $"an env file belongs here, and {node.What} names none", "write its path, or take the entry out");
        var parts = new List<string>(context.Folder.Split('/'));
        foreach (var part in path.Split('/').Where(part => part is not ("" or ".")))
        {
            if (part == ".." && parts.Count == 0)
                throw Refusal.At(node.Place, $"the env file {Interpolation.ToCompose(path)} lies outside the repository", $"move it to env/ in the repository, where {context.Folder} lies, and write ../../env/NAME.env");
            if (part == "..")
                parts.RemoveAt(parts.Count - 1);
            else
                parts.Add(part);
        }

        return path.StartsWith('/')
            ? throw Refusal.At(node.Place, $"the env file {Interpolation.ToCompose(path)} is named by an absolute path", "move it to env/ in the repository, and write ../../env/NAME.env")
            : string.Join('/', parts);
    }
}
