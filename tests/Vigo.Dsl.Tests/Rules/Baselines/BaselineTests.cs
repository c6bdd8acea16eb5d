using CsCheck;
using Vigo.Rules;
using Vigo.Rules.Baselines;

namespace Vigo.Dsl.Tests.Rules.Baselines;

/// <summary>The file of a baseline: what is written is read again, whatever the texts, and what can't be read is told to the column.</summary>
public class BaselineTests
{
    private const string Image = "stacks/shop/docker-compose.yml VIGO1001 Services[\"web\"].Image nginx:latest";

    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String, Gen.String[Gen.Char[" \t\n\r\\\"#-.[]u0\u0085\u00a0\u200b\u2028\u202e\ue000\ud83d\ude00\u0130"], 0, 6], Gen.Const("nginx:latest"), Gen.Const(" a  b "));

    private static readonly Gen<BaselineEntry> Entries =
        from file in Texts.Where(text => text.Length > 0 && text[0] != '#')
        from rule in Gen.Int[0, RuleCatalogue.All.Count - 1].Select(index => RuleCatalogue.All[index].Id)
        from key in Texts
        from steps in Gen.Int[0, 4]
        from value in Texts
        select new BaselineEntry(file, rule, BaselineEntry.PathOf(Path(key, steps)), value);

    [Fact]
    public void What_is_written_is_read_again() => Entries.Array[0, 6].Sample(entries =>
    {
        var text = Baseline.Parse(null).With(entries);
        var read = Baseline.Parse(text);

        Assert.Empty(read.Problems);
        Assert.Equal(entries.OrderBy(entry => entry.Text, StringComparer.Ordinal), read.Lines.Select(line => line.Entry));
        Assert.All(read.Lines, line => Assert.Equal(line.Entry.Text, text.Split('\n')[line.Line - 1]));
        Assert.Equal(text, text.Trim(' ').ReplaceLineEndings("\n"));
    });

    [Fact]
    public void Several_writes_give_what_one_gives() => Gen.Select(Entries.Array[0, 4], Entries.Array[0, 4]).Sample((first, second) =>
        Assert.Equal(Baseline.Parse(null).With(first.Concat(second)), Baseline.Parse(Baseline.Parse(null).With(second)).With(first)));

    [Fact]
    public void Any_text_is_read() => Gen.OneOf(Gen.String, Texts.Select(text => "a VIGO1001 " + text), Gen.String[Gen.Char["aS.[]\"\\"], 0, 8].Select(place => $"a VIGO1001 {place} x")).Sample(text =>
    {
        var read = Baseline.Parse(text);

        Assert.All(read.Problems, problem => Assert.InRange(problem.Column, 1, text.Split('\n')[problem.Line - 1].Length + 1));
    });

    [Fact]
    public void Comments_and_blank_lines_mean_nothing_and_stay_where_they_are()
    {
        var text = $"# why\n\n{Image}\n  \n# about the next\nstacks/web/docker-compose.yml VIGO1001 Services[\"web\"].Image redis\n";

        Assert.Equal([3, 6], Baseline.Parse(text).Lines.Select(line => line.Line));
        Assert.Equal(
            text.Replace("# about", "stacks/v/docker-compose.yml VIGO3001 Services[\"a\"].UseApiSocket true\n# about", StringComparison.Ordinal),
            Baseline.Parse(text).With([new("stacks/v/docker-compose.yml", "VIGO3001", "Services[\"a\"].UseApiSocket", "true")]));
    }

    [Fact]
    public void A_checkout_with_other_line_ends_is_read_alike_and_keeps_them()
    {
        var text = $"# why\r\n\r\n{Image}\r\n";

        Assert.Equal(Baseline.Parse(text.ReplaceLineEndings("\n")).Lines, Baseline.Parse(text).Lines);
        Assert.Equal(text + "z VIGO1001 - x\r\n", Baseline.Parse(text).With([new("z", "VIGO1001", "-", "x")]));
    }

    [Fact]
    public void A_file_without_a_last_line_end_gets_one() =>
        Assert.Equal($"{Image}\nz VIGO1001 - x\n", Baseline.Parse(Image).With([new("z", "VIGO1001", "-", "x")]));

    [Theory]
    [InlineData("nginx", 1, "this is no entry")]
    [InlineData("<<<<<<< HEAD", 1, "this is no entry")]
    [InlineData("=======", 1, "this is no entry")]
    [InlineData("a VIGO1001", 1, "this is no entry")]
    [InlineData(" a VIGO1001 - x", 1, "a space too many")]
    [InlineData("a  VIGO1001 - x", 3, "a space too many")]
    [InlineData("a VIGO1001 - ", 14, "a space too many")]
    [InlineData("a vigo1001 - x", 3, "'vigo1001' is no rule's number")]
    [InlineData("a VIGO10010 - x", 3, "'VIGO10010' is no rule's number")]
    [InlineData("a VIGO0001 - x", 3, "VIGO0001 can't be in the baseline: what could not be evaluated")]
    [InlineData("a VIGO0009 - x", 3, "VIGO0009 can't be in the baseline")]
    [InlineData("a VIGO9002 - x", 3, "VIGO9002 can't be in the baseline: it is about files on disk")]
    [InlineData("a VIGO6005 - x", 3, "VIGO6005 can't be in the baseline: no rule about records")]
    [InlineData("a VIGO1999 - x", 3, "VIGO1999 can't be in the baseline: no rule about records")]
    [InlineData("a VIGO1001 Volumes[0] x", 12, "'Volumes[0]' is no place in a record")]
    [InlineData("a VIGO1001 Services[\"web] x", 12, "is no place in a record")]
    [InlineData("a VIGO1001 Services. x", 12, "is no place in a record")]
    [InlineData("a VIGO1001 .Services x", 12, "is no place in a record")]
    [InlineData("a VIGO1001 Services[\"a\\ x", 12, "is no place in a record")]
    [InlineData("a VIGO1001 - ab\\x", 16, "this backslash means nothing")]
    [InlineData("a VIGO1001 - \\u12", 14, "this backslash means nothing")]
    [InlineData("a\\ VIGO1001 - x", 2, "this backslash means nothing")]
    public void A_line_that_is_no_entry_is_told_to_the_column_and_the_others_count(string line, int column, string message)
    {
        var read = Baseline.Parse($"{Image}\n{line}\n{Image}\n");

        Assert.Equal([1, 3], read.Lines.Select(found => found.Line));
        var problem = Assert.Single(read.Problems);
        Assert.Equal((2, column), (problem.Line, problem.Column));
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
    }

    private static Model.ModelPath Path(string key, int steps) => steps switch
    {
        0 => Model.ModelPath.Root,
        1 => Model.ModelPath.Root.Property("Name"),
        2 => Model.ModelPath.ToService(key).Property("Volumes").Index(3),
        3 => Model.ModelPath.ToService("web").Property("Environment").NameOf(key),
        _ => Model.ModelPath.Root.Property("After").Index(0),
    };
}
