using System.Text;
using System.Text.RegularExpressions;
using Vigo.Testing;

namespace Vigo.Generators.Tests.Constructs;

/// <summary><c>docs/evaluation.md</c> says what the evaluator does: its tables are printed from the rows that lowering goes by and from the catalogue of the library.</summary>
/// <remarks>With <c>VIGO_ACCEPT_SNAPSHOTS=1</c> they are written anew. The text around them is written by hand.</remarks>
public sealed partial class EvaluationPageTests
{
    [Fact]
    public void The_tables_are_up_to_date()
    {
        var file = Path.Combine(Repository.Root, "docs", "evaluation.md");
        var page = File.ReadAllText(file);
        var written = Tables().Replace(page, match => $"{match.Groups["start"].Value}\n{Table(match.Groups["name"].Value)}{match.Groups["end"].Value}");
        if (Environment.GetEnvironmentVariable(Snapshot.AcceptVariable) == "1")
            File.WriteAllText(file, written);

        Assert.True(written == File.ReadAllText(file), $"docs/evaluation.md is not what the evaluator does: run the tests once with {Snapshot.AcceptVariable}=1");
    }

    [Fact]
    public void The_page_has_every_table() =>
        Assert.Equal(["language", "refused", "library", "linq", "own", "reasons"], Tables().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "evaluation.md"))).Select(match => match.Groups["name"].Value));

    private static string Table(string name)
    {
        var text = new StringBuilder();
        switch (name)
        {
            case "language":
                LanguageTables.Evaluated(text);
                break;
            case "refused":
                LanguageTables.Refused(text);
                break;
            case "library":
                LibraryTables.Types(text);
                break;
            case "linq":
                LibraryTables.Linq(text);
                break;
            case "own":
                LibraryTables.Own(text);
                break;
            default:
                LibraryTables.Reasons(text);
                break;
        }

        return text.ToString();
    }

    [GeneratedRegex(@"(?<start><!-- table: (?<name>\w+) -->)\n.*?(?<end><!-- end -->)", RegexOptions.Singleline)]
    private static partial Regex Tables();
}
