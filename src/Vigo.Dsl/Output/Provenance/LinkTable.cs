using System.Text;

namespace Vigo.Output;

/// <summary>Collects the links of chains, each once, from the chains' ends.</summary>
internal sealed class LinkTable
{
    private readonly Dictionary<string, int> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<(SourcePlace Place, int Next), int> _links = [];

    public StringBuilder Files { get; } = new();

    public StringBuilder Links { get; } = new();

    /// <summary>Adds a chain; gives the number of its first link.</summary>
    public int Add(Sequence<SourcePlace> chain)
    {
        var next = -1;
        for (var i = chain.Count - 1; i >= 0; i--)
            next = Add(chain[i], next);
        return next;
    }

    private int Add(SourcePlace place, int next)
    {
        if (_links.TryGetValue((place, next), out var known))
            return known;
        var index = _links.Count;
        _links.Add((place, next), index);
        Links.Append(Base36.Write(File(place.File))).Append(' ').Append(Base36.Write(place.Line)).Append(' ').Append(Base36.Write(place.Column)).Append(' ')
            .Append(Base36.Write(next < 0 ? 0 : index - next)).Append('\n');
        return index;
    }

    private int File(string path)
    {
        if (_files.TryGetValue(path, out var known))
            return known;
        _files.Add(path, _files.Count);
        Files.Append(path).Append('\n');
        return _files.Count - 1;
    }
}
