using System.Net.Http.Headers;

namespace Vigo.Testing.Engine;

/// <summary>An image registry on loopback with storage of its own. Engines take loopback without TLS.</summary>
public sealed class LocalRegistry : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly HttpClient _client = new();
    private readonly TemporaryDirectory _directory = new();
    private BackgroundProgram? _program;

    private LocalRegistry()
    {
    }

    /// <summary>The port on 127.0.0.1; it stays the same over <see cref="Stop"/> and <see cref="Start"/>.</summary>
    public int Port { get; private set; }

    /// <summary>The registry part of an image name: <c>127.0.0.1:41234</c>.</summary>
    public string Name => $"127.0.0.1:{Port}";

    /// <summary>Starts one, or skips the test (fails it when <c>VIGO_REQUIRE_ENGINE=1</c>) where there is no <c>docker-registry</c>.</summary>
    public static async Task<LocalRegistry> Require()
    {
        if (!Executable.IsOnPath("docker-registry"))
            Requirement.EngineMissing("No docker-registry on this machine: install it, or run .ci/install-engine.sh.");
        var registry = new LocalRegistry();
        const int tries = 5;
        for (var i = 1; ; i++)
        {
            registry.Port = FreePort.Next();
            if (await registry.TryStart())
                return registry;
            if (i == tries)
                throw new InvalidOperationException($"The registry did not start: {registry._program?.Said}");
        }
    }

    /// <summary>A full image name in this registry: <c>127.0.0.1:41234/web:branch-main</c>.</summary>
    public string Reference(string repositoryAndTag) => $"{Name}/{repositoryAndTag}";

    /// <summary>Makes an image on the engine, pushes it under the name, and returns its digest here (<c>sha256:…</c>).</summary>
    /// <param name="engine">The engine that makes and pushes it, and keeps it.</param>
    /// <param name="repositoryAndTag">Without the registry: <c>web:branch-main</c>.</param>
    /// <param name="image">What is in it.</param>
    public async Task<string> Push(RunningEngine engine, string repositoryAndTag, TestImage image)
    {
        await engine.Make(Reference(repositoryAndTag), image);
        await engine.Docker("push", "--quiet", Reference(repositoryAndTag));
        return await Digest(repositoryAndTag);
    }

    /// <summary>The digest a tag has here now.</summary>
    public async Task<string> Digest(string repositoryAndTag)
    {
        var colon = repositoryAndTag.LastIndexOf(':');
        using var request = new HttpRequestMessage(HttpMethod.Head, $"http://{Name}/v2/{repositoryAndTag[..colon]}/manifests/{repositoryAndTag[(colon + 1)..]}");
        foreach (var type in (string[])["application/vnd.docker.distribution.manifest.v2+json", "application/vnd.oci.image.manifest.v1+json", "application/vnd.oci.image.index.v1+json"])
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(type));
        using var response = await _client.SendAsync(request);
        return response.EnsureSuccessStatusCode().Headers.GetValues("Docker-Content-Digest").Single();
    }

    /// <summary>Takes the registry down; what was pushed stays.</summary>
    public async Task Stop()
    {
        if (_program is { } program)
            await program.DisposeAsync();
        _program = null;
    }

    /// <summary>Brings it back on the same port with what was pushed.</summary>
    /// <exception cref="InvalidOperationException">It did not start; the message holds what it said.</exception>
    public async Task Start()
    {
        if (!await TryStart())
            throw new InvalidOperationException($"The registry did not start on port {Port}: {_program?.Said}");
    }

    /// <summary>Takes it down and deletes what was pushed.</summary>
    public async ValueTask DisposeAsync()
    {
        await Stop();
        _directory.Dispose();
        _client.Dispose();
    }

    private Task<bool> TryStart()
    {
        var configuration = _directory.Write("config.yml", $$"""
            version: 0.1
            log: { level: warn }
            storage: { filesystem: { rootdirectory: {{_directory["storage"]}} }, delete: { enabled: true } }
            http: { addr: {{Name}} }
            """);
        _program = BackgroundProgram.Start("docker-registry", "serve", configuration);
        return _program.Serves(Answers, Patience, "the registry to answer");
    }

    private async Task<bool> Answers()
    {
        try
        {
            using var response = await _client.GetAsync($"http://{Name}/v2/");
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
