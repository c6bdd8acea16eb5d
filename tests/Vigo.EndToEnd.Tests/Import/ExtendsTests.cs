using System.Globalization;

namespace Vigo.EndToEnd.Tests.Import;

/// <summary>Services that start from others: what is generated says what Compose makes of both, and names nothing outside itself.</summary>
public sealed class ExtendsTests : IDisposable
{
    private readonly ImportedFolder _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task Of_the_same_file()
    {
        _project.Write(
            "compose.yaml",
            """
            services:
              base:
                image: nginx:1.27
                environment: {A: "1", B: "2"}
                ports: ["80:80"]
                volumes: ["./p:/a"]
                depends_on: [db]
                labels: [l=1]
                healthcheck: {test: [CMD, a], retries: 3}
              web:
                extends: {service: base}
                environment: [B=3, C=4]
                ports: ["81:81"]
                volumes: ["./q:/a", "./r:/b"]
                labels: {l: "2"}
                healthcheck: {test: [CMD, b]}
              worker:
                extends: web
                command: [work]
                ports: !override ["82:82"]
                labels: !reset null
              db: {image: "postgres:16"}

            """);

        await _project.Import("compose.yaml");

        Assert.DoesNotContain("extends", await _project.AssertSame("compose.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_other_files_in_other_folders_one_after_the_other()
    {
        _project.Write(
            "compose.yaml",
            """
            services:
              web:
                extends: {file: common/base.yaml, service: web}
                volumes: ["./own:/own"]
              other:
                extends: {file: ./common/../common/base.yaml, service: web}

            """);
        _project.Write(
            "common/base.yaml",
            """
            x-log: &log {logging: {driver: json-file}}
            services:
              web:
                <<: *log
                extends: {file: deeper/root.yaml, service: root}
                build: {context: ./app, dockerfile: Dockerfile.web}
                volumes: ["./site:/site:ro", "data:/data", "/etc/localtime:/etc/localtime", {type: bind, source: ./conf, target: /conf}]
              elsewhere: {image: "never:1"}

            """);
        _project.Write(
            "common/deeper/root.yaml",
            """
            services:
              root:
                extends: parent
                image: web:1
                volumes: ["../up:/up", "./here:/here"]
              parent:
                restart: always
                env_file: [root.env]

            """);
        _project.Write("common/deeper/root.env", "FROM=root\n");
        _project.Write("volumes.yaml", "volumes: {data: {}}\n");

        await _project.Import("compose.yaml", "volumes.yaml");

        await _project.AssertSame("compose.yaml", "volumes.yaml");
    }

    [Fact]
    public async Task In_a_file_that_overrides_another()
    {
        _project.Write("compose.yaml", "services:\n  web: {image: 'a:1', ports: ['80:80'], labels: [x=1]}\n  base: {image: 'base:1', labels: [y=1], ports: ['90:90']}\n");
        _project.Write("more.yaml", "services:\n  web:\n    extends: base\n    ports: !reset []\n    labels: !override [z=1]\n  base: {labels: [y=2], ports: ['91:91']}\n");

        await _project.Import("compose.yaml", "more.yaml");

        await _project.AssertSame("compose.yaml", "more.yaml");
    }

    [Fact]
    public async Task A_path_with_a_variable_is_followed()
    {
        _project.Write(".env", "KIND=base\n");
        _project.Write("compose.yaml", "services:\n  web:\n    extends: {file: '${KIND}.yaml', service: '${NAME:-web}'}\n");
        _project.Write("base.yaml", "services:\n  web: {image: 'nginx:${TAG:-1}'}\n");

        await _project.Import();

        await _project.AssertSame("compose.yaml");
    }

    [Fact]
    public async Task A_circle_is_told_with_all_its_places()
    {
        var compose = _project.Write("compose.yaml", "services:\n  web:\n    extends: {file: other.yaml, service: api}\n");
        var other = _project.Write("other.yaml", "services:\n  api:\n    extends: {file: compose.yaml, service: web}\n");

        var error = await _project.Refused("compose.yaml");

        Assert.Contains("starts from itself", error, StringComparison.Ordinal);
        Assert.Contains($"'web' in {compose}:3:14", error, StringComparison.Ordinal);
        Assert.Contains($"'api' in {other}:3:14", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_is_told_at_the_extends_that_names_it()
    {
        _project.Write("other.yaml", "services: {api: {image: x}}\n");
        var compose = _project.Write("compose.yaml", "services:\n  web:\n    extends: {file: missing.yaml, service: api}\n  api:\n    extends: {file: other.yaml, service: ape}\n");

        var error = await _project.Refused("compose.yaml");

        Assert.Contains($"{compose}:3:14: there is no file", error, StringComparison.Ordinal);
        Assert.Contains($"{compose}:5:14: ", error, StringComparison.Ordinal);
        Assert.Contains("has no service 'ape' to start from; it has api", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_in_another_file_is_told_there()
    {
        _project.Write("compose.yaml", "services:\n  web:\n    extends: {file: sub/other.yaml, service: api}\n");
        var other = _project.Write("sub/other.yaml", "services:\n  api:\n    image: x\n    restart: sometimes\n");

        Assert.Contains($"{other}:4:14", await _project.Refused("compose.yaml"), StringComparison.Ordinal);
    }

    // Each service repeats all of the one before it, and says a little more.
    [Fact]
    public async Task Much_out_of_little_is_refused()
    {
        var labels = string.Concat(Enumerable.Range(0, 20_000).Select(number => $", l{number}"));
        var services = string.Concat(Enumerable.Range(1, 100).Select(number => string.Create(CultureInfo.InvariantCulture, $"  s{number}: {{extends: s{number - 1}}}\n")));
        _project.Write("compose.yaml", $"services:\n  s0: {{image: x, command: [a{labels}]}}\n{services}");

        Assert.Contains("more than 500000 values", await _project.Refused("compose.yaml"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chain_without_end_is_refused()
    {
        var services = string.Concat(Enumerable.Range(1, 30_000).Select(number => string.Create(CultureInfo.InvariantCulture, $"  s{number}: {{extends: s{number + 1}}}\n")));
        _project.Write("compose.yaml", $"services:\n{services}  s30001: {{image: x}}\n");

        Assert.Contains("more than 100 services start one from another", await _project.Refused("compose.yaml"), StringComparison.Ordinal);
    }
}
