namespace Infra.Stacks;

public static class Leugens
{
    private const int ApiPort = 8080;

    [Stack]
    public static Stack Stack => new("leugens")
    {
        Services = new()
        {
            ["web"] = App(Tags.LeugensWeb) with
            {
                Routes = [Route.To(EnvFiles.Leugens.LEUGENS_WEB_HOST, port: 80).RedirectFrom("www.leugens.be") with { RedirectTarget = "leugens.be" }],
                DependsOn = ["api"],
            },
            ["api"] = App(Tags.LeugensApi) with
            {
                Routes =
                [
                    Route.To(EnvFiles.Leugens.LEUGENS_API_HOST, ApiPort),

                    // The web host's /api too, for frontends that call relative URLs: the web container would answer them with its index.html.
                    Route.To(EnvFiles.Leugens.LEUGENS_WEB_HOST, ApiPort) with { Name = "leugens-api-path", Path = "/api", Priority = 100 },
                ],
                DependsOn = ["postgres"],
                Health = Health.Shell($"curl -fsS http://localhost:{ApiPort}/health || exit 1") with
                {
                    Interval = TimeSpan.FromSeconds(15),
                    Timeout = TimeSpan.FromSeconds(5),
                    Retries = 5,
                },
            },
            ["postgres"] = new()
            {
                Image = Tags.Postgres,
                EnvFiles = [EnvFiles.Leugens],
                Volumes = [Mount.Volume("pgdata", "/var/lib/postgresql/data")],
                Networks = ["app"],
                Restart = Restart.UnlessStopped,
                Health = Health.Shell($"pg_isready -U {EnvFiles.Leugens.DB_USER} -d {EnvFiles.Leugens.DB_NAME}") with
                {
                    Interval = TimeSpan.FromSeconds(10),
                    Timeout = TimeSpan.FromSeconds(5),
                    Retries = 5,
                },
            },
        },
        Networks = new() { ["app"] = Network.Bridge },
        Volumes = new()
        {
            ["flags"] = new(),
            ["pgdata"] = new() { Name = EnvFiles.Leugens.LEUGENS_PGDATA_VOLUME.Or("leugens_pgdata") },
        },
    };

    private static Service App(Image image) => new()
    {
        Image = image,
        EnvFiles = [EnvFiles.Global, EnvFiles.Leugens],
        Volumes = [Mount.Volume("flags", "/mnt/flags")],
        Networks = ["app"],
        Restart = Restart.UnlessStopped,
    };
}
