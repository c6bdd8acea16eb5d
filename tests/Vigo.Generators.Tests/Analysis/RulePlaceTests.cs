using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;

namespace Vigo.Generators.Tests.Analysis;

/// <summary>Each rule's squiggle lies on the expression that made the value, however far from the stack that uses it.</summary>
public class RulePlaceTests
{
    [Fact]
    public Task VIGO1001_on_the_image() => Squiggles.Match(
        """
        public static class App
        {
            [Stack]
            public static Stack Stack => new("app") { Services = new() { ["web"] = new() { Image = {|VIGO1001:Image.Of("nginx")|} } } };
        }
        """);

    [Fact]
    public Task VIGO1001_on_the_pin_in_another_file() => Squiggles.Match(
        ("infra/App.cs",
            """
            public static class App
            {
                [Stack]
                public static Stack Stack => new("app") { Services = new() { ["web"] = new() { Image = Tags.Web } } };
            }
            """),
        ("infra/Tags.cs",
            """
            public static class Tags
            {
                public static readonly Image Web = {|VIGO1001:Image.Of("ghcr.io/acme/web").Branch("main")|};
                public static readonly Image Unused = Image.Of("ghcr.io/acme/other").Branch("main");
            }
            """));

    [Fact]
    public Task VIGO1001_on_the_end_of_the_call_chain_that_made_the_tag_mutable() => Squiggles.Match(
        """
        public static class App
        {
            private static readonly Image Pinned = Image.Of("ghcr.io/acme/web").Sha("0a1b2c3");

            [Stack]
            public static Stack Stack => new("app") { Services = new() { ["web"] = new() { Image = {|VIGO1001:Pinned.Tagged("latest")|} } } };
        }
        """);

    [Fact]
    public Task VIGO1003_on_the_image_of_one_round_of_a_loop() => Squiggles.Match(
        """
        public static class App
        {
            [Stack]
            public static Stack Stack
            {
                get
                {
                    var services = new Map<Service>();
                    foreach (var name in new[] { "web", "Api" })
                        services = services.Set(name, new() { Image = {|VIGO1003:Image.Of("ghcr.io/acme/" + name).Sha("0a1b2c3")|} });
                    return new("app") { Services = services };
                }
            }
        }
        """);

    [Fact]
    public Task VIGO1003_on_the_literal_s_image_through_LINQ() => Squiggles.Match(
        """
        public static class App
        {
            private static readonly Image[] Images = [Image.Of("ghcr.io/acme/web").Sha("0a1b2c3"), {|VIGO1003:Image.Of("ghcr.io/acme/api:1").Sha("0a1b2c3")|}];

            [Stack]
            public static Stack Stack => new("app") { Services = Images.Select((image, index) => (Name: "s" + index, Image: image)).ToMap(pair => pair.Name, pair => new Service { Image = pair.Image }) };
        }
        """);

    [Fact]
    public Task VIGO2001_in_the_env_file() => Squiggles.Match(
        ("infra/App.cs", "public static class App;"),
        ("env/app.env", "{|VIGO2001:APP_PASSWORD=hunter2|}\n"));

    [Fact]
    public Task VIGO2002_in_the_env_file() => Squiggles.Match(
        ("infra/App.cs", "public static class App;"),
        ("env/app.env",
            """
            {|VIGO2002:A={|VIGO2002:ENC[AES256_GCM,data:c2Vj|}|}

            """));

    [Fact]
    public Task VIGO2003_in_sops_yaml() => Squiggles.Match(
        ("infra/App.cs", "public static class App;"),
        (".sops.yaml", "creation_rules:\n  - path_regex: {|VIGO2003:'('|}\n"));

    [Fact]
    public Task VIGO2004_on_the_text_that_uses_the_variable() => Squiggles.Match(
        """
        public static class App
        {
            [Stack]
            public static Stack Stack => new("app")
            {
                Services = new() { ["web"] = new() { Image = Image.Of("nginx").Sha("0a1b2c3"), Environment = new() { ["URL"] = {|VIGO2004:$"https://{new EnvVariable("HOST")}"|} } } },
            };
        }
        """);

    [Fact]
    public Task VIGO2004_through_a_helper_in_another_file() => Squiggles.Match(
        ("infra/App.cs",
            """
            public static class App
            {
                [Stack]
                public static Stack Stack => new("app")
                {
                    Services = new() { ["web"] = new() { Image = Image.Of("nginx").Sha("0a1b2c3"), Environment = new() { ["URL"] = Urls.Of("HOST") } } },
                };
            }
            """),
        ("infra/Urls.cs",
            """
            public static class Urls
            {
                public static string Of(string key)
                {
                    var host = new EnvVariable(key);
                    return {|VIGO2004:"https://" + host|};
                }
            }
            """));

    [Fact]
    public Task VIGO2005_on_the_name_of_the_file() => Squiggles.Match(
        """
        public static class App
        {
            [Stack]
            public static Stack Stack => new("app") { EnvFiles = [{|VIGO2005:new EnvFile("env/app.env")|}] };
        }
        """);

    [Fact]
    public Task VIGO2005_on_a_host_s_overlay() => Squiggles.Match(
        ("infra/App.cs",
            """
            public static class App
            {
                [Stack]
                public static Stack Stack => new("app") { Services = new() { ["web"] = new() { Image = Image.Of("nginx").Sha("0a1b2c3") } } };
            }
            """),
        ("infra/Hosts.cs",
            """
            public static class Hosts
            {
                [Host]
                public static Host Vps => new("vps-1") { Overlays = [App.Stack.With("web", web => web with { EnvFiles = [{|VIGO2005:new("env/missing.env")|}] })] };
            }
            """));

    [Fact]
    public Task VIGO2013_on_the_route() => Squiggles.Match(
        """
        public static class App
        {
            [Stack]
            public static Stack Stack => new("app")
            {
                Services = new() { ["web"] = new() { Image = Image.Of("nginx").Sha("0a1b2c3"), Routes = [{|VIGO2013:Route.To(new EnvVariable("HOST").Or("app.example.org"), port: 80)|}] } },
            };
        }
        """);

    [Theory]
    [InlineData("\"/var/run/docker.sock:/var/run/docker.sock\"")]
    [InlineData("\"/run/docker.sock:/docker.sock:ro\"")]
    [InlineData("\"/var/run:/host/run\"")]
    [InlineData("\"../../../../run/docker.sock:/docker.sock\"")]
    [InlineData("Mount.Bind(\"/run/docker.sock\", \"/docker.sock\").ReadOnly()")]
    [InlineData("new EnvVariable(\"SOCKET\").Or(\"/var/run/docker.sock\") + \":/docker.sock\"")]
    public Task VIGO3001_on_the_mount(string mount) => Squiggles.Match(
        $$"""
        public static class App
        {
            [Stack]
            public static Stack Stack => new("app") { Services = new() { ["agent"] = new() { Image = Image.Of("nginx").Sha("0a1b2c3"), Volumes = ["data:/data", {|VIGO3001:{{mount}}|}] } }, Volumes = new() { ["data"] = new() } };
        }
        """);

    [Fact]
    public Task VIGO3001_on_the_volume_that_binds_it() => Squiggles.Match(
        """
        public static class App
        {
            [Stack]
            public static Stack Stack => new("app")
            {
                Services = new() { ["agent"] = new() { Image = Image.Of("nginx").Sha("0a1b2c3"), Volumes = ["socket:/docker.sock"] } },
                Volumes = new() { ["socket"] = new() { DriverOptions = new() { ["type"] = "none", ["o"] = "bind", ["device"] = {|VIGO3001:"/run/docker.sock"|} } } },
            };
        }
        """);

    [Fact]
    public Task VIGO3001_through_a_helper_and_a_constant_in_other_files() => Squiggles.Match(
        ("infra/App.cs",
            """
            public static class App
            {
                [Stack]
                public static Stack Stack => new("app") { Services = new() { ["agent"] = Services.Agent() } };
            }
            """),
        ("infra/Services.cs",
            """
            public static class Services
            {
                public static Service Agent() => new() { Image = Image.Of("nginx").Sha("0a1b2c3"), Volumes = [{|VIGO3001:Mount.Bind(Paths.Socket, Paths.Socket)|}] };
            }
            """),
        ("infra/Paths.cs", "public static class Paths { public const string Socket = \"/var/run/docker.sock\"; }"));

    [Fact]
    public Task VIGO3001_through_with_in_an_overlay() => Squiggles.Match(
        ("infra/App.cs",
            """
            public static class App
            {
                [Stack]
                public static Stack Stack => new("app") { Services = new() { ["agent"] = new() { Image = Image.Of("nginx").Sha("0a1b2c3"), Volumes = ["/srv:/srv"] } } };
            }
            """),
        ("infra/Hosts.cs",
            """
            public static class Hosts
            {
                [Host]
                public static Host Vps => new("vps-1")
                {
                    Overlays = [App.Stack.With("agent", agent => agent with { Volumes = [.. agent.Volumes, {|VIGO3001:"/var/run/docker.sock:/var/run/docker.sock"|}] })],
                };
            }
            """));

    [Fact]
    public Task VIGO4002_on_the_later_port_and_also_the_earlier() => Squiggles.Match(
        [
            new DiagnosticResult("VIGO4002", DiagnosticSeverity.Error).WithLocation(1).WithLocation(0).WithMessage(
                "service 'b' of stack 'second' publishes '8080:81', and service 'a' of stack 'first' publishes '127.0.0.1:8080:80': "
                + "the engine gives a port to one container only, and the other does not start; publish one of them on another port or address, or route it through the proxy and publish nothing"),
        ],
        ("infra/First.cs",
            """
            public static class First
            {
                [Stack]
                public static Stack Stack => new("first") { Services = new() { ["a"] = new() { Image = Image.Of("nginx").Sha("0a1b2c3"), Ports = [{|#0:"127.0.0.1:8080:80"|}] } } };
            }
            """),
        ("infra/Second.cs",
            """
            public static class Second
            {
                [Stack]
                public static Stack Stack => new("second") { Services = new() { ["b"] = new() { Image = Image.Of("nginx").Sha("0a1b2c3"), Ports = [{|#1:Port.Publish(8080, 81)|}] } } };
            }
            """));

    [Fact]
    public Task Through_a_helper_in_another_file_every_line_that_handed_the_value_on_is_named() => Squiggles.Match(
        [
            new DiagnosticResult("VIGO1001", DiagnosticSeverity.Error).WithLocation(0).WithLocation(1).WithLocation(2).WithLocation(3).WithLocation(4).WithLocation(5).WithMessage(null),
        ],
        ("infra/App.cs",
            """
            public static class App
            {
                [Stack]
                public static Stack Stack => {|#5:new("app")|}
                {
                    Services = {|#4:new()|}
                    {
                        ["web"] = {|#3:Parts.Web("ghcr.io/acme/web")|},
                    },
                };
            }
            """),
        ("infra/Parts.cs",
            """
            public static class Parts
            {
                public static Service Web(string repository) => {|#2:new()|}
                {
                    Image =
                        {|#1:Following(repository)|},
                };

                private static Image Following(string repository) =>
                    {|#0:Image.Of(repository).Branch("main")|};
            }
            """));

    [Fact]
    public Task Through_with_in_an_overlay_every_line_that_handed_the_value_on_is_named() => Squiggles.Match(
        [
            new DiagnosticResult("VIGO3001", DiagnosticSeverity.Error).WithLocation(0).WithLocation(1).WithLocation(2).WithLocation(3).WithLocation(4).WithMessage(null),
        ],
        ("infra/App.cs",
            """
            public static class App
            {
                [Stack]
                public static Stack Stack => new("app") { Services = new() { ["agent"] = new() { Image = Image.Of("nginx").Sha("0a1b2c3"), Volumes = ["/srv:/srv"] } } };
            }
            """),
        ("infra/Hosts.cs",
            """
            public static class Hosts
            {
                private static readonly Mount Socket =
                    {|#0:Mount.Bind("/var/run/docker.sock", "/var/run/docker.sock")|};

                [Host]
                public static Host Vps => {|#4:new("vps-1")|}
                {
                    Overlays =
                    [
                        {|#3:App.Stack.With(
                            "agent",
                            agent => {|#2:agent with|}
                            {
                                Volumes = [.. agent.Volumes, {|#1:Socket|}],
                            })|},
                    ],
                };
            }
            """));

    [Fact]
    public Task Twice_the_same_of_the_same_place_is_said_once() => Squiggles.Match(
        ("infra/Services.cs",
            """
            public static class Services
            {
                public static Service Web() => new() { Image = {|VIGO1003:Image.Of("UPPER").Sha("0a1b2c3")|} };
            }
            """),
        ("infra/App.cs",
            """
            public static class App
            {
                [Stack]
                public static Stack Stack => new("app") { Services = new() { ["web"] = Services.Web() } };

                [Host]
                public static Host Vps => new("vps-1") { Overlays = [Stack with { ForwardOnly = true }] };

                [Host]
                public static Host Other => new("vps-2") { Overlays = [Stack with { ForwardOnly = true }] };
            }
            """));
}
