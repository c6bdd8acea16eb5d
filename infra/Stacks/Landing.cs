namespace Infra.Stacks;

/// <summary>A page of our own, served from <c>stacks/landing/site</c>; staging has another, in <c>hosts/staging-1</c>.</summary>
public static class Landing
{
    [Stack]
    public static Stack Stack => new("landing")
    {
        Services = new()
        {
            ["web"] = new()
            {
                Image = Tags.Nginx,
                Volumes = [Mount.Bind("./site", "/usr/share/nginx/html").ReadOnly()],
                Routes = [Route.To("landing.exolan.be", port: 80)],
                Health = Health.Http("/", port: 80),
                Restart = Restart.UnlessStopped,
            },
        },
    };
}
