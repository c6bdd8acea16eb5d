using Vigo.Compose;
using Vigo.Testing;

namespace Vigo.Dsl.Tests.Compose;

public class ComposeRendererTests
{
    [Fact]
    public void Every_property_has_its_key()
    {
        var settings = new EnvFile("env/app.env");
        Snapshot.Match(Render(new Stack("app")
        {
            Services = new()
            {
                ["web"] = new()
                {
                    Image = Image.Of("ghcr.io/acme/app").Sha("0a1b2c3"),
                    ContainerName = "app-web",
                    Command = ["serve", "--port", "8080", "--empty="],
                    Entrypoint = ["/entry"],
                    EnvFiles = [settings],
                    Environment = new() { ["URL"] = $"https://{new EnvVariable("HOST")}", ["PRICE"] = "$5", ["YES"] = "yes", ["NUMBER"] = "1.0", ["EMPTY"] = "", ["TEXT"] = "two\nlines # not a comment" },
                    Routes =
                    [
                        Route.To("app.example.org", port: 8080).RedirectFrom("www.app.example.org"),
                        Route.To("app.example.org", port: 9090) with { Path = "/metrics", Priority = 10, Middlewares = ["auth"] },
                    ],
                    Labels = new() { ["team"] = "web" },
                    Ports = ["127.0.0.1:8080:80", Port.Publish(53, 53).Udp()],
                    Volumes = ["data:/data", Mount.Bind("conf", "/etc/app").ReadOnly(), Mount.Tmpfs("/tmp") with { TmpfsSize = ByteSize.Bytes(1024) }, Mount.Bind("/srv", "/srv") with { CreatesHostPath = false, Selinux = SelinuxLabel.Shared }],
                    Networks = ["app"],
                    DependsOn = [Dependency.On("migrate").Completed(), "cache"],
                    Health = Health.Http("/health?a=1&b=2", 8080) with { Interval = TimeSpan.FromSeconds(90), Timeout = TimeSpan.FromMilliseconds(1500), Retries = 3, StartPeriod = TimeSpan.FromHours(1) },
                    Restart = Restart.OnFailure,
                    User = "1000:1000",
                    WorkingDirectory = "/app",
                    Hostname = "web",
                    ReadOnly = true,
                    Init = true,
                    CapAdd = ["NET_BIND_SERVICE"],
                    CapDrop = ["ALL"],
                    SecurityOptions = ["no-new-privileges:true"],
                    Devices = ["/dev/null:/dev/null"],
                    Sysctls = new() { ["net.core.somaxconn"] = "1024" },
                    ExtraHosts = new() { ["db"] = "10.0.0.2" },
                    MemoryLimit = "512m",
                    CpuLimit = 0.5,
                    PidsLimit = 100,
                    StopGracePeriod = TimeSpan.FromMinutes(1),
                    StopSignal = "SIGINT",
                    Logging = Logging.Rotated("10m", 3),
                },
                ["migrate"] = new() { Image = Image.Of("ghcr.io/acme/migrate").Sha("0a1b2c3"), Health = Health.OneShot, Restart = Restart.No },
                ["cache"] = new() { Image = Image.Of("redis").Version("7.4.1"), Health = Health.None("it has no state"), Networks = [NetworkAttachment.To("app").As("redis")], Replicas = 2, Pid = "host", Ipc = "host", Privileged = true },
                ["host"] = new() { Image = Image.Of("node-exporter").Version("1.8.2"), NetworkMode = "host" },
            },
            Networks = new() { ["app"] = Network.Bridge with { IsInternal = true, DriverOptions = new() { ["mtu"] = "1400" } }, ["shared"] = Network.External("shared") },
            Volumes = new() { ["data"] = new() { Driver = "local", DriverOptions = new() { ["type"] = "nfs" } }, ["old"] = Volume.External("old-data") },
        }));
    }

    [Fact]
    public void A_text_that_could_be_taken_for_something_else_is_quoted()
    {
        string[] texts = ["yes", "No", "null", "~", "1", "1.5", "0x1F", "1e3", "12:30", "2024-01-31", "", " a", "a ", "- a", "a: b", "a #b", "'", "\"", "{", "[", "*a", "&a", "!a", "%a", "@a", "`a", "a\tb", "a\nb", "\u00e9\u4e16"];
        var yaml = Render(new Stack("app") { Services = new() { ["web"] = new() { Command = texts.ToSequence() } } });

        var read = new YamlDotNet.Serialization.Deserializer().Deserialize<Dictionary<string, Dictionary<string, Dictionary<string, List<string>>>>>(yaml);
        Assert.Equal(texts, read["services"]["web"]["command"]);
        Assert.Contains("- \"yes\"", yaml, StringComparison.Ordinal);
        Assert.Contains("- \"12:30\"", yaml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("one\ntwo", "|-\n          one\n          two\n")]
    [InlineData("one\ntwo\n", "|\n          one\n          two\n")]
    [InlineData("one\n\n  two # no comment\n", "|\n          one\n\n            two # no comment\n")]
    [InlineData("one\ntwo\n\n", "\"one\\ntwo\\n\\n\"\n")]
    [InlineData(" one\ntwo", "\" one\\ntwo\"\n")]
    [InlineData("one \ntwo", "\"one \\ntwo\"\n")]
    [InlineData("one\r\ntwo", "\"one\\r\\ntwo\"\n")]
    [InlineData("\n", "\"\\n\"\n")]
    public void A_text_of_several_lines_is_written_line_by_line_where_a_file_can_hold_it(string text, string written)
    {
        var yaml = Render(new Stack("app") { Services = new() { ["web"] = new() { Environment = new() { ["TEXT"] = text } } } });

        var read = new YamlDotNet.Serialization.Deserializer().Deserialize<Dictionary<string, Dictionary<string, Dictionary<string, Dictionary<string, string>>>>>(yaml);
        Assert.Equal(text, read["services"]["web"]["environment"]["TEXT"]);
        Assert.EndsWith($"TEXT: {written.Replace("          ", "        ", StringComparison.Ordinal)}", yaml, StringComparison.Ordinal);
    }

    private static string Render(Stack stack) => YamlWriter.Write("# test", ComposeRenderer.Render(stack, "../.."));
}
