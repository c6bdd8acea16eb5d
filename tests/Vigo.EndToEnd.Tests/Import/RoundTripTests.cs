using System.Text.RegularExpressions;
using Vigo.Testing;

namespace Vigo.EndToEnd.Tests.Import;

/// <summary>
/// Compose files of other people, imported, evaluated and written again: Compose reads from the generated file, in the same folder, byte for byte what it reads from the original.
/// </summary>
public partial class RoundTripTests
{
    [Theory]
    [MemberData(nameof(AwesomeCompose))]
    public Task A_file_of_awesome_compose(string name) => AssertSame(name.ToLowerInvariant(), Corpus.Require("awesome-compose", name, "compose.yaml"));

    [Theory]
    [MemberData(nameof(Seed))]
    public Task A_file_of_the_seed(string folder) => AssertSame(StackOf(folder), Corpus.Require("seed-infra", folder, "docker-compose.yml"));

    [Theory]
    [MemberData(nameof(Seed))]
    public Task A_file_of_the_seed_beside_its_env_files(string folder) =>
        AssertSame(StackOf(folder), Corpus.Require("seed-infra", folder, "docker-compose.yml"), hasEnvFiles: true);

    [Theory]
    [InlineData("an empty mapping for a network", "    networks:\n      n: {}\n      m: {aliases: [z]}\nnetworks: {n: {}, m: {}}\n")]
    [InlineData("nothing but empty mappings for networks", "    networks:\n      n: {}\nnetworks: {n: {}}\n")]
    [InlineData("options of memory in another order, and a mode without its zero", "    tmpfs: [\"/run:mode=755,size=64m\", \"/tmp:size=64M\", \"/var:mode=0755\", /x]\n")]
    [InlineData("spaces in a constraint", "    deploy: {placement: {constraints: [node.role == worker, node.role==worker, node.id  != a]}}\n")]
    [InlineData("an empty deployment", "    deploy: {}\n")]
    [InlineData("empty parts of a deployment", "    deploy: {update_config: {}, rollback_config: {}, restart_policy: {}, placement: {}, resources: {limits: {}, reservations: {}}}\n")]
    [InlineData("other keys with nothing in them", "    logging: {}\n    develop: {}\n    blkio_config: {}\n    sysctls: {}\n    environment: {}\n")]
    [InlineData("dates without quotes", "    environment: {A: 2024-01-01, B: 2024-1-2, C: 2024-01-01T10:20:30Z, D: 2024-01-01T10:20:30.50+02:00, E: 2024-01-01 10:20:30, F: 2024-01-01t1:2:3-05:30, G: 2024-13-01, H: 2024-01-01 1:2:3.123456789}\n    labels: {a: 2024-02-29, b: 2023-02-29, c: '2024-01-01', d: 2024-01-01T10:20:30, e: 2024-01-01 10:20:30Z, f: 02024-01-01, g: 0000-01-01}\n    logging: {options: {a: 2024-01-01}}\n    sysctls: {a: 2024-01-01}\n")]
    [InlineData("a build of the project's folder", "    build: {}\n")]
    [InlineData("nothing for a network", "    networks:\n      n:\n      m: {aliases: [z]}\nnetworks: {n: {}, m: {}}\n")]
    [InlineData("two limits that are the same, and one number", "    ulimits: {nofile: {soft: 4096, hard: 4096}, nproc: 4096, memlock: {soft: -1, hard: -1}, core: -1, stack: {soft: 1, hard: 2}}\n")]
    [InlineData("no time without a unit", "    stop_grace_period: \"0\"\n    healthcheck: {test: [CMD, a], timeout: \"0\"}\n")]
    [InlineData("a transport that is said and needs not be", "    expose: [80, \"81/tcp\", \"82/udp\"]\n")]
    [InlineData("letters of access in another order", "    device_cgroup_rules: [\"c 1:3 mr\", \"a 7:* rmw\", \"c *:* rwm\"]\n")]
    [InlineData("options of a mount that Compose ignores", "    volumes: [\"./a:/a:cached\", \"./b:/b:ro,delegated\", \"./c:/c:U\", \"./d:/d:Z\"]\n")]
    [InlineData("a long mount of a volume with no options", "    volumes: [{type: volume, source: data, target: /a, volume: {}}, {type: volume, source: data, target: /b}, {type: volume, target: /c}]\nvolumes: {data: {}}\n")]
    [InlineData("a port on every address, and a transport in capitals", "    ports: [\":8080:80\", \"53:53/UDP\"]\n")]
    [InlineData("memory by a share of it", "    tmpfs: [\"/run:size=10%,mode=1777\", \"/tmp:size=64m\"]\n")]
    [InlineData("sizes with the unit's long name", "    mem_limit: 1GiB\n    shm_size: 64 mb\n    mem_reservation: 512KiB\n")]
    [InlineData("a shell's check in several words", "    healthcheck: {test: [CMD-SHELL, pg_isready, -U, postgres], interval: 5s}\n")]
    [InlineData("a check without a test", "    healthcheck: {test: [], interval: 5s}\n")]
    [InlineData("what a shell would put in its place", "    command: a b$$(c \"d e\")f `g h` \"$$(i j)\"\n    entrypoint: $$(a;b) c\n")]
    [InlineData("what a shell would send elsewhere", "    command: sh a.sh 2>&1\n    entrypoint: a b2>c\n")]
    [InlineData("numbers with a point", "    environment: {A: 100000.0, B: 1000000.0, C: 2097152.5, D: 999999.5, E: 0.0001, F: 0.00001, G: 1e20, H: -1234567.0, I: 0.0, L: 1e-7, M: 0.000000123, N: 1.5e300, O: -0.0, P: 12345.678e3, J: 1.10, K: 123456789012345678901}\n")]
    [InlineData("days without quotes", "    environment: {A: 2024-01-31, B: 2024-1-2, C: \"2024-01-31\", D: 2024-13-01, E: 2024-01}\n    labels: {day: 2023-05-15}\n")]
    [InlineData("a build of a folder that a variable names", "    build: {context: \"${WHERE:-.}\"}\n")]
    public async Task A_short_file(string what, string service)
    {
        using var repository = new ImportedRepository();
        var original = "services:\n  web:\n    image: nginx:1.27\n" + service;

        await repository.Import(repository.Write("stacks/shop/docker-compose.yml", original));

        var generated = repository.Generate()["stacks/shop/docker-compose.yml"];
        Assert.Equal((what, await repository.Config("shop", original)), (what, await repository.Config("shop", generated)));
    }

    /// <summary>The stack that a folder of the seed is imported as: one by itself can't have the proxy's name.</summary>
    internal static string StackOf(string folder) => folder == "proxy" ? "traefik" : Path.GetFileName(folder);

    [Fact]
    public void No_file_of_the_corpus_is_left_out()
    {
        Assert.Equal(Directory.EnumerateDirectories(Corpus.Require("awesome-compose")).Select(Path.GetFileName).Order(StringComparer.Ordinal), AwesomeCompose.Select(row => row.Data));
        Assert.Equal(
            Directory.EnumerateFiles(Corpus.Require("seed-infra"), "docker-compose.yml", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Corpus.Require("seed-infra"), Path.GetDirectoryName(file)!)).Order(StringComparer.Ordinal),
            Seed.Select(row => row.Data));
    }

    public static TheoryData<string> AwesomeCompose =>
    [
        "angular", "aspnet-mssql", "elasticsearch-logstash-kibana", "flask-redis", "gitea-postgres", "nextcloud-postgres", "nginx-aspnet-mysql", "nginx-flask-mysql",
        "nginx-golang-postgres", "nginx-nodejs-redis", "pihole-cloudflared-DoH", "portainer", "prometheus-grafana", "react-express-mysql", "react-nginx", "sparkjava-mysql",
        "spring-postgres", "vuejs", "wasmedge-mysql-nginx", "wordpress-mysql",
    ];

    public static TheoryData<string> Seed =>
    [
        "examples/grafana", "examples/sampleapp", "proxy", "stacks/echoserver", "stacks/echoserver-direct", "stacks/exolan", "stacks/leugens", "stacks/whoami", "stacks/whoami-direct",
        "templates/stack",
    ];

    private static async Task AssertSame(string stack, string file, bool hasEnvFiles = false)
    {
        using var repository = new ImportedRepository();
        var original = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        if (hasEnvFiles)
            WriteEnvFiles(repository, original);

        var said = await repository.Import(file, "--stack", stack);

        var generated = repository.Generate()[$"stacks/{stack}/docker-compose.yml"];
        var code = Directory.EnumerateFiles(Path.Combine(repository.Path, "infra", "Stacks")).Single();
        TestContext.Current.TestOutputHelper?.WriteLine($"{said}\n{await File.ReadAllTextAsync(code, TestContext.Current.CancellationToken)}\n{generated}");
        if (!hasEnvFiles)
            WriteEnvFiles(repository, original);
        Assert.Equal(await repository.Config(stack, original), await repository.Config(stack, generated));
    }

    // Those that the file names, and another value for each variable, so that one in the place of another is a difference.
    internal static void WriteEnvFiles(ImportedRepository repository, string original)
    {
        var keys = Variable().Matches(original).Select(match => match.Groups[1].Value).Distinct(StringComparer.Ordinal);
        foreach (var name in EnvFile().Matches(original).Select(match => match.Groups[1].Value).Append("global").Distinct(StringComparer.Ordinal))
            repository.Write($"env/{name}.env", $"FROM={name}\n");
        repository.Write("env/global.env", string.Concat(keys.Select((key, index) => $"{key}={(key.EndsWith("_PORT", StringComparison.Ordinal) ? $"{2000 + index}" : $"{key.ToLowerInvariant()}.example")}\n")));
    }

    [GeneratedRegex(@"\$\{([A-Za-z_][A-Za-z0-9_]*)")]
    private static partial Regex Variable();

    [GeneratedRegex(@"env/([\w-]+)\.env")]
    private static partial Regex EnvFile();
}
