namespace Infra.Hosts;

public static class Staging
{
    [Host]
    public static Host Staging1 => new("staging-1")
    {
        Kind = HostKind.Staging,
        Branch = "staging",
    };
}
