using Vigo.Testing;

namespace Vigo.EndToEnd.Tests.Import;

/// <summary>
/// A repository of the shell-script VIGO with all that such a one has: stacks that extend, env files and files beside them, a proxy, one host that changes a little, one that changes much and
/// has a stack of its own, and an example.
/// </summary>
internal static class ShellScriptRepository
{
    private const string Shop =
        """
        services:
          web:
            extends: {file: common.yml, service: base}
            image: ghcr.io/acme/shop:sha-0a1b2c3
            env_file: [../../env/global.env, ../../env/shop.env]
            labels:
              - traefik.enable=true
              - traefik.http.routers.shop.rule=Host(`${SHOP_HOST}`)
            environment: {LEVEL: "${LEVEL}"}
          db:
            image: postgres:16.4-alpine
            env_file: ../../env/shop.env
            volumes: [db:/var/lib/postgresql/data]
        volumes: {db: {}}

        """;

    /// <summary>Writes it into a folder.</summary>
    public static void WriteInto(TemporaryDirectory tree)
    {
        tree.Write("README.md", "# Infra\n");
        tree.Write("ops/deploy.sh", "#!/bin/sh\n");
        tree.Write("env/global.env", "DOMAIN=example.org\nACME_EMAIL=ops@example.org\n");
        tree.Write("env/shop.env", "# The shop's own.\nSHOP_HOST=shop.example.org\nDB_PASSWORD='p$a#ss w\"ord'\n");
        tree.Write("env/blog.env", "BLOG_HOST=blog.${DOMAIN:-example.org}\n");
        tree.Write(
            "proxy/docker-compose.yml",
            """
            services:
              traefik:
                image: traefik:v3.1
                command: ["--providers.docker=true", "--certificatesresolvers.le.acme.email=${ACME_EMAIL:?set it}"]
                env_file: ../env/global.env
                ports: ["80:80", "443:443"]
                volumes: ["/var/run/docker.sock:/var/run/docker.sock:ro", "./acme/acme.json:/acme.json", "./dynamic:/dynamic:ro"]
            networks: {default: {name: proxy_default}}

            """);
        tree.Write("proxy/acme/acme.json", "{}");
        tree.Write("proxy/dynamic/tls.yml", "tls: {}\n");
        tree.Write("stacks/shop/docker-compose.yml", Shop);
        tree.Write("stacks/shop/common.yml", "services:\n  base: {restart: unless-stopped, logging: {driver: json-file}}\n");
        tree.Write("stacks/shop/common.yml.txt", "Why there is a common.yml.\n");
        tree.Write("stacks/shop/.env", "LEVEL=info\n");
        tree.Write(
            "stacks/blog/docker-compose.yml",
            """
            services:
              web:
                image: ghost:5.82
                env_file: [../../env/global.env, ../../env/blog.env]
                environment: {url: "https://${BLOG_HOST}", A: "1", B: "2", C: "3"}
                restart: always
              cache: {image: "redis:7.2", restart: always}

            """);
        tree.Write("stacks/landing/docker-compose.yml", "services:\n  web: {image: 'nginx:1.27', volumes: ['./site:/usr/share/nginx/html:ro']}\n");
        tree.Write("stacks/landing/site/index.html", "base\n");
        var script = tree.Write("stacks/landing/backup.sh", "#!/bin/sh\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

        // Staging: another tag, other values, another page.
        tree.Write("hosts/staging-1/stacks/shop/docker-compose.yml", Shop.Replace("sha-0a1b2c3", "branch-main", StringComparison.Ordinal));
        tree.Write("hosts/staging-1/stacks/landing/site/index.html", "staging\n");
        tree.Write("hosts/staging-1/env/shop.env", "SHOP_HOST=shop.staging.example.org\n");

        // The other host: a proxy of its own, a blog that has little in common with the base, and a stack that nobody else has.
        tree.Write(
            "hosts/vps.example.org/proxy/docker-compose.yml",
            """
            services:
              traefik:
                image: traefik:v3.1
                command: ["--providers.docker=true", "--certificatesresolvers.le.acme.email=${ACME_EMAIL:?set it}"]
                env_file: ../env/global.env
                ports: ["80:80", "443:443", "8443:8443"]
                volumes: ["/var/run/docker.sock:/var/run/docker.sock:ro", "./acme/acme.json:/acme.json", "./dynamic:/dynamic:ro"]
            networks: {default: {name: proxy_default}}

            """);
        tree.Write("hosts/vps.example.org/proxy/dynamic/own.yml", "http: {}\n");
        tree.Write("hosts/vps.example.org/stacks/blog/docker-compose.yml", "services:\n  blog:\n    image: wordpress:6.6\n    env_file: ../../env/blog.env\n    environment: {HOST: \"${BLOG_HOST}\", OTHER: \"${NOWHERE:-none}\"}\n");
        tree.Write("hosts/vps.example.org/stacks/lonely/docker-compose.yml", "services:\n  one: {image: 'busybox:1.36', command: sleep 1d}\n");
        tree.Write("examples/sample/docker-compose.yml", "services:\n  web: {image: 'ghcr.io/yourorg/sample:sha-REPLACE_ME', env_file: [../../env/sample.env]}\n");
    }
}
