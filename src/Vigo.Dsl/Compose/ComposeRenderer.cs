using Vigo.Model;

namespace Vigo.Compose;

/// <summary>A stack as a Compose document.</summary>
/// <remarks>Compose Specification; the keys stand in the order in which people write them, so that a diff reads like the record.</remarks>
public static class ComposeRenderer
{
    /// <summary>The stack's document.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="rootFromHere">The way from the compose file's folder to the repository's root, for env files: <c>../..</c>.</param>
    public static ComposeMapping Render(Stack stack, string rootFromHere)
    {
        var networks = stack.Networks;
        var services = new MappingBuilder();
        foreach (var service in stack.Services)
        {
            var routing = ServiceRouting.Of(stack, service.Key, service.Value);
            if (routing.JoinsProxyNetwork && !networks.ContainsKey(ServiceRouting.ProxyNetworkKey))
                networks = networks.Set(ServiceRouting.ProxyNetworkKey, Network.Proxy);
            services.Add(service.Key, ServiceRenderer.Render(service.Value, routing, rootFromHere, ModelPath.ToService(service.Key)));
        }

        var document = new MappingBuilder();
        document.Add("services", services.Build());
        AddEntries(document, "networks", networks, ModelPath.Root.Property(nameof(Stack.Networks)), RenderNetwork);
        AddEntries(document, "volumes", stack.Volumes, ModelPath.Root.Property(nameof(Stack.Volumes)), RenderVolume);
        return document.Build();
    }

    private static void AddEntries<T>(MappingBuilder document, string key, Map<T> entries, ModelPath path, Func<T, ModelPath, ComposeMapping> render)
    {
        if (entries.Count == 0)
            return;
        var section = new MappingBuilder();
        foreach (var entry in entries)
            section.Add(entry.Key, render(entry.Value, path.Key(entry.Key)));
        document.Add(key, section.Build());
    }

    private static ComposeMapping RenderNetwork(Network network, ModelPath path)
    {
        var mapping = new MappingBuilder();
        mapping.AddFlag("external", network.IsExternal ? true : null, path.Property(nameof(Network.IsExternal)));
        mapping.AddText("name", network.Name, path.Property(nameof(Network.Name)));
        mapping.AddText("driver", network.Driver, path.Property(nameof(Network.Driver)));
        mapping.AddMap("driver_opts", network.DriverOptions, path.Property(nameof(Network.DriverOptions)));
        mapping.AddFlag("internal", network.IsInternal ? true : null, path.Property(nameof(Network.IsInternal)));
        return mapping.Build();
    }

    private static ComposeMapping RenderVolume(Volume volume, ModelPath path)
    {
        var mapping = new MappingBuilder();
        mapping.AddFlag("external", volume.IsExternal ? true : null, path.Property(nameof(Volume.IsExternal)));
        mapping.AddText("name", volume.Name, path.Property(nameof(Volume.Name)));
        mapping.AddText("driver", volume.Driver, path.Property(nameof(Volume.Driver)));
        mapping.AddMap("driver_opts", volume.DriverOptions, path.Property(nameof(Volume.DriverOptions)));
        return mapping.Build();
    }
}
