using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace Vigo.Runner.Demo;

/// <summary>How the demo shows itself: on a terminal of any width, in a file, without colours.</summary>
internal sealed class Screen(IAnsiConsole console)
{
    private static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(5);

    // What a box takes beside its text: two borders, two spaces of padding.
    private const int BoxWidth = 4;

    // Less than this for the second box, and it goes below the first.
    private const int LeastWidth = 56;
    private int _step;

    public static Screen On(TextWriter output)
    {
        // The library asks the environment alone, and would colour a file too.
        var isTerminal = output == Console.Out && !Console.IsOutputRedirected;
        return new Screen(AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            Interactive = isTerminal ? InteractionSupport.Detect : InteractionSupport.No,
        }));
    }

    public void Step(string title)
    {
        console.WriteLine();
        Write("", string.Create(CultureInfo.InvariantCulture, $"{++_step}. {title}"), new Style(Color.Blue, decoration: Decoration.Bold));
    }

    public void Say(string text) => Write("  ", text, Style.Plain);

    public void Aside(string text) => Write("  ", text, new Style(Color.Grey));

    public void Warn(string text) => Write("  ", text, new Style(Color.Yellow));

    /// <summary>Text whose lines stand as they are, such as what a program printed.</summary>
    public void Quote(string text, bool isError = false)
    {
        foreach (var line in text.TrimEnd().Split('\n')) Write("    ", line, isError ? new Style(Color.Red) : Style.Plain);
    }

    /// <summary>Does some work, shows that it goes on, and says how long it took.</summary>
    public async Task<T> Work<T>(string what, Func<Task<T>> work)
    {
        var clock = Stopwatch.StartNew();
        T result;
        if (console.Profile.Capabilities is { Interactive: true, Ansi: true })
        {
            result = await console.Status().Spinner(Spinner.Known.Line).StartAsync(Running(what, clock), status => Watched(work, TimeSpan.FromSeconds(1), () => status.Status = Running(what, clock)));
        }
        else
        {
            Write("  ", what, Style.Plain);
            result = await Watched(work, SignOfLife, () => Aside($"… still at it after {Seconds(clock)}"));
        }

        Write("  ", $"{what}: {Seconds(clock)}", new Style(Color.Green));
        return result;
    }

    /// <summary>Lines of code, cut where the terminal ends: a wrapped line is not what the file says.</summary>
    public void Code(string text)
    {
        const string indent = "    ";
        foreach (var line in text.TrimEnd().Split('\n')) console.WriteLine(indent + Cut(line, console.Profile.Width - indent.Length));
    }

    /// <summary>Two files beside each other where there is room, else one below the other.</summary>
    public void SideBySide((string Title, string Text) left, (string Title, string Text) right)
    {
        console.WriteLine();
        var rest = console.Profile.Width - WidthOf(left.Text) - BoxWidth;
        if (rest < LeastWidth)
        {
            console.Write(Box(left, console.Profile.Width));
            console.Write(Box(right, console.Profile.Width));
            return;
        }

        var grid = new Grid().AddColumn(new GridColumn().NoWrap().Padding(0, 0)).AddColumn(new GridColumn().NoWrap().Padding(0, 0));
        console.Write(grid.AddRow(Box(left, console.Profile.Width - rest), Box(right, rest)));
    }

    private Panel Box((string Title, string Text) part, int width) => new(new Text(string.Join('\n', part.Text.TrimEnd().Split('\n').Select(line => Cut(line, width - BoxWidth)))))
    {
        Header = new PanelHeader($" {Markup.Escape(part.Title)} "),
        Border = console.Profile.Capabilities.Unicode ? BoxBorder.Rounded : BoxBorder.Ascii,
        BorderStyle = new Style(Color.Grey),
    };

    private static string Cut(string line, int width) => line.Length <= width ? line : line[..Math.Max(width - 1, 0)] + "…";

    private static async Task<T> Watched<T>(Func<Task<T>> work, TimeSpan interval, Action alive)
    {
        var task = work();
        while (await Task.WhenAny(task, Task.Delay(interval)) != task) alive();
        return await task;
    }

    private void Write(string indent, string text, Style style)
    {
        foreach (var line in Wrapped(text, Math.Max(console.Profile.Width - indent.Length, 20))) console.WriteLine(indent + line, style);
    }

    // The library's own wrapping fills lines with spaces, which show in a file and when text is copied.
    private static IEnumerable<string> Wrapped(string text, int width)
    {
        while (text.Length > width)
        {
            var space = text.LastIndexOf(' ', width);
            var end = space > width / 2 ? space : width;
            yield return text[..end].TrimEnd();
            text = text[end..].TrimStart();
        }

        yield return text.TrimEnd();
    }

    private static int WidthOf(string text) => text.Split('\n').Max(line => line.Length);

    private static string Running(string what, Stopwatch clock) => Markup.Escape($"{what}: {clock.Elapsed.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} s");

    private static string Seconds(Stopwatch clock) => string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalSeconds:0.0} s");
}
