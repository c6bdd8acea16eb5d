namespace Vigo.Dsl.Tests.Vocabulary.Examples;

internal static partial class VocabularyExamples
{
    private static Service Processes => new()
    {
        Command = ["serve", "--port", "8080"],
        Entrypoint = ["/entry"],
        EnvFiles = [new EnvFile("env/app.env"), new EnvFile("env/local.env").Optional()],
        Environment = new() { ["URL"] = $"https://{Key}", ["PRICE"] = "$5" },
        PassedEnvironment = ["TZ"],
        Labels = new() { ["team"] = "web" },
        LabelFiles = ["./app.labels"],
        Annotations = new() { ["com.example.note"] = "for the runtime" },
        User = User.Of(1000, group: 1000),
        WorkingDirectory = "/app",
        Init = true,
        Tty = true,
        StdinOpen = true,
        Attach = false,
        Platform = Platform.LinuxArm64,
        PullPolicy = PullPolicy.Refresh,
        PullRefreshAfter = "24h",
        PostStart = [Hook.Run("chown", "-R", "1000", "/data") with { User = User.Root, Privileged = true, WorkingDirectory = "/", Environment = new() { ["A"] = "b" }, PassedEnvironment = ["C"], Extensions = Extension }],
        PreStop = [Hook.Shell("sync") with { Privileged = false }, Hook.Run("drain") with { Privileged = Switch, Environment = new() { ["A"] = "b" }, PassedEnvironment = ["C"], Extensions = Extension, User = "app", WorkingDirectory = "/app" }],
        DependsOn = [Dependency.On("db").Healthy() with { Restarts = true, IsRequired = false, Extensions = Extension }],
        Health = Health.Command("curl", "-f", "http://localhost") with
        {
            Interval = "30s", Timeout = TimeSpan.FromSeconds(5), Retries = 3, StartPeriod = "1m30s", StartInterval = "500ms", IsDisabled = false, Extensions = Extension,
        },
        Restart = Restart.OnFailure.AtMost(5),
        StopGracePeriod = "1m",
        StopSignal = Signal.Quit,
        Logging = new() { Driver = "json-file", Options = new() { ["max-size"] = "10m" }, Extensions = Extension },
        Replicas = 2,
        Profiles = ["debug"],
        Extensions = Extension,
    };

    private static Service ProcessesByHost => new()
    {
        DependsOn = [Dependency.On("db") with { Restarts = Switch }],
        EnvFiles = [new EnvFile("env/app.env") { IsRequired = Switch }],
        Init = Switch,
        Tty = Switch,
        StdinOpen = Switch,
        Attach = Switch,
        Health = Health.Shell("true") with { Retries = Key, IsDisabled = Switch, Interval = new EnvVariable("SPAN").Or("30s") },
        PostStart = [Hook.Shell("true") with { Privileged = Switch }],
        Replicas = Key.Or("2"),
        Restart = Key.Or("always"),
        User = Key,
        Extends = "db",
    };

    private static Service Networks => new()
    {
        ContainerName = "acme-app",
        Hostname = "app",
        DomainName = "example.org",
        Ports =
        [
            "127.0.0.1:8080:80", Port.Publish(53, 53).Udp(), 9000,
            Port.Publish(443, 8443).On("0.0.0.0").Udp() with { Name = "web", AppProtocol = "http", Mode = PortMode.Host, Extensions = Extension },
        ],
        Expose = [3000, "4000-4005/udp"],
        Networks =
        [
            NetworkAttachment.To("front").As("app", "api") with
            {
                Ipv4Address = "172.28.0.10", Ipv6Address = "fd00:1::10", LinkLocalAddresses = ["169.254.1.1"], MacAddress = "02:42:ac:11:65:43", InterfaceName = "eth7",
                DriverOptions = new() { ["com.example.mtu"] = "1400" }, Priority = 100, GatewayPriority = 1, Extensions = Extension,
            },
            "back",
        ],
        ExtraHosts = new() { ["one"] = "10.0.0.2", ["host"] = IpAddress.HostGateway, ["both"] = HostAddresses.Of("10.0.0.3", "fd00::3") },
        Dns = ["1.1.1.1", "2606:4700:4700::1111"],
        DnsSearch = ["example.org"],
        DnsOptions = [DnsOption.Of("ndots", 2), "use-vc"],
        MacAddress = "02:42:ac:11:65:44",
        Links = [Link.To("db").As("database")],
        ExternalLinks = ["legacy:old"],
    };

    private static Service NetworksByHost => new()
    {
        Ports = [Port.Publish(Key, "80") with { Name = "web" }, Port.Publish("80", Key) with { Mode = PortMode.Ingress }],
        Networks = ["front", "back"],
        ExtraHosts = new() { ["one"] = Key },
        Dns = [Key],
    };

    private static Service Storage => new()
    {
        Volumes =
        [
            "data:/data", "./conf:/conf:ro,z", Mount.Anonymous("/cache"), Mount.Bind("/srv", "/srv") with
            {
                IsReadOnly = true, Propagation = MountPropagation.RecursiveSlave, CreatesHostPath = false, Recursive = RecursiveMount.Enabled, Selinux = SelinuxLabel.Shared, Consistency = MountConsistency.Cached, Extensions = Extension, OptionExtensions = Extension,
            },
            Mount.Bind("/a", "/a") with { Recursive = RecursiveMount.Disabled, Selinux = SelinuxLabel.Own },
            Mount.Bind("/b", "/b") with { Recursive = RecursiveMount.Writable },
            Mount.Bind("/c", "/c") with { Recursive = RecursiveMount.ReadOnly },
            Mount.Volume("data", "/sub") with { Subpath = "sub", NoCopy = true, VolumeLabels = new() { ["a"] = "b" }, OptionExtensions = Extension },
            Mount.Tmpfs("/tmp") with { TmpfsSize = ByteSize.Bytes(67_108_864), TmpfsPermissions = "1777", OptionExtensions = Extension },
            Mount.Image(Image.Of("assets").Version("1.0"), "/assets") with { Subpath = "static", OptionExtensions = Extension },
            Mount.Cluster("shared", "/shared"),
            Mount.Pipe(@"\\\\.\\pipe\\docker_engine", @"\\\\.\\pipe\\docker_engine"),
        ],
        Tmpfs = [Tmpfs.At("/run") with { Size = "64m", Permissions = "755", UserId = 1000, GroupId = 1000, Options = ["noexec"] }, "/var/cache"],
        VolumesFrom = [VolumesFrom.Service("db").ReadOnly(), VolumesFrom.Container("legacy")],
        Configs = ["settings", FileGrant.Of("settings").At("/etc/settings.json") with { UserId = 1000, GroupId = 1000, Permissions = "0440", Extensions = Extension }],
        Secrets = ["password", FileGrant.Of("password").At("/run/secrets/pw") with { UserId = 1000, GroupId = 1000, Permissions = "0400", Extensions = Extension }],
        ReadOnly = true,
        SharedMemory = ByteSize.Bytes(134_217_728),
        StorageOptions = new() { ["size"] = "120G" },
    };

    private static Service StorageByHost => new()
    {
        Volumes =
        [
            Mount.Bind("/srv", "/srv") with { IsReadOnly = Switch, CreatesHostPath = Switch }, Mount.Volume("data", "/data") with { NoCopy = Switch },
            Mount.Tmpfs("/tmp") with { TmpfsSize = "64m" },
        ],
        Tmpfs = ["/run"],
        Configs = [FileGrant.Of("settings") with { Permissions = Key }],
        Secrets = [FileGrant.Of("password") with { Permissions = Key }],
        ReadOnly = Switch,
        SharedMemory = "128m",
    };

    private static Service Security => new()
    {
        Privileged = true,
        CapAdd = [Capability.NetBindService],
        CapDrop = [Capability.All],
        SecurityOptions = [SecurityOption.NoNewPrivileges, SecurityOption.Seccomp("./seccomp.json")],
        GroupAdd = ["docker", 998],
        Pid = PidMode.OfService("db"),
        Ipc = IpcMode.Shareable,
        Uts = UtsMode.Host,
        UserNamespace = UserNamespace.Host,
        Cgroup = CgroupNamespace.Private,
        CgroupParent = "/apps",
        Isolation = IsolationKind.Default,
        Runtime = "runsc",
        CredentialSpec = CredentialSpec.FromConfig("settings") with { Extensions = Extension },
        Sysctls = new() { ["net.core.somaxconn"] = "1024" },
        UseApiSocket = true,
        NetworkMode = NetworkMode.OfService("db"),
    };

    private static Service SecurityByHost => new()
    {
        Privileged = Switch, CapAdd = [Key], Cgroup = CgroupNamespace.Host, CredentialSpec = CredentialSpec.FromFile("spec.json"), GroupAdd = [Key], Pid = Key, NetworkMode = Key,
    };

    private static Service Resources => new()
    {
        MemoryLimit = ByteSize.Bytes(536_870_912),
        MemoryReservation = ByteSize.Bytes(134_217_728),
        MemorySwapLimit = ByteSize.Unlimited,
        MemorySwappiness = 10,
        OomKillDisable = true,
        OomScoreAdjustment = -500,
        CpuLimit = 0.5,
        CpuSet = CpuSet.Range(0, 3),
        CpuShares = 512,
        CpuPeriod = "100ms",
        CpuQuota = "50ms",
        CpuRealtimePeriod = "1s",
        CpuRealtimeRuntime = "950ms",
        CpuCount = 2,
        CpuPercent = 50,
        PidsLimit = 100,
        Ulimits = new() { ["nofile"] = Ulimit.Of(soft: 20_000, hard: 40_000) with { Extensions = Extension }, ["nproc"] = 65_535 },
        BlockIo = new()
        {
            Weight = 300,
            DeviceWeights = [new("/dev/sda", 400)],
            ReadBandwidth = [new("/dev/sda", ByteSize.Bytes(1_048_576))],
            ReadOperations = [new("/dev/sda", 120)],
            WriteBandwidth = [new("/dev/sda", ByteSize.Bytes(1_048_576))],
            WriteOperations = [new("/dev/sda", 30)],
        },
        Devices = ["/dev/ttyUSB0:/dev/ttyUSB0:rw", Device.Of("/dev/serial/by-id/usb:1", "/dev/serial", DeviceAccess.All) with { Extensions = Extension }],
        DeviceRules = [DeviceRule.Character(188, null, DeviceAccess.All)],
        Gpus = Gpus.Of(new DeviceRequest { Capabilities = ["compute"], Driver = "nvidia", Count = 1, Options = new() { ["a"] = "b" } }, new DeviceRequest { Capabilities = ["gpu"], DeviceIds = ["0"] }),
    };

    private static Service ResourcesByHost => new()
    {
        MemoryLimit = Key.Or("512m"),
        MemoryReservation = Key,
        MemorySwapLimit = "1g",
        MemorySwappiness = Key,
        OomKillDisable = Switch,
        OomScoreAdjustment = Key,
        CpuLimit = Key,
        CpuShares = Key,
        CpuPeriod = Key,
        CpuQuota = Key,
        CpuRealtimePeriod = Key,
        CpuRealtimeRuntime = Key,
        CpuCount = Key,
        CpuPercent = Key,
        PidsLimit = Key,
        Ulimits = new() { ["nofile"] = Ulimit.Of(soft: Key, hard: new EnvVariable("MOST")), ["nproc"] = Key },
        Gpus = Gpus.Of(DeviceRequest.Gpus(DeviceCount.All)),
    };

    // The schema lets env keys stand here, but Compose 2.26 makes no numbers of what it finds in them.
    private static IEnumerable<Stack> NotCast =>
    [
        Of("tmpfs-mode-by-host", new() { Volumes = [Mount.Tmpfs("/tmp") with { TmpfsPermissions = Key }] }),
        Of("build-ulimits-by-host", new() { Build = new() { Ulimits = new() { ["nofile"] = Ulimit.Of(soft: Key, hard: new EnvVariable("MOST")), ["nproc"] = Key } } }),
        Of("build-secret-mode-by-host", new() { Build = new() { Secrets = [FileGrant.Of("password") with { Permissions = Key }] } }),
        Of("disks-by-host", new()
        {
            BlockIo = new()
            {
                Weight = Key,
                DeviceWeights = [new("/dev/sda", Key)],
                ReadBandwidth = [new("/dev/sda", "12mb")],
                ReadOperations = [new("/dev/sda", Key)],
                WriteBandwidth = [new("/dev/sda", "1024k")],
                WriteOperations = [new("/dev/sda", Key)],
            },
        }),
    ];

    private static IEnumerable<Stack> Words =>
    [
        .. new[] { PullPolicy.Always, PullPolicy.Never, PullPolicy.Build, PullPolicy.IfNotPresent, PullPolicy.Missing, PullPolicy.Daily, PullPolicy.Weekly, PullPolicy.Every("1w2d12h") }
            .Select((policy, index) => Of($"pull-{index}", new() { PullPolicy = policy })),
        Of("depends-started", new() { DependsOn = [Dependency.On("db").Optional()] }),
        Of("depends-completed", new() { DependsOn = [Dependency.On("db").Completed()] }),
        Of("depends-short", new() { DependsOn = ["db"] }),
        Of("registry", new() { CredentialSpec = CredentialSpec.FromRegistry("my-spec"), Gpus = Gpus.All }),
        Of("env-file-format", new() { EnvFiles = [new EnvFile("env/raw.env") { Format = EnvFileFormat.Raw }] }),
        Of("extends", new() { Extends = Extends.Service("base", file: "./common.yml") }),
    ];
}
