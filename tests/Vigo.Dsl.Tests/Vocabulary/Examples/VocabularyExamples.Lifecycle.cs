namespace Vigo.Dsl.Tests.Vocabulary.Examples;

internal static partial class VocabularyExamples
{
    private static Service Build => new()
    {
        Build = ImageBuild.From("./app") with
        {
            Dockerfile = "Dockerfile.release",
            Target = "release",
            Args = new() { ["VERSION"] = "1.2" },
            PassedArgs = ["HTTP_PROXY"],
            AdditionalContexts = new() { ["base"] = BuildContext.Service("db"), ["docs"] = BuildContext.Image(Image.Of("docs").Version("1.0")), ["src"] = BuildContext.Git("https://github.com/acme/app.git", "main", "src") },
            Ssh = [BuildSsh.Default, BuildSsh.Keys("deploy", "~/.ssh/a", "~/.ssh/b")],
            Secrets = ["password", FileGrant.Of("password").At("pw") with { UserId = 103, GroupId = 103, Permissions = "0440", Extensions = Extension }],
            CacheFrom = ["ghcr.io/acme/app:cache", BuildCache.GitHub],
            CacheTo = [BuildCache.Registry("ghcr.io/acme/app:cache") with { Options = new() { ["ref"] = "ghcr.io/acme/app:cache", ["mode"] = "max" } }],
            NoCache = true,
            Pull = true,
            Network = NetworkMode.None,
            ExtraHosts = new() { ["one"] = "10.0.0.2", ["both"] = HostAddresses.Of("10.0.0.3", "fd00::3") },
            Entitlements = [BuildEntitlement.HostNetwork],
            Privileged = true,
            Isolation = IsolationKind.Default,
            SharedMemory = ByteSize.Bytes(134_217_728),
            Ulimits = new() { ["nofile"] = Ulimit.Of(soft: 20_000, hard: 40_000) with { Extensions = Extension }, ["nproc"] = 65_535 },
            Platforms = [Platform.LinuxAmd64, "linux/arm/v7"],
            Tags = [Image.Of("ghcr.io/acme/app").Version("1.2")],
            Labels = new() { ["org.opencontainers.image.source"] = "https://github.com/acme/app" },
            Provenance = true,
            Sbom = false,
            Extensions = Extension,
        },
    };

    private static Service BuildByHost => new()
    {
        Build = new()
        {
            DockerfileText = "FROM alpine:3.20\nRUN echo $HOME\n",
            NoCache = Switch,
            Pull = Switch,
            Privileged = Switch,
            SharedMemory = "128m",
        },
    };

    private static Service BuildParameters => new() { Build = new() { Context = Key, Provenance = Attestation.With("mode", "max").And("builder-id", "acme"), Sbom = Attestation.With("generator", "acme/scan") } };

    private static Service Deploy => new()
    {
        Deploy = new()
        {
            Mode = DeployMode.Replicated,
            Replicas = 3,
            EndpointMode = EndpointMode.Vip,
            Labels = new() { ["team"] = "web" },
            Resources = new()
            {
                Limits = new() { Cpus = 0.5, Memory = "512m", Pids = 100, Extensions = Extension },
                Reservations = new()
                {
                    Cpus = 0.25,
                    Memory = "128m",
                    Devices = [new() { Capabilities = ["gpu"], Driver = "nvidia", Count = 1, Options = new() { ["a"] = "b" }, Extensions = Extension }, new() { Capabilities = ["tpu"], DeviceIds = ["0"] }, DeviceRequest.Gpus(DeviceCount.All)],
                    GenericResources = [new("gpu", 2) { Extensions = Extension, EntryExtensions = Extension }],
                    Extensions = Extension,
                },
                Extensions = Extension,
            },
            RestartPolicy = new() { Condition = RestartCondition.OnFailure, Delay = "5s", MaxAttempts = 3, Window = "2m", Extensions = Extension },
            Placement = new()
            {
                Constraints = [PlacementConstraint.Is("node.role", "worker"), "node.labels.disk != hdd"],
                Preferences = ["node.labels.zone", new("node.labels.rack") { Extensions = Extension }],
                MaxReplicasPerNode = 1,
                Extensions = Extension,
            },
            Update = new() { Parallelism = 1, Delay = "10s", FailureAction = FailureAction.Rollback, Monitor = "1m", MaxFailureRatio = 0.1, Order = UpdateOrder.StartFirst, Extensions = Extension },
            Rollback = new() { Parallelism = 0, Delay = "10s", FailureAction = FailureAction.Pause, Monitor = "1m", MaxFailureRatio = 0.1, Order = UpdateOrder.StopFirst, Extensions = Extension },
            Extensions = Extension,
        },
    };

    private static Service DeployByHost => new()
    {
        Deploy = new()
        {
            Mode = DeployMode.GlobalJob,
            Replicas = Key,
            Resources = new() { Limits = new() { Cpus = Key, Pids = Key, Memory = Key }, Reservations = new() { Cpus = Key, GenericResources = [new("gpu", Key)] } },
            RestartPolicy = new() { MaxAttempts = Key },
            Placement = new() { MaxReplicasPerNode = Key },
            Update = new() { Parallelism = Key, MaxFailureRatio = Key, Order = UpdateOrder.StopFirst },
            Rollback = new() { Parallelism = Key, MaxFailureRatio = Key, Order = UpdateOrder.StartFirst },
        },
    };

    private static Service Develop => new()
    {
        Develop = new()
        {
            Watch =
            [
                Watch.Sync("./src", "/app/src") with { Ignore = ["node_modules/"], Include = ["**/*.ts"], InitialSync = true, Extensions = Extension },
                Watch.Rebuild("package.json"),
                Watch.Restart("./conf"),
                Watch.SyncAndRestart("./etc", "/etc/app"),
                Watch.SyncAndExec("./migrations", "/app/migrations", Hook.Run("migrate") with
                {
                    User = "app", Privileged = true, WorkingDirectory = "/app", Environment = new() { ["A"] = "b" }, PassedEnvironment = ["C"], Extensions = Extension,
                }),
                Watch.SyncAndExec("./seeds", "/app/seeds", Hook.Shell("seed") with { Privileged = Switch }),
            ],
            Extensions = Extension,
        },
    };
}
