namespace Infra.Stacks;

public static class Exolan
{
    [Stack]
    public static Stack Stack => new("exolan")
    {
        Services = new()
        {
            ["web"] = new()
            {
                Image = Tags.ExolanWeb,
                ContainerName = "exolan-web",
                Restart = Restart.UnlessStopped,
                Routes = [Route.To("exolan.be", port: 80).RedirectFrom("www.exolan.be")],
            },
        },
    };
}
