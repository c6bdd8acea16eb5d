namespace Vigo.Build.Writing;

/// <summary>What to take back if a later step fails, and what to tidy away either way.</summary>
internal sealed class UndoLog
{
    private readonly Stack<Action> _renames = new();
    private readonly List<string> _temporaries = [];
    private readonly Stack<string> _folders = new();

    public void OnUndo(Action rename) => _renames.Push(rename);

    public void DeleteAtEnd(string temporary) => _temporaries.Add(temporary);

    /// <summary>Makes a folder and those above it, and remembers which of them are new.</summary>
    public void CreateFolder(string path)
    {
        if (Directory.Exists(path))
            return;
        CreateFolder(Path.GetDirectoryName(path));
        Directory.CreateDirectory(path);
        _folders.Push(path);
    }

    /// <summary>Tidies away what was needed on the way.</summary>
    public void Done() => _temporaries.ForEach(Remove);

    /// <summary>Takes everything back, latest first. Returns what could not be, as text; a later build repairs it.</summary>
    public IReadOnlyList<string> Undo()
    {
        var failures = new List<string>();
        foreach (var rename in _renames)
            Try(rename, failures);
        // New files lie in new folders, so they have to go first.
        foreach (var temporary in _temporaries)
            Try(() => Remove(temporary), failures);
        foreach (var folder in _folders)
            Try(() => Directory.Delete(folder), failures);
        return failures;
    }

    // A name too long to be made is also too long to be deleted, but not too long to be looked for.
    private static void Remove(string temporary)
    {
        if (File.Exists(temporary))
            File.Delete(temporary);
    }

    private static void Try(Action action, List<string> failures)
    {
        try
        {
            action();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            failures.Add(exception.Message);
        }
    }
}
