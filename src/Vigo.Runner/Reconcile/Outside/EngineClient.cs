using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using System.Threading.Channels;
using Docker.DotNet;
using Docker.DotNet.Models;

namespace Vigo.Runner.Reconcile;

/// <summary>A Docker engine, over the address in <c>DOCKER_HOST</c> or the usual socket.</summary>
internal sealed partial class EngineClient : IEngine, IDisposable
{
    private const string DefaultAddress = "unix:///var/run/docker.sock";
    private const string ProjectLabel = "com.docker.compose.project";
    private readonly DockerClientConfiguration _configuration;
    private readonly DockerClient _client;
    private readonly DistributionEndpoint _distribution;
    private readonly RegistryCredentials _credentials;

    static EngineClient() => EngineAnswers.Keep();

    public EngineClient(string? address = null)
    {
        var chosen = address ?? Environment.GetEnvironmentVariable("DOCKER_HOST");
        Address = string.IsNullOrEmpty(chosen) ? DefaultAddress : chosen;
        _configuration = new DockerClientConfiguration(new Uri(Address), defaultTimeout: TimeSpan.FromMinutes(2));
        _client = _configuration.CreateClient();
        _credentials = new RegistryCredentials();
        _distribution = new DistributionEndpoint(new Uri(Address));
    }

    public string Address { get; }

    public void Dispose()
    {
        _client.Dispose();
        _configuration.Dispose();
        _distribution.Dispose();
    }

    public Task<ImmutableArray<EngineContainer>> Containers(CancellationToken cancellation) => List(null, cancellation);

    public Task<ImmutableArray<EngineContainer>> ContainersOf(string project, CancellationToken cancellation) => List(project, cancellation);

    public Task<ContainerStart?> StartOf(string container, CancellationToken cancellation) => Asking(cancellation, async () =>
        await Find(container, cancellation) is { } details
            ? new ContainerStart(DateTimeOffset.Parse(details.State.StartedAt, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal), details.RestartCount)
            : null);

    public Task<string> LastLines(string container, int count, CancellationToken cancellation) => Asking(cancellation, async () =>
    {
        if (await Find(container, cancellation) is not { } details) return "";
        var parameters = new ContainerLogsParameters { ShowStdout = true, ShowStderr = true, Tail = count.ToString(CultureInfo.InvariantCulture) };
        using var stream = await _client.Containers.GetContainerLogsAsync(container, details.Config.Tty, parameters, cancellation);
        var (output, error) = await stream.ReadOutputToEndAsync(cancellation);
        return string.Join(" | ", (output + error).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    });

    public Task<EngineImage?> Image(string reference, CancellationToken cancellation) => Asking<EngineImage?>(cancellation, async () =>
    {
        try
        {
            var image = await _client.Images.InspectImageAsync(reference, cancellation);
            return new EngineImage(image.ID, [.. image.RepoDigests ?? []]);
        }
        catch (DockerApiException failure) when (failure.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    });

    public Task<string> RegistryDigest(string reference, CancellationToken cancellation) => Asking(cancellation, async () =>
        await _distribution.Digest(reference, await _credentials.For(reference, cancellation), cancellation));

    public Task Pull(string reference, string? platform, CancellationToken cancellation) => Asking(cancellation, async () =>
    {
        var failure = new FirstPullError();
        try
        {
            await _client.Images.CreateImageAsync(
                new ImagesCreateParameters { FromImage = WithTag(reference), Platform = platform }, await _credentials.For(reference, cancellation), failure, cancellation);
        }
        catch (DockerApiException refused)
        {
            throw RegistryFailureOf(refused);
        }

        if (failure.Message is not null) throw new RegistryFailure(failure.Message, notThere: false, new InvalidOperationException(failure.Message));
        return true;
    });

    public Task Tag(string image, string reference, CancellationToken cancellation) => Asking(cancellation, async () =>
    {
        var name = ImageName.Parse(reference);
        await _client.Images.TagImageAsync(image, new ImageTagParameters { RepositoryName = name.Repository, Tag = name.Tag, Force = true }, cancellation);
        return true;
    });

    public Task Stop(string container, CancellationToken cancellation) => Asking(cancellation, async () =>
        await _client.Containers.StopContainerAsync(container, new ContainerStopParameters(), cancellation));

    public Task EnsureNetwork(string name, IReadOnlyDictionary<string, string> labels, CancellationToken cancellation) => Asking(cancellation, async () =>
    {
        var existing = await _client.Networks.ListNetworksAsync(new NetworksListParameters(), cancellation);
        if (existing.Any(network => network.Name == name)) return false;
        await _client.Networks.CreateNetworkAsync(new NetworksCreateParameters { Name = name, Labels = labels.ToDictionary() }, cancellation);
        return true;
    });

    public Task<ImmutableArray<string>> VolumesOf(string project, CancellationToken cancellation) => Asking(cancellation, async () =>
    {
        var found = await _client.Volumes.ListAsync(
            new VolumesListParameters { Filters = Filter("label", $"{ProjectLabel}={project}") }, cancellation);
        return (found.Volumes ?? []).Select(volume => volume.Name).Order(StringComparer.Ordinal).ToImmutableArray();
    });

    public async Task<IEngineEvents> Listen(string project, CancellationToken cancellation)
    {
        var events = new Events(_client, project, cancellation);
        await Asking(cancellation, async () =>
        {
            await _client.System.PingAsync(cancellation);
            return true;
        });
        return events;
    }

    private Task<ImmutableArray<EngineContainer>> List(string? project, CancellationToken cancellation) => Asking(cancellation, async () =>
    {
        var parameters = new ContainersListParameters { All = true };
        if (project is not null) parameters.Filters = Filter("label", $"{ProjectLabel}={project}");
        var found = await _client.Containers.ListContainersAsync(parameters, cancellation);
        return found.Where(container => !IsOneOff(container)).Select(Read).OrderBy(container => container.Name, StringComparer.Ordinal).ToImmutableArray();
    });

    // A container may be gone between being listed and being asked about.
    private async Task<ContainerInspectResponse?> Find(string container, CancellationToken cancellation)
    {
        try
        {
            return await _client.Containers.InspectContainerAsync(container, cancellation);
        }
        catch (DockerContainerNotFoundException)
        {
            return null;
        }
    }

    // What `docker compose run` leaves behind belongs to whoever ran it.
    private static bool IsOneOff(ContainerListResponse container) =>
        container.Labels is not null && container.Labels.TryGetValue("com.docker.compose.oneoff", out var oneOff) && string.Equals(oneOff, "True", StringComparison.OrdinalIgnoreCase);

    private static EngineContainer Read(ContainerListResponse container)
    {
        var exit = ExitedWith().Match(container.Status ?? "");
        return new EngineContainer(
            container.ID,
            container.Names?.FirstOrDefault()?.TrimStart('/') ?? container.ID[..12],
            Label(container, ProjectLabel),
            Label(container, "com.docker.compose.service"),
            container.ImageID,
            Label(container, "com.docker.compose.config-hash"),
            Enum.TryParse<ContainerState>(container.State, ignoreCase: true, out var state) ? state : ContainerState.Dead,
            HealthOf(container.Status ?? ""),
            exit.Success ? int.Parse(exit.Groups[1].ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : null,
            container.Status ?? "",
            [.. (container.Ports ?? []).Where(port => port.PublicPort != 0).Select(port => new PublishedPort(port.PublicPort, port.Type)).Distinct().OrderBy(port => port.Number)]);
    }

    private static string? Label(ContainerListResponse container, string name) =>
        container.Labels is not null && container.Labels.TryGetValue(name, out var value) ? value : null;

    private static ContainerHealth HealthOf(string status) =>
        status.Contains("(healthy)", StringComparison.Ordinal) ? ContainerHealth.Healthy
        : status.Contains("(unhealthy)", StringComparison.Ordinal) ? ContainerHealth.Unhealthy
        : status.Contains("(health: starting)", StringComparison.Ordinal) ? ContainerHealth.Starting
        : ContainerHealth.None;

    // The engine fetches every tag of a name that comes without one.
    private static string WithTag(string reference) => reference.Contains('@', StringComparison.Ordinal) ? reference : ImageName.Parse(reference).ToString();

    private static RegistryFailure RegistryFailureOf(DockerApiException failure)
    {
        var message = DistributionEndpoint.MessageOf(failure.ResponseBody) ?? failure.Message;
        return new RegistryFailure(message, failure.StatusCode == HttpStatusCode.NotFound, failure);
    }

    private static Dictionary<string, IDictionary<string, bool>> Filter(string name, string value) =>
        new(StringComparer.Ordinal) { [name] = new Dictionary<string, bool>(StringComparer.Ordinal) { [value] = true } };

    private async Task<T> Asking<T>(CancellationToken cancellation, Func<Task<T>> question)
    {
        try
        {
            return await question();
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or TimeoutException)
        {
            throw new EngineUnreachable(Why(failure), failure);
        }
        catch (OperationCanceledException late) when (!cancellation.IsCancellationRequested)
        {
            throw new EngineUnreachable("it took too long", late);
        }
        catch (DockerApiException refused)
        {
            throw new StackFailure(
                $"the Docker engine refused: {DistributionEndpoint.MessageOf(refused.ResponseBody) ?? refused.Message}", "the next pass tries again", FailureKind.Surroundings, refused);
        }
    }

    // What .NET calls a missing socket file is about addresses of this machine.
    private string Why(Exception failure) =>
        failure.GetBaseException() is SocketException { SocketErrorCode: SocketError.AddressNotAvailable or SocketError.ConnectionRefused }
            ? $"nothing answers at {Address}"
            : failure.InnerException?.Message ?? failure.Message;

    [GeneratedRegex(@"^Exited \((-?\d+)\)", RegexOptions.CultureInvariant)]
    private static partial Regex ExitedWith();

    private sealed class FirstPullError : IProgress<JSONMessage>
    {
        public string? Message { get; private set; }

        public void Report(JSONMessage value) => Message ??= value.ErrorMessage ?? value.Error?.Message;
    }

    private sealed class Events : IEngineEvents
    {
        private static readonly TimeSpan LongestEnding = TimeSpan.FromSeconds(2);

        private readonly CancellationTokenSource _end;
        private readonly Channel<bool> _happened = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        private readonly Task _reading;

        public Events(DockerClient client, string project, CancellationToken cancellation)
        {
            _end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            var parameters = new ContainerEventsParameters
            {
                // The engine replays from here on, so nothing is missed until it has read our request.
                Since = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
                Filters = Filter("label", $"{ProjectLabel}={project}"),
            };
            _reading = client.System.MonitorEventsAsync(parameters, new Listener(_happened.Writer), _end.Token);
        }

        public async Task Next(TimeSpan atMost, CancellationToken cancellation)
        {
            using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            waiting.CancelAfter(atMost);
            try
            {
                await _happened.Reader.ReadAsync(waiting.Token);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                return;
            }
        }

        public async ValueTask DisposeAsync()
        {
            await _end.CancelAsync();

            // However the stream ended, whoever listened asks the engine itself for the state and meets its failure there. One that does not notice its end must not
            // keep the pass: a read of the engine's socket can be past cancelling.
            if (await Task.WhenAny(_reading, Task.Delay(LongestEnding)) == _reading)
                _end.Dispose();
        }

        private sealed class Listener(ChannelWriter<bool> happened) : IProgress<Message>
        {
            public void Report(Message value) => happened.TryWrite(true);
        }
    }
}
