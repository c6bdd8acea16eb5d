namespace Vigo.Benchmarks.Repositories;

/// <summary>The proxy of a generated repository.</summary>
internal static class ProxySource
{
    public static SourceFile File { get; } = new("infra/Proxy.cs",
        """
        namespace Infra;

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
                        Image = Image.Of("traefik").Version("v3.1.4"),
                        Command =
                        [
                            "--providers.docker=true",
                            "--providers.docker.exposedbydefault=false",
                            "--entrypoints.web.address=:80",
                            "--entrypoints.websecure.address=:443",
                            "--certificatesresolvers.le.acme.tlschallenge=true",
                            $"--certificatesresolvers.le.acme.email={EnvFiles.Global.ACME_EMAIL}",
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

        """);
}
