using Vigo.Runner.Import.Reading;

namespace Vigo.Runner.Import.Mapping;

/// <summary>The keys of a service.</summary>
/// <remarks>Compose Specification, "Services top-level element".</remarks>
internal static class ServiceKeys
{
    /// <summary>All of them.</summary>
    public static KeyTable<Service> All { get; } = new("a service", (service, extensions) => service with { Extensions = extensions })
    {
        // What it is made of.
        { "image", (service, node) => service with { Image = Scalars.Of(node, Image.Parse) } },
        { "build", (service, node, context) => service with { Build = BuildKeys.Build(node, context) } },
        { "pull_policy", (service, node) => service with { PullPolicy = Scalars.Of(node, PullPolicy.Parse) } },
        { "pull_refresh_after", (service, node) => service with { PullRefreshAfter = Scalars.Of(node, Duration.Parse) } },
        { "platform", (service, node) => service with { Platform = Scalars.Of(node, Platform.Parse) } },
        { "extends", (service, node, context) => service with { Extends = Composition.Extends(node, context) } },
        { "provider", (service, node, context) => service with { Provider = Composition.Provider(node, context) } },
        { "models", (service, node, context) => service with { Models = Composition.Uses(node, context) } },

        // What runs in it.
        { "container_name", (service, node) => service with { ContainerName = Scalars.Text(node) } },
        { "command", (service, node, context) => service with { Command = CommandWords.Read(node, context) } },
        { "entrypoint", (service, node, context) => service with { Entrypoint = CommandWords.Read(node, context) } },
        { "env_file", (service, node, context) => service with { EnvFiles = EnvFileKeys.Files(node, context) } },
        { "environment", (service, node) => Collections.Variables(node) is var (values, passed) ? service with { Environment = values, PassedEnvironment = passed } : service },
        { "labels", (service, node) => service with { Labels = Collections.Texts(node) } },
        { "label_file", (service, node) => service with { LabelFiles = Collections.OneOrMore(node, Scalars.Text) } },
        { "annotations", (service, node) => service with { Annotations = Collections.Texts(node) } },
        { "user", (service, node) => service with { User = Scalars.Of(node, User.Parse) } },
        { "working_dir", (service, node) => service with { WorkingDirectory = Scalars.Text(node) } },
        { "init", (service, node) => service with { Init = Scalars.Flag(node) } },
        { "tty", (service, node) => service with { Tty = Scalars.Flag(node) } },
        { "stdin_open", (service, node) => service with { StdinOpen = Scalars.Flag(node) } },
        { "attach", (service, node) => service with { Attach = Scalars.Flag(node) } },
        { "logging", (service, node, context) => service with { Logging = LifecycleKeys.Logging.Read(new(), node, context) } },

        // When it runs, and how it ends.
        { "depends_on", (service, node, context) => service with { DependsOn = LifecycleKeys.Dependencies(node, context) } },
        { "healthcheck", (service, node, context) => service with { Health = HealthKeys.Health(node, context) } },
        { "restart", (service, node) => service with { Restart = Scalars.Of(node, Restart.Parse) } },
        { "post_start", (service, node, context) => service with { PostStart = Collections.List(node, hook => LifecycleKeys.Hook(hook, context)) } },
        { "pre_stop", (service, node, context) => service with { PreStop = Collections.List(node, hook => LifecycleKeys.Hook(hook, context)) } },
        { "stop_grace_period", (service, node) => service with { StopGracePeriod = Scalars.Of(node, Duration.Parse) } },
        { "stop_signal", (service, node) => service with { StopSignal = Scalars.Of(node, Signal.Parse) } },
        { "profiles", (service, node) => service with { Profiles = Collections.List(node, Scalars.Text) } },
        { "scale", (service, node) => service with { Replicas = Scalars.Number(node) } },
        { "deploy", (service, node, context) => service with { Deploy = DeployKeys.All.Read(new(), node, context) } },
        { "develop", (service, node, context) => service with { Develop = DevelopKeys.All.Read(new(), node, context) } },

        // How it is reached, and what it finds.
        { "ports", (service, node, context) => service with { Ports = Collections.List(node, port => PortKeys.Port(port, context)) } },
        { "expose", (service, node) => service with { Expose = Collections.List(node, port => Scalars.Of(port, ExposedPort.Parse)) } },
        { "networks", (service, node, context) => service with { Networks = NetworkKeys.Attachments(node, context) } },
        { "network_mode", (service, node) => service with { NetworkMode = Scalars.Of(node, NetworkMode.Parse) } },
        { "hostname", (service, node) => service with { Hostname = Scalars.Text(node) } },
        { "domainname", (service, node) => service with { DomainName = Scalars.Text(node) } },
        { "extra_hosts", (service, node) => service with { ExtraHosts = NetworkKeys.Hosts(node) } },
        { "dns", (service, node) => service with { Dns = Collections.OneOrMore(node, address => Scalars.Of(address, IpAddress.Parse)) } },
        { "dns_search", (service, node) => service with { DnsSearch = Collections.OneOrMore(node, Scalars.Text) } },
        { "dns_opt", (service, node) => service with { DnsOptions = Collections.List(node, option => Scalars.Of(option, DnsOption.Parse)) } },
        { "mac_address", (service, node) => service with { MacAddress = Checked(node) } },
        { "links", (service, node) => service with { Links = Collections.List(node, link => Scalars.Of(link, Link.Parse)) } },
        { "external_links", (service, node) => service with { ExternalLinks = Collections.List(node, link => Scalars.Of(link, Link.Parse)) } },

        // What files it has.
        { "volumes", (service, node, context) => service with { Volumes = Collections.List(node, mount => MountKeys.Mount(mount, context)) } },
        { "tmpfs", (service, node) => service with { Tmpfs = Collections.OneOrMore(node, folder => Memory(folder)) } },
        { "volumes_from", (service, node) => service with { VolumesFrom = Collections.List(node, from => Scalars.Of(from, VolumesFrom.Parse)) } },
        { "configs", (service, node, context) => service with { Configs = Collections.List(node, grant => GrantKeys.Grant(grant, context)) } },
        { "secrets", (service, node, context) => service with { Secrets = Collections.List(node, grant => GrantKeys.Grant(grant, context)) } },
        { "read_only", (service, node) => service with { ReadOnly = Scalars.Flag(node) } },
        { "shm_size", (service, node) => service with { SharedMemory = Scalars.Of(node, ByteSize.Parse) } },
        { "storage_opt", (service, node) => service with { StorageOptions = Collections.Map(node, (_, value) => Scalars.Text(value)) } },

        // What it may do.
        { "privileged", (service, node) => service with { Privileged = Scalars.Flag(node) } },
        { "cap_add", (service, node) => service with { CapAdd = Collections.List(node, Capability) } },
        { "cap_drop", (service, node) => service with { CapDrop = Collections.List(node, Capability) } },
        { "security_opt", (service, node) => service with { SecurityOptions = Collections.List(node, option => Scalars.Of(option, SecurityOption.Parse)) } },
        { "group_add", (service, node) => service with { GroupAdd = Collections.List(node, Group) } },
        { "use_api_socket", (service, node) => service with { UseApiSocket = Scalars.Known(node) } },
        { "pid", (service, node) => service with { Pid = Scalars.Of(node, PidMode.Parse) } },
        { "ipc", (service, node) => service with { Ipc = Scalars.Of(node, IpcMode.Parse) } },
        { "uts", (service, node) => service with { Uts = Scalars.Of(node, UtsMode.Parse) } },
        { "userns_mode", (service, node) => service with { UserNamespace = Scalars.Of(node, UserNamespace.Parse) } },
        { "cgroup", (service, node) => service with { Cgroup = Scalars.Word<CgroupNamespace>(node) } },
        { "cgroup_parent", (service, node) => service with { CgroupParent = Scalars.Text(node) } },
        { "isolation", (service, node) => service with { Isolation = Scalars.Of(node, IsolationKind.Parse) } },
        { "runtime", (service, node) => service with { Runtime = Scalars.Text(node) } },
        { "credential_spec", (service, node, context) => service with { CredentialSpec = GrantKeys.Credentials(node, context) } },
        { "sysctls", (service, node) => service with { Sysctls = Collections.Texts(node) } },

        // What it may use.
        { "mem_limit", (service, node) => service with { MemoryLimit = Scalars.Of(node, ByteSize.Parse) } },
        { "mem_reservation", (service, node) => service with { MemoryReservation = Scalars.Of(node, ByteSize.Parse) } },
        { "memswap_limit", (service, node) => service with { MemorySwapLimit = Scalars.Of(node, ByteSize.Parse) } },
        { "mem_swappiness", (service, node) => service with { MemorySwappiness = Scalars.Number(node) } },
        { "oom_kill_disable", (service, node) => service with { OomKillDisable = Scalars.Flag(node) } },
        { "oom_score_adj", (service, node) => service with { OomScoreAdjustment = Scalars.Number(node) } },
        { "cpus", (service, node) => service with { CpuLimit = Scalars.Fraction(node) } },
        { "cpuset", (service, node) => service with { CpuSet = Scalars.Of(node, CpuSet.Parse) } },
        { "cpu_shares", (service, node) => service with { CpuShares = Scalars.Number(node) } },
        { "cpu_period", (service, node) => service with { CpuPeriod = Scalars.Microseconds(node) } },
        { "cpu_quota", (service, node) => service with { CpuQuota = Scalars.Microseconds(node) } },
        { "cpu_rt_period", (service, node) => service with { CpuRealtimePeriod = Scalars.Microseconds(node) } },
        { "cpu_rt_runtime", (service, node) => service with { CpuRealtimeRuntime = Scalars.Microseconds(node) } },
        { "cpu_count", (service, node) => service with { CpuCount = Scalars.Number(node) } },
        { "cpu_percent", (service, node) => service with { CpuPercent = Scalars.Number(node) } },
        { "pids_limit", (service, node) => service with { PidsLimit = Scalars.Number(node) } },
        { "ulimits", (service, node, context) => service with { Ulimits = DeviceKeys.Ulimits(node, context) } },
        { "blkio_config", (service, node, context) => service with { BlockIo = BlockIoKeys.All.Read(new(), node, context) } },
        { "devices", (service, node, context) => service with { Devices = Collections.List(node, device => DeviceKeys.Device(device, context)) } },
        { "device_cgroup_rules", (service, node) => service with { DeviceRules = Collections.List(node, rule => Scalars.Of(rule, DeviceRule.Parse)) } },
        { "gpus", (service, node, context) => service with { Gpus = DeviceKeys.Gpus(node, context) } },
    };

    // Compose hands the options on as they are; what the vocabulary would write otherwise stays as the words that they are.
    private static Tmpfs Memory(SourceNode node)
    {
        var text = Scalars.Text(node);
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0 && !Interpolation.HasToken(text[..colon]) && !IsSaid(text))
            return Tmpfs.At(text[..colon]) with { Options = text[(colon + 1)..].Split(',').ToSequence() };
        var tmpfs = Scalars.Of(node, Tmpfs.Parse);
        return tmpfs.ToString() == text ? tmpfs : Tmpfs.At(tmpfs.Target) with { Options = text[(tmpfs.Target.Length + 1)..].Split(',').ToSequence() };
    }

    private static bool IsSaid(string text)
    {
        try
        {
            return Tmpfs.Parse(text).ToString() == text;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static MacAddress Checked(SourceNode node) => Scalars.Checked(node, () => MacAddress.Parse(Scalars.Written(node)));

    // A kernel newer than the vocabulary's list may have more: Compose takes any word.
    private static Capability Capability(SourceNode node)
    {
        var name = Scalars.Text(node);
        try
        {
            return Vigo.Capability.Parse(name);
        }
        catch (ArgumentException)
        {
            return Vigo.Capability.Named(name);
        }
    }

    private static UserGroup Group(SourceNode node) => node is SourceScalar { IsPlain: true } plain && PlainNumbers.Integer(plain.Text) is { } number and >= 0 and <= int.MaxValue
        ? (UserGroup)(int)number
        : Scalars.Of(node, text => (UserGroup)text);
}
