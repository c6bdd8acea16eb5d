namespace Infra;

/// <summary>Traefik: the only thing that listens on 80 and 443, and that sees the engine's socket.</summary>
public static class Proxy
{
    [Proxy]
    public static Stack Stack => new("proxy")
    {
        EnvFiles = [EnvFiles.Global],
        Services = new()
        {
            ["traefik"] = new()
            {
                Image = Tags.Traefik,
                Command =
                [
                    "--providers.docker=true",
                    "--providers.docker.exposedbydefault=false",
                    "--entrypoints.web.address=:80",
                    "--entrypoints.websecure.address=:443",
                    "--certificatesresolvers.le.acme.tlschallenge=true",
                    $"--certificatesresolvers.le.acme.email={EnvFiles.Global.TRAEFIK_ACME_EMAIL.Required("set in env/global.env")}",
                    "--certificatesresolvers.le.acme.storage=/letsencrypt/acme.json",
                ],
                Ports = [Port.Publish(80, 80), Port.Publish(443, 443)],
                Volumes =
                [
                    Mount.Bind("/var/run/docker.sock", "/var/run/docker.sock").ReadOnly(),
                    Mount.Bind("./acme/acme.json", "/letsencrypt/acme.json"),
                ],
                Restart = Restart.UnlessStopped,
            },
        },
        Networks = new() { ["default"] = new() { Name = Network.ProxyNetworkName } },
    };
}
