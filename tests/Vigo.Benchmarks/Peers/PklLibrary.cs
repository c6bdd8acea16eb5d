using Vigo.Benchmarks.Repositories;

namespace Vigo.Benchmarks.Peers;

/// <summary>The Pkl modules that every stack uses: the shape of a Compose project, and factories of data stores.</summary>
internal static class PklLibrary
{
    public static IReadOnlyList<SourceFile> Files { get; } =
    [
        new("Compose.pkl",
            """"
            /// A Compose project. A stack amends this module.
            module Compose

            /// The project's name.
            hidden name: String

            services: Mapping<String, Service>
            networks: Mapping<String, Network>
            volumes: Mapping<String, Volume>

            output {
              value = new Dynamic {
                services = module.services.toMap().mapValues((key, service) -> service.routed(name, key))
                networks = module.networks.toMap() + (
                  if (module.services.toMap().values.any((service) -> !service.routes.isEmpty)) Map("proxy", proxy) else Map()
                )
                volumes = module.volumes
              }
              renderer = new YamlRenderer {
                converters {
                  [Duration] = (it) -> "\(it.value)\(if (it.unit == "min") "m" else it.unit)"
                }
              }
            }

            local const proxy: Network = new { `external` = true; name = "proxy_default" }

            class Service {
              image: String
              command: Listing<String>?
              env_file: Listing<String>?
              environment: Mapping<String, String>?
              labels: Listing<String>?
              ports: Listing<String>?
              volumes: Listing<String|Mount>?
              depends_on: (Listing<String>|Mapping<String, Condition>)?
              healthcheck: Health?
              restart: ("no"|"always"|"on-failure"|"unless-stopped")?
              networks: (Listing<String>|Mapping<String, Attachment>)?
              read_only: Boolean?
              cap_drop: Listing<String>?
              security_opt: Listing<String>?
              init: Boolean?
              mem_limit: String?
              cpus: Number?
              pids_limit: Int?
              scale: Int?
              stop_grace_period: Duration?
              logging: Logging?

              /// How the proxy reaches it: becomes labels, and membership of the proxy's network.
              hidden routes: Listing<Route>

              function routed(stack: String, key: String): Service =
                if (routes.isEmpty) this
                else
                  let (own = networks)
                  let (main = if (key == "web") stack else "\(stack)-\(key)")
                    (this) {
                      labels {
                        "traefik.enable=true"
                        "traefik.docker.network=proxy_default"
                        for (route in routes) {
                          ...route.labels(route.name ?? main)
                        }
                      }
                      networks = new Listing<String> {
                        "proxy"
                        ...(own as Listing)
                      }
                    }
            }

            class Route {
              host: String
              port: Int
              name: String?
              path: String?
              priority: Int?
              redirectFrom: String?

              function labels(router: String): List<String> = List(
                "traefik.http.routers.\(router).rule=Host(`\(host)`)" + (if (path == null) "" else " && PathPrefix(`\(path)`)"),
                "traefik.http.routers.\(router).entrypoints=websecure",
                "traefik.http.routers.\(router).tls.certresolver=le"
              ) + (if (priority == null) List() else List("traefik.http.routers.\(router).priority=\(priority)"))
                + List("traefik.http.services.\(router).loadbalancer.server.port=\(port)")
                + (if (redirectFrom == null) List() else redirectLabels(router, "\(router)-\(redirectFrom.split(".").first)"))

              local function redirectLabels(router: String, from: String): List<String> = List(
                "traefik.http.routers.\(from).rule=Host(`\(redirectFrom)`)",
                "traefik.http.routers.\(from).entrypoints=websecure",
                "traefik.http.routers.\(from).tls.certresolver=le",
                "traefik.http.middlewares.\(from)-redirect.redirectregex.regex=^https?://\(redirectFrom.replaceAll(".", "\\."))/(.*)",
                "traefik.http.middlewares.\(from)-redirect.redirectregex.replacement=https://\(host)/$$1",
                "traefik.http.middlewares.\(from)-redirect.redirectregex.permanent=true",
                "traefik.http.routers.\(from).middlewares=\(from)-redirect"
              )
            }

            class Mount { type: String = "tmpfs"; target: String }
            class Condition { condition: "service_started"|"service_healthy"|"service_completed_successfully" }
            class Attachment { aliases: Listing<String> }
            class Logging { driver: String; options: Mapping<String, String> }
            class Network { driver: String?; `external`: Boolean?; name: String? }
            class Volume { name: String? }

            class Health {
              test: Listing<String>
              interval: Duration?
              timeout: Duration?
              retries: Int?
              start_period: Duration?
            }

            """"),
        new("Shared.pkl",
            """"
            /// What every stack may use.
            module Shared

            import "Compose.pkl"

            publicDomain: String = "apps.example.org"
            internalDomain: String = "internal.\(publicDomain)"

            class Workload {
              cpu: Number
              megabytes: Int
              fixed memory: String = if (megabytes >= 1024 && megabytes % 1024 == 0) "\(megabytes ~/ 1024)g" else "\(megabytes)m"
            }

            class Queue {
              name: String
              concurrency: Int
              size: Workload
              fixed isBusy: Boolean = concurrency > 4
            }

            small: Workload = new { cpu = 0.25; megabytes = 256 }
            medium: Workload = (small) { cpu = 0.5; megabytes = 512 }
            large: Workload = new { cpu = 1.5; megabytes = 2048 }

            function sized(workload: Workload): Mixin<Compose.Service> = new Mixin {
              cpus = workload.cpu
              mem_limit = workload.memory
              pids_limit = if (workload == large) 512 else 128
            }

            hardened: Mixin<Compose.Service> = new Mixin {
              init = true
              read_only = true
              cap_drop { "ALL" }
              security_opt { "no-new-privileges:true" }
              logging { driver = "json-file"; options { ["max-size"] = "10m"; ["max-file"] = "3" } }
              restart = "unless-stopped"
            }

            function http(path: String, port: Int): Listing<String> =
              let (url = "'http://127.0.0.1:\(port)\(path)'")
                new Listing { "CMD-SHELL"; "wget -q -O /dev/null \(url) || curl -fsS -o /dev/null \(url) || exit 1" }

            """"),
        new("DataStores.pkl",
            """"
            /// Data stores, as every stack runs them.
            module DataStores

            import "Compose.pkl"
            import "Shared.pkl"

            data: String = "pgdata"

            local often: Duration = 10.s

            function postgres(settings: String, user: String, database: String): Compose.Service = new Compose.Service {
              image = "postgres:16.4-alpine"
              env_file { "../../env/global.env"; settings }
              environment { ["POSTGRES_USER"] = user; ["POSTGRES_DB"] = database }
              volumes { "\(data):/var/lib/postgresql/data" }
              networks = new Listing { "app" }
              healthcheck { test { "CMD-SHELL"; "pg_isready -U \(user) -d \(database)" } interval = often; timeout = 5.s; retries = 5 }
              stop_grace_period = 1.min
              restart = "unless-stopped"
            } |> Shared.sized(Shared.large)

            function redis(stack: String): Compose.Service = new Compose.Service {
              image = "redis:7.4.1-alpine"
              command { "redis-server"; "--save"; ""; "--appendonly"; "no"; "--maxmemory"; "200mb" }
              labels { "org.example.stack=\(stack)"; "org.example.kind=cache" }
              networks = new Mapping { ["app"] = new Compose.Attachment { aliases { "cache" } } }
              volumes { new Compose.Mount { target = "/data" } }
              healthcheck { test { "CMD"; "redis-cli"; "ping" } interval = often }
            } |> Shared.hardened |> Shared.sized(Shared.small)

            """"),
    ];
}
