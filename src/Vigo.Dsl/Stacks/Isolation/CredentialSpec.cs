using Vigo.Model;

namespace Vigo;

/// <summary>Where the credentials of a managed service account come from. Only for Windows.</summary>
/// <remarks>Compose Specification, "credential_spec".</remarks>
/// <example><code>CredentialSpec = CredentialSpec.FromFile("my-credential-spec.json")</code></example>
public sealed record CredentialSpec
{
    private CredentialSpec()
    {
    }

    /// <summary>A file in the engine's folder for them; null when it is not a file.</summary>
    public string? File { get; private init; }

    /// <summary>A value in the host's registry; null when it is not there.</summary>
    public string? Registry { get; private init; }

    /// <summary>A config of the stack by key; null when it is none.</summary>
    public string? Config { get; private init; }

    /// <summary>Extensions: keys that start with <c>x-</c>.</summary>
    public Map<Raw> Extensions { get; init => field = ExtensionKeys.Checked(value); } = Map<Raw>.Empty;

    /// <summary>From a file in the engine's folder for credential specifications.</summary>
    public static CredentialSpec FromFile([Sets(nameof(File))] string path) => new() { File = path };

    /// <summary>From the host's registry.</summary>
    public static CredentialSpec FromRegistry([Sets(nameof(Registry))] string value) => new() { Registry = value };

    /// <summary>From a config of the stack.</summary>
    public static CredentialSpec FromConfig([Sets(nameof(Config))] string config) => new() { Config = config };
}
