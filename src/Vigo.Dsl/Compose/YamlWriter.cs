namespace Vigo.Compose;

/// <summary>
/// A document's text: block style, two spaces, LF, lines of eighty characters, and quotes wherever a YAML 1.1 or 1.2 reader could take a text for something else.
/// </summary>
public static class YamlWriter
{
    private const string Start = "---\n";

    // A text of several lines stands as it is, and one of them may be longer than the rule likes.
    private const string LinesMayBeLong = "# yamllint disable rule:line-length\n";

    /// <summary>Writes a document, its lead comment first. yamllint's default rules find nothing in it.</summary>
    /// <param name="lead">The first lines, comments with their <c>#</c>: the marker.</param>
    /// <param name="root">The document.</param>
    public static string Write(string lead, ComposeNode root)
    {
        if (root is ComposeMapping mapping && BlockYaml.Write(mapping, Head) is { } written)
            return written;
        var (text, hasLongLine) = ByLibrary(root);
        return Head(hasLongLine) + text;

        string Head(bool hasLongLine) => $"{lead}\n{(hasLongLine ? LinesMayBeLong : "")}{Start}";
    }

    private static (string Text, bool HasLongLine) ByLibrary(ComposeNode root)
    {
        var text = LibraryYaml.Document(root);
        return (text, Array.Exists(text.Split('\n'), BlockYaml.IsLong));
    }
}
