using Vigo.Model;

namespace Vigo;

/// <summary>Files that a build sees: a folder, a git repository, an archive on the web, an image, or what another service builds.</summary>
/// <remarks>Compose Build Specification, "context" and "additional_contexts".</remarks>
/// <example><code>AdditionalContexts = new() { ["base"] = BuildContext.Service("base"), ["docs"] = "./docs" }</code></example>
public sealed record BuildContext : IWritten
{
    private BuildContext(string text) => Text = text;

    /// <summary>The context as Compose writes it.</summary>
    public string Text { get; }

    Written IWritten.Written => Written.Of(Text, nameof(Text));

    /// <summary>A folder, from the compose file's.</summary>
    public static BuildContext Folder([Sets(nameof(Text))] string path) => new(path);

    /// <summary>A git repository.</summary>
    /// <param name="url">Its address.</param>
    /// <param name="reference">A branch, tag or commit; null for the default branch.</param>
    /// <param name="folder">The folder in it; null for its root.</param>
    public static BuildContext Git([Sets(nameof(Text))] string url, [Sets(nameof(Text))] string? reference = null, [Sets(nameof(Text))] string? folder = null) =>
        new(url + (reference is null && folder is null ? "" : "#" + reference) + (folder is null ? "" : ":" + folder));

    /// <summary>The files of an image. Only beside another context.</summary>
    public static BuildContext Image([Sets(nameof(Text))] Image image) => new("docker-image://" + image);

    /// <summary>What another service of the stack builds. Only beside another context. Since Compose 2.33.</summary>
    public static BuildContext Service([Sets(nameof(Text))] string service) => new("service:" + service);

    /// <summary>The context as Compose writes it.</summary>
    public override string ToString() => Text;

    /// <summary>A folder or an address.</summary>
    public static implicit operator BuildContext([Sets(nameof(Text))] string text) => new(text);

    /// <summary>What a host gives.</summary>
    public static implicit operator BuildContext([Sets(nameof(Text))] EnvVariable variable) => new(variable.ToString());
}
