namespace Vigo.Dsl.Tests.Vocabulary;

/// <summary>Compose makes the same of both ways of writing. One case stands for all keys that the schema defines alike. Only <c>pid: null</c> is left out: Compose 2.26 crashes on it.</summary>
public class SpellingTests
{
    [Theory]
    [InlineData("environment: [A=b, C]", "environment: {A: b, C: null}")]
    [InlineData("environment: {A: 1, B: 1.5}", "environment: {A: \"1\", B: \"1.5\"}")]
    [InlineData("labels: {a: b, c: 1, d: true, e: null}", "labels: [a=b, c=1, d=true, e=]")]
    [InlineData("annotations: [a=b]", "annotations: {a: b}")]
    [InlineData("annotations: {a: 1, b: true, c: null}", "annotations: {a: \"1\", b: \"true\", c: \"\"}")]
    [InlineData("sysctls: [net.core.somaxconn=1024]", "sysctls: {net.core.somaxconn: \"1024\"}")]
    [InlineData("sysctls: {net.core.somaxconn: 1024}", "sysctls: {net.core.somaxconn: \"1024\"}")]
    [InlineData("extra_hosts: [\"db:10.0.0.2\"]", "extra_hosts: {db: 10.0.0.2}")]
    [InlineData("build: {context: ., args: [A=b, C]}", "build: {context: ., args: {A: b, C: null}}")]
    // One key each: Compose writes two in an order that changes from run to run.
    [InlineData("build: {context: ., ssh: {default: null}}", "build: {context: ., ssh: [default]}")]
    [InlineData("build: {context: ., ssh: {deploy: /key}}", "build: {context: ., ssh: [deploy=/key]}")]
    [InlineData("build: {context: ., additional_contexts: [a=./b]}", "build: {context: ., additional_contexts: {a: ./b}}")]
    [InlineData("logging: {driver: local, options: {max-file: 3}}", "logging: {driver: local, options: {max-file: \"3\"}}")]
    [InlineData("expose: [80]", "expose: [\"80\"]")]
    [InlineData("ports: [80]", "ports: [\"80\"]")]
    [InlineData("ports: [{target: 80, published: 8080}]", "ports: [{target: 80, published: \"8080\"}]")]
    [InlineData("dns: 1.1.1.1", "dns: [1.1.1.1]")]
    [InlineData("dns_search: example.org", "dns_search: [example.org]")]
    [InlineData("tmpfs: /run", "tmpfs: [/run]")]
    [InlineData("env_file: ../../env/app.env", "env_file: [../../env/app.env]")]
    [InlineData("command: serve --name 'two words'", "command: [serve, --name, two words]")]
    [InlineData("entrypoint: serve --port 80", "entrypoint: [serve, --port, \"80\"]")]
    [InlineData("healthcheck: {test: curl localhost}", "healthcheck: {test: [CMD-SHELL, curl localhost]}")]
    [InlineData("command: null", "")]
    [InlineData("entrypoint: null", "")]
    [InlineData("deploy: null", "")]
    [InlineData("networks: {default: null}", "networks: {default: {}}")]
    public async Task Of_a_service(string spelling, string written) => await Same(Service(spelling), Service(written));

    [Theory]
    [InlineData("networks: {default: null}", "networks: {default: {}}")]
    [InlineData("networks: {default: {external: {name: other}}}", "networks: {default: {external: true, name: other}}")]
    [InlineData("networks: {default: {labels: [a=b]}}", "networks: {default: {labels: {a: b}}}")]
    [InlineData("networks: {default: {driver_opts: {mtu: 1400}}}", "networks: {default: {driver_opts: {mtu: \"1400\"}}}")]
    public async Task Of_a_section(string spelling, string written) => await Same(Section(spelling), Section(written));

    private static string Service(string key) => $"name: app\nservices:\n  app:\n    image: app\n    {key}\n";

    private static string Section(string section) => $"name: app\nservices:\n  app:\n    image: app\n{section}\n";

    private static async Task Same(string spelling, string written)
    {
        var (one, other) = (await ComposeProgram.Config(spelling), await ComposeProgram.Config(written));

        Assert.True(one.IsSuccess && other.IsSuccess, one.StandardError + other.StandardError);

        Assert.Equal(Plain(other.StandardOutput), Plain(one.StandardOutput));
    }

    // An attachment without settings is printed as it was written.
    private static string Plain(string yaml) => yaml.Replace("default: null", "default: {}", StringComparison.Ordinal);
}
