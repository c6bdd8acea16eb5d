namespace Vigo.Runner.Import.Writing;

/// <summary>The pins of a repository's <c>Tags.cs</c>: those that it has, and those that are added.</summary>
/// <param name="known">Images by the member that holds each.</param>
/// <param name="members">All names that the class of the pins has, for whatever.</param>
/// <param name="stack">The stack's class, to tell apart images of one name.</param>
internal sealed class ImageTags(IReadOnlyDictionary<string, Image> known, IReadOnlySet<string> members, string stack)
{
    private readonly Dictionary<string, Image> _added = new(StringComparer.Ordinal);

    /// <summary>What is to be added, in the order of use.</summary>
    public IReadOnlyDictionary<string, Image> Added => _added;

    /// <summary>The member that holds the image.</summary>
    public string MemberFor(Image image)
    {
        if (known.Concat(_added).FirstOrDefault(pin => pin.Value == image) is { Key: { } found })
            return found;
        var name = Name(image.Repository);
        var member = IsTaken(name) ? Identifiers.Free(stack + name, IsTaken, "") : name;
        _added.Add(member, image);
        return member;
    }

    /// <summary>The image, written whole.</summary>
    public static string Expression(Image image, Func<string, Code> text)
    {
        var code = $"Image.Of({Literal(image.Repository)})";
        if (image.Tag is { } tag)
        {
            code += image.Kind switch
            {
                TagKind.Sha => $".Sha({Literal(tag["sha-".Length..])})",
                TagKind.Branch => $".Branch({Literal(tag["branch-".Length..])})",
                TagKind.Version or TagKind.MajorVersion => $".Version({Literal(tag)})",
                _ => $".Tagged({Literal(tag)})",
            };
        }

        return image.ContentDigest is { } digest ? $"{code}.Digest({Literal(digest)})" : code;

        string Literal(string value) => CodeLayout.Of(text(value), 0);
    }

    private bool IsTaken(string member) => known.ContainsKey(member) || members.Contains(member) || _added.ContainsKey(member) || member is "Tags";

    // A registry, then an owner, say nothing that the rest does not.
    private static string Name(string repository)
    {
        var parts = repository.Split('/').ToList();
        if (parts.Count > 1 && (parts[0].Contains('.', StringComparison.Ordinal) || parts[0].Contains(':', StringComparison.Ordinal) || parts[0] == "localhost"))
            parts.RemoveAt(0);
        if (parts.Count > 1)
            parts.RemoveAt(0);
        return string.Concat(parts.Select(Identifiers.Pascal));
    }
}
