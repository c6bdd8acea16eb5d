using Vigo.Benchmarks.Repositories;

namespace Vigo.Benchmarks.Peers;

/// <summary>The module of one stack, and that of its overlay on staging, in Pkl.</summary>
internal static class PklStack
{
    public static SourceFile Of(StackPlan stack) => new($"Stacks/{stack.Name}.pkl",
        $$""""
        /// {{stack.Name}}, of {{stack.Team}}.
        amends "../Compose.pkl"

        import "../Compose.pkl"
        import "../DataStores.pkl"
        import "../Shared.pkl"
        import "../Platforms/{{stack.Platform}}.pkl" as platform
        import "../Teams/{{stack.Team}}/Pins.pkl" as pins
        import "../Teams/{{stack.Team}}/Settings.pkl" as settings

        name = "{{stack.Name}}"

        local own = pins.{{PklTeam.Name(stack)}}
        local env = "../../{{stack.EnvPath}}"
        local apiPort = {{8000 + (stack.Number % 900)}}
        local address = "\(name).\(Shared.publicDomain)"
        {{Queues(stack)}}
        services {
        {{Workers(stack)}}
          ["web"] = (platform.web(own, address)) {
            depends_on = new Listing { "api" }
          }
          ["api"] = (platform.api(own, apiPort, env)) {
            environment { ["REGION"] = settings.region; ["CHANNEL"] = settings.channel }
            routes { new { host = address; port = apiPort; name = "\(module.name)-api"; path = "/api"; priority = 100 } }
            ports { "127.0.0.1:{{stack.HostPort}}:\(apiPort)" }
            depends_on = new Mapping {
              ["postgres"] = new Compose.Condition { condition = "service_healthy" }
              ["migrate"] = new Compose.Condition { condition = "service_completed_successfully" }
              ["redis"] = new Compose.Condition { condition = "service_started" }
            }
            scale = {{1 + (stack.Number % 3)}}
          }
          ["admin"] = new Compose.Service {
            image = own
            command { "admin"; "--port"; "8081" }
            env_file { "../../env/global.env"; env }
            environment {
              ["RELEASE_NOTE"] = "first"
              ["BASE_URL"] = "https://\(address)/admin"
              ["DATABASE_URL"] = "postgres://${DB_USER}:${DB_PASSWORD}@postgres/${DB_NAME}"
              ["CONTACT"] = settings.contact
            }
            routes { new { host = {{(stack.HasHostNameFromEnv ? "\"${ADMIN_HOST}\"" : "\"admin.\\(module.name).\\(Shared.internalDomain)\"")}}; port = 8081 } }
            networks = new Listing { "app" }
            depends_on = new Listing { "api" }
            healthcheck { test = Shared.http("/", 8081) }
          } |> Shared.hardened |> Shared.sized(Shared.small)
          ["scheduler"] = platform.worker(own, env, new Shared.Queue { name = "schedule"; concurrency = 1; size = Shared.small })
          ["migrate"] = (platform.job(own, env, List("migrate", "--timeout", "{{30 + (stack.Number % 60)}}s"))) {
            depends_on = new Mapping { ["postgres"] = new Compose.Condition { condition = "service_healthy" } }
          }
          ["postgres"] = DataStores.postgres(env, "${DB_USER}", "${DB_NAME}")
          ["redis"] = DataStores.redis(name)
          ["mailer"] = (platform.api(pins.mailer, 8025, env)) {
            environment { ["SMTP_FROM"] = "\(module.name)@\(Shared.publicDomain)"; ["SMTP_PASS"] = "${SMTP_PASSWORD}" }
          }
        }

        networks { ["app"] { driver = "bridge" } }
        volumes { [DataStores.data] { name = "\(module.name.replaceAll("-", "_"))_\(DataStores.data)" } }

        """");

    public static SourceFile OverlayOf(StackPlan stack) => new($"Hosts/{HostSource.Staging}/{stack.Name}.pkl",
        $$"""
        amends "../../Stacks/{{stack.Name}}.pkl"

        local latest = "ghcr.io/acme/{{stack.Name}}:branch-main"

        services {
          ["web"] { image = latest; scale = 1 }
          ["api"] { image = latest; scale = 1 }
        }

        """);

    private static string Queues(StackPlan stack) => (stack.Number % 3) != 2 ? "" :
        $$"""
        local queues: List<Shared.Queue> = List(
          new Shared.Queue { name = "default"; concurrency = {{1 + (stack.Number % 5)}}; size = Shared.medium },
          new Shared.Queue { name = "bulk"; concurrency = 6; size = Shared.large },
          new Shared.Queue { name = "events"; concurrency = 3; size = Shared.small },
          new Shared.Queue { name = "retry"; concurrency = 1; size = Shared.small }
        )

        """;

    private static string Workers(StackPlan stack) => (stack.Number % 3) switch
    {
        0 => """
              for (number in IntSeq(1, 4)) {
                ["worker\(number)"] = platform.worker(own, env, new Shared.Queue {
                  name = "\(module.name).\(number)"
                  concurrency = number * 2
                  size = if (number > 2) Shared.medium else Shared.small
                })
              }
            """,
        1 => $$"""
              for (key, count in Map("fast", 8, "slow", 2, "mail", 1, "import", {{1 + (stack.Number % 6)}})) {
                ["worker-\(key)"] = platform.worker(own, env, new Shared.Queue { name = "\(module.name).\(key)"; concurrency = count; size = Shared.medium })
              }
            """,
        _ => """
              for (queue in queues.sortBy((queue) -> queue.name).sortBy((queue) -> -queue.concurrency)) {
                ["worker-\(queue.name)"] = platform.worker(own, env, (queue) { name = "\(module.name).\(queue.name)" })
              }
            """,
    };
}
