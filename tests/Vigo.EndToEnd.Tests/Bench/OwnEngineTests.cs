using Vigo.Testing.Engine;

namespace Vigo.EndToEnd.Tests.Bench;

public class OwnEngineTests
{
    [Fact]
    public async Task Two_engines_hold_the_same_names_side_by_side()
    {
        await using var production = await OwnEngine.Require();
        await using var staging = await OwnEngine.Require();
        var engines = new[] { (production.Running, "production"), (staging.Running, "staging") };

        foreach (var (engine, body) in engines)
        {
            await engine.Make("web:1", TestImage.Web(body));
            await engine.Docker("network", "create", "proxy_default");
            await engine.Docker("run", "--detach", "--name", "web", "--network", "proxy_default", "--publish", "127.0.0.1::80", "web:1");
        }

        foreach (var (engine, body) in engines)
        {
            using var http = new HttpClient { BaseAddress = new Uri($"http://{await engine.Docker("port", "web", "80/tcp")}") };
            Assert.Equal(body, await http.GetStringAsync("/", TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task An_engine_that_stopped_comes_back_with_its_data()
    {
        await using var own = await OwnEngine.Require();
        await own.Running.Make("web:1", TestImage.Web("before"));
        await own.Running.Docker("run", "--detach", "--name", "web", "--restart", "unless-stopped", "web:1");

        await own.Stop();
        await Assert.ThrowsAsync<InvalidOperationException>(() => own.Running.Docker("ps"));
        await own.Start();

        Assert.Equal("running", (await own.Running.Container("web")).Status);
    }

    [Fact]
    public async Task Nothing_is_left_when_an_engine_goes()
    {
        string host;
        await using (var own = await OwnEngine.Require())
        {
            host = own.Running.Host;
            await own.Running.Make("sleep:1", TestImage.Sleep());
            await own.Running.Docker("network", "create", "leftover");
            await own.Running.Docker("run", "--detach", "--name", "sleeper", "--network", "leftover", "sleep:1");
        }

        var folder = Path.GetDirectoryName(host["unix://".Length..])!;
        Assert.False(Directory.Exists(folder));
        Assert.DoesNotContain(folder, await File.ReadAllTextAsync("/proc/self/mounts", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.DoesNotContain(
            Directory.EnumerateDirectories("/proc").Select(process => Path.Combine(process, "cmdline")).Where(File.Exists).Select(ReadGently),
            command => command.Contains(folder, StringComparison.Ordinal));
    }

    private static string ReadGently(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (IOException)
        {
            // The process ended between being listed and being read.
            return "";
        }
    }
}
