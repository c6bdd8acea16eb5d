namespace Infra.Templates;

/// <summary>A demo that answers on a port of the host, without the proxy: to see that the machine itself can be reached.</summary>
public static class DirectDemo
{
    public static Stack Of(string app, Image image, int port) => new($"{app}-direct")
    {
        Services = new()
        {
            [app] = new()
            {
                Image = image,
                Ports = [Port.Publish(port, 80)],
                Restart = Restart.UnlessStopped,
            },
        },
    };
}
