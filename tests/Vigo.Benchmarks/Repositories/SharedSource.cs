namespace Vigo.Benchmarks.Repositories;

/// <summary>What every stack of a generated repository uses: constants, records of the author's own, and factories of data stores.</summary>
internal static class SharedSource
{
    public static IReadOnlyList<SourceFile> Files { get; } =
    [
        new("infra/Shared/Domains.cs",
            """
            namespace Infra.Shared;

            public static class Domains
            {
                public const string Public = "apps.example.org";
                public static readonly string Internal = $"internal.{Public}";
            }

            """),
        new("infra/Shared/Workload.cs",
            """
            namespace Infra.Shared;

            /// <summary>How much of a machine a service may take.</summary>
            public sealed record Workload(double Cpu, int Megabytes)
            {
                public static readonly Workload Small = new(0.25, 256);
                public static readonly Workload Medium = Small with { Cpu = 0.5, Megabytes = 512 };
                public static readonly Workload Large = new(1.5, 2048);

                public string Memory => Megabytes >= 1024 && Megabytes % 1024 == 0 ? $"{Megabytes / 1024}g" : $"{Megabytes}m";
            }

            /// <summary>A queue and who works it off.</summary>
            public sealed record Queue(string Name, int Concurrency, Workload Size)
            {
                public bool IsBusy => Concurrency > 4;
            }

            """),
        new("infra/Shared/ServiceExtensions.cs",
            """
            namespace Infra.Shared;

            public static class ServiceExtensions
            {
                private static readonly Logging Logs = Logging.Rotated("10m", 3);

                public static Service Sized(this Service service, Workload size) => service with
                {
                    CpuLimit = size.Cpu,
                    MemoryLimit = size.Memory,
                    PidsLimit = size == Workload.Large ? 512 : 128,
                };

                public static Service Hardened(this Service service) => service with
                {
                    Init = true,
                    ReadOnly = true,
                    CapDrop = ["ALL"],
                    SecurityOptions = ["no-new-privileges:true"],
                    Logging = Logs,
                    Restart = Restart.UnlessStopped,
                };

                public static Service Given(this Service service, params (string Key, string Value)[] settings)
                {
                    var environment = service.Environment;
                    foreach (var (key, value) in settings)
                        environment = environment.Set(key, value);
                    return service with { Environment = environment };
                }
            }

            """),
        new("infra/Shared/DataStores.cs",
            """
            namespace Infra.Shared;

            public static class DataStores
            {
                public const string Data = "pgdata";

                private static readonly TimeSpan Often = TimeSpan.FromSeconds(10);
                private static readonly Image PostgresImage = Image.Of("postgres").Version("16.4-alpine");
                private static readonly Image RedisImage = Image.Of("redis").Version("7.4.1-alpine");

                public static Service Postgres(EnvFile settings, string user, string database) => new Service
                {
                    Image = PostgresImage,
                    EnvFiles = [EnvFiles.Global, settings],
                    Environment = new() { ["POSTGRES_USER"] = user, ["POSTGRES_DB"] = database },
                    Volumes = [Mount.Volume(Data, "/var/lib/postgresql/data")],
                    Networks = ["app"],
                    Health = Health.Shell($"pg_isready -U {user} -d {database}") with { Interval = Often, Timeout = TimeSpan.FromSeconds(5), Retries = 5 },
                    StopGracePeriod = TimeSpan.FromMinutes(1),
                    Restart = Restart.UnlessStopped,
                }.Sized(Workload.Large);

                public static Service Redis(string stack) => new Service
                {
                    Image = RedisImage,
                    Command = ["redis-server", "--save", "", "--appendonly", "no", "--maxmemory", "200mb"],
                    Labels = new() { ["org.example.stack"] = stack, ["org.example.kind"] = "cache" },
                    Networks = [NetworkAttachment.To("app").As("cache")],
                    Volumes = [Mount.Tmpfs("/data")],
                    Health = Health.Command("redis-cli", "ping") with { Interval = Often },
                }.Hardened().Sized(Workload.Small);
            }

            """),
    ];
}
