using System.Runtime.InteropServices;
using Docker.DotNet;
using Docker.DotNet.Models;
using Vigo.Runner.Reconcile;

namespace Vigo.Runner.Demo;

/// <summary>
/// What the demo asks of an engine beside reconciling: images to run, and that nothing is left behind. It touches only what carries the
/// demo's suffix, and what was not there when it came.
/// </summary>
internal sealed class DemoEngine : IDisposable
{
    public const string ProxyNetwork = Network.ProxyNetworkName;
    private const string PublicImage = "busybox:1.37.0";
    private const string ProjectLabel = "com.docker.compose.project";
    private static readonly TimeSpan PullPatience = TimeSpan.FromSeconds(90);
    private readonly DockerClientConfiguration _configuration;
    private readonly DockerClient _client;
    private readonly List<string> _images = [];
    private bool _networkIsOurs;

    public DemoEngine(string address)
    {
        _configuration = new DockerClientConfiguration(new Uri(address), defaultTimeout: TimeSpan.FromMinutes(2));
        _client = _configuration.CreateClient();
    }

    /// <summary>Whether the engine has a proxy network of its owner already; if not, the one that comes is the demo's.</summary>
    public async Task<bool> HasProxyNetwork(CancellationToken cancellation)
    {
        var found = await Networks("name", ProxyNetwork, cancellation);
        _networkIsOurs = found.All(network => network.Name != ProxyNetwork);
        return !_networkIsOurs;
    }

    /// <summary>Gives the demo's images something to run: what an app's CI would have pushed.</summary>
    /// <returns>What they were made from; null when nothing could be had, and <paramref name="problem"/> told why.</returns>
    public async Task<string?> MakeImages(IReadOnlyList<string> references, Action<string> problem, CancellationToken cancellation)
    {
        var from = await Source(references[0], problem, cancellation);
        if (from is null) return null;
        foreach (var reference in references.Where(reference => reference != from.Image))
        {
            var name = ImageName.Parse(reference);
            await _client.Images.TagImageAsync(from.Image, new ImageTagParameters { RepositoryName = name.Repository, Tag = name.Tag }, cancellation);
            _images.Add(reference);
        }

        return from.Described;
    }

    /// <summary>The address at which a project's container answers on this machine; null when it publishes no port here.</summary>
    public async Task<Uri?> PublishedBy(string project, CancellationToken cancellation)
    {
        if (_configuration.EndpointBaseUri.Scheme is not ("unix" or "npipe")) return null;
        var containers = await Containers(project, cancellation);
        var port = containers.SelectMany(container => container.Ports ?? []).FirstOrDefault(port => port.PublicPort != 0);
        return port is null ? null : new Uri($"http://127.0.0.1:{port.PublicPort}/");
    }

    /// <summary>Takes everything away that the demo made.</summary>
    /// <returns>What was removed, and what could not be.</returns>
    public async Task<Cleaning> CleanUp(IReadOnlyList<string> projects)
    {
        var left = new List<string>();
        var (containers, images) = (0, 0);
        foreach (var project in projects)
        {
            foreach (var container in await Containers(project, CancellationToken.None))
                if (await Removed($"container {container.Names[0].TrimStart('/')}", () => _client.Containers.RemoveContainerAsync(container.ID, new ContainerRemoveParameters { Force = true, RemoveVolumes = true }))) containers++;
            foreach (var network in await Networks("label", $"{ProjectLabel}={project}", CancellationToken.None))
                await Removed($"network {network.Name}", () => _client.Networks.DeleteNetworkAsync(network.ID));
        }

        if (_networkIsOurs)
            foreach (var network in (await Networks("name", ProxyNetwork, CancellationToken.None)).Where(network => network.Name == ProxyNetwork))
                await Removed($"network {network.Name}", () => _client.Networks.DeleteNetworkAsync(network.ID));
        foreach (var image in _images.AsEnumerable().Reverse())
            if (await Removed($"image {image}", () => _client.Images.DeleteImageAsync(image, new ImageDeleteParameters()))) images++;
        return new Cleaning(containers, images, left);

        async Task<bool> Removed(string what, Func<Task> remove)
        {
            try
            {
                await remove();
                return true;
            }
            catch (DockerApiException refused)
            {
                left.Add($"{what} ({DistributionEndpoint.MessageOf(refused.ResponseBody) ?? refused.Message})");
                return false;
            }
        }
    }

    public void Dispose()
    {
        _client.Dispose();
        _configuration.Dispose();
    }

    private async Task<ImageSource?> Source(string reference, Action<string> problem, CancellationToken cancellation)
    {
        if (await Has(PublicImage, cancellation)) return new ImageSource(PublicImage, $"{PublicImage}, which is here");
        if (StaticProgram.Find() is { } program && await RunsOurArchitecture(cancellation))
        {
            await Import(program, reference, cancellation);
            return new ImageSource(reference, $"this machine's {program}: nothing is downloaded");
        }

        return await Pulled(problem, cancellation) ? new ImageSource(PublicImage, $"{PublicImage}, pulled from its registry") : null;
    }

    private async Task<bool> Has(string reference, CancellationToken cancellation)
    {
        try
        {
            await _client.Images.InspectImageAsync(reference, cancellation);
            return true;
        }
        catch (DockerApiException missing) when (missing.StatusCode == System.Net.HttpStatusCode.NotFound)
        {
            return false;
        }
    }

    private async Task<bool> RunsOurArchitecture(CancellationToken cancellation)
    {
        var version = await _client.System.GetVersionAsync(cancellation);
        return version.Os == "linux" && version.Arch == RuntimeInformation.OSArchitecture switch { Architecture.X64 => "amd64", Architecture.Arm64 => "arm64", _ => "" };
    }

    private async Task Import(string program, string reference, CancellationToken cancellation)
    {
        var name = ImageName.Parse(reference);
        using var files = StaticProgram.RootFileSystem(program);
        _images.Add(reference);
        await _client.Images.CreateImageAsync(new ImagesCreateParameters { FromSrc = "-", Repo = name.Repository, Tag = name.Tag }, files, null, new Progress<JSONMessage>(), cancellation);
    }

    private async Task<bool> Pulled(Action<string> problem, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(PullPatience);
        string? failure = null;
        try
        {
            var name = ImageName.Parse(PublicImage);
            var progress = new PullProgress(message => failure ??= message);
            await _client.Images.CreateImageAsync(new ImagesCreateParameters { FromImage = name.Repository, Tag = name.Tag }, null, progress, patience.Token);
            if (failure is null && await Has(PublicImage, cancellation))
            {
                _images.Insert(0, PublicImage);
                return true;
            }
        }
        catch (DockerApiException refused)
        {
            failure = DistributionEndpoint.MessageOf(refused.ResponseBody) ?? refused.Message;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            failure = $"no answer within {PullPatience.TotalSeconds:0} s";
        }

        problem($"{PublicImage} could not be pulled: {failure ?? "the registry did not give it"}");
        return false;
    }

    private async Task<IList<ContainerListResponse>> Containers(string project, CancellationToken cancellation) =>
        await _client.Containers.ListContainersAsync(new ContainersListParameters { All = true, Filters = Filter("label", $"{ProjectLabel}={project}") }, cancellation);

    private async Task<IList<NetworkResponse>> Networks(string filter, string value, CancellationToken cancellation) =>
        await _client.Networks.ListNetworksAsync(new NetworksListParameters { Filters = Filter(filter, value) }, cancellation);

    private static Dictionary<string, IDictionary<string, bool>> Filter(string name, string value) =>
        new(StringComparer.Ordinal) { [name] = new Dictionary<string, bool>(StringComparer.Ordinal) { [value] = true } };

    private sealed record ImageSource(string Image, string Described);

    private sealed class PullProgress(Action<string> failed) : IProgress<JSONMessage>
    {
        public void Report(JSONMessage value)
        {
            if ((value.ErrorMessage ?? value.Error?.Message) is { } message) failed(message);
        }
    }
}

/// <summary>What was taken away.</summary>
/// <param name="Left">What could not be, and why.</param>
internal sealed record Cleaning(int Containers, int Images, IReadOnlyList<string> Left);
