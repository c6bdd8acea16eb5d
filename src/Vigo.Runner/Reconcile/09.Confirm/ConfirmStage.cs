using System.Collections.Immutable;
using System.Globalization;

namespace Vigo.Runner.Reconcile;

/// <summary>
/// Watches a project until it is healthy: services with a health check say so, others stay up for a while, one-shots end with 0.
/// Compose's own <c>--wait</c> takes a one-shot that ends well for a failure.
/// </summary>
internal sealed class ConfirmStage(IEngine engine, TimeProvider clock, PassOptions options, Scrubber scrubber)
{
    // Events tell when to look; this is for what the engine has no event for.
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(5);
    private const int LogLines = 5;

    /// <returns>The services as they run now.</returns>
    /// <exception cref="StackFailure">It did not become healthy in time, or cannot any more.</exception>
    public async Task<ImmutableSortedDictionary<string, DeployedService>> Run(Rollout rollout, IEngineEvents events, TimeSpan healthTimeout, CancellationToken cancellation)
    {
        var deadline = clock.GetUtcNow() + healthTimeout;
        while (true)
        {
            var containers = await engine.ContainersOf(rollout.Release.Name, cancellation);
            var verdicts = await Judge(rollout.Model, containers, cancellation);
            if (verdicts.Find(verdict => verdict.Kind == VerdictKind.Lost) is { } lost) throw await Failure(lost, cancellation);
            var waiting = verdicts.FindAll(verdict => verdict.Kind == VerdictKind.Waiting);
            if (waiting.Count == 0) return Services.Of(rollout.Model, containers);

            var left = deadline - clock.GetUtcNow();
            if (left <= TimeSpan.Zero) throw await Failure(waiting[0] with { What = string.Create(CultureInfo.InvariantCulture, $"{waiting[0].What} after {healthTimeout.TotalSeconds:0} s") }, cancellation);
            await events.Next(waiting.Select(verdict => verdict.LookAgain).Append(left).Append(LongestWait).Min(), cancellation);
        }
    }

    private async Task<List<Verdict>> Judge(ComposeModel model, ImmutableArray<EngineContainer> containers, CancellationToken cancellation)
    {
        var verdicts = new List<Verdict>();
        foreach (var (name, service) in model.Services)
        {
            var own = containers.Where(container => container.Service == name).ToList();
            if (own.Count < service.Replicas) verdicts.Add(new Verdict(VerdictKind.Waiting, null, $"service {name} has {own.Count} of {service.Replicas} containers"));
            foreach (var container in own) verdicts.Add(await Judge(service, container, cancellation));
        }

        return verdicts;
    }

    private async Task<Verdict> Judge(ComposeService service, EngineContainer container, CancellationToken cancellation)
    {
        switch (container.State)
        {
            case ContainerState.Exited when container.ExitCode == 0 && service.OneShot:
                return Verdict.Good(container);
            case ContainerState.Exited when service.OneShot:
                return new Verdict(VerdictKind.Lost, container, $"one-shot {container.Name} ended with exit code {container.ExitCode}");
            case ContainerState.Exited:
                return new Verdict(VerdictKind.Lost, container, $"container {container.Name} ended with exit code {container.ExitCode}");
            case ContainerState.Dead:
                return new Verdict(VerdictKind.Lost, container, $"container {container.Name} is dead");
            case ContainerState.Running when service.OneShot:
                return new Verdict(VerdictKind.Waiting, container, $"one-shot {container.Name} was still running");
            case ContainerState.Running when container.Health == ContainerHealth.Healthy:
                return Verdict.Good(container);
            case ContainerState.Running when container.Health == ContainerHealth.None:
                return await JudgeUptime(container, cancellation);
            case ContainerState.Running:
                return new Verdict(VerdictKind.Waiting, container, $"container {container.Name} was {(container.Health == ContainerHealth.Unhealthy ? "unhealthy" : "not healthy yet")}");
            case ContainerState.Restarting:
                return new Verdict(VerdictKind.Waiting, container, $"container {container.Name} kept restarting");
            default:
                return new Verdict(VerdictKind.Waiting, container, $"container {container.Name} was {container.State.ToString().ToLowerInvariant()}");
        }
    }

    private async Task<Verdict> JudgeUptime(EngineContainer container, CancellationToken cancellation)
    {
        if (await engine.StartOf(container.Id, cancellation) is not { } start) return new Verdict(VerdictKind.Waiting, null, $"container {container.Name} was gone");
        var left = options.Grace - (clock.GetUtcNow() - start.At);
        return left <= TimeSpan.Zero
            ? Verdict.Good(container)
            : new Verdict(VerdictKind.Waiting, container, start.Restarts == 0 ? $"container {container.Name} had just started" : $"container {container.Name} kept restarting") { LookAgain = left + TimeSpan.FromMilliseconds(20) };
    }

    private async Task<StackFailure> Failure(Verdict verdict, CancellationToken cancellation)
    {
        var words = verdict.Container is { } container ? await LastWords(container, cancellation) : "";
        var quoted = words.Length == 0 ? "" : $"; it said: {scrubber.Scrub(words)}";
        return new StackFailure(
            verdict.What + quoted,
            verdict.Container is null ? "see: docker ps -a" : $"see: docker logs {verdict.Container.Name}",
            FailureKind.Content);
    }

    private async Task<string> LastWords(EngineContainer container, CancellationToken cancellation)
    {
        try
        {
            return await ProjectBoundary.Within(() => engine.LastLines(container.Id, LogLines, cancellation));
        }
        catch (StackFailure)
        {
            // Its logging driver keeps nothing to be read, or it is gone: what happened counts, quoted or not.
            return "";
        }
    }

    private enum VerdictKind
    {
        Good,
        Waiting,
        Lost,
    }

    private sealed record Verdict(VerdictKind Kind, EngineContainer? Container, string What)
    {
        public TimeSpan LookAgain { get; init; } = LongestWait;

        public static Verdict Good(EngineContainer container) => new(VerdictKind.Good, container, "");
    }
}
