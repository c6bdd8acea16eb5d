namespace Infra.Stacks;

public static class Shop
{
    [Stack]
    public static Stack Stack => new("shop")
    {
        Services = new()
        {
            ["web"] = new()
            {
                Image = Tags.ShopWeb,
                EnvFiles = [EnvFiles.Shop],
                Ports = ["127.0.0.1::80"],
                Health = Health.Http("/health", port: 80) with { Interval = TimeSpan.FromSeconds(1) },
                Restart = Restart.UnlessStopped,
            },
        },
    };
}
