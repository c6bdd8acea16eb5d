using Infra.Templates;

namespace Infra.Stacks;

public static class Grafana
{
    private const string Data = "grafana_data";

    [Stack]
    public static Stack Stack =>
        WebApp.Of("grafana", Tags.Grafana, EnvFiles.Grafana, EnvFiles.Grafana.GRAFANA_HOST, EnvFiles.Grafana.GRAFANA_INTERNAL_PORT)
            .With(WebApp.ServiceName, web => web with { Volumes = [Mount.Volume(Data, "/var/lib/grafana")] }) with
        {
            Volumes = new() { [Data] = new() },
        };
}
