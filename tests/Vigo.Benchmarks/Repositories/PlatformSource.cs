namespace Vigo.Benchmarks.Repositories;

/// <summary>The factories that some twenty stacks of a generated repository share.</summary>
internal static class PlatformSource
{
    /// <summary>What stands before the literal in a factory's body that edits change.</summary>
    public const string EditedLiteral = "(\"POOL_SIZE\", \"";

    public static SourceFile Of(StackPlan stack) => new(stack.PlatformPath,
        $$"""
        using Infra.Shared;

        namespace Infra.Platforms;

        /// <summary>How services run that are built on {{stack.Platform}}.</summary>
        public static class {{stack.Platform}}
        {
            public static Service Web(Image image, string host, int port = 8080) => new Service
            {
                Image = image,
                EnvFiles = [EnvFiles.Global],
                Routes = [Route.To(host, port).RedirectFrom($"www.{host}")],
                Networks = ["app"],
                Health = Health.Http("/healthz", port) with { Interval = TimeSpan.FromSeconds(15), StartPeriod = TimeSpan.FromSeconds(20) },
                Volumes = [Mount.Tmpfs("/tmp")],
            }.Hardened().Sized(Workload.Medium);

            public static Service Api(Image image, int port, EnvFile settings, params (string Key, string Value)[] more) => new Service
            {
                Image = image,
                EnvFiles = [EnvFiles.Global, settings],
                Networks = ["app"],
                Health = Health.Http("/health/live", port) with { Interval = TimeSpan.FromSeconds(15), Timeout = TimeSpan.FromSeconds(5), Retries = 5 },
                Volumes = [Mount.Tmpfs("/tmp")],
            }.Hardened().Sized(Workload.Medium).Given([("ASPNETCORE_URLS", $"http://+:{port}"), {{EditedLiteral}}16"), .. more]);

            public static Service Worker(Image image, EnvFile settings, Queue queue) => new Service
            {
                Image = image,
                EnvFiles = [EnvFiles.Global, settings],
                Networks = ["app"],
                Command = ["worker", "--queue", queue.Name, "--concurrency", $"{queue.Concurrency}"],
                Environment = new()
                {
                    ["QUEUE"] = queue.Name,
                    ["PREFETCH"] = queue.IsBusy ? "32" : "4",
                    ["PRIORITY"] = queue.Concurrency switch { 1 => "low", <= 4 => "normal", _ => "high" },
                },
                Health = Health.Command("worker", "ping", queue.Name),
            }.Hardened().Sized(queue.Size);

            public static Service Job(Image image, EnvFile settings, params string[] command) => new Service
            {
                Image = image,
                EnvFiles = [EnvFiles.Global, settings],
                Networks = ["app"],
                Command = [.. command],
                Health = Health.OneShot,
            }.Hardened().Sized(Workload.Small) with { Restart = Restart.No };
        }

        """);
}
