namespace Vigo.Benchmarks.Repositories;

/// <summary>The hosts of a generated repository: two in production, and staging that follows the latest builds of one stack in ten.</summary>
internal static class HostSource
{
    public const string Staging = "staging-1";

    public static IEnumerable<SourceFile> Of(IReadOnlyList<StackPlan> stacks) =>
    [
        new("infra/Hosts/Production.cs",
            """
            namespace Infra.Hosts;

            public static class Production
            {
                [Host]
                public static Host Vps1 => Vps(1);

                [Host]
                public static Host Vps2 => Vps(2) with { HealthTimeout = TimeSpan.FromMinutes(3) };

                private static Host Vps(int number) => new($"vps-{number}") { Kind = HostKind.Production, Branch = "main" };
            }

            """),
        new("infra/Hosts/Staging.cs",
            $$"""
            using Infra.Stacks;

            namespace Infra.Hosts;

            public static class Staging
            {
                [Host]
                public static Host Host => new("{{Staging}}")
                {
                    Kind = HostKind.Staging,
                    Branch = "main",
                    Overlays =
                    [
            {{string.Concat(stacks.Where(stack => stack.IsOverlaidOnStaging).Select(Overlay))}}        ],
                };

                private static Service Latest(Service service) => service with { Image = service.Image?.Branch("main"), Replicas = 1 };
            }

            """),
    ];

    private static string Overlay(StackPlan stack) => $"            {stack.Identifier}.Stack.With(\"web\", Latest).With(\"api\", Latest),\n";
}
