using Vigo.Model;

namespace Vigo;

/// <summary>A config or secret of the stack that a container, or a build, may read as a file.</summary>
/// <remarks>Compose Specification, "configs" and "secrets" of a service. A key alone mounts a config at <c>/key</c> and a secret at <c>/run/secrets/key</c>.</remarks>
/// <example><code>Secrets = ["db_password"], Configs = [FileGrant.Of("nginx") with { Target = "/etc/nginx/nginx.conf" }]</code></example>
public sealed record FileGrant
{
    private FileGrant(string source) => Source = source;

    /// <summary>The key in the stack's configs or secrets.</summary>
    public string Source { get; }

    /// <summary>The path in the container; null for the usual place.</summary>
    public string? Target { get; init; }

    /// <summary>The number of the user that owns the file; null for root. Without Swarm only for what is not a file of the host.</summary>
    public Number? UserId { get; init; }

    /// <summary>The number of the group that owns the file; null for root's. Without Swarm only for what is not a file of the host.</summary>
    public Number? GroupId { get; init; }

    /// <summary>Who may read it; null leaves it to the engine (0444). Without Swarm only for what is not a file of the host.</summary>
    public FilePermissions? Permissions { get; init; }

    /// <summary>Extensions: keys that start with <c>x-</c>.</summary>
    public Map<Raw> Extensions { get; init => field = ExtensionKeys.Checked(value); } = Map<Raw>.Empty;

    /// <summary>Whether there is nothing to say but the key.</summary>
    internal bool IsPlain => this == new FileGrant(Source);

    /// <summary>A config or secret of the stack.</summary>
    public static FileGrant Of(string source) => new(source);

    /// <summary>The same at another path.</summary>
    public FileGrant At([Sets(nameof(Target))] string target) => this with { Target = target };

    /// <summary>A key alone takes the usual place.</summary>
    public static implicit operator FileGrant(string source) => Of(source);
}
