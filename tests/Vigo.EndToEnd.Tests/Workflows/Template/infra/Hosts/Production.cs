namespace Infra.Hosts;

public static class Production
{
    [Host]
    public static Host Vps1 => new("vps-1")
    {
        Kind = HostKind.Production,
        Branch = "main",
    };
}
