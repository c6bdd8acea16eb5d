using Vigo.Benchmarks.Repositories;

namespace Vigo.Benchmarks.Peers;

/// <summary>The factories that some twenty stacks share, in Pkl.</summary>
internal static class PklPlatform
{
    public static SourceFile Of(StackPlan stack) => new($"Platforms/{stack.Platform}.pkl",
        $$""""
        /// How services run that are built on {{stack.Platform}}.
        module {{stack.Platform}}

        import "../Compose.pkl"
        import "../Shared.pkl"

        function web(of: String, address: String): Compose.Service = new Compose.Service {
          image = of
          env_file { "../../env/global.env" }
          routes { new { host = address; port = 8080; redirectFrom = "www.\(address)" } }
          networks = new Listing { "app" }
          healthcheck { test = Shared.http("/healthz", 8080); interval = 15.s; start_period = 20.s }
          volumes { new Compose.Mount { target = "/tmp" } }
        } |> Shared.hardened |> Shared.sized(Shared.medium)

        function api(of: String, port: Int, settings: String): Compose.Service = new Compose.Service {
          image = of
          env_file { "../../env/global.env"; settings }
          environment { ["ASPNETCORE_URLS"] = "http://+:\(port)"; ["POOL_SIZE"] = "16" }
          networks = new Listing { "app" }
          healthcheck { test = Shared.http("/health/live", port); interval = 15.s; timeout = 5.s; retries = 5 }
          volumes { new Compose.Mount { target = "/tmp" } }
        } |> Shared.hardened |> Shared.sized(Shared.medium)

        function worker(of: String, settings: String, queue: Shared.Queue): Compose.Service = new Compose.Service {
          image = of
          env_file { "../../env/global.env"; settings }
          networks = new Listing { "app" }
          command { "worker"; "--queue"; queue.name; "--concurrency"; "\(queue.concurrency)" }
          environment {
            ["QUEUE"] = queue.name
            ["PREFETCH"] = if (queue.isBusy) "32" else "4"
            ["PRIORITY"] = if (queue.concurrency == 1) "low" else if (queue.concurrency <= 4) "normal" else "high"
          }
          healthcheck { test { "CMD"; "worker"; "ping"; queue.name } }
        } |> Shared.hardened |> Shared.sized(queue.size)

        function job(of: String, settings: String, words: List<String>): Compose.Service = (new Compose.Service {
          image = of
          env_file { "../../env/global.env"; settings }
          networks = new Listing { "app" }
          command { ...words }
        } |> Shared.hardened |> Shared.sized(Shared.small)) {
          restart = "no"
        }

        """");
}
