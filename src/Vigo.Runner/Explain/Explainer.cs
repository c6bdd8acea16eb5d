using Vigo.Output;
using Vigo.Runner.CommandLine;

namespace Vigo.Runner.Explain;

/// <summary>From a place in a generated file to the C# behind it.</summary>
internal static class Explainer
{
    /// <summary>The values at a target, in the order of the file.</summary>
    /// <exception cref="UserError">There is none there, or what the last build knew is no longer so.</exception>
    public static IReadOnlyList<Explanation> Explain(ExplainTarget target)
    {
        var map = ProvenanceMapFile.For(target.File);
        var path = map.PathOf(target.File);
        var text = Unchanged(map, path);
        var provenance = Read(map, path);
        var lines = text.Split('\n');
        var scalars = At(target, provenance, lines, path);
        var sources = new SourceLines(map);
        return
        [
            .. scalars.Select(scalar => new Explanation(
                path,
                scalar.Line,
                scalar.Column,
                lines[scalar.Line - 1],
                lines[scalar.Line - 1][(scalar.Column - 1)..(scalar.EndColumn - 1)],
                [.. scalar.Chains.Select(chain => new ExplainedChain(chain.IsCause, [.. chain.Links.Select(link => new ExplainedLink(link, sources.At(link)))]))])),
        ];
    }

    private static string Unchanged(ProvenanceMapFile map, string path)
    {
        var text = File.ReadAllText(map.OnDisk(path));
        return SourceDigest.Of(path, text) == map.Files[path].Digest
            ? text
            : throw new UserError("this file is not as the last build wrote it", map.OnDisk(path), "run dotnet build on the infra project: it puts the file right, then ask again");
    }

    private static FileProvenance Read(ProvenanceMapFile map, string path)
    {
        if (map.Files[path].Map.Length == 0)
            throw new UserError("the lines of this file are not traced", map.OnDisk(path), "ask about a compose file or a host.yml: the overview repeats what stands there");
        try
        {
            return FileProvenanceText.Read(path, map.Files[path].Map);
        }
        catch (Exception exception) when (exception is FormatException or ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            throw ProvenanceMapFile.Damaged(map.Path, exception);
        }
    }

    private static List<ScalarProvenance> At(ExplainTarget target, FileProvenance provenance, string[] lines, string path)
    {
        if (target.Line is not { } line)
            return [.. provenance.Scalars];
        if (line > lines.Length || (line == lines.Length && lines[^1].Length == 0))
            throw new UserError($"there is no line {line}", path, $"the file ends with line {lines.Count(text => text.Length > 0)}");
        var inLine = provenance.Scalars.Where(scalar => scalar.Line == line).ToList();
        if (inLine.Count == 0)
            throw new UserError($"line {line} holds no value: {Layout(lines, line)}", $"{path}:{line}", Nearest(provenance, line));
        if (target.Column is not { } column)
            return inLine;
        var at = inLine.Where(scalar => scalar.Column <= column && column < scalar.EndColumn).ToList();
        return at.Count > 0 ? at : throw new UserError(
            $"there is no value at column {column}", $"{path}:{line}", $"ask about {string.Join(" or ", inLine.Select(scalar => $"{path}:{line}:{scalar.Column}"))}");
    }

    private static string Layout(string[] lines, int line) => lines.Take(line).All(text => text.StartsWith('#')) ? "it says that Vigo made the file" : "it only says what follows";

    private static string Nearest(FileProvenance provenance, int line)
    {
        var next = provenance.Scalars.FirstOrDefault(scalar => scalar.Line > line) ?? provenance.Scalars.LastOrDefault();
        return next is null ? "the file holds no value at all" : $"ask about a line with a value, such as {provenance.Path}:{next.Line}";
    }
}
