using Vigo.Runner.CommandLine;
using Vigo.Runner.Import.Reading;

namespace Vigo.Runner.Import.Resolving;

/// <summary>Reads the files of one project. What a file may be at most counts for all of them together, so that no file can hide its size in another.</summary>
/// <param name="limits">What they may be at most.</param>
/// <param name="locate">Where a file lies that the project names.</param>
internal sealed class SourceReader(ReadingLimits limits, Func<string, string> locate)
{
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);
    private int _nodes;
    private int _bytes;
    private int _reads;

    private readonly List<SourceMapping> _named = [];

    /// <summary>The full paths of the files that were read.</summary>
    public IReadOnlySet<string> Paths => _paths;

    /// <summary>The files that the person named, as they were read.</summary>
    public IReadOnlyList<SourceMapping> Named => _named;

    /// <summary>A file's tree.</summary>
    /// <param name="path">The file.</param>
    /// <param name="from">What names it; null for the person.</param>
    /// <exception cref="UserError">It can't be read, is no compose file, or all files together are beyond a limit.</exception>
    public SourceMapping Read(string path, Place? from)
    {
        if (++_reads > limits.Files)
            throw Refused(from, $"more than {limits.Files} files are named by include and extends", "no project that people wrote names so many: look for files that include each other over and over");
        path = locate(path);
        _paths.Add(Path.GetFullPath(path));
        var text = Text(path, from);
        _bytes += text.Length;
        if (_bytes > limits.Bytes)
            throw Refused(from, $"the files together are larger than {limits.Bytes / 1024 / 1024} MiB", "no compose files that people read are: import the files that they were made from");
        var root = YamlReader.Read(path, text, limits with { Nodes = limits.Nodes - _nodes });
        Count(root, root.Place);
        if (from is null)
            _named.Add(root);
        return root;
    }

    /// <summary>Counts values that another part of the project repeats.</summary>
    /// <exception cref="UserError">All together are too many.</exception>
    public void Count(SourceNode repeated, Place from)
    {
        _nodes += Size(repeated);
        if (_nodes > limits.Nodes)
            throw Refusal.At(from, $"the project has more than {limits.Nodes} values, those counted that extends and include repeat", "no compose file that people read has: import the files that it was made from");
    }

    private string Text(string path, Place? from)
    {
        try
        {
            return FileText.Read(path, limits);
        }
        catch (UserError failure) when (from is { } place && failure.Where is null)
        {
            throw Refusal.At(place, failure.Message, Directory.Exists(path) ? failure.WhatToDo : "name a file that exists and can be read; paths start from the folder of the file that names them");
        }
    }

    private static UserError Refused(Place? from, string what, string whatToDo) => new(what, from?.ToString(), whatToDo);

    private static int Size(SourceNode node) => 1 + node switch
    {
        SourceList list => list.Items.Sum(Size),
        SourceMapping mapping => mapping.Entries.Sum(entry => 1 + Size(entry.Value)),
        _ => 0,
    };
}
