namespace Vigo.Dsl.Tests.Vocabulary.Examples;

/// <summary>Stacks that say together whatever can be said. Of each pair, one gives values and the other leaves them to the host.</summary>
internal static partial class VocabularyExamples
{
    private static readonly Image App = Image.Of("ghcr.io/acme/app").Sha("0a1b2c3");
    private static readonly EnvVariable Key = new("KEY");
    private static readonly EnvVariable Switch = new("SWITCH");
    private static readonly Map<Raw> Extension = new() { ["x-note"] = "for tools" };

    public static IReadOnlyList<Stack> All { get; } =
    [
        Of("processes", Processes), Of("processes-by-host", ProcessesByHost),
        Of("networks", Networks), Of("networks-by-host", NetworksByHost),
        Of("storage", Storage), Of("storage-by-host", StorageByHost),
        Of("security", Security), Of("security-by-host", SecurityByHost),
        Of("resources", Resources), Of("resources-by-host", ResourcesByHost),
        Of("build", Build), Of("build-by-host", BuildByHost), Of("build-context", new() { Build = "./app" }), Of("build-parameters", BuildParameters),
        Of("deploy", Deploy), Of("deploy-by-host", DeployByHost),
        Of("develop", Develop),
        .. Words,
        .. NotCast,
        Sections, SectionsByHost, Composition, Provided, SwarmSecret, External,
    ];

    private static Stack Of(string name, Service service) => new(name)
    {
        Services = new() { ["app"] = service with { Image = service.Image ?? App }, ["db"] = new() { Image = Image.Of("postgres").Version("16.4"), Build = "./db" } },
        Networks = new() { ["front"] = new(), ["back"] = new() },
        Volumes = new() { ["data"] = new() },
        Configs = new() { ["settings"] = Config.FromFile("./settings.json") },
        Secrets = new() { ["password"] = Secret.FromEnvironment(Key) },
    };
}
