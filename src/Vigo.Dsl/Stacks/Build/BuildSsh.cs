using Vigo.Model;

namespace Vigo;

/// <summary>Keys for ssh while an image is built, under the name by which the Dockerfile asks for them.</summary>
/// <remarks>Compose Build Specification, "ssh". A text is read as <c>id[=socket|key[,key]]</c>.</remarks>
/// <example><code>Ssh = [BuildSsh.Default, BuildSsh.Keys("deploy", "~/.ssh/deploy")]</code></example>
public sealed record BuildSsh : IWritten
{
    private BuildSsh(string id, Sequence<string> paths)
    {
        Id = id;
        Paths = paths;
    }

    /// <summary>The name by which the Dockerfile asks for them.</summary>
    public string Id { get; }

    /// <summary>Files with keys, or an agent's socket; empty for the agent of who builds.</summary>
    public Sequence<string> Paths { get; }

    /// <summary>The agent of who builds.</summary>
    public static BuildSsh Default { get; } = new("default", Sequence<string>.Empty);

    Written IWritten.Written => Paths.Count == 0 ? Written.Of(Id, nameof(Id)) : Written.Of(ToString(), nameof(Paths), nameof(Id));

    /// <summary>Keys in files, or an agent's socket.</summary>
    public static BuildSsh Keys(string id, [Sets(nameof(Paths))] params string[] paths) => new(id, paths.ToSequence());

    /// <summary>Keys from Compose's text.</summary>
    /// <exception cref="ArgumentException">The text has no name.</exception>
    public static BuildSsh Parse([Sets(nameof(Id), nameof(Paths))] string text)
    {
        var at = text.IndexOf('=');
        var id = at < 0 ? text : text.Substring(0, at);
        return id.Length > 0
            ? new(id, at < 0 ? Sequence<string>.Empty : text.Substring(at + 1).Split(',').ToSequence())
            : throw new ArgumentException($"'{text}' names no keys: write \"default\" or \"deploy=~/.ssh/deploy\"");
    }

    /// <summary>Compose's text.</summary>
    public override string ToString() => Paths.Count == 0 ? Id : $"{Id}={string.Join(",", Paths)}";

    /// <summary>A text is read as <c>id[=socket|key[,key]]</c>.</summary>
    public static implicit operator BuildSsh([Sets(nameof(Id), nameof(Paths))] string text) => Parse(text);
}
