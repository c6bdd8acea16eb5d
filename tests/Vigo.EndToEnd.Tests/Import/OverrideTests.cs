namespace Vigo.EndToEnd.Tests.Import;

/// <summary>Several files, put together as Compose does it: what it reads from all of them is what it reads from the one that is generated.</summary>
public class OverrideTests
{
    private const string Base =
        """
        x-web: &web
          restart: always
          environment: {FROM: anchor, KEPT: "yes"}
        services:
          a:
            <<: *web
            image: x:1
            command: [a, b]
            environment: [A=1, B=2]
            ports: ["80:80", "81:81"]
            volumes: ["./p:/a", "data:/b"]
            depends_on: [b]
            networks: [n]
            labels: {l: "1"}
            dns: 1.1.1.1
            env_file: [e1.env]
            cap_add: [CHOWN]
            expose: ["1"]
            tmpfs: /x
            extra_hosts: ["h=1.1.1.1"]
            build: ./b
            secrets: [s]
            healthcheck: {test: [CMD, a], retries: 3}
            logging: {driver: json-file, options: {max-size: 1m}}
            ulimits: {nofile: 5}
            group_add: [a]
          b:
            <<: *web
            image: y
            ports: ["90:90"]
            user: "0"
        networks: {n: {}, m: {}}
        volumes: {data: {}}
        secrets: {s: {file: ./s}, t: {file: ./t}}

        """;

    private const string Override =
        """
        services:
          a:
            image: x:2
            command: [c]
            environment: {B: 3, C: 4}
            ports: ["80:80", "82:82"]
            volumes: ["./q:/a", "./r:/c"]
            depends_on: {c: {condition: service_healthy}}
            networks: {m: {aliases: [z]}}
            labels: [l=2, k=1]
            dns: [2.2.2.2]
            env_file: e2.env
            cap_add: [CHOWN, KILL]
            expose: ["1", "2"]
            tmpfs: /y
            extra_hosts: {h: 2.2.2.2, i: 3.3.3.3}
            build: {target: t}
            secrets: [t, s]
            healthcheck: {test: [CMD, b]}
            logging: {options: {max-file: 3}}
            ulimits: {nofile: {soft: 1, hard: 2}}
            group_add: [b]
          b:
            ports: !override ["91:91"]
            user: !reset null
          c: {image: z}

        """;

    [Fact]
    public async Task Two_files_are_one()
    {
        using var repository = new ImportedRepository();
        repository.Write("stacks/shop/e1.env", "E=1\n");
        repository.Write("stacks/shop/e2.env", "E=2\n");
        var compose = repository.Write("stacks/shop/docker-compose.yml", Base);
        var above = repository.Write("stacks/shop/override.yml", Override);

        await repository.Import(compose, above);

        var generated = repository.Generate()["stacks/shop/docker-compose.yml"];
        Assert.Equal(await repository.Config("shop", Base, "override.yml"), await repository.Config("shop", generated));
    }
}
