using Scriban;
using Scriban.Runtime;
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

    private static string Fill(string name, string text, IReadOnlyDictionary<string, object> values)
    {
        var template = Template.Parse(text, name);
        if (template.HasErrors) throw new InvalidOperationException($"the template {name} is broken: {string.Join("; ", template.Messages)}");
        var globals = new ScriptObject();
        foreach (var (key, value) in values) globals.Add(key, value);
        var context = new TemplateContext(new FunctionsOnDemand()) { StrictVariables = true, NewLine = "\n" };
        context.PushGlobal(globals);
        return template.Render(context);
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
