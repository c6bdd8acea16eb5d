using System.Text;
using Vigo.Env;

namespace Vigo.Runner.Secrets;

/// <summary>
/// The plaintext that an editor shows: <c>KEY=value</c> lines in the dialect of SOPS, where a line break inside a value is written <c>\n</c>.
/// A line that comes back as it was keeps its value exactly, even one that the dialect cannot spell.
/// </summary>
public static class EditBuffer
{
    /// <summary>Writes the lines for an editor or a terminal.</summary>
    public static string Write(IReadOnlyList<EnvLine> lines)
    {
        var text = new StringBuilder();
        foreach (var line in lines) text.Append(Write(line)).Append('\n');
        return text.ToString();
    }

    /// <summary>Reads what the editor left.</summary>
    /// <param name="text">The buffer.</param>
    /// <param name="before">The lines it was written from.</param>
    /// <returns>The lines, and what is wrong with them; when anything is, the lines must not be used.</returns>
    public static (IReadOnlyList<EnvLine> Lines, IReadOnlyList<DotenvProblem> Problems) Read(string text, IReadOnlyList<EnvLine> before)
    {
        var known = before.ToLookup(Write, StringComparer.Ordinal);
        var lines = new List<EnvLine>();
        var written = text.EndsWith('\n') ? text[..^1] : text;
        if (text.Length > 0)
            foreach (var line in written.Split('\n'))
                lines.Add(known[line].FirstOrDefault() ?? Parse(line.TrimEnd('\r')));

        var problems = DotenvFile.Parse(text).Problems.Where(problem => problem.Kind != DotenvProblemKind.DamagedValue).ToList();
        return (lines, problems);
    }

    private static EnvLine Parse(string line)
    {
        if (line.Length == 0) return new EnvBlank();
        if (line[0] == '#') return new EnvComment(line[1..]);
        var equals = line.IndexOf('=', StringComparison.Ordinal);
        return equals < 0 ? new EnvPair(line, "") : new EnvPair(line[..equals], line[(equals + 1)..].Replace("\\n", "\n", StringComparison.Ordinal));
    }

    private static string Write(EnvLine line) => line switch
    {
        EnvPair pair => $"{pair.Key}={pair.Value.Replace("\n", "\\n", StringComparison.Ordinal)}",
        EnvComment comment => $"#{comment.Text}",
        _ => "",
    };
}
