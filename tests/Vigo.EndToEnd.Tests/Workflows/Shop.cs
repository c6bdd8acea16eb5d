using CliWrap;
using CliWrap.Buffered;
using Vigo.EndToEnd.Tests.Bench;
using Vigo.Runner.Secrets.Age;
using Vigo.Testing;
using Vigo.Testing.Engine;
using Vigo.Testing.Git;

namespace Vigo.EndToEnd.Tests.Workflows;

/// <summary>Classes that share <see cref="Shop"/>. They run one after another: its hosts run stacks of fixed names.</summary>
[CollectionDefinition]
public class ShopCollection : ICollectionFixture<Shop>;

/// <summary>
/// A small team: its registry, two machines with an engine each, and an infra repository (<c>Template/</c>) with what it generates, whose pins
/// are published. Made when the first test asks, once for all of them.
/// </summary>
public sealed class Shop(DockerEngine continuousIntegration) : IAsyncDisposable
{
    /// <summary>The pin of the shop that the repository starts with.</summary>
    public const string FirstSha = "0a1b2c3";

    /// <summary>What the shop serves at that pin.</summary>
    public const string FirstBody = "welcome";

    /// <summary>The stacks of the repository.</summary>
    public static readonly IReadOnlyList<string> Stacks = ["shop", "docs"];

    /// <summary>The sources of the repository, but for the names of its registry and key.</summary>
    internal static readonly string Template = Path.Combine(Repository.Root, "tests", "Vigo.EndToEnd.Tests", "Workflows", "Template");

    private readonly TemporaryDirectory _directory = new();
    private readonly AgeIdentity _key = AgeIdentity.Generate();
    private readonly List<IAsyncDisposable> _started = [];
    private Premises? _premises;

    /// <summary>The team's age key, on its authors' machines and its hosts.</summary>
    public string KeyFile => _directory["keys.txt"];

    /// <summary>The team's registry.</summary>
    public LocalRegistry Registry => (_premises ?? throw NotOpened()).Registry;

    /// <summary>An author's clone of the repository, and a remote of this test's own. Skips the test where there is no engine.</summary>
    internal async Task<Desk> Open()
    {
        _premises ??= await Found();
        return await Desk.Open(_premises.Repository, KeyFile);
    }

    /// <summary>What an application's CI does: builds an image that serves a body, and pushes it under a tag. Returns the digest it has in the registry.</summary>
    internal Task<string> Publish(string tag, string body) => Publish(tag, TestImage.Web(body));

    /// <inheritdoc cref="Publish(string, string)"/>
    internal async Task<string> Publish(string tag, TestImage image) => await Registry.Push(await continuousIntegration.Require(), $"shop/web:{tag}", image);

    /// <summary>The digest of the shop at the pin that the repository starts with.</summary>
    internal Task<string> FirstDigest() => Registry.Digest($"shop/web:sha-{FirstSha}");

    /// <summary>The production machine, which follows the remote of a desk.</summary>
    internal Vps Production(Desk desk) => new("vps-1", (_premises ?? throw NotOpened()).Production, desk.Remote.Url, KeyFile);

    /// <summary>The staging machine, which follows the remote of a desk.</summary>
    internal Vps Staging(Desk desk) => new("staging-1", (_premises ?? throw NotOpened()).Staging, desk.Remote.Url, KeyFile);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var started in Enumerable.Reverse(_started)) await started.DisposeAsync();
        _directory.Dispose();
    }

    private async Task<Premises> Found()
    {
        var engine = await continuousIntegration.Require();
        var registry = Started(await LocalRegistry.Require());
        var engines = await Task.WhenAll(OwnEngine.Require(), OwnEngine.Require());
        foreach (var own in engines) Started(own);
        await registry.Push(engine, $"shop/web:sha-{FirstSha}", TestImage.Web(FirstBody));
        await registry.Push(engine, "docs:1.0.0", TestImage.Web("docs"));
        return new Premises(registry, engines[0].Running, engines[1].Running, await WriteRepository(registry));
    }

    private async Task<GitRepository> WriteRepository(LocalRegistry registry)
    {
        _directory.Write("keys.txt", _key.Reveal() + "\n");
        var repository = await GitRepository.Initialize(_directory["infra"]);
        foreach (var file in Directory.EnumerateFiles(Template, "*", SearchOption.AllDirectories))
            repository.Write(Path.GetRelativePath(Template, file), (await File.ReadAllTextAsync(file)).Replace("registry.example", registry.Name, StringComparison.Ordinal));
        repository.Write(".sops.yaml", $"creation_rules:\n  - path_regex: env/[^/]+\\.env$\n    age: {_key.Recipient}\n");
        await EnvSet(repository.Path, KeyFile, PipeSource.Null, "env/shop.env", "GREETING=hello");
        (await InfraBuild.Write(repository.Path)).Succeeds();
        await repository.Commit("The shop as it is");
        return repository;
    }

    internal static async Task EnvSet(string repository, string keyFile, PipeSource input, params IEnumerable<string> arguments)
    {
        var result = await Cli.Wrap(BuiltVigo.Program)
            .WithWorkingDirectory(repository)
            .WithEnvironmentVariables(new Dictionary<string, string?> { ["SOPS_AGE_KEY_FILE"] = keyFile, ["SOPS_AGE_KEY"] = null })
            .WithArguments(["env", "set", .. arguments])
            .WithStandardInputPipe(input)
            .WithValidation(CommandResultValidation.None)
            .ExecuteBufferedAsync();
        Assert.True(result.IsSuccess, result.StandardError);
    }

    private T Started<T>(T started)
        where T : IAsyncDisposable
    {
        _started.Add(started);
        return started;
    }

    private static InvalidOperationException NotOpened() => new("Open a desk first: it makes what there is.");

    private sealed record Premises(LocalRegistry Registry, RunningEngine Production, RunningEngine Staging, GitRepository Repository);
}
