namespace Vigo.Dsl.Tests.Vocabulary.Examples;

internal static partial class VocabularyExamples
{
    private static Stack Sections => new("sections")
    {
        FormatVersion = "3.8",
        WritesName = true,
        Services = new() { ["app"] = new() { Image = App, Models = ["llm"] } },
        Networks = new()
        {
            ["front"] = new()
            {
                Name = "front",
                Driver = "bridge",
                DriverOptions = new() { ["com.docker.network.driver.mtu"] = "1400" },
                IsInternal = true,
                IsAttachable = true,
                EnableIpv4 = true,
                EnableIpv6 = true,
                Ipam = new()
                {
                    Driver = "default",
                    Pools = [new() { Subnet = "172.28.0.0/16", Range = "172.28.5.0/24", Gateway = "172.28.5.254", Reserved = new() { ["router"] = "172.28.1.5" }, Extensions = Extension }, "fd00:1::/64"],
                    Options = new() { ["foo"] = "bar" },
                    Extensions = Extension,
                },
                Labels = new() { ["team"] = "web" },
                Extensions = Extension,
            },
        },
        Volumes = new()
        {
            ["data"] = new() { Name = "app-data", Driver = "local", DriverOptions = new() { ["type"] = "nfs" }, Labels = new() { ["team"] = "web" }, Extensions = Extension },
            ["nas"] = Volume.Nfs("10.0.0.9", "/export/app", "nfsvers=4", "rw"),
            ["srv"] = Volume.Bind("/srv/app"),
        },
        Configs = new()
        {
            ["file"] = Config.FromFile("./app.conf") with { Name = "app-conf", TemplateDriver = "golang", Labels = new() { ["team"] = "web" }, Extensions = Extension },
            ["text"] = Config.FromText("worker_processes auto;\nuser $USER;\n"),
            ["environment"] = Config.FromEnvironment(Key),
        },
        Secrets = new()
        {
            ["file"] = Secret.FromFile("./secret") with { Name = "app-secret", TemplateDriver = "golang", Labels = new() { ["team"] = "web" }, Extensions = Extension },
            ["environment"] = Secret.FromEnvironment(Key),
        },
        Models = new() { ["llm"] = new("ai/smollm2") { Name = "small", ContextSize = 4096, RuntimeFlags = ["--threads", "8"], Extensions = Extension } },
        Extensions = new() { ["x-backup"] = Raw.Map(new() { ["daily"] = true, ["keep"] = 7, ["share"] = 0.5, ["where"] = Key, ["paths"] = Raw.List("/data", "/etc"), ["none"] = Raw.Nothing }) },
    };

    private static Stack SectionsByHost => new("sections-by-host")
    {
        Services = new() { ["app"] = new() { Image = App } },
        Networks = new() { ["front"] = new() { IsInternal = Switch, IsAttachable = Switch, EnableIpv4 = Switch, EnableIpv6 = Switch }, ["other"] = new() { IsExternal = Switch } },
        Volumes = new() { ["data"] = new() { IsExternal = Switch } },
        Configs = new() { ["settings"] = new() { IsExternal = Switch } },
        Secrets = new() { ["password"] = new() { IsExternal = Switch } },
    };

    private static Stack External => new("external")
    {
        Services = new() { ["app"] = new() { Image = App } },
        Networks = new() { ["front"] = Network.External("front") },
        Volumes = new() { ["data"] = Volume.External("data") },
        Configs = new() { ["settings"] = Config.External("settings") },
        Secrets = new() { ["password"] = Secret.External("password") },
    };

    private static Stack Composition => new("composition")
    {
        Include = ["./other/compose.yml", Include.Of("./a.yml", "./a.override.yml") with { ProjectDirectory = "./a", EnvFiles = ["./a.env"] }],
        Services = new()
        {
            ["app"] = new() { Image = App, Models = [ModelUse.Of("llm") with { EndpointVariable = "AI_URL", ModelVariable = "AI_MODEL", Extensions = Extension }] },
        },
        Models = new() { ["llm"] = new("ai/smollm2") },
    };

    private static Stack Provided => new("provider")
    {
        Services = new()
        {
            ["cloud"] = new()
            {
                Provider = new("awesomecloud")
                {
                    Options = new() { ["type"] = "mysql", ["size"] = 3, ["share"] = 0.5, ["backup"] = true, ["zones"] = ProviderOption.List("a", 2, 0.5, true) },
                    Extensions = Extension,
                },
            },
        },
    };

    private static Stack SwarmSecret => new("swarm-secret")
    {
        Services = new() { ["app"] = new() { Image = App } },
        Secrets = new() { ["driver"] = new() { Driver = "vault", DriverOptions = new() { ["path"] = "app" } } },
    };
}
