using Vigo.Runner.Import.Writing.CSharp;

namespace Vigo.Runner.Import.Writing;

/// <summary>A member that holds an image, as people write it: a field or a property that is <c>Image.Of("…")</c> with its tag.</summary>
internal static class ImagePin
{
    /// <summary>The member's name and its image. Null for any other way of writing it, which is the author's own and is left alone.</summary>
    public static KeyValuePair<string, Image>? Of(ClassMember member)
    {
        if (member.Names is not [var name] || Value(member.Tokens, name) is not { } value || !IsOpenToStacks(member.Tokens) || Image(value) is not { } image)
            return null;
        return new(name, image);
    }

    private static bool IsOpenToStacks(IReadOnlyList<CSharpToken> tokens) =>
        tokens.Any(token => token.Is("static")) && tokens.Any(token => token.Is("public") || token.Is("internal")) && !tokens.Any(token => token.Is("private"));

    // What follows 'Image Name =', 'Image Name =>' or 'Image Name { get; } =', up to the semicolon.
    private static List<CSharpToken>? Value(IReadOnlyList<CSharpToken> tokens, string name)
    {
        for (var i = 1; i + 1 < tokens.Count; i++)
        {
            if (!tokens[i - 1].Is("Image") || tokens[i].Kind != CSharpTokenKind.Word || tokens[i].Text.TrimStart('@') != name)
                continue;
            var at = i + 1;
            if (tokens[at].Is("{"))
            {
                while (at < tokens.Count && !tokens[at].Is("}"))
                    at++;
                at++;
            }

            return at < tokens.Count && (tokens[at].Is("=") || tokens[at].Is("=>")) ? [.. tokens.Skip(at + 1)] : null;
        }

        return null;
    }

    private static Image? Image(List<CSharpToken> value)
    {
        if (value is not [var type, var dot, var of, ..] || !type.Is("Image") || !dot.Is(".") || !of.Is("Of"))
            return null;
        try
        {
            var image = Argument(value, 3) is { } repository ? Vigo.Image.Of(repository) : null;
            var at = 6;
            for (; image is not null && at + 4 < value.Count && value[at].Is("."); at += 5)
            {
                image = (value[at + 1].Text, Argument(value, at + 2)) switch
                {
                    (_, null) => null,
                    ("Sha", var text) => image.Sha(text),
                    ("Branch", var text) => image.Branch(text),
                    ("Digest", var text) => image.Digest(text),
                    ("Version" or "Tagged", var text) => image.Tagged(text),
                    _ => null,
                };
            }

            return at == value.Count - 1 && value[at].Is(";") ? image : null;
        }
        catch (ArgumentException)
        {
            // The build says so, with its place.
            return null;
        }
    }

    // A single text between parentheses.
    private static string? Argument(List<CSharpToken> value, int at) =>
        at + 2 < value.Count && value[at].Is("(") && value[at + 2].Is(")") ? value[at + 1].Value : null;
}
