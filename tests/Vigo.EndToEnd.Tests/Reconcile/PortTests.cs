using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Vigo.Testing;
using Vigo.Testing.Engine;

namespace Vigo.EndToEnd.Tests.Reconcile;

/// <summary>Ports that are taken: it is said who holds them, the holder is left alone, and other stacks go on.</summary>
public class PortTests(DockerEngine engine)
{
    [Fact]
    public async Task A_port_that_a_container_holds_fails_its_stack_alone_and_the_next_pass_tries_again()
    {
        await using var bench = await HostBench.Start(engine);
        var (wants, fine, holder) = (bench.Project("a-wants"), bench.Project("b-fine"), bench.Project("holder"));
        var image = await bench.Image("web:1", TestImage.Web("hello"));
        var port = FreePort.Next();
        await bench.Docker.Docker("run", "--detach", "--name", holder, "--label", $"com.docker.compose.project={holder}", "--publish", $"127.0.0.1:{Number(port)}:80", image);
        await bench.Push("first", ($"stacks/{wants}/docker-compose.yml", HostBench.Compose(image, Publish(port))), ($"stacks/{fine}/docker-compose.yml", HostBench.Compose(image)));

        (await bench.Reconcile()).Ended(1).Says($"{port} by container {holder}").Says("1 deployed, 1 failed");

        Assert.Equal("running", (await bench.Docker.Container(holder)).Status);
        Assert.Empty(await bench.Containers(wants));
        await bench.Docker.Docker("rm", "--force", holder);
        (await bench.Reconcile()).Ended(0).Says("1 deployed");
        (await bench.Reconcile()).Ended(0).Says("nothing to do");
    }

    [Fact]
    public async Task A_port_that_a_process_holds_is_told_with_the_process()
    {
        await using var bench = await HostBench.Start(engine);
        var stack = bench.Project("wants");
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        await bench.Push("first", ($"stacks/{stack}/docker-compose.yml", HostBench.Compose(await bench.Image("web:1", TestImage.Web("hello")), Publish(port))));
        bench.Variables["AUTO_FREE_PORTS"] = "1";

        (await bench.Reconcile()).Ended(1).Says($"{port} by process").Says($"({Environment.ProcessId})");

        Assert.Empty(await bench.Containers(stack));
    }

    [Fact]
    public async Task A_stack_keeps_the_ports_it_holds_itself()
    {
        await using var bench = await HostBench.Start(engine);
        var stack = bench.Project("web");
        var port = FreePort.Next();
        await bench.Push("one", ($"stacks/{stack}/docker-compose.yml", HostBench.Compose(await bench.Image("web:1", TestImage.Web("one")), Publish(port))));
        (await bench.Reconcile()).Ended(0);
        await bench.Push("two", ($"stacks/{stack}/docker-compose.yml", HostBench.Compose(await bench.Image("web:2", TestImage.Web("two")), Publish(port))));

        (await bench.Reconcile()).Ended(0);

        using var http = new HttpClient();
        Assert.Equal("two", await http.GetStringAsync(new Uri($"http://127.0.0.1:{port}/"), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("1")]
    public async Task Containers_that_hold_the_web_ports_are_stopped_only_when_asked_for(string? autoFreePorts)
    {
        // The machine's own web ports are not the tests': the port is taken on a loopback address that no one else uses.
        await using var bench = await HostBench.Start(engine);
        var (stack, holder) = (bench.Project("web"), bench.Project("holder"));
        var image = await bench.Image("web:1", TestImage.Web("hello"));
        var address = $"127.77.{Random.Shared.Next(1, 250)}.{Random.Shared.Next(1, 250)}";
        await bench.Docker.Docker("run", "--detach", "--name", holder, "--label", $"com.docker.compose.project={holder}", "--publish", $"{address}:443:80", image);
        await bench.Push("first", ($"stacks/{stack}/docker-compose.yml", HostBench.Compose(image, $"    ports: [\"{address}:443:80\"]\n")));
        bench.Variables["AUTO_FREE_PORTS"] = autoFreePorts;

        var run = await bench.Reconcile();

        if (autoFreePorts is not null)
        {
            run.Ended(0).Says($"stopping container {holder}");
            Assert.Equal("exited", (await bench.Docker.Container(holder)).Status);
        }
        else
        {
            run.Ended(1).Says($"443 by container {holder}");
            Assert.Equal("running", (await bench.Docker.Container(holder)).Status);
        }
    }

    private static string Publish(int port) => $"    ports: [\"127.0.0.1:{Number(port)}:80\"]\n";

    private static string Number(int port) => port.ToString(CultureInfo.InvariantCulture);
}
