namespace Vigo.EndToEnd.Tests.Import;

/// <summary>Labels for Traefik become routes where a route says the same, and stay labels where none does.</summary>
public class RouteTests
{
    private const string Proxy = "networks:\n  proxy: {external: true, name: proxy_default}\n";

    [Fact]
    public Task One_host() => AssertRoutes(
        """Routes = [Route.To("a.be", port: 80)],""", [],
        Labels("traefik.http.routers.shop.rule=Host(`a.be`)", "traefik.http.routers.shop.entrypoints=websecure", "traefik.http.routers.shop.tls.certresolver=le", "traefik.http.services.shop.loadbalancer.server.port=80"));

    [Fact]
    public Task A_host_and_a_port_of_the_env_file() => AssertRoutes(
        """Routes = [Route.To(EnvFiles.Global.DOMAIN, port: EnvFiles.Global.PORT)],""", [],
        Labels("traefik.http.routers.shop.rule=Host(`${DOMAIN}`)", "traefik.http.routers.shop.entrypoints=websecure", "traefik.http.routers.shop.tls.certresolver=le", "traefik.http.services.shop.loadbalancer.server.port=${PORT}"));

    [Fact]
    public Task Part_of_a_host_of_the_env_file() => AssertRoutes(
        """Routes = [Route.To($"shop.{EnvFiles.Global.DOMAIN}", port: 80)],""", [],
        Labels("traefik.http.routers.shop.rule=Host(`shop.${DOMAIN}`)", "traefik.http.routers.shop.entrypoints=websecure", "traefik.http.routers.shop.tls.certresolver=le", "traefik.http.services.shop.loadbalancer.server.port=80"));

    [Fact]
    public Task Several_hosts_a_path_and_another_name() => AssertRoutes(
        """Routes = [Route.To("a.be", port: 80).Also("b.be") with { Name = "other", Path = "/x" }],""", [],
        Labels("traefik.http.routers.other.rule=(Host(`a.be`) || Host(`b.be`)) && PathPrefix(`/x`)", "traefik.http.routers.other.entrypoints=websecure", "traefik.http.routers.other.tls.certresolver=le", "traefik.http.services.other.loadbalancer.server.port=80"));

    [Fact]
    public Task Plain_http() => AssertRoutes(
        """Routes = [Route.To("a.be", port: 80) with { Entrypoint = "web", Resolver = null }],""", [],
        Labels("traefik.http.routers.shop.rule=Host(`a.be`)", "traefik.http.routers.shop.entrypoints=web", "traefik.http.services.shop.loadbalancer.server.port=80"));

    [Fact]
    public Task Another_name_for_the_router_than_for_the_server() => AssertRoutes(
        """Routes = [Route.To("a.be", port: 80) with { Name = "shop-secure", Server = "shop", Entrypoint = null }],""", [],
        Labels("traefik.http.routers.shop-secure.rule=Host(`a.be`)", "traefik.http.routers.shop-secure.tls.certresolver=le", "traefik.http.services.shop.loadbalancer.server.port=80"));

    [Fact]
    public Task Http_that_is_sent_on_to_https() => AssertRoutes(
        """Routes = [Route.To("a.be", port: 80)],""",
        ["traefik.http.routers.shop-http.rule", "traefik.http.routers.shop-http.middlewares", "traefik.http.middlewares.https.redirectscheme.scheme"],
        Labels("traefik.http.routers.shop-http.rule=Host(`a.be`)", "traefik.http.routers.shop-http.entrypoints=web", "traefik.http.routers.shop-http.middlewares=https", "traefik.http.middlewares.https.redirectscheme.scheme=https",
            "traefik.http.routers.shop.rule=Host(`a.be`)", "traefik.http.routers.shop.entrypoints=websecure", "traefik.http.routers.shop.tls.certresolver=le", "traefik.http.services.shop.loadbalancer.server.port=80"));

    [Fact]
    public Task A_password_stays_a_label_and_its_dollars_are_kept() => AssertRoutes(
        """Routes = [Route.To("a.be", port: 80) with { Middlewares = ["auth"] }],""", ["\"traefik.http.middlewares.auth.basicauth.users\"] = \"me:$apr1$x$y\""],
        Labels("traefik.http.routers.shop.rule=Host(`a.be`)", "traefik.http.routers.shop.entrypoints=websecure", "traefik.http.routers.shop.tls.certresolver=le", "traefik.http.routers.shop.middlewares=auth",
            "traefik.http.middlewares.auth.basicauth.users=me:$$apr1$$x$$y", "traefik.http.services.shop.loadbalancer.server.port=80"));

    [Fact]
    public async Task A_port_that_only_the_image_knows_stays_a_label()
    {
        var said = await AssertRoutes(null, ["traefik.http.routers.shop.rule"],
            Labels("traefik.http.routers.shop.rule=Host(`a.be`)", "traefik.http.routers.shop.entrypoints=websecure", "traefik.http.routers.shop.tls.certresolver=le"));

        Assert.Contains("docker-compose.yml:7:9: the router shop stays labels: no label names the port that it leads to", said, StringComparison.Ordinal);
    }

    [Fact]
    public Task Tls_that_is_said_twice_stays_a_label() => AssertRoutes(
        """Routes = [Route.To("a.be", port: 80)],""", ["\"traefik.http.routers.shop.tls\"] = \"true\""],
        Labels("traefik.http.routers.shop.rule=Host(`a.be`)", "traefik.http.routers.shop.entrypoints=websecure", "traefik.http.routers.shop.tls=true", "traefik.http.routers.shop.tls.certresolver=le", "traefik.http.services.shop.loadbalancer.server.port=80"));

    [Fact]
    public async Task A_label_that_a_route_would_write_is_named_where_it_is_missing()
    {
        var said = await AssertRoutes(null, ["traefik.http.routers.shop.rule"],
            Labels("traefik.http.routers.shop.rule=Host(`a.be`)", "traefik.http.services.shop.loadbalancer.server.port=80").Replace("      - traefik.docker.network=proxy_default\n", "", StringComparison.Ordinal));

        Assert.Contains("the router shop stays labels: a route would write traefik.docker.network=proxy_default too, which is missing here", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_label_that_a_route_would_write_otherwise_is_named()
    {
        var said = await AssertRoutes(null, ["traefik.http.routers.shop.rule"],
            Labels("traefik.http.routers.shop.rule=Host(`a.be`)", "traefik.http.services.shop.loadbalancer.server.port=80").Replace("traefik.enable=true", "traefik.enable=1", StringComparison.Ordinal));

        Assert.Contains("the router shop stays labels: a route would write traefik.enable=true, and here stands 1", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_that_asks_for_more_stays_a_label()
    {
        var said = await AssertRoutes(null, ["traefik.http.routers.shop.rule"],
            Labels("traefik.http.routers.shop.rule=Host(`a.be`) && !Method(`GET`)", "traefik.http.routers.shop.entrypoints=websecure", "traefik.http.routers.shop.tls.certresolver=le", "traefik.http.services.shop.loadbalancer.server.port=80"));

        Assert.Contains("a route asks for host names and a path, and nothing else", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_network_than_the_proxy_s_stays_a_label()
    {
        const string Original =
            """
            services:
              web:
                image: nginx:1.27
                labels:
                  traefik.enable: "true"
                  traefik.docker.network: web
                  traefik.http.routers.shop.rule: Host(`a.be`)
                  traefik.http.routers.shop.entrypoints: websecure
                  traefik.http.routers.shop.tls.certresolver: le
                  traefik.http.services.shop.loadbalancer.server.port: 80
                networks: [web]
            networks:
              web: {external: true}

            """;

        Assert.Contains("docker-compose.yml:7:7: the router shop stays labels: routes go through the network proxy_default, and this one through web", await AssertRoutes(null, ["traefik.http.routers.shop.rule"], Original), StringComparison.Ordinal);
    }

    [Fact]
    public Task Labels_as_a_mapping_and_two_ports() => AssertRoutes(
        "Routes = [Route.To(\"a.be\", port: 80), Route.To(\"b.be\", port: 81) with { Name = \"admin\" }],", [],
        """
        services:
          web:
            image: nginx:1.27
            labels:
              traefik.enable: true
              traefik.docker.network: proxy_default
              traefik.http.routers.shop.rule: Host(`a.be`)
              traefik.http.routers.shop.entrypoints: websecure
              traefik.http.routers.shop.tls.certresolver: le
              traefik.http.routers.shop.service: shop
              traefik.http.services.shop.loadbalancer.server.port: 80
              traefik.http.routers.admin.rule: Host(`b.be`)
              traefik.http.routers.admin.entrypoints: websecure
              traefik.http.routers.admin.tls.certresolver: le
              traefik.http.routers.admin.service: admin
              traefik.http.services.admin.loadbalancer.server.port: 81
            networks: [default, proxy]
          db: {image: "postgres:16"}
        networks:
          proxy: {external: true, name: proxy_default}

        """);

    private static string Labels(params string[] labels) =>
        "services:\n  web:\n    image: nginx:1.27\n    labels:\n      - traefik.enable=true\n      - traefik.docker.network=proxy_default\n"
        + string.Concat(labels.Select(label => $"      - {label}\n")) + "    networks: [proxy]\n" + Proxy;

    // The routes, null for none; and what of the labels stays.
    private static async Task<string> AssertRoutes(string? routes, IReadOnlyList<string> left, string original)
    {
        using var repository = new ImportedRepository();
        repository.Write("env/global.env", "DOMAIN=example.com\nPORT=8080\n");
        var file = repository.Write("stacks/shop/docker-compose.yml", original);

        var said = await repository.Import(file);

        var code = repository.Read("infra/Stacks/Shop.cs");
        TestContext.Current.TestOutputHelper?.WriteLine(code);
        var generated = repository.Generate()["stacks/shop/docker-compose.yml"];
        Assert.Equal(await repository.Config("shop", original), await repository.Config("shop", generated));
        Assert.Contains(routes ?? "services", routes is null ? "services" : code, StringComparison.Ordinal);
        Assert.Equal(routes is not null, code.Contains("Routes = ", StringComparison.Ordinal));
        Assert.All(left, label => Assert.Contains(label, code, StringComparison.Ordinal));
        Assert.Equal(left.Count > 0, code.Contains("traefik.", StringComparison.Ordinal));
        return said;
    }
}
