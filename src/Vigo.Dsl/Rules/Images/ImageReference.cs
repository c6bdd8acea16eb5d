namespace Vigo.Rules.Images;

/// <summary>What is wrong with an image reference, by the grammar that engines and registries read it with.</summary>
/// <remarks>github.com/distribution/reference; digests as in the OCI image specification, "Digests".</remarks>
internal static class ImageReference
{
    private const int LongestRepository = 255;
    private const int LongestTag = 128;

    // Stands for a value that only the host knows. A digit is welcome wherever a host could put a value of its own.
    private const string Unknown = "0";

    /// <summary>What is wrong, as half a sentence; null when nothing is.</summary>
    public static string? Problem(Image image)
    {
        if (image is { Kind: TagKind.Variable, Tag: null, ContentDigest: null })
            image = Image.Parse(Interpolation.WithFallbacks(image.Repository, Unknown));
        return RepositoryProblem(Interpolation.WithFallbacks(image.Repository, Unknown))
            ?? (image.Tag is { } tag ? TagProblem(Interpolation.WithFallbacks(tag, Unknown)) : null)
            ?? (image.ContentDigest is { } digest && !Interpolation.HasToken(digest) ? DigestProblem(digest) : null);
    }

    private static string? RepositoryProblem(string repository)
    {
        if (repository.Length == 0)
            return "it names no repository";
        if (repository.Length > LongestRepository)
            return $"its repository is longer than {LongestRepository} characters";
        if (repository.Length == 64 && repository.AsSpan().All(IsLowerHexadecimal))
            return "64 hexadecimal digits alone are an image's id, not its repository";

        var rest = repository.AsSpan();
        var slash = rest.IndexOf('/');
        if (slash >= 0 && IsRegistry(rest.Slice(0, slash)))
        {
            var registry = rest.Slice(0, slash);
            if (!IsRegistryAddress(registry))
                return $"'{registry.ToString()}' is no registry's host name and port";
            rest = rest.Slice(slash + 1);
        }

        return PathProblem(rest);
    }

    private static string? PathProblem(ReadOnlySpan<char> path)
    {
        for (var slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/'))
        {
            if (PartProblem(path.Slice(0, slash)) is { } problem)
                return problem;
            path = path.Slice(slash + 1);
        }

        return PartProblem(path);
    }

    private static string? PartProblem(ReadOnlySpan<char> part) =>
        part.IsEmpty ? "its repository has an empty part: a slash too many"
        : part.IndexOf('@') >= 0 ? $"'{part.ToString()}' holds a digest, which belongs into .Digest(…), or into Image.Parse(…) with the whole reference"
        : part.IndexOf(':') >= 0 ? $"'{part.ToString()}' holds a tag, which belongs into .Version(…), .Sha(…) or .Tagged(…), or into Image.Parse(…) with the whole reference"
        : part.Any(IsUpperCase) ? $"'{part.ToString()}' has an upper-case letter"
        : !IsPathComponent(part) ? $"'{part.ToString()}' is not lower-case letters and digits, joined by '.', '_', '__' or hyphens"
        : null;

    private static string? TagProblem(string tag)
    {
        if (tag.Length == 0)
            return "its tag is empty";
        if (tag.Length > LongestTag)
            return $"its tag is longer than {LongestTag} characters";
        if (tag is "sha-" or "branch-")
            return $"its tag '{tag}' names nothing after the hyphen";
        if (tag.StartsWith("sha-sha-", StringComparison.Ordinal))
            return $"its tag '{tag}' says 'sha-' twice: .Sha(…) adds it";
        return tag[0] is '.' or '-' || !tag.AsSpan().All(IsTagCharacter)
            ? $"its tag '{tag}' is not letters, digits, '_', '.' and '-', with neither '.' nor '-' in front"
            : null;
    }

    private static string? DigestProblem(string digest)
    {
        var colon = digest.IndexOf(':');
        var length = (colon < 0 ? "" : digest.Substring(0, colon)) switch
        {
            "sha256" => 64,
            "sha384" => 96,
            "sha512" => 128,
            _ => 0,
        };
        if (length == 0)
            return $"its digest '{digest}' does not begin with 'sha256:'";
        var value = digest.AsSpan(colon + 1);
        return value.Length != length || !value.All(IsLowerHexadecimal)
            ? $"its digest '{digest}' is not {length} lower-case hexadecimal digits after the colon"
            : null;
    }

    // What comes before the first slash is a registry when it could not be taken for a folder of Docker Hub.
    private static bool IsRegistry(ReadOnlySpan<char> part) => part.SequenceEqual("localhost".AsSpan()) || part.IndexOfAny('.', ':', '[') >= 0 || part.Any(IsUpperCase);

    private static bool IsRegistryAddress(ReadOnlySpan<char> part)
    {
        var colon = part.LastIndexOf(':');
        var hasPort = colon > part.LastIndexOf(']');
        var host = hasPort ? part.Slice(0, colon) : part;
        var port = hasPort ? part.Slice(colon + 1) : default;
        if (hasPort && (port.IsEmpty || !port.All(IsDigit)))
            return false;
        return host.IndexOf('[') == 0 ? IsBracketedAddress(host) : IsHostName(host);
    }

    private static bool IsBracketedAddress(ReadOnlySpan<char> host) =>
        host.Length > 2 && host[host.Length - 1] == ']' && host.Slice(1, host.Length - 2).All(character => character == ':' || IsHexadecimal(character));

    private static bool IsHostName(ReadOnlySpan<char> host)
    {
        for (var dot = host.IndexOf('.'); dot >= 0; dot = host.IndexOf('.'))
        {
            if (!IsLabel(host.Slice(0, dot)))
                return false;
            host = host.Slice(dot + 1);
        }

        return IsLabel(host);
    }

    private static bool IsLabel(ReadOnlySpan<char> label) =>
        !label.IsEmpty && label[0] != '-' && label[label.Length - 1] != '-' && label.All(character => IsLetterOrDigit(character) || character == '-');

    private static bool IsPathComponent(ReadOnlySpan<char> part)
    {
        var position = 0;
        while (true)
        {
            var start = position;
            while (position < part.Length && part[position] is (>= 'a' and <= 'z') or (>= '0' and <= '9'))
                position++;
            if (position == start)
                return false;
            if (position == part.Length)
                return true;
            var separator = position;
            while (position < part.Length && part[position] == part[separator])
                position++;
            var length = position - separator;
            if (part[separator] switch { '-' => false, '_' => length > 2, '.' => length > 1, _ => true })
                return false;
        }
    }

    private static bool IsTagCharacter(char character) => IsLetterOrDigit(character) || character is '_' or '.' or '-';

    private static bool IsLetterOrDigit(char character) => character is >= 'a' and <= 'z' || IsUpperCase(character) || IsDigit(character);

    private static bool IsUpperCase(char character) => character is >= 'A' and <= 'Z';

    private static bool IsDigit(char character) => character is >= '0' and <= '9';

    private static bool IsHexadecimal(char character) => IsLowerHexadecimal(character) || character is >= 'A' and <= 'F';

    private static bool IsLowerHexadecimal(char character) => IsDigit(character) || character is >= 'a' and <= 'f';
}
