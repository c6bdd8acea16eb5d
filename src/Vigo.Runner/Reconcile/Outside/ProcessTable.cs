using System.Globalization;

namespace Vigo.Runner.Reconcile;

/// <summary>A process of this host.</summary>
internal sealed record HostProcess(int Id, string Name);

/// <summary>What the kernel tells of running processes and of what they hold open.</summary>
internal static class ProcessTable
{
    private const string Root = "/proc";

    /// <summary>The processes that hold something open whose link in <c>/proc/PID/fd</c> is one of these; those one may not look into are left out.</summary>
    public static IEnumerable<(HostProcess Process, string Link)> Holding(IReadOnlySet<string> links)
    {
        if (!Directory.Exists(Root) || links.Count == 0) yield break;
        foreach (var folder in Directory.EnumerateDirectories(Root))
        {
            if (!int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id)) continue;
            foreach (var link in LinksOf(folder))
                if (links.Contains(link))
                    yield return (new HostProcess(id, NameOf(folder)), link);
        }
    }

    // A process may end, or belong to someone else, between being listed and being read: then it holds nothing we can name.
    private static List<string> LinksOf(string folder)
    {
        var links = new List<string>();
        try
        {
            foreach (var descriptor in Directory.EnumerateFileSystemEntries(Path.Combine(folder, "fd")))
                if (new FileInfo(descriptor).LinkTarget is { } target)
                    links.Add(target);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return links;
        }

        return links;
    }

    private static string NameOf(string folder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, "comm")).Trim();
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return "a process";
        }
    }
}
