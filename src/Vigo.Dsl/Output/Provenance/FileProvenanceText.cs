using System.Text;

namespace Vigo.Output;

/// <summary>A file's provenance as text, written compactly: a repository of a thousand stacks has some hundred thousand values.</summary>
/// <remarks>
/// Three parts with an empty line between: the source files, one a line; the links, <c>file line column next</c>, where the next link is the one before it by
/// that many lines and 0 for none; the values, <c>lines-further column length chains…</c>, each chain the number of its first link, with a <c>!</c> before it
/// when it is a cause. So chains share their ends, of which the services of a stack have most in common. Numbers are of base 36.
/// </remarks>
public static class FileProvenanceText
{
    private const char Cause = '!';

    /// <summary>Writes it; the path is not in it.</summary>
    public static string Write(FileProvenance provenance)
    {
        var links = new LinkTable();
        var scalars = new StringBuilder();
        var line = 0;
        foreach (var scalar in provenance.Scalars)
        {
            scalars.Append(Base36.Write(scalar.Line - line)).Append(' ').Append(Base36.Write(scalar.Column)).Append(' ').Append(Base36.Write(scalar.EndColumn - scalar.Column));
            line = scalar.Line;
            foreach (var chain in scalar.Chains)
                scalars.Append(' ').Append(chain.IsCause ? "!" : "").Append(Base36.Write(links.Add(chain.Links)));
            scalars.Append('\n');
        }

        return $"{links.Files}\n{links.Links}\n{scalars}";
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <exception cref="FormatException">The text is not of this form.</exception>
    public static FileProvenance Read(string path, string text)
    {
        var parts = text.Split(["\n\n"], StringSplitOptions.None);
        if (text.StartsWith("\n\n", StringComparison.Ordinal))
            parts = ["", "", text.Substring(2)];
        if (parts.Length != 3)
            throw new FormatException($"The provenance of {path} has {parts.Length} parts instead of 3.");
        var links = Links(Lines(parts[0]), Lines(parts[1]));
        var scalars = new List<ScalarProvenance>();
        var line = 0;
        foreach (var fields in Lines(parts[2]).Select(written => written.Split(' ')))
        {
            line += Base36.Read(fields[0]);
            var column = Base36.Read(fields[1]);
            scalars.Add(new(line, column, column + Base36.Read(fields[2]), fields.Skip(3).Select(Chain).ToSequence()));
        }

        return new(path, scalars.ToSequence());

        SourceChain Chain(string field)
        {
            var isCause = field[0] == Cause;
            return new(Follow(links, Base36.Read(isCause ? field.Substring(1) : field)).ToSequence(), isCause);
        }
    }

    private static IReadOnlyList<(SourcePlace Place, int Next)> Links(string[] files, string[] lines)
    {
        var links = new List<(SourcePlace, int)>(lines.Length);
        foreach (var fields in lines.Select(written => written.Split(' ')))
        {
            var back = Base36.Read(fields[3]);
            links.Add((new(files[Base36.Read(fields[0])], Base36.Read(fields[1]), Base36.Read(fields[2])), back == 0 ? -1 : links.Count - back));
        }

        return links;
    }

    private static IEnumerable<SourcePlace> Follow(IReadOnlyList<(SourcePlace Place, int Next)> links, int first)
    {
        for (var index = first; index >= 0; index = links[index].Next)
            yield return links[index].Place;
    }

    private static string[] Lines(string part) => part.Split(['\n'], StringSplitOptions.RemoveEmptyEntries);
}
