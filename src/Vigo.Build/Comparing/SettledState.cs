using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Vigo.Build.Writing;
using Vigo.Output;

namespace Vigo.Build.Comparing;

/// <summary>
/// By what a build knows that everything is as another build left it, which had read the assembly and compared every file: what that came to, it need not find out again.
/// </summary>
/// <remarks>
/// What lies in the repo counts by its content, since anybody may have edited it and set the clock back. What lies in <c>obj/</c> is the build's own, and counts by its time as
/// it does to MSBuild.
/// </remarks>
internal static class SettledState
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Stands for everything that a comparison would look at, as it is now; null when some of it can't be looked at.</summary>
    /// <param name="root">The root of the infra repo, absolute.</param>
    /// <param name="built">What the build made, as <see cref="Identity"/> names it.</param>
    public static string? Of(string root, params string[] built) => Of(root, built, null);

    /// <summary>The same for the files that were just put in place: not as they are, since somebody may have edited one by now. Null when anything else is in their place.</summary>
    /// <param name="root">The root of the infra repo, absolute.</param>
    /// <param name="files">Every file that there should be.</param>
    /// <param name="built">What the build made, as <see cref="Identity"/> named it before it was read.</param>
    public static string? After(string root, IEnumerable<GeneratedFile> files, params string[] built) =>
        Of(root, built, files.ToDictionary(file => file.Path, file => Utf8.GetBytes(file.Text), StringComparer.Ordinal));

    /// <summary>Stands for a file that the build made.</summary>
    public static string Identity(string path) => path.Length > 0 && new FileInfo(path) is { Exists: true } file
        ? string.Format(CultureInfo.InvariantCulture, "{0} {1} {2}", path, file.Length, file.LastWriteTimeUtc.Ticks)
        : path;

    /// <summary>What a build left in a file; null when none did.</summary>
    public static string? Read(string file)
    {
        try
        {
            return File.Exists(file) ? File.ReadAllText(file) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Leaves it for the next build. One that can't be left costs that build a comparison, and nothing else.</summary>
    public static void Write(string file, string? state)
    {
        try
        {
            File.WriteAllText(file, state ?? "");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Half a state is equal to none.
        }
    }

    private static string? Of(string root, string[] built, Dictionary<string, byte[]>? wanted)
    {
        try
        {
            var tree = DiskTree.Scan(root);
            if (tree.Unread.Count > 0)
                return null;
            using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

            // Another version of the task might judge otherwise.
            Add(hash, typeof(SettledState).Module.ModuleVersionId.ToString("N"));
            Add(hash, root);
            foreach (var identity in built)
                Add(hash, identity);
            foreach (var entry in tree.Listing())
                Add(hash, entry);
            var missing = wanted?.Count ?? 0;
            foreach (var path in tree.Files)
            {
                if (wanted is not null && wanted.TryGetValue(path, out var content))
                {
                    Add(hash, content);
                    missing--;
                }
                else if (ContentOf(OnDisk.Path(root, path)) is { } marked)
                {
                    if (wanted is not null)
                        return null;
                    Add(hash, marked);
                }
                else
                {
                    Add(hash, "not Vigo's");
                }
            }

            return missing == 0 ? Convert.ToBase64String(hash.GetHashAndReset()) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>A file's content; null for one without the marker, of which nothing else counts: it may be a database.</summary>
    private static byte[]? ContentOf(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var head = new byte[4 * Marker.MaximumLength]; // UTF-8 takes up to four bytes a character
        var length = Fill(stream, head, 0);
        if (!Marker.IsIn(Utf8.GetString(head, 0, length)))
            return null;
        if (length < head.Length)
            return head.AsSpan(0, length).ToArray();
        var content = new byte[Math.Max(length, stream.Length)];
        head.CopyTo(content, 0);
        return content.AsSpan(0, Fill(stream, content, length)).ToArray();
    }

    private static int Fill(Stream stream, byte[] buffer, int length)
    {
        for (var read = -1; read != 0 && length < buffer.Length; length += read)
            read = stream.Read(buffer, length, buffer.Length - length);
        return length;
    }

    // With its length, so that nothing can move from one to the next unseen.
    private static void Add(IncrementalHash hash, string text) => Add(hash, Utf8.GetBytes(text));

    private static void Add(IncrementalHash hash, byte[] content)
    {
        hash.AppendData(BitConverter.GetBytes(content.Length));
        hash.AppendData(content);
    }
}
