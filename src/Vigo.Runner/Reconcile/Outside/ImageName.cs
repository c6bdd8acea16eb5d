namespace Vigo.Runner.Reconcile;

/// <summary>An image reference in its parts, as Docker reads <c>[registry/]path[:tag][@digest]</c>.</summary>
internal sealed record ImageName(string Registry, string Repository, string Tag, string? Digest)
{
    /// <summary>The registry of names that start with none.</summary>
    public const string DefaultRegistry = "docker.io";

    public static ImageName Parse(string reference)
    {
        var (named, digest) = reference.IndexOf('@', StringComparison.Ordinal) is var at and >= 0 ? (reference[..at], reference[(at + 1)..]) : (reference, null);
        var colon = named.LastIndexOf(':');
        var hasTag = colon > named.LastIndexOf('/');
        var repository = hasTag ? named[..colon] : named;
        var first = repository.Split('/')[0];
        var hasRegistry = repository.Contains('/', StringComparison.Ordinal) && (first.Contains('.', StringComparison.Ordinal) || first.Contains(':', StringComparison.Ordinal) || first == "localhost");
        return new ImageName(hasRegistry ? first : DefaultRegistry, repository, hasTag ? named[(colon + 1)..] : "latest", digest);
    }

    /// <summary>What tells this image from others of its name: the tag, and the digest when there is one.</summary>
    public string Version => Digest is null ? Tag : $"{Tag}@{Digest}";

    public override string ToString() => Digest is null ? $"{Repository}:{Tag}" : $"{Repository}:{Tag}@{Digest}";
}
