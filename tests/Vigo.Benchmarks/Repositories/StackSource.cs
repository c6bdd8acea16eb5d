namespace Vigo.Benchmarks.Repositories;

/// <summary>The file of one stack: twelve services, of which factories make most and LINQ or a loop makes the workers.</summary>
internal static class StackSource
{
    /// <summary>What stands before the literal of a stack that edits change.</summary>
    public const string EditedLiteral = "[\"RELEASE_NOTE\"] = \"";

    /// <summary>The line that edits put blank lines above.</summary>
    public const string ShiftedLine = "    [Stack]\n";

    /// <summary>The line inside the stack's member that edits put comments above.</summary>
    public const string CommentedLine = "            [\"admin\"] = new Service\n";

    public static IReadOnlyList<string> EnvKeys { get; } = ["DB_USER", "DB_NAME", "DB_PASSWORD", EditedEnvKey, "SMTP_PASSWORD", "ADMIN_HOST"];

    /// <summary>The key of a stack's env file whose value edits change.</summary>
    public const string EditedEnvKey = "API_SECRET";

    public static SourceFile Of(StackPlan stack) => new(stack.SourcePath,
        $$"""
        using Infra.Platforms;
        using Infra.Shared;
        using Infra.Teams.{{stack.Team}};

        namespace Infra.Stacks;

        /// <summary>{{stack.Name}}, of {{stack.Team}}.</summary>
        public static class {{stack.Identifier}}
        {
            private const string Name = "{{stack.Name}}";
            private const int ApiPort = {{8000 + (stack.Number % 900)}};

            private static readonly string Address = $"{Name}.{Domains.Public}";

        {{ShiftedLine}}    public static Stack Stack => new(Name)
            {
                Services = new(Workers())
                {
                    ["web"] = {{stack.Platform}}.Web(Pins.{{stack.Identifier}}, Address) with { DependsOn = ["api"] },
                    ["api"] = {{stack.Platform}}.Api(Pins.{{stack.Identifier}}, ApiPort, EnvFiles.{{stack.Identifier}}, ("REGION", Settings.Region), ("CHANNEL", Settings.Channel)) with
                    {
                        Routes = [Route.To(Address, ApiPort) with { Name = $"{Name}-api", Path = "/api", Priority = 100 }],
                        Ports = [Port.Publish({{stack.HostPort}}, ApiPort).On("127.0.0.1")],
                        DependsOn = [Dependency.On("postgres").Healthy(), Dependency.On("migrate").Completed(), "redis"],
                        Replicas = {{1 + (stack.Number % 3)}},
                    },
        {{CommentedLine}}            {
                        Image = Pins.{{stack.Identifier}},
                        Command = ["admin", "--port", "8081"],
                        EnvFiles = [EnvFiles.Global, EnvFiles.{{stack.Identifier}}],
                        Environment = new()
                        {
                            {{EditedLiteral}}first",
                            ["BASE_URL"] = $"https://{Address}/admin",
                            ["DATABASE_URL"] = $"postgres://{EnvFiles.{{stack.Identifier}}.DB_USER}:{EnvFiles.{{stack.Identifier}}.DB_PASSWORD}@postgres/{EnvFiles.{{stack.Identifier}}.DB_NAME}",
                            ["CONTACT"] = Settings.Contact,
                        },
                        Routes = [Route.To({{(stack.HasHostNameFromEnv ? $"EnvFiles.{stack.Identifier}.ADMIN_HOST" : "$\"admin.{Name}.{Domains.Internal}\"")}}, 8081)],
                        Networks = ["app"],
                        DependsOn = ["api"],
                        Health = Health.Http("/", 8081),
                    }.Hardened().Sized(Workload.Small),
                    ["scheduler"] = {{stack.Platform}}.Worker(Pins.{{stack.Identifier}}, EnvFiles.{{stack.Identifier}}, new("schedule", 1, Workload.Small)),
                    ["migrate"] = {{stack.Platform}}.Job(Pins.{{stack.Identifier}}, EnvFiles.{{stack.Identifier}}, "migrate", "--timeout", "{{30 + (stack.Number % 60)}}s") with
                    {
                        DependsOn = [Dependency.On("postgres").Healthy()],
                    },
                    ["postgres"] = DataStores.Postgres(EnvFiles.{{stack.Identifier}}, EnvFiles.{{stack.Identifier}}.DB_USER, EnvFiles.{{stack.Identifier}}.DB_NAME),
                    ["redis"] = DataStores.Redis(Name),
                    ["mailer"] = {{stack.Platform}}.Api(Pins.Mailer, 8025, EnvFiles.{{stack.Identifier}}, ("SMTP_FROM", $"{Name}@{Domains.Public}"), ("SMTP_PASS", EnvFiles.{{stack.Identifier}}.SMTP_PASSWORD)),
                },
                Networks = new() { ["app"] = Network.Bridge },
                Volumes = new() { [DataStores.Data] = new() { Name = $"{Name.Replace('-', '_')}_{DataStores.Data}" } },
            };

        {{Workers(stack)}}
        }

        """);

    private static string Workers(StackPlan stack) => (stack.Number % 3) switch
    {
        0 => $$"""
                private static Map<Service> Workers() => Enumerable.Range(1, 4).ToMap(
                    number => $"worker{number}",
                    number => {{stack.Platform}}.Worker(Pins.{{stack.Identifier}}, EnvFiles.{{stack.Identifier}}, new($"{Name}.{number}", number * 2, number > 2 ? Workload.Medium : Workload.Small)));
            """,
        1 => $$"""
                private static Map<Service> Workers()
                {
                    var workers = new Map<Service>();
                    foreach (var (name, concurrency) in new[] { ("fast", 8), ("slow", 2), ("mail", 1), ("import", {{1 + (stack.Number % 6)}}) })
                    {
                        var queue = new Queue($"{Name}.{name}", concurrency, Workload.Medium);
                        workers = workers.Set($"worker-{name}", {{stack.Platform}}.Worker(Pins.{{stack.Identifier}}, EnvFiles.{{stack.Identifier}}, queue));
                    }

                    return workers;
                }
            """,
        _ => $$"""
                private static readonly Queue[] Queues =
                [
                    new("default", {{1 + (stack.Number % 5)}}, Workload.Medium),
                    new("bulk", 6, Workload.Large),
                    new("events", 3, Workload.Small),
                    new("retry", 1, Workload.Small),
                ];

                private static Map<Service> Workers() => (
                    from queue in Queues
                    orderby queue.Concurrency descending, queue.Name
                    select queue with { Name = $"{Name}.{queue.Name}" }).ToMap(
                        queue => $"worker-{queue.Name[(Name.Length + 1)..]}",
                        queue => {{stack.Platform}}.Worker(Pins.{{stack.Identifier}}, EnvFiles.{{stack.Identifier}}, queue));
            """,
    };
}
