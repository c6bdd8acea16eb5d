using Spectre.Console;
using Vigo.Runner.Demo;

namespace Vigo.Runner.Tests.Demo;

public sealed class ScreenTests
{
    private const string Record = "Image = Tags.Shop,";
    private const string Compose = "image: shop:1";

    [Fact]
    public void Two_files_stand_beside_each_other_on_a_wide_terminal() =>
        Assert.Contains(Shown(120, screen => screen.SideBySide(("a.cs", Record), ("a.yml", Compose))), line => line.Contains(Record, StringComparison.Ordinal) && line.Contains(Compose, StringComparison.Ordinal));

    [Fact]
    public void Two_files_stand_below_each_other_on_a_narrow_one()
    {
        var lines = Shown(60, screen => screen.SideBySide(("a.cs", Record), ("a.yml", Compose)));

        Assert.Contains(lines, line => line.Contains(Record, StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains(Record, StringComparison.Ordinal) && line.Contains(Compose, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(120)]
    public void No_line_is_longer_than_the_terminal_is_wide_or_ends_in_spaces(int width)
    {
        var text = string.Concat(Enumerable.Repeat("some words and averyveryverylongone ", 20));

        var lines = Shown(width, screen =>
        {
            screen.Step(text);
            screen.Say(text);
            screen.Quote(text);
            screen.Code(text);
        });

        Assert.All(lines, line => Assert.InRange(line.Length, 0, width));
        Assert.All(lines, line => Assert.Equal(line.TrimEnd(), line));
    }

    [Fact]
    public void Wrapping_loses_no_word() =>
        Assert.Equal("one two three four five six seven eight", string.Join(' ', Shown(24, screen => screen.Say("one two three four five six seven eight")).Select(line => line.Trim())).Trim());

    [Fact]
    public async Task Work_in_a_file_says_what_it_is_and_how_long_it_took()
    {
        var output = new StringWriter();

        Assert.Equal(7, await Screen.On(output).Work("counting", () => Task.FromResult(7)));

        Assert.Matches(@"^  counting\n  counting: \d+\.\d s\n$", output.ToString());
    }

    private static string[] Shown(int width, Action<Screen> show)
    {
        var output = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(output) });
        console.Profile.Width = width;
        show(new Screen(console));
        return output.ToString().Split('\n');
    }
}
