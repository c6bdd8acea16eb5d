using System.Collections.Immutable;
using Vigo.Runner.CommandLine;
using Vigo.Runner.Commands;
using Vigo.Runner.Reconcile;
using Vigo.Runner.Secrets;

namespace Vigo.Runner.Demo;

/// <summary>The host's half of the demo: the real reconcile stages, on the engine of this machine if there is one.</summary>
internal sealed class HostPart(Screen screen, DemoRepository repository, PassOptions options, ImmutableArray<string> stacks)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <param name="pins">The images that the stacks run.</param>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public async Task<int> Play(ImmutableArray<string> pins, CancellationToken cancellation)
    {
        screen.Step($"The host {options.Host} pulls its branch");
        if (await Missing(cancellation) is { } missing) return await PlanOnly(missing, cancellation);

        using var client = new EngineClient();
        using var engine = new DemoEngine(client.Address);
        try
        {
            return await Reconcile(client, engine, pins, cancellation);
        }
        finally
        {
            await TidyUp(engine);
        }
    }

    /// <summary>What this machine lacks to run containers; null when it lacks nothing.</summary>
    private async Task<string?> Missing(CancellationToken cancellation)
    {
        string? address = null;
        try
        {
            using var client = new EngineClient();
            address = client.Address;
            await client.Containers(cancellation);
            var anywhere = new ComposeProject("vigo-demo", repository.Folder, null, []);
            await new ComposeProcess(client.Address).Run(anywhere, ["version"], Patience, cancellation);
            return null;
        }
        catch (UriFormatException)
        {
            return $"DOCKER_HOST={Environment.GetEnvironmentVariable("DOCKER_HOST")} is no address of a Docker engine";
        }
        catch (EngineUnreachable)
        {
            return $"No Docker engine answers at {address}";
        }
        catch (ComposeMissing)
        {
            return "A Docker engine answers, but there is no 'docker compose' on this machine";
        }
        catch (TimeoutException slow)
        {
            return slow.Message;
        }
    }

    private async Task<int> PlanOnly(string missing, CancellationToken cancellation)
    {
        screen.Warn($"{missing}. So the demo goes as far as the plan, for a host on which nothing runs yet:");
        var pass = new Pass(
            options,
            new Outside(
                new LibGit(),
                new EmptyEngine(),
                new ComposeOrFile(new ComposeProcess("")),
                () => AgeKeys.Load(options.KeyFile, _ => null),
                TimeProvider.System),
            new ScreenWriter(screen));
        var planned = await screen.Work("vigo plan", () => pass.Plan(cancellation));
        await using (var lines = new ScreenWriter(screen)) PlanCommand.Print(PlanReport.Of(planned, options.Host), lines);
        if (planned.Plan.HasFailure) throw new UserError("the demo's plan has a failure", options.Host, "the lines above say which project, and what to do");
        screen.Say("With a Docker engine and 'docker compose', the same command goes on to running containers.");
        return ExitCode.Done;
    }

    private async Task<int> Reconcile(EngineClient client, DemoEngine engine, ImmutableArray<string> pins, CancellationToken cancellation)
    {
        var pass = options with { WithProxy = false };
        screen.Aside("The proxy stays out of it (DISABLE_PROXY): ports 80 and 443 of this machine are yours.");
        if (await engine.HasProxyNetwork(cancellation))
        {
            screen.Warn($"A network {DemoEngine.ProxyNetwork} is here already, and a proxy of yours may listen on it: {stacks[0]} is left out, which would join it.");
            pass = pass with { Only = [.. stacks.Skip(1)] };
        }

        var problem = "";
        var source = await screen.Work("images, in place of those that CI would have pushed", () => engine.MakeImages(pins, said => problem = said, cancellation));
        if (source is null) return await PlanOnly($"A Docker engine answers, but it has no image to run: {problem}", cancellation);
        screen.Aside($"made from {source}");

        await Pass(client, pass, cancellation);
        foreach (var container in await Running(client, cancellation))
            screen.Say($"{container.Project}/{container.Service}: {container.Status}");
        if (pass.Only is null && await engine.PublishedBy(stacks[0], cancellation) is { } address) await Visit(address, cancellation);

        screen.Step("The next pass, with no new commit");
        await Pass(client, pass, cancellation);
        return ExitCode.Done;
    }

    private async Task Pass(EngineClient client, PassOptions pass, CancellationToken cancellation)
    {
        var code = await screen.Work("vigo reconcile", () => PassFactory.Create(pass, client, new ScreenWriter(screen)).Run(cancellation));
        if (code != ExitCode.Done) throw new UserError("the pass did not end well", options.Host, "the lines above say which project, and what to do");
    }

    private async Task<IEnumerable<EngineContainer>> Running(EngineClient client, CancellationToken cancellation) =>
        (await client.Containers(cancellation)).Where(container => container.Project is { } project && stacks.Contains(project));

    // The page holds a value that was encrypted in the repository.
    private async Task Visit(Uri address, CancellationToken cancellation)
    {
        using var browser = new HttpClient { Timeout = Patience };
        try
        {
            var page = await browser.GetStringAsync(address, cancellation);
            screen.Say($"{address} says: {page.Trim()}   (the name was encrypted in env/shop.env)");
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException && !cancellation.IsCancellationRequested)
        {
            screen.Aside($"{address} does not answer from here: {failure.Message}");
        }
    }

    private async Task TidyUp(DemoEngine engine)
    {
        screen.Step("Tidying up");
        var cleaning = await screen.Work("containers, networks and images of the demo", () => engine.CleanUp(stacks));
        screen.Say($"{cleaning.Containers} containers and {cleaning.Images} images removed.");
        foreach (var left in cleaning.Left) screen.Warn($"could not be removed: {left}");
    }
}
