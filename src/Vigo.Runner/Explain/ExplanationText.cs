namespace Vigo.Runner.Explain;

/// <summary>Explanations for people.</summary>
internal static class ExplanationText
{
    // Beside a longer path its line stands wherever there is room.
    private const int WidestPlace = 60;

    /// <summary>Writes them, an empty line between two.</summary>
    public static void Write(TextWriter output, IReadOnlyList<Explanation> explanations)
    {
        for (var i = 0; i < explanations.Count; i++)
        {
            if (i > 0) output.WriteLine();
            Write(output, explanations[i]);
        }
    }

    private static void Write(TextWriter output, Explanation explanation)
    {
        output.WriteLine($"{explanation.File}:{explanation.Line}:{explanation.Column}");
        output.WriteLine($"    {explanation.Text.Trim()}");
        if (explanation.Chains.Count == 0)
            output.WriteLine("  Vigo itself writes this, whatever the records say.");
        var width = explanation.Chains.SelectMany(chain => chain.Links).Select(link => Math.Min(link.Place.ToString().Length, WidestPlace)).DefaultIfEmpty().Max();
        IReadOnlyList<string> above = [];
        foreach (var (chain, title) in explanation.Chains.Zip(Titles(explanation)))
        {
            output.WriteLine($"  {title}");
            var lines = Lines(chain, width);
            var shared = lines.Reverse().Zip(above.Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
            foreach (var line in lines.SkipLast(shared)) output.WriteLine($"    {line}");
            if (shared > 0) output.WriteLine("    and on as above");
            above = lines;
        }
    }

    private static IEnumerable<string> Titles(Explanation explanation)
    {
        var isFirst = true;
        foreach (var chain in explanation.Chains)
        {
            yield return chain.IsCause ? "there because of" : isFirst ? "made from" : "and from";
            isFirst = false;
        }
    }

    private static IReadOnlyList<string> Lines(ExplainedChain chain, int width) =>
        [.. chain.Links.Select(link => $"{link.Place.ToString().PadRight(width)}  {link.Text}".TrimEnd())];
}
