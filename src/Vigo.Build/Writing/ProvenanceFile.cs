using System.Text;
using Vigo.Build.Reading;
using Vigo.Output;

namespace Vigo.Build.Writing;

/// <summary>The provenance of the last build, as a file among what else the build keeps for itself: for <c>vigo explain</c>.</summary>
internal static class ProvenanceFile
{
    /// <summary>The schema that this version writes. A <c>vigo</c> that knows only older ones says so.</summary>
    public const int Schema = 1;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    // A map has no character of these, and is long.
    private static readonly char[] Rare = [.. Enumerable.Range(0, ' ').Select(code => (char)code).Where(character => character != '\n')];

    /// <summary>Writes the file unless it says the same already. Whoever reads meanwhile sees the one or the other, whole.</summary>
    public static void Write(string path, string root, CompiledFiles compiled)
    {
        var folder = Path.GetDirectoryName(path)!;
        var content = Utf8.GetBytes(Text(WayTo(root, folder), compiled));
        if (File.Exists(path) && File.ReadAllBytes(path).AsSpan().SequenceEqual(content))
            return;
        Directory.CreateDirectory(folder);
        var temporary = TemporaryFile.NameFor(path);
        try
        {
            File.WriteAllBytes(temporary, content);
            if (File.Exists(path))
                File.Replace(temporary, path, destinationBackupFileName: null);
            else
                File.Move(temporary, path);
        }
        finally
        {
            if (File.Exists(temporary))
                File.Delete(temporary);
        }
    }

    // JSON, a line for each file, so that a person can look for one.
    private static string Text(string root, CompiledFiles compiled)
    {
        var text = new StringBuilder();
        text.Append("{\n\"schema\": ").Append(Schema).Append(",\n\"root\": ").Append(Quoted(root)).Append(",\n\"sources\": {");
        text.Append(string.Join(",", compiled.Sources.Select(source => $"\n{Quoted(source.Key)}: {Quoted(source.Value)}"))).Append("\n},\n\"files\": {");
        text.Append(string.Join(",", compiled.Files.OrderBy(file => file.Path, StringComparer.Ordinal).Select(file =>
            $"\n{Quoted(file.Path)}: {{ \"digest\": {Quoted(SourceDigest.Of(file.Path, file.Text))}, \"map\": {Quoted(compiled.Provenance.TryGetValue(file.Path, out var map) ? map : "")} }}")));
        return text.Append("\n}\n}\n").ToString();
    }

    private static string Quoted(string text) => text.IndexOfAny(Rare) < 0
        ? "\"" + text.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n") + "\""
        : QuotedOneByOne(text);

    private static string QuotedOneByOne(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var character in text)
        {
            _ = character switch
            {
                '"' or '\\' => quoted.Append('\\').Append(character),
                '\n' => quoted.Append("\\n"),
                < ' ' => quoted.Append("\\u").Append(((int)character).ToString("x4", System.Globalization.CultureInfo.InvariantCulture)),
                _ => quoted.Append(character),
            };
        }

        return quoted.Append('"').ToString();
    }

    // Relative, so that a repository that is moved or shared takes its map along.
    private static string WayTo(string root, string folder) =>
        Uri.UnescapeDataString(new Uri(WithSlash(folder)).MakeRelativeUri(new Uri(WithSlash(root))).ToString()).TrimEnd('/') is { Length: > 0 } way ? way : ".";

    private static string WithSlash(string folder) => folder.TrimEnd('/', '\\') + "/";
}
