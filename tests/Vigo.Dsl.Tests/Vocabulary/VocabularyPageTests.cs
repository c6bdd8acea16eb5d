using System.Text.RegularExpressions;
using Vigo.Testing;

namespace Vigo.Dsl.Tests.Vocabulary;

/// <summary><c>docs/vocabulary.md</c> has a row for each key.</summary>
/// <remarks>With <c>VIGO_ACCEPT_SNAPSHOTS=1</c> the table is written anew. The text around it is written by hand.</remarks>
public sealed partial class VocabularyPageTests
{
    [Fact]
    public void The_table_is_up_to_date()
    {
        var file = Path.Combine(Repository.Root, "docs", "vocabulary.md");
        var page = File.ReadAllText(file);
        var written = Table().Replace(page, match => $"{match.Groups["start"].Value}\n{KeyTable.Text()}{match.Groups["end"].Value}");
        if (Environment.GetEnvironmentVariable(Snapshot.AcceptVariable) == "1")
            File.WriteAllText(file, written);

        Assert.Matches(Table(), page);
        Assert.True(written == File.ReadAllText(file), $"docs/vocabulary.md is not what the vocabulary is: run the tests once with {Snapshot.AcceptVariable}=1");
    }

    [GeneratedRegex(@"(?<start><!-- table: keys -->)\n.*?(?<end><!-- end -->)", RegexOptions.Singleline)]
    private static partial Regex Table();
}
