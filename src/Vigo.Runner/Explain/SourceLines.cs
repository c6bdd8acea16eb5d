using Vigo.Output;
using Vigo.Runner.CommandLine;

namespace Vigo.Runner.Explain;

/// <summary>Lines of the source files that a build read, as long as those are as they were.</summary>
internal sealed class SourceLines(ProvenanceMapFile map)
{
    private readonly Dictionary<string, string[]> _files = new(StringComparer.Ordinal);

    /// <summary>The line that a place is in, without what surrounds it; null for a file as a whole.</summary>
    /// <exception cref="UserError">The file is gone, or another text than the build read.</exception>
    public string? At(SourcePlace place)
    {
        if (!_files.TryGetValue(place.File, out var lines))
            _files.Add(place.File, lines = Read(place.File));
        if (place.Line == 0)
            return null;
        var line = lines[place.Line - 1].Trim();

        // What an env file holds is nobody's to see, encrypted or not.
        return place.File.EndsWith(".env", StringComparison.Ordinal) ? line.Split('=')[0] + "=…" : line;
    }

    private string[] Read(string path)
    {
        var file = map.OnDisk(path);
        if (!File.Exists(file))
            throw new UserError("a source file is gone since the last build", file, "run dotnet build on the infra project, then ask again");
        var text = File.ReadAllText(file);
        return !map.Sources.TryGetValue(path, out var digest) || SourceDigest.Of(path, text) == digest
            ? text.Split('\n')
            : throw new UserError("a source file was changed since the last build", file, "run dotnet build on the infra project, then ask again");
    }
}
