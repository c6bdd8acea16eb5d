using System.ComponentModel;
using System.Text;
using System.Text.Json;
using CliWrap;
using CliWrap.Buffered;
using Docker.DotNet.Models;
using Vigo.Runner.Secrets;

namespace Vigo.Runner.Reconcile;

/// <summary>What <c>docker login</c> left in Docker's configuration file, and what credential helpers named there say.</summary>
internal sealed class RegistryCredentials
{
    private const string DockerHubKey = "https://index.docker.io/v1/";
    private readonly string _file = Path.Combine(
        Environment.GetEnvironmentVariable("DOCKER_CONFIG") is { Length: > 0 } folder ? folder : Path.Combine(Environment.GetEnvironmentVariable("HOME") ?? "/root", ".docker"),
        "config.json");

    /// <summary>The credentials for the registry of an image; null when there are none.</summary>
    public async Task<AuthConfig?> For(string reference, CancellationToken cancellation)
    {
        if (!File.Exists(_file)) return null;
        var registry = ImageName.Parse(reference).Registry;
        var key = registry == ImageName.DefaultRegistry ? DockerHubKey : registry;
        using var configuration = Read();
        var root = configuration.RootElement;
        if (HelperFor(root, key) is { } helper && await Ask(helper, key, cancellation) is { } answer) return answer;
        return Stored(root, key) ?? (key == DockerHubKey ? Stored(root, registry) : Stored(root, $"https://{registry}"));
    }

    private JsonDocument Read()
    {
        try
        {
            return JsonDocument.Parse(File.ReadAllBytes(_file));
        }
        catch (JsonException broken)
        {
            throw new RegistryFailure($"{_file} is not valid JSON: {broken.Message}", notThere: false, broken);
        }
    }

    private static string? HelperFor(JsonElement root, string key) =>
        root.TryGetProperty("credHelpers", out var helpers) && helpers.TryGetProperty(key, out var helper) ? helper.GetString()
        : root.TryGetProperty("credsStore", out var store) ? store.GetString()
        : null;

    private static async Task<AuthConfig?> Ask(string helper, string key, CancellationToken cancellation)
    {
        try
        {
            var answer = await Cli.Wrap($"docker-credential-{helper}").WithArguments("get").WithStandardInputPipe(PipeSource.FromString(key))
                .WithEnvironmentVariables(new Dictionary<string, string?>(StringComparer.Ordinal) { [AgeKeys.KeyVariable] = null })
                .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(cancellation);
            return answer.ExitCode == 0 ? Answered(answer.StandardOutput, key) : null;
        }
        catch (Exception broken) when (broken is Win32Exception or JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new RegistryFailure($"the credential helper docker-credential-{helper} named in Docker's configuration does not work: {broken.Message}", notThere: false, broken);
        }
    }

    private static AuthConfig Answered(string output, string key)
    {
        using var json = JsonDocument.Parse(output);
        var user = json.RootElement.GetProperty("Username").GetString();
        var secret = json.RootElement.GetProperty("Secret").GetString();
        return user == "<token>"
            ? new AuthConfig { ServerAddress = key, IdentityToken = secret }
            : new AuthConfig { ServerAddress = key, Username = user, Password = secret };
    }

    private static AuthConfig? Stored(JsonElement root, string key)
    {
        if (!root.TryGetProperty("auths", out var registries) || !registries.TryGetProperty(key, out var entry)) return null;
        var credentials = new AuthConfig { ServerAddress = key };
        if (entry.TryGetProperty("identitytoken", out var token)) credentials.IdentityToken = token.GetString();
        if (!entry.TryGetProperty("auth", out var encoded) || encoded.GetString() is not { Length: > 0 } pair) return credentials.IdentityToken is null ? null : credentials;
        var bytes = new byte[pair.Length];
        if (!Convert.TryFromBase64String(pair, bytes, out var length)) return null;
        var decoded = Encoding.UTF8.GetString(bytes, 0, length);
        var colon = decoded.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0) return null;
        credentials.Username = decoded[..colon];
        credentials.Password = decoded[(colon + 1)..].TrimEnd('\0');
        return credentials;
    }
}
