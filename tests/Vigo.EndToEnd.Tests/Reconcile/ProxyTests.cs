using Vigo.Testing;
using Vigo.Testing.Engine;

namespace Vigo.EndToEnd.Tests.Reconcile;

/// <summary>The proxy: before the stacks, out of the way when asked, and its certificates safe through everything.</summary>
/// <remarks>There is one proxy on an engine, so these tests have an engine of their own.</remarks>
public sealed class ProxyTests : IAsyncLifetime
{
    private const UnixFileMode OwnerAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private OwnEngine _own = null!;

    public async ValueTask InitializeAsync() => _own = await OwnEngine.Require();

    public async ValueTask DisposeAsync() => await _own.DisposeAsync();

    [Fact]
    public async Task The_proxy_comes_first_and_its_certificates_outlive_everything_for_their_owner_alone()
    {
        await using var bench = await HostBench.Start(_own.Running);
        var stack = bench.Project("web");
        bench.Remove("proxy");
        await Push(bench, stack, await bench.Image("web:1", TestImage.Web("hello")));

        var run = (await bench.Reconcile()).Ended(0).Says("2 deployed");

        Assert.True(run.Talk.IndexOf("proxy ", StringComparison.Ordinal) < run.Talk.IndexOf(stack, StringComparison.Ordinal), run.ToString());
        var store = Path.Combine(bench.Runtime, "proxy", "acme", "acme.json");
        Assert.Equal(OwnerAlone, Mode(store));
        await File.WriteAllTextAsync(store, "certificates", TestContext.Current.CancellationToken);
        Chmod(store, OwnerAlone | UnixFileMode.GroupRead | UnixFileMode.OtherRead);

        (await bench.Reconcile()).Ended(0).Says("nothing to do");
        Assert.Equal((OwnerAlone, "certificates"), (Mode(store), await Content()));

        // A store that someone committed is not deployed over the real one, and the whole project may go.
        await bench.Push("committed", ("proxy/acme/acme.json", "{}"), ($"hosts/{HostBench.HostName}/proxy/dynamic.yml", "http: {}"));
        (await bench.Reconcile()).Ended(0).Says("companion file changed: dynamic.yml");
        Assert.Equal((OwnerAlone, "certificates"), (Mode(store), await Content()));
        await bench.Push("without", HostBench.Host($"stacks:\n- name: {stack}\n  env: [env/global.env]\n"));
        (await bench.Reconcile()).Ended(0).Says("1 retired");
        Assert.Empty(await bench.Containers("proxy"));
        Assert.Equal((OwnerAlone, "certificates"), (Mode(store), await Content()));

        Task<string> Content() => File.ReadAllTextAsync(store, TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("DISABLE_PROXY", "1")]
    [InlineData("STACKS_ONLY", "1")]
    [InlineData("STACKS_ONLY", "{stack}")]
    public async Task A_pass_without_the_proxy_leaves_it_alone_and_stacks_still_find_its_network(string variable, string value)
    {
        await using var bench = await HostBench.Start(_own.Running);
        var stack = bench.Project("web");
        bench.Remove("proxy");
        await Push(bench, stack, await bench.Image("web:1", TestImage.Web("hello")));
        bench.Variables[variable] = value.Replace("{stack}", stack, StringComparison.Ordinal);

        (await bench.Reconcile()).Ended(0).Says("1 deployed");
        Assert.Empty(await bench.Containers("proxy"));

        // The network that was made in the proxy's stead is the proxy's when it comes.
        bench.Variables[variable] = "0";
        (await bench.Reconcile()).Ended(0).Says("1 deployed, 1 unchanged");
        var proxy = await bench.Container("proxy");

        bench.Variables[variable] = value.Replace("{stack}", stack, StringComparison.Ordinal);
        await bench.Push("two", HostBench.Host($"stacks:\n- name: {stack}\n  env: [env/global.env]\n"));
        (await bench.Reconcile()).Ended(0).Says("nothing to do");
        Assert.Equal(proxy, await bench.Container("proxy"));
    }

    [Fact]
    public async Task STACKS_ONLY_deploys_the_stacks_it_names_and_refuses_one_that_is_not_there()
    {
        await using var bench = await HostBench.Start(_own.Running);
        var (a, b) = (bench.Project("a"), bench.Project("b"));
        var compose = HostBench.Compose(await bench.Image("web:1", TestImage.Web("hello")));
        await bench.Push("both", ($"stacks/{a}/docker-compose.yml", compose), ($"stacks/{b}/docker-compose.yml", compose));
        bench.Variables["STACKS_ONLY"] = $"{b}, ";

        (await bench.Reconcile()).Ended(0).Says("1 deployed");
        Assert.Empty(await bench.Containers(a));
        Assert.Single(await bench.Containers(b));

        bench.Variables["STACKS_ONLY"] = "nobody";
        (await bench.Reconcile()).Ended(1).Says("does not run: nobody").Says(a);
    }

    private static Task Push(HostBench bench, string stack, string image) => bench.Push(
        "first",
        ("env/global.env", bench.Encrypt(("EMAIL", "ops@example.org"))),
        ("proxy/docker-compose.yml", $$"""
            services:
              traefik:
                image: {{image}}
                labels: { email: "${EMAIL:?set in env/global.env}" }
                volumes: ["./acme/acme.json:/letsencrypt/acme.json"]
            networks:
              default:
                name: proxy_default
            """),
        ($"stacks/{stack}/docker-compose.yml", HostBench.Compose(image, "    networks: [proxy]\nnetworks:\n  proxy:\n    external: true\n    name: proxy_default\n")),
        HostBench.Host($"proxy:\n  env: [env/global.env]\nstacks:\n- name: {stack}\n  env: [env/global.env]\n"));

    private static UnixFileMode Mode(string path) => OperatingSystem.IsWindows() ? OwnerAlone : File.GetUnixFileMode(path);

    private static void Chmod(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, mode);
    }
}
