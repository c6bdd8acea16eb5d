using Vigo.Model;

namespace Vigo;

/// <summary>A place for layers between builds.</summary>
/// <remarks>Compose Build Specification, "cache_from" and "cache_to"; Docker documentation, "Cache storage backends". A text is read as an image, or as <c>type=…,name=value</c>.</remarks>
/// <example><code>CacheTo = [BuildCache.Registry("ghcr.io/acme/app:cache") with { Options = new() { ["mode"] = "max" } }]</code></example>
public sealed record BuildCache : IWritten
{
    private BuildCache(string type, Map<string> options)
    {
        Type = type;
        Options = options;
    }

    /// <summary>The kind of place: <c>registry</c>, <c>local</c>, <c>gha</c>, …</summary>
    public string Type { get; }

    /// <summary>What the place must know, by name.</summary>
    public Map<string> Options { get; init; }

    /// <summary>The image itself, with the layers that it is made of.</summary>
    public static BuildCache Inline { get; } = new("inline", Map<string>.Empty);

    /// <summary>The cache of GitHub Actions.</summary>
    public static BuildCache GitHub { get; } = new("gha", Map<string>.Empty);

    // Only an image needs no type.
    Written IWritten.Written => Written.Of(ToString(), nameof(Options), nameof(Type));

    /// <summary>An image in a registry.</summary>
    public static BuildCache Registry([Sets(nameof(Options))] string reference) => new("registry", new() { ["ref"] = reference });

    /// <summary>A folder to read from.</summary>
    public static BuildCache FromFolder([Sets(nameof(Options))] string path) => new("local", new() { ["src"] = path });

    /// <summary>A folder to write to.</summary>
    public static BuildCache ToFolder([Sets(nameof(Options))] string path) => new("local", new() { ["dest"] = path });

    /// <summary>Any other kind.</summary>
    public static BuildCache Of(string type) => new(type, Map<string>.Empty);

    /// <summary>A place from Compose's text.</summary>
    public static BuildCache Parse([Sets(nameof(Type), nameof(Options))] string text)
    {
        if (!text.StartsWith("type=", StringComparison.Ordinal))
            return Registry(text);
        var pairs = text.Split(',').Select(pair => (Name: pair.Substring(0, Math.Max(pair.IndexOf('='), 0)), Value: pair.Substring(pair.IndexOf('=') + 1))).ToList();
        return pairs.All(pair => pair.Name.Length > 0)
            ? new(pairs[0].Value, pairs.Skip(1).ToMap(pair => pair.Name, pair => pair.Value))
            : throw new ArgumentException($"'{text}' is no place for layers: write \"type=registry,ref=ghcr.io/acme/app:cache\"");
    }

    /// <summary>Compose's text.</summary>
    public override string ToString() => Type == "registry" && Options.Count == 1 && Options.TryGetValue("ref", out var image)
        ? image
        : string.Join(",", Options.Select(option => $"{option.Key}={option.Value}").Prepend("type=" + Type));

    /// <summary>A text is read as an image, or as <c>type=…,name=value</c>.</summary>
    public static implicit operator BuildCache([Sets(nameof(Type), nameof(Options))] string text) => Parse(text);
}
