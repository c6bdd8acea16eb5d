using System.Formats.Tar;
using Vigo.Runner.Import.Mapping;
using Vigo.Runner.Import.Placing;
using Vigo.Runner.Import.Reading;
using Vigo.Runner.Reconcile;

namespace Vigo.Runner.Import.Companions;

/// <summary>
/// Files that services mount or are built from: found, and to be copied as they are. Nothing that leads out of its folder is followed, and what is no ordinary file is left where it is.
/// </summary>
/// <param name="limits">How much is copied at most, for all folders of the import together.</param>
internal sealed class Companions(CompanionLimits limits)
{
    private readonly HashSet<string> _counted = new(StringComparer.Ordinal);
    private long _bytes;

    /// <summary>A file, or all that a folder holds.</summary>
    /// <param name="source">The file or folder.</param>
    /// <param name="boundary">The folder that links may not lead out of.</param>
    /// <param name="target">Its path in the repository.</param>
    /// <param name="place">What names it.</param>
    /// <param name="isLeftOut">Whether a file, by its full path, is no companion.</param>
    /// <param name="context">Takes what there is to say.</param>
    public IReadOnlyList<PlannedFile> Find(string source, string boundary, string target, Place place, Func<string, bool> isLeftOut, ImportContext context)
    {
        var found = new List<PlannedFile>();
        var (bytes, counted) = (_bytes, _counted.ToList());
        if (!Add(new Search(Path.GetFullPath(boundary), place, isLeftOut, context, found), Path.GetFullPath(source), target))
        {
            _bytes = bytes;
            _counted.IntersectWith(counted);
            context.Say(place, $"{source} is not copied: with it, the import would copy more than {limits.Bytes / 1_000_000} MB or {limits.Files} files. Data belongs into a volume; what a service needs beside it, copy to {target} by hand");
            return [];
        }

        return found;
    }

    // False when it gets too much.
    private bool Add(Search search, string path, string target)
    {
        if (search.IsLeftOut(path) || Path.GetFileName(path) == ".git")
            return true;
        var info = new FileInfo(path);
        if (AcmeStore.Is(target))
        {
            search.Context.Say(search.Place, $"{path} is not copied: it holds certificates and their keys, and stays on the host, where it lies beside the proxy's compose file");
            return true;
        }

        if (info.LinkTarget is { } link)
        {
            AddLink(search, path, target, link);
            return true;
        }

        try
        {
            if (Directory.Exists(path))
                return Directory.EnumerateFileSystemEntries(path).Order(StringComparer.Ordinal).ToList().TrueForAll(entry => Add(search, entry, $"{target}/{Path.GetFileName(entry)}"));
            if (!IsOrdinary(info))
            {
                search.Context.Say(search.Place, $"{path} is not copied: it is a socket, a pipe or a device");
                return true;
            }

            using (File.OpenRead(path))
            {
            }
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or IOException)
        {
            search.Context.Say(search.Place, $"{path} is not copied, since it can't be read: {failure.Message.TrimEnd('.')}");
            return true;
        }

        _bytes += _counted.Add(path) ? info.Length : 0;
        search.Found.Add(new PlannedCopy(target, path));
        return _counted.Count <= limits.Files && _bytes <= limits.Bytes;
    }

    private static void AddLink(Search search, string path, string target, string link)
    {
        var leadsTo = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, link));
        if (!Path.IsPathRooted(link) && leadsTo.StartsWith(search.Boundary + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            search.Found.Add(new PlannedLink(target, link));
        else
            search.Context.Say(search.Place, $"{path} is not copied: it is a link that leads out of its folder, to {link}. Copy what it leads to");
    }

    // What is neither has no length. Opening a pipe to find out would wait for whoever writes into it.
    private static bool IsOrdinary(FileInfo file)
    {
        if (file.Length > 0)
            return true;
        using var archive = new MemoryStream();
        try
        {
            using (var writer = new TarWriter(archive, leaveOpen: true))
                writer.WriteEntry(file.FullName, "file");
        }
        catch (IOException)
        {
            return false;
        }

        archive.Position = 0;
        using var reader = new TarReader(archive);
        return reader.GetNextEntry()?.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile;
    }

    private sealed record Search(string Boundary, Place Place, Func<string, bool> IsLeftOut, ImportContext Context, List<PlannedFile> Found);
}
