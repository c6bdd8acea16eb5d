namespace Vigo.Benchmarks.Repositories;

/// <summary>What one generated stack is, and whom it shares code with.</summary>
/// <param name="Number">Counted from zero.</param>
/// <param name="Variant">Part of its name.</param>
internal sealed record StackPlan(int Number, string Variant)
{
    private const int StacksPerTeam = 10;
    private const int StacksPerPlatform = 20;

    private static readonly string[] Products =
    [
        "atlas", "beacon", "cedar", "delta", "ember", "fjord", "garnet", "harbor", "indigo", "juniper", "krypton", "lumen", "meridian",
        "nimbus", "onyx", "pioneer", "quartz", "raven", "saffron", "tundra", "umber", "vertex", "willow", "xenon", "zephyr",
    ];

    private static readonly string[] Applications =
    [
        "billing", "catalog", "search", "orders", "reports", "identity", "payments", "shipping", "reviews", "inventory", "pricing", "loyalty",
        "support", "forms", "media", "alerts", "ledger", "quotes", "booking", "survey", "archive", "tickets", "rosters", "invoices", "samples",
        "coupons", "mailing", "metrics", "branding", "docs", "wiki", "chat", "maps", "fleet", "claims", "grants", "permits", "courses", "clinic", "parcels",
    ];

    /// <summary>The stack's name: <c>atlas-billing</c>.</summary>
    public string Name => $"{Product}-{Application}";

    /// <summary>Its class, its pin and its env file's member: <c>AtlasBilling</c>.</summary>
    public string Identifier => Capitalized(Product) + Capitalized(Application);

    /// <summary>The team, which ten stacks share with its pins and settings: <c>Team03</c>.</summary>
    public string Team => $"Team{1 + (Number / StacksPerTeam):00}";

    /// <summary>The platform, whose factories twenty stacks use: <c>Platform02</c>.</summary>
    public string Platform => $"Platform{1 + (Number / StacksPerPlatform):00}";

    /// <summary>The port on the host's loopback, a different one for each stack.</summary>
    public int HostPort => 20_000 + Number;

    /// <summary>Whether staging follows the latest builds of it.</summary>
    public bool IsOverlaidOnStaging => Number % 10 == 4;

    /// <summary>Whether the host name of a route is a key of its env file, which Vigo suggests to write down instead.</summary>
    public bool HasHostNameFromEnv => Number % 5 == 2;

    public string SourcePath => $"infra/Stacks/{Identifier}.cs";

    public string PinsPath => $"infra/Teams/{Team}/Pins.cs";

    public string SettingsPath => $"infra/Teams/{Team}/Settings.cs";

    public string PlatformPath => $"infra/Platforms/{Platform}.cs";

    public string EnvPath => $"env/{Name}.env";

    public string ComposePath => $"stacks/{Name}/docker-compose.yml";

    private string Product => Products[Number / Applications.Length] + Variant;

    private string Application => Applications[Number % Applications.Length];

    private static string Capitalized(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
