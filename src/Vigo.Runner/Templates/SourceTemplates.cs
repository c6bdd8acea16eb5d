using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;
using Vigo.Runner.CommandLine;
using Vigo.Runner.Files;

namespace Vigo.Runner.Templates;

/// <summary>The source files that Vigo writes for an author, as Scriban templates in this assembly: one folder is one set.</summary>
internal static class SourceTemplates
{
    private const string Extension = ".sbn";

    /// <summary>Renders a set, in the order of the paths.</summary>
    /// <param name="set">The folder below <c>Templates</c>.</param>
    /// <param name="values">What the templates name in double braces.</param>
    public static IReadOnlyList<SourceFile> Render(string set, IReadOnlyDictionary<string, object> values)
    {
        var prefix = set + "/";
        return
        [
            .. typeof(SourceTemplates).Assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(prefix, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => new SourceFile(name[prefix.Length..^Extension.Length], Fill(name, Read(name), values))),
        ];
    }

    /// <summary>Renders one template of a set.</summary>
    /// <param name="set">The folder below <c>Templates</c>.</param>
    /// <param name="template">The file's path in it, without <c>.sbn</c>.</param>
    /// <param name="values">What the template names in double braces.</param>
    public static string Render(string set, string template, IReadOnlyDictionary<string, object> values) =>
        Fill($"{set}/{template}{Extension}", Read($"{set}/{template}{Extension}"), values);

    /// <summary>Renders a set and writes it below a folder.</summary>
    public static IReadOnlyList<SourceFile> WriteInto(string folder, string set, IReadOnlyDictionary<string, object> values)
    {
        var files = Render(set, values);
        foreach (var file in files)
        {
            var path = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            AtomicFile.Write(path, file.Text);
        }

        return files;
    }

    /// <summary>Renders one template of a set, or a team's own in its place.</summary>
    /// <param name="set">The folder below <c>Templates</c>.</param>
    /// <param name="template">The file's path in it, without <c>.sbn</c>.</param>
    /// <param name="values">What the template names in double braces.</param>
    /// <param name="own">The team's template; it is taken when there is such a file.</param>
    /// <exception cref="UserError">The team's template is broken, or names what there is not; the error names the place.</exception>
    public static string Render(string set, string template, IReadOnlyDictionary<string, object> values, string own)
    {
        if (!File.Exists(own))
            return Render(set, template, values);
        try
        {
            return Fill(own, File.ReadAllText(own).ReplaceLineEndings("\n"), values);
        }
        catch (TemplateFailure failure)
        {
            throw new UserError($"the template is broken: {failure.Message}", failure.Place, "mend it, or remove it: then the built-in one is taken");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UserError($"the template {own} can't be read: {failure.Message.TrimEnd('.')}", null, "see to it that this user may read it");
        }
    }

    private static string Fill(string name, string text, IReadOnlyDictionary<string, object> values)
    {
        var template = Template.Parse(text, name);
        if (template.HasErrors && template.Messages.First(message => message.Type == ParserMessageType.Error) is var error)
            throw new TemplateFailure(error.Message, error.Span, null);
        var globals = new ScriptObject();
        foreach (var (key, value) in values) globals.Add(key, value);
        var context = new TemplateContext(new FunctionsOnDemand()) { StrictVariables = true, NewLine = "\n", AutoIndent = false, LoopLimit = MostSteps };
        context.PushGlobal(globals);
        try
        {
            return template.Render(context);
        }
        catch (ScriptRuntimeException failure)
        {
            throw new TemplateFailure(failure.OriginalMessage, failure.Span, failure);
        }
    }

    // More than any stack has lines; a loop without an end is a mistake, and not a hang.
    private const int MostSteps = 100_000;

    private sealed class TemplateFailure(string message, SourceSpan span, Exception? inner) : Exception(message.TrimEnd('.').ReplaceLineEndings(" "), inner)
    {
        public string Place { get; } = FormattableString.Invariant($"{span.FileName}:{span.Start.Line + 1}:{span.Start.Column + 1}");
    }

    private static string Read(string name)
    {
        using var stream = typeof(SourceTemplates).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}

/// <summary>A file of an author's repository.</summary>
/// <param name="Path">Relative to the repository, with forward slashes.</param>
/// <param name="Text">Its text, with LF line ends.</param>
internal sealed record SourceFile(string Path, string Text);
