namespace Infra.Stacks;

/// <summary>A neighbour of the shop, which nothing that happens to the shop may touch.</summary>
public static class Docs
{
    [Stack]
    public static Stack Stack => new("docs")
    {
        Services = new()
        {
            ["web"] = new()
            {
                Image = Tags.Docs,
                Ports = ["127.0.0.1::80"],
                Health = Health.Http("/health", port: 80) with { Interval = TimeSpan.FromSeconds(1) },
                Restart = Restart.UnlessStopped,
            },
        },
    };
}
