using Vigo.Model;

namespace Vigo;

/// <summary>A container image and the pin that says which build of it runs.</summary>
/// <remarks>Reference grammar: github.com/distribution/reference. Tags by kind: the branch strategy's <c>:sha-…</c>, <c>:branch-…</c> and versions.</remarks>
/// <example><code>Image.Of("ghcr.io/acme/exolan/web").Sha("0a1b2c3")</code></example>
public sealed record Image
{
    private Image(string repository) => Repository = repository;

    /// <summary>The name without tag or digest: <c>postgres</c>, <c>ghcr.io/acme/exolan/web</c>.</summary>
    public string Repository { get; }

    /// <summary>The tag's text; null when there is none.</summary>
    public string? Tag { get; private init; }

    /// <summary>What the tag promises.</summary>
    public TagKind Kind { get; private init; }

    /// <summary>The content's digest, <c>sha256:</c> and 64 hexadecimal digits; null when not pinned by content.</summary>
    public string? ContentDigest { get; private init; }

    /// <summary>Whether the same reference can name another build tomorrow: a moving tag and no digest.</summary>
    public bool IsMutable => ContentDigest is null && Kind is TagKind.None or TagKind.Latest or TagKind.Branch or TagKind.MajorVersion or TagKind.Other;

    /// <summary>An image, not yet pinned.</summary>
    /// <param name="repository">The name without tag or digest.</param>
    public static Image Of(string repository) => new(repository);

    /// <summary>An image from a whole reference, <c>repository[:tag][@digest]</c>; the tag's kind is read from its text.</summary>
    public static Image Parse([Sets(nameof(Repository), nameof(Tag), nameof(ContentDigest))] string reference)
    {
        if (Interpolation.HasToken(reference) && Interpolation.Expressions(reference).Count == 1
            && string.Equals(Interpolation.Token(Interpolation.Expressions(reference)[0]), reference, StringComparison.Ordinal))
        {
            return new(reference) { Kind = TagKind.Variable };
        }

        var shape = Interpolation.Masked(reference);
        var at = shape.IndexOf('@');
        var digest = at < 0 ? null : reference.Substring(at + 1);
        var name = at < 0 ? reference : reference.Substring(0, at);
        shape = at < 0 ? shape : shape.Substring(0, at);
        var colon = shape.LastIndexOf(':');
        var image = colon > shape.LastIndexOf('/')
            ? new Image(name.Substring(0, colon)).Tagged(name.Substring(colon + 1))
            : new Image(name);
        return image with { ContentDigest = digest };
    }

    /// <summary>Pinned to the build of one commit: <c>:sha-&lt;commit&gt;</c>.</summary>
    /// <param name="commit">The commit as the application's CI names it, abbreviated or whole, without <c>sha-</c>.</param>
    /// <remarks>Like every way of naming a tag, it forgets a digest: that belonged to what was pinned before.</remarks>
    public Image Sha([Sets(nameof(Tag))] string commit) => this with { Tag = "sha-" + commit, Kind = TagKind.Sha, ContentDigest = null };

    /// <summary>Following a branch's builds: <c>:branch-&lt;name&gt;</c>; slashes become hyphens, as CI writes them. For staging.</summary>
    public Image Branch([Sets(nameof(Tag))] string name) => this with { Tag = "branch-" + name.Replace('/', '-'), Kind = TagKind.Branch, ContentDigest = null };

    /// <summary>A version tag, as the publisher writes it: <c>v0.1.3</c>, <c>16.4-alpine</c>.</summary>
    public Image Version([Sets(nameof(Tag))] string version) => Tagged(version);

    /// <summary>Any other tag; its kind is read from its text. A digest is forgotten.</summary>
    public Image Tagged(string tag) => this with { Tag = tag, Kind = TagKinds.KindOf(tag), ContentDigest = null };

    /// <summary>Pinned to content, with or without a tag beside it for the reader.</summary>
    /// <param name="digest"><c>sha256:</c> and 64 hexadecimal digits.</param>
    public Image Digest([Sets(nameof(ContentDigest))] string digest) => this with { ContentDigest = digest };

    /// <summary>The reference as Compose reads it: <c>repository[:tag][@digest]</c>.</summary>
    public override string ToString() =>
        Repository + (Tag is null ? "" : ":" + Tag) + (ContentDigest is null ? "" : "@" + ContentDigest);

    /// <summary>An image given whole by an env key; its tag cannot be judged at build time.</summary>
    public static implicit operator Image([Sets(nameof(Repository))] EnvVariable variable) => new(variable.ToString()) { Kind = TagKind.Variable };
}
