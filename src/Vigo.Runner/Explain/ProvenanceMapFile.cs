using System.Text.Json;
using Vigo.Output;
using Vigo.Runner.CommandLine;

namespace Vigo.Runner.Explain;

/// <summary>The provenance that the last build of an infra project left in its <c>obj</c> folder.</summary>
/// <param name="Path">The file it was read from.</param>
/// <param name="Root">The repository's root, absolute.</param>
/// <param name="Sources">By path from the root, the digest of each source file that the build read.</param>
/// <param name="Files">By path from the root, the generated files.</param>
internal sealed record ProvenanceMapFile(string Path, string Root, IReadOnlyDictionary<string, string> Sources, IReadOnlyDictionary<string, MappedFile> Files)
{
    /// <summary>The name of the file, in the project's <c>obj</c>.</summary>
    public const string Name = "vigo.provenance.json";

    // The schema that this version reads.
    private const int Schema = 1;

    private static readonly EnumerationOptions Readable = new() { IgnoreInaccessible = true };

    /// <summary>The map that speaks of a file: of a project in one of the folders above it.</summary>
    /// <exception cref="UserError">No build left one, a newer Vigo wrote it, or none generated the file.</exception>
    public static ProvenanceMapFile For(string file)
    {
        var candidates = Above(file).Distinct(StringComparer.Ordinal).ToList();
        if (candidates.Count == 0)
            throw new UserError("no build has left its provenance here", file, "run dotnet build on the infra project, then ask again");
        var maps = candidates.ConvertAll(Read);
        return maps.Find(map => map.Files.ContainsKey(map.PathOf(file)))
            ?? throw new UserError("Vigo did not generate this file", file, $"ask about a file that begins by saying that Vigo generated it; the last build made {maps.Sum(map => map.Files.Count)}, below {maps[0].Root}");
    }

    /// <summary>A file's path from the root.</summary>
    public string PathOf(string file) => System.IO.Path.GetRelativePath(Root, file).Replace('\\', '/');

    /// <summary>A file of the repository on disk.</summary>
    public string OnDisk(string path) => System.IO.Path.Combine(Root, path);

    private static IEnumerable<string> Above(string file)
    {
        for (var folder = System.IO.Path.GetDirectoryName(file); folder is not null; folder = System.IO.Path.GetDirectoryName(folder))
        {
            foreach (var project in Directory.EnumerateDirectories(folder, "*", Readable).Order(StringComparer.Ordinal).Prepend(folder))
            {
                var map = System.IO.Path.Combine(project, "obj", Name);
                if (File.Exists(map))
                    yield return map;
            }
        }
    }

    private static ProvenanceMapFile Read(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            var map = document.RootElement;
            var schema = map.GetProperty("schema").GetInt32();
            if (schema > Schema)
                throw new UserError($"a newer Vigo wrote this provenance: schema {schema}, and this vigo reads up to {Schema}", path, "use the vigo of the same version as the infra project");
            return new(
                path,
                System.IO.Path.GetFullPath(map.GetProperty("root").GetString()!, System.IO.Path.GetDirectoryName(path)!),
                map.GetProperty("sources").EnumerateObject().ToDictionary(source => source.Name, source => source.Value.GetString()!, StringComparer.Ordinal),
                map.GetProperty("files").EnumerateObject().ToDictionary(file => file.Name, file => new MappedFile(file.Value.GetProperty("digest").GetString()!, file.Value.GetProperty("map").GetString()!), StringComparer.Ordinal));
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw Damaged(path, exception);
        }
    }

    internal static UserError Damaged(string path, Exception exception) =>
        new($"the provenance of the last build can't be read: {exception.Message.TrimEnd('.')}", path, "delete it and run dotnet build on the infra project");
}

/// <summary>A generated file in the map.</summary>
/// <param name="Digest">The digest of its text.</param>
/// <param name="Map">Its provenance, as <see cref="FileProvenanceText"/> writes it; empty when its values were not traced.</param>
internal sealed record MappedFile(string Digest, string Map);
