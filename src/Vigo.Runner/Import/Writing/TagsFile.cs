using System.Text;
using System.Text.RegularExpressions;
using Vigo.Runner.CommandLine;

namespace Vigo.Runner.Import.Writing;

/// <summary>A repository's <c>infra/Tags.cs</c>: the pins that it has, and the same text with more of them.</summary>
internal sealed partial class TagsFile
{
    private readonly string _text;

    private TagsFile(string text)
    {
        _text = text;
        Pins = Pin().Matches(text)
            .DistinctBy(pin => pin.Groups["member"].Value, StringComparer.Ordinal)
            .ToDictionary(pin => pin.Groups["member"].Value, ImageOf, StringComparer.Ordinal);
    }

    /// <summary>Images by the member that holds each.</summary>
    public IReadOnlyDictionary<string, Image> Pins { get; }

    /// <summary>The file, or a new one.</summary>
    /// <param name="text">Its text; null when the repository has none.</param>
    /// <param name="templates">The team's own templates.</param>
    /// <exception cref="UserError">The team's template is broken, or makes no class that pins can be added to.</exception>
    public static TagsFile Of(string? text, TeamTemplates templates)
    {
        if (text is not null)
            return new(text.ReplaceLineEndings("\n"));
        var made = templates.Render("Tags.cs", new Dictionary<string, object>(StringComparer.Ordinal));
        return made.Contains("class Tags", StringComparison.Ordinal) && made.Contains('}', StringComparison.Ordinal)
            ? new(made)
            : throw new UserError("the template makes no class Tags", $"{templates.PathOf("Tags.cs")}:1:1", "let it write public static class Tags with its braces: pins are added before the last one");
    }

    /// <summary>The text with more pins, below those that it has.</summary>
    public string With(IReadOnlyDictionary<string, Image> pins)
    {
        var lines = new StringBuilder();
        foreach (var (member, image) in pins)
            lines.Append("    public static readonly Image ").Append(member).Append(" = ").Append(ImageTags.Expression(image, text => TextLiterals.Of(text, key => key))).Append(";\n");
        var at = Pin().Matches(_text) is { Count: > 0 } known && _text.IndexOf('\n', known[^1].Index + known[^1].Length) is >= 0 and var end ? end + 1 : _text.LastIndexOf('}');
        return _text.Insert(at, lines.ToString());
    }

    private static Image ImageOf(Match pin)
    {
        var image = Image.Of(pin.Groups["repository"].Value);
        for (var i = 0; i < pin.Groups["method"].Captures.Count; i++)
        {
            var argument = pin.Groups["argument"].Captures[i].Value;
            image = pin.Groups["method"].Captures[i].Value switch
            {
                "Sha" => image.Sha(argument),
                "Branch" => image.Branch(argument),
                "Digest" => image.Digest(argument),
                _ => image.Tagged(argument),
            };
        }

        return image;
    }

    // Any other way of writing a pin is the author's own, and is left alone.
    [GeneratedRegex("""^    public static (readonly )?Image (?<member>\w+) =>? Image\.Of\("(?<repository>[^"\\]+)"\)(\.(?<method>Sha|Branch|Version|Tagged|Digest)\("(?<argument>[^"\\]*)"\))*;""", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Pin();
}
