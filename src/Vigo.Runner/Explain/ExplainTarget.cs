using System.Globalization;
using System.Text.RegularExpressions;
using Vigo.Runner.CommandLine;

namespace Vigo.Runner.Explain;

/// <summary>What is to be explained: a generated file, a line of it, or the value at a column.</summary>
/// <param name="File">The file, absolute.</param>
/// <param name="Line">The line, from 1; null for every one.</param>
/// <param name="Column">The column, from 1; null for every value of the line.</param>
internal sealed partial record ExplainTarget(string File, int? Line, int? Column)
{
    /// <summary>Reads <c>FILE[:LINE[:COLUMN]]</c>. A path that is not there from here on is looked for from each folder above.</summary>
    /// <exception cref="UserError">There is no such file, or a number that no line or column has.</exception>
    public static ExplainTarget Parse(string text, string folder)
    {
        var match = Form().Match(text);
        var file = match.Groups["file"].Value;
        if (Find(file, folder) is not { } found)
            throw new UserError($"there is no file {file}", folder, "name a generated file and a line: vigo explain stacks/shop/docker-compose.yml:12");
        return new(found, Number(match.Groups["line"], "line"), Number(match.Groups["column"], "column"));
    }

    private static int? Number(Group group, string what)
    {
        if (!group.Success)
            return null;
        return int.TryParse(group.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? number
            : throw new UserError($"there is no {what} {group.Value}", null, $"{what}s are counted from 1", ExitCode.WrongUsage);
    }

    private static string? Find(string file, string folder)
    {
        for (var from = folder; from is not null; from = Path.GetDirectoryName(from))
        {
            if (System.IO.File.Exists(Path.Combine(from, file)))
                return Path.GetFullPath(Path.Combine(from, file));
        }

        return null;
    }

    [GeneratedRegex("^(?<file>.+?)(:(?<line>[0-9]+)(:(?<column>[0-9]+))?)?$", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Form();
}
