using System.Text;

namespace Vigo.Runner.Import.Writing;

/// <summary>Lays C# out in lines, as a person would: what is short in one, the rest with its braces below each other.</summary>
internal static class CodeLayout
{
    // As wide as this repository's own configuration gets.
    private const int Width = 120;

    // What changes one thing more stays beside what it changes, as there.
    private const int WidthOfOneChange = 150;

    // More of them are read more easily below each other.
    private const int MostInOneLine = 3;

    /// <summary>The text, its first line without indentation.</summary>
    /// <param name="code">The code.</param>
    /// <param name="indentation">By how many spaces the line is indented that it begins in.</param>
    public static string Of(Code code, int indentation)
    {
        var text = new StringBuilder();
        text.Append(' ', indentation);
        Write(text, code, indentation);
        return text.ToString(indentation, text.Length - indentation);
    }

    private static void Write(StringBuilder text, Code code, int indentation)
    {
        switch (code)
        {
            case CodeText { Text: var line }:
                text.Append(line);
                break;
            case CodeRow { Parts: var parts }:
                foreach (var part in parts)
                    Write(text, part, indentation);
                break;
            case CodeAt at:
                Write(text, at.Inner, indentation);
                break;
            case CodeLines lines:
                WriteLines(text, lines, indentation);
                break;
            case CodeGroup group:
                WriteGroup(text, group, indentation);
                break;
        }
    }

    private static void WriteGroup(StringBuilder text, CodeGroup group, int indentation)
    {
        if (!IsTall(group) && Flat(group) is var flat && Column(text) + flat.Length <= (group is { Open: '{', Items.Count: 1 } ? WidthOfOneChange : Width))
        {
            text.Append(flat);
            return;
        }

        NewLine(text, indentation);
        text.Append(group.Open);
        foreach (var (index, item) in group.Items.Index())
        {
            var commented = item as CodeAt;
            if (index > 0 && commented?.Above.Count > 0)
                text.Append('\n');
            WriteComments(text, commented?.Above ?? [], indentation + 4);
            NewLine(text, indentation + 4);
            Write(text, item, indentation + 4);
            text.Append(',');
            WriteComments(text, commented?.Below ?? [], indentation + 4);
        }

        NewLine(text, indentation);
        text.Append(group.Close);
    }

    private static void WriteComments(StringBuilder text, IReadOnlyList<string> lines, int indentation)
    {
        foreach (var line in lines)
        {
            NewLine(text, indentation);
            text.Append(line);
        }
    }

    private static void WriteLines(StringBuilder text, CodeLines lines, int indentation)
    {
        // Behind something else it begins in the next line; an item of a list has one of its own already.
        var inner = IsBlank(text) ? indentation : indentation + 4;
        if (inner != indentation)
            NewLine(text, inner);
        text.Append(lines.Open);
        foreach (var line in lines.Lines)
        {
            NewLine(text, line.Length == 0 ? 0 : inner);
            text.Append(line);
        }

        NewLine(text, inner);
        text.Append(lines.Close);
    }

    private static bool IsBlank(StringBuilder text)
    {
        var at = text.Length;
        while (at > 0 && text[at - 1] == ' ')
            at--;
        return at == 0 || text[at - 1] == '\n';
    }

    private static bool IsTall(Code code) => code switch
    {
        CodeLines => true,
        CodeRow row => row.Parts.Any(IsTall),
        CodeAt at => at.Above.Count > 0 || at.Below.Count > 0 || IsTall(at.Inner),
        CodeGroup group => group.IsTall || (group.Open == '{' && group.Items.Count > MostInOneLine) || group.Items.Any(IsTall),
        _ => false,
    };

    private static string Flat(Code code) => code switch
    {
        CodeText text => text.Text,
        CodeRow row => string.Concat(row.Parts.Select(Flat)),
        CodeAt at => Flat(at.Inner),
        CodeGroup { Items.Count: 0 } group => $"{group.Open}{group.Close}",
        CodeGroup { Open: '[' } group => $"[{string.Join(", ", group.Items.Select(Flat))}]",
        CodeGroup group => $"{group.Open} {string.Join(", ", group.Items.Select(Flat))} {group.Close}",
        _ => "",
    };

    private static int Column(StringBuilder text)
    {
        var start = text.Length;
        while (start > 0 && text[start - 1] != '\n')
            start--;
        return text.Length - start;
    }

    private static void NewLine(StringBuilder text, int indentation)
    {
        while (text.Length > 0 && text[^1] == ' ')
            text.Length--;
        if (text.Length > 0)
            text.Append('\n');
        text.Append(' ', indentation);
    }
}
