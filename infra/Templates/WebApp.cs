namespace Infra.Templates;

/// <summary>The usual small app: one image behind the proxy, its host name and port in an env file of its own.</summary>
public static class WebApp
{
    public const string ServiceName = "web";

    /// <param name="name">The stack's name.</param>
    /// <param name="image">What runs.</param>
    /// <param name="settings">The app's env file, read after the global one.</param>
    /// <param name="host">The key that holds the app's host name.</param>
    /// <param name="port">The key that holds the port inside the container.</param>
    public static Stack Of(string name, Image image, EnvFile settings, EnvVariable host, EnvVariable port) => new(name)
    {
        Services = new()
        {
            [ServiceName] = new()
            {
                Image = image,
                EnvFiles = [EnvFiles.Global, settings],
                Routes = [Route.To(host, port)],
                Restart = Restart.UnlessStopped,
            },
        },
        Networks = new() { ["default"] = Network.Proxy },
    };
}
