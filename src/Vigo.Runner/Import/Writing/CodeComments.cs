using System.Globalization;
using System.Text;
using Vigo.Model;
using Vigo.Runner.Import.Commenting;
using Vigo.Runner.Import.Reading;

namespace Vigo.Runner.Import.Writing;

/// <summary>Comments at the pieces of C# that they are about.</summary>
internal static class CodeComments
{
    // Wider than code, since somebody laid these lines out already.
    private const int Width = 150;

    /// <summary>The code with each comment at the piece that it is about, or at the nearest around; and the lines of those that are about the whole.</summary>
    public static (Code Code, IReadOnlyList<string> OfAll) Placed(Code code, IReadOnlyList<PlacedComment> comments)
    {
        if (comments.Count == 0)
            return (code, []);
        var paths = new HashSet<ModelPath>();
        Collect(code, paths);
        var byPath = comments.ToLookup(comment => Nearest(comment.Path, paths), comment => comment.Comment);
        var ofAll = byPath[ModelPath.Root].SelectMany((comment, index) => index == 0 ? Lines(comment) : Lines(comment).Prepend("//")).SkipWhile(IsEmpty).Reverse().SkipWhile(IsEmpty).Reverse();
        return (With(code, byPath), [.. ofAll]);
    }

    /// <summary>A comment's lines behind <c>//</c>. Nothing in them ends the line or changes how it is shown.</summary>
    public static IEnumerable<string> Lines(SourceComment comment) => comment.Lines.SelectMany(Wrapped).Select(line => line.Length == 0 ? "//" : "// " + Safe(line));

    private static bool IsEmpty(string line) => line == "//";

    private static ModelPath Nearest(ModelPath path, HashSet<ModelPath> paths)
    {
        while (path.Parent is { } parent && !paths.Contains(path))
            path = parent;
        return path;
    }

    private static void Collect(Code code, HashSet<ModelPath> paths)
    {
        if (code is CodeAt at)
            paths.Add(at.Path);
        foreach (var part in Parts(code))
            Collect(part, paths);
    }

    private static IEnumerable<Code> Parts(Code code) => code switch
    {
        CodeAt at => [at.Inner],
        CodeRow row => row.Parts,
        CodeGroup group => group.Items,
        _ => [],
    };

    private static Code With(Code code, ILookup<ModelPath, SourceComment> comments) => code switch
    {
        CodeAt at => at with
        {
            Inner = With(at.Inner, comments),
            Above = [.. comments[at.Path].Where(comment => !comment.IsAfter).SelectMany(Lines)],
            Below = [.. comments[at.Path].Where(comment => comment.IsAfter).SelectMany(Lines)],
        },
        CodeRow row => row with { Parts = [.. row.Parts.Select(part => With(part, comments))] },
        CodeGroup group => group with { Items = [.. group.Items.Select(item => With(item, comments))] },
        _ => code,
    };

    private static IEnumerable<string> Wrapped(string line)
    {
        while (line.Length > Width && line.LastIndexOf(' ', Width) is > 0 and var at && line[..at].Trim().Length > 0)
        {
            yield return line[..at].TrimEnd();
            line = line[(at + 1)..].TrimStart();
        }

        yield return line;
    }

    private static string Safe(string line)
    {
        if (!line.Any(IsHidden))
            return line;
        var safe = new StringBuilder(line.Length);
        foreach (var character in line)
            _ = IsHidden(character) && character != '\t' ? safe.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}") : safe.Append(character == '\t' ? ' ' : character);
        return safe.ToString();
    }

    private static bool IsHidden(char character) => char.IsControl(character)
        || char.GetUnicodeCategory(character) is UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Format or UnicodeCategory.PrivateUse;
}
