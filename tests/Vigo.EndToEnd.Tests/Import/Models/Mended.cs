using Vigo.Generators.Tests.Oracle.Programs;

namespace Vigo.EndToEnd.Tests.Import.Models;

/// <summary>What properties of one record may not say together, by Compose's own rules: of these, some are taken back.</summary>
internal static class Mended
{
    /// <summary>The record as Compose takes it; null when nothing is left of it.</summary>
    public static object? Of(object record, Choices choices) => record switch
    {
        Config config => Config(config, choices),
        Secret secret => Secret(secret, choices),
        Network network => network.IsExternal?.Value == false || network.IsExternal is null ? network : Network.External(network.Name ?? "outside"),
        Volume volume => volume.IsExternal?.Value == false || volume.IsExternal is null ? volume : Volume.External(volume.Name ?? "outside"),
        Mount mount => Mount(mount),
        Port port => Port(port),
        DeviceRequest request => request with
        {
            Capabilities = request.Capabilities.Count == 0 ? ["gpu"] : request.Capabilities,
            DeviceIds = request.Count is null ? request.DeviceIds : [],
        },
        Health { Kind: HealthKind.OneShot } => Health.OneShot,
        Health { Kind: HealthKind.None } health => health with { IsDisabled = null },
        Health health when health == Health.OfImage => health with { Interval = "30s" },
        Hook { Command.Count: 0 } => null,
        ImageBuild build => build with
        {
            Context = build.Context ?? ".",
            Dockerfile = build.DockerfileText is null ? build.Dockerfile : null,
            PassedArgs = build.PassedArgs.Where(name => !build.Args.ContainsKey(name)).ToSequence(),
        },
        Service service => Service(service),
        _ => record,
    };

    private static Config Config(Config config, Choices choices) => choices.Below(4) switch
    {
        0 => config with { Content = null, Environment = null, IsExternal = null, File = config.File ?? "./granted.txt" },
        1 => config with { File = null, Environment = null, IsExternal = null, Content = config.Content ?? "a\n" },
        2 => config with { File = null, Content = null, IsExternal = null, Environment = config.Environment ?? "WORD" },
        _ => Vigo.Config.External(config.Name ?? "outside"),
    };

    private static Secret Secret(Secret secret, Choices choices) => choices.Below(4) switch
    {
        0 => secret with { Environment = null, IsExternal = null, Driver = null, DriverOptions = Map<string>.Empty, File = secret.File ?? "./granted.txt" },
        1 => secret with { File = null, IsExternal = null, Driver = null, DriverOptions = Map<string>.Empty, Environment = secret.Environment ?? "WORD" },
        2 => secret with { File = null, Environment = null, IsExternal = null, Driver = secret.Driver ?? "vault" },
        _ => Vigo.Secret.External(secret.Name ?? "outside"),
    };

    // Each kind has options of its own.
    private static Mount Mount(Mount mount)
    {
        if (mount.Kind != MountKind.Bind)
            mount = mount with { Propagation = null, CreatesHostPath = null, Recursive = null, Selinux = mount.Kind == MountKind.Volume ? mount.Selinux : null };
        if (mount.Kind != MountKind.Volume)
            mount = mount with { NoCopy = null, VolumeLabels = Map<string>.Empty };
        if (mount.Kind is not (MountKind.Volume or MountKind.Image))
            mount = mount with { Subpath = null };
        if (mount.Kind != MountKind.Tmpfs)
            mount = mount with { TmpfsSize = null, TmpfsPermissions = null };
        if (mount.Kind is MountKind.Cluster or MountKind.Npipe)
            mount = mount with { OptionExtensions = Map<Raw>.Empty };
        return mount;
    }

    // The long syntax has no ranges of targets.
    private static Port Port(Port port) => port is { Name: null, AppProtocol: null, Mode: null, Extensions.Count: 0 } || !port.Target.Contains('-', StringComparison.Ordinal)
        ? port
        : port with { Name = null, AppProtocol = null, Mode = null, Extensions = Map<Raw>.Empty };

    private static Service Service(Service service)
    {
        // Something must be run, by one of several means.
        if (service.Image is null && service.Build is null && service.Provider is null)
            service = service with { Image = Image.Of("nginx").Version("1.27") };

        // A network is joined, or another's taken over.
        if (service.NetworkMode is not null)
            service = service with { Networks = [], Links = [], Routes = [], Ports = [], Expose = [], ExtraHosts = Map<HostAddresses>.Empty, MacAddress = null };
        if (service.Routes.Count > 0)
            service = service with { Networks = [], Routes = [service.Routes[0]] }; // the import may order several otherwise

        // Two keys for one thing must agree.
        if (service.ContainerName is not null || service.Replicas is not null)
            service = service with { Deploy = service.Deploy is null ? null : service.Deploy with { Replicas = service.Replicas } };
        if (service.ContainerName is not null)
            service = service with { Replicas = null, Deploy = service.Deploy is null ? null : service.Deploy with { Replicas = null } };
        if (service.Deploy?.Resources is not null)
            service = service with { MemoryLimit = null, MemoryReservation = null, CpuLimit = null, PidsLimit = null };
        return service with
        {
            DependsOn = [.. service.DependsOn.DistinctBy(dependency => dependency.Service)],
            Networks = [.. service.Networks.DistinctBy(network => network.Network)],
            Models = [.. service.Models.DistinctBy(model => model.Model)],
            Volumes = [.. service.Volumes.DistinctBy(mount => mount.Target)],
            Configs = [.. service.Configs.DistinctBy(grant => grant.Target)],
            Secrets = [.. service.Secrets.DistinctBy(grant => grant.Target)],
            PassedEnvironment = [.. service.PassedEnvironment.Where(name => !service.Environment.ContainsKey(name))],
            Platform = service.Build is { Platforms.Count: > 0 } ? null : service.Platform,
        };
    }
}
