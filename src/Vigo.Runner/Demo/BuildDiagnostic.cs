using System.Globalization;
using System.Text.RegularExpressions;

namespace Vigo.Runner.Demo;

/// <summary>An error as <c>dotnet build</c> prints it.</summary>
/// <param name="File">The absolute path.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
internal sealed partial record BuildDiagnostic(string File, int Line, int Column, string Code, string Message)
{
    /// <summary>The errors in the output of a build, each once.</summary>
    public static IReadOnlyList<BuildDiagnostic> ErrorsIn(string output) =>
    [
        .. Error().Matches(output).Select(match => new BuildDiagnostic(
            match.Groups["file"].Value,
            int.Parse(match.Groups["line"].ValueSpan, CultureInfo.InvariantCulture),
            int.Parse(match.Groups["column"].ValueSpan, CultureInfo.InvariantCulture),
            match.Groups["code"].Value,
            match.Groups["message"].Value)).Distinct(),
    ];

    [GeneratedRegex(@"^ *(?<file>[^\n]+?)\((?<line>\d+),(?<column>\d+)(?:,\d+,\d+)?\): error (?<code>[A-Z]+\d+): (?<message>[^\n]+?)(?: \([^()\n]*https?://[^()\n]*\))?(?: \[[^\]\n]+\])?\r?$", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Error();
}
