using System.Globalization;

namespace Vigo.Benchmarks;

/// <summary>The command line: what to measure, then <c>--name value</c>.</summary>
internal sealed class Arguments(IReadOnlyList<string> words)
{
    private static readonly string[] Everything = ["keystroke", "cold", "scaling", "build", "import", "all"];
    private static readonly string[] Options = ["--stacks", "--services", "--only", "--edits", "--warm-up", "--runs"];

    /// <summary>What to measure; everything when nothing is said.</summary>
    public string What => words.Count > 0 ? words[0] : "all";

    /// <summary>Whether less is measured than the results promise, so that it is only printed.</summary>
    public bool IsNarrowed => words.Count > 1;

    /// <summary>What is wrong; null when nothing is.</summary>
    public string? Problem =>
        !Everything.Contains(What, StringComparer.Ordinal) ? $"there is nothing '{What}' to measure: there is {string.Join(", ", Everything)}"
        : words.Where((_, index) => index % 2 == 1).FirstOrDefault(name => !Options.Contains(name, StringComparer.Ordinal)) is { } unknown
            ? $"there is no option '{unknown}': there is {string.Join(", ", Options)}"
        : words.Count > 0 && words.Count % 2 == 0 ? $"'{words[^1]}' needs a value"
        : null;

    public bool Measures(string what) => What == what || What == "all";

    public int Number(string name, int otherwise) => Text(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    public IReadOnlyList<int> Numbers(string name, IReadOnlyList<int> otherwise) =>
        Text(name) is { } text ? [.. text.Split(',').Select(number => int.Parse(number, CultureInfo.InvariantCulture))] : otherwise;

    public IReadOnlyList<T> Names<T>(string name, IReadOnlyList<T> otherwise)
        where T : struct, Enum =>
        Text(name) is { } text ? [.. text.Split(',').Select(value => Enum.Parse<T>(value, ignoreCase: true))] : otherwise;

    private string? Text(string name)
    {
        for (var index = 1; index + 1 < words.Count; index += 2)
        {
            if (words[index] == name)
                return words[index + 1];
        }

        return null;
    }
}
