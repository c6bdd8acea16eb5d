using System.Text;
using Vigo.Runner.CommandLine;
using Vigo.Runner.Import.Reading;
using Vigo.Runner.Import.Writing.CSharp;

namespace Vigo.Runner.Import.Writing;

/// <summary>A repository's <c>infra/Tags.cs</c>: the pins that it has, and the same text with more of them.</summary>
internal sealed class TagsFile
{
    private const string ClassName = "Tags";

    private readonly string _text;
    private readonly ClassBody _body;

    private TagsFile(string text, IReadOnlyList<ClassBody> bodies)
    {
        var pins = bodies.Select(body => (Body: body, Pins: body.Members.Select(ImagePin.Of).OfType<KeyValuePair<string, Image>>().ToList())).ToList();
        _text = text;
        _body = pins.Find(part => part.Pins.Count > 0).Body ?? bodies[0];
        Pins = pins.SelectMany(part => part.Pins).DistinctBy(pin => pin.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        Members = bodies.SelectMany(body => body.Members).SelectMany(member => member.Names).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Images by the member that holds each.</summary>
    public IReadOnlyDictionary<string, Image> Pins { get; }

    /// <summary>The names of all members of the class, pins among them.</summary>
    public IReadOnlySet<string> Members { get; }

    /// <summary>The file, or a new one.</summary>
    /// <param name="text">Its text; null when the repository has none.</param>
    /// <param name="path">Where it lies, for messages.</param>
    /// <param name="templates">The team's own templates.</param>
    /// <exception cref="UserError">The file holds no class that pins can be added to, or the team's template is broken or makes none.</exception>
    public static TagsFile Of(string? text, string path, TeamTemplates templates)
    {
        if (text is not null)
            return Of(text, path, "write 'public static class Tags { }' into it, or mend it until it compiles, and import again: pins are added before the brace that closes it");
        var made = templates.Render("Tags.cs", new Dictionary<string, object>(StringComparer.Ordinal));
        return Of(made, templates.PathOf("Tags.cs"), "let the template write public static class Tags with its braces: pins are added before the one that closes it");
    }

    /// <summary>The text with more pins, below what the class has: as far in as its members, with the file's own line ends.</summary>
    public string With(IReadOnlyDictionary<string, Image> pins)
    {
        var lineEnd = LineEnd();
        var outer = Indentation(_body.Declared);
        var inner = MemberIndentation() ?? outer + (outer.StartsWith('\t') ? "\t" : "    ");
        var lines = new StringBuilder();
        foreach (var (member, image) in pins)
            lines.Append(inner).Append("public static readonly Image ").Append(member).Append(" = ").Append(ImageTags.Expression(image, text => TextLiterals.Of(text, key => key))).Append(';').Append(lineEnd);

        // The brace stays where it is when its line is its own, else it gets one.
        var before = _text[..LineStart(_body.Close)];
        if (_text.AsSpan(before.Length, _body.Close - before.Length).IsWhiteSpace())
            return before + lines + _text[before.Length..];
        return _text[.._body.Close].TrimEnd(' ', '\t') + lineEnd + lines + outer + _text[_body.Close..];
    }

    private static TagsFile Of(string text, string path, string whatToDo)
    {
        try
        {
            return ClassBody.Of(text, ClassName) is { Count: > 0 } bodies
                ? new(text, bodies)
                : throw new UserError("there is no class Tags here that pins can be added to", $"{path}:1:1", whatToDo);
        }
        catch (CSharpSyntaxException broken)
        {
            var before = text.AsSpan(0, broken.At);
            throw Refusal.At(new(path, before.Count('\n') + 1, broken.At - before.LastIndexOf('\n')), $"where pins belong can't be told, since {broken.Message}", whatToDo);
        }
    }

    private string LineEnd()
    {
        var end = _text.IndexOf('\n', StringComparison.Ordinal);
        return end > 0 && _text[end - 1] == '\r' ? "\r\n" : "\n";
    }

    private string? MemberIndentation() =>
        _body.Members.Where(member => _text.AsSpan(LineStart(member.Start), member.Start - LineStart(member.Start)).IsWhiteSpace()).Select(member => Indentation(member.Start)).FirstOrDefault();

    private string Indentation(int at)
    {
        var start = LineStart(at);
        var end = start;
        while (_text[end] is ' ' or '\t')
            end++;
        return _text[start..end];
    }

    private int LineStart(int at) => at == 0 ? 0 : _text.LastIndexOf('\n', at - 1) + 1;
}
