namespace Infra;

/// <summary>Every pin, in one place: the file that a promotion commit touches, and nothing else.</summary>
public static class Tags
{
    // Ours: built and tagged by each application's CI.
    public static readonly Image ExolanWeb = Image.Of("ghcr.io/wtrvgl/exolan/web").Version("v0.1.3");
    public static readonly Image LeugensWeb = Image.Of("ghcr.io/wtrvgl/leugens/web").Sha("4f2a91c");
    public static readonly Image LeugensApi = Image.Of("ghcr.io/wtrvgl/leugens/api").Sha("b83d06e");
    public static readonly Image Sampleapp = Image.Of("ghcr.io/yourorg/sampleapp").Sha("7d1e0c9");

    // Other people's.
    public static readonly Image Traefik = Image.Of("traefik").Version("v3.1");
    public static readonly Image Postgres = Image.Of("postgres").Version("16.4-alpine");
    public static readonly Image Nginx = Image.Of("nginx").Version("1.27.2-alpine");
    public static readonly Image Grafana = Image.Of("grafana/grafana").Version("11.2.0");
    public static readonly Image Whoami = Image.Of("traefik/whoami").Version("v1.10.3");
    public static readonly Image Echoserver = Image.Of("ealen/echo-server").Version("0.9.2");
}
