using System.Text;
using Vigo.Build.Writing;
using Vigo.Output;

namespace Vigo.Build.Comparing;

/// <summary>What is to be done, or is wrong, on disk. Making it reads the disk and changes nothing.</summary>
/// <param name="Changes">In the order of the manifest, deletions last. Empty when the repo is as the records say.</param>
/// <param name="Refusals">Why nothing may be written at all. Empty when it may.</param>
/// <param name="Unread">Folders in which orphans could not be looked for.</param>
internal sealed record Plan(IReadOnlyList<Change> Changes, IReadOnlyList<Finding> Refusals, IReadOnlyList<string> Unread)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static Plan Make(string root, IReadOnlyList<GeneratedFile> files)
    {
        var refusals = RefusalsByPath(files);
        if (refusals.Count > 0)
            return new Plan([], refusals, []);

        var tree = DiskTree.Scan(root);
        var judged = files.Select(file => Judge(root, tree, file)).ToList();
        return new Plan(
            [.. judged.Select(one => one.Change).OfType<Change>(), .. Orphans(root, tree, files)],
            [.. judged.Select(one => one.Refusal).OfType<Finding>()],
            tree.Unread);
    }

    private static (Change? Change, Finding? Refusal) Judge(string root, DiskTree tree, GeneratedFile file)
    {
        if (tree.Obstacle(root, file.Path) is { } obstacle)
            return (null, Refusal(file.Path, obstacle));

        var expected = Utf8.GetBytes(file.Text);
        if (!tree.HasFile(file.Path))
            return (new Create(file.Path, expected), null);

        var actual = File.ReadAllBytes(OnDisk.Path(root, file.Path));
        if (expected.AsSpan().SequenceEqual(actual))
            return (null, null);

        var text = Utf8.GetString(actual);
        return Marker.IsIn(text)
            ? (new Replace(file.Path, expected, Difference.First(file.Text, text)), null)
            : (null, Refusal(file.Path, "a file without Vigo's marker at its beginning is in the way. Move what a person wrote there into the C#, then delete or rename it"));
    }

    private static List<Finding> RefusalsByPath(IReadOnlyList<GeneratedFile> files)
    {
        var refusals = new List<Finding>();
        foreach (var file in files)
        {
            if (OutputPath.Problem(file.Path) is { } problem)
                refusals.Add(Refusal(null, $"'{file.Path}' can't be generated: {problem}. Rename the stack or host"));
        }

        if (refusals.Count == 0)
        {
            foreach (var (path, other) in OutputPath.Clashes(files.Select(file => file.Path)))
                refusals.Add(Refusal(path, $"'{path}' and '{other}' can't both exist on every file system. Rename one of the stacks or hosts"));
        }

        return refusals;
    }

    private static IEnumerable<Delete> Orphans(string root, DiskTree tree, IReadOnlyList<GeneratedFile> files)
    {
        var wanted = new HashSet<string>(files.Select(file => file.Path), StringComparer.Ordinal);
        foreach (var path in tree.Files)
        {
            if (wanted.Contains(path))
                continue;
            if (TemporaryFile.IsOne(path))
                yield return new Delete(path, null);
            else if (Marker.SourceOf(Head(root, path)) is { } source)
                yield return new Delete(path, source);
        }
    }

    /// <summary>Enough of a file to find a marker in; nothing when it can't be read, since what can't be read isn't known to be Vigo's.</summary>
    private static string Head(string root, string path)
    {
        try
        {
            using var stream = new FileStream(OnDisk.Path(root, path), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var head = new byte[4 * Marker.MaximumLength]; // UTF-8 takes up to four bytes a character
            var length = 0;
            for (var read = -1; read != 0 && length < head.Length; length += read)
                read = stream.Read(head, length, head.Length - length);
            return Utf8.GetString(head, 0, length);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or FileNotFoundException)
        {
            return "";
        }
    }

    private static Finding Refusal(string? path, string why) => new(Rules.NotVigos, path, why + ". Nothing was written.");
}
