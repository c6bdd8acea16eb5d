using Vigo.Model;

namespace Vigo.Compose;

/// <summary>A stack as a Compose document.</summary>
/// <remarks>Compose Specification; the keys stand in the order in which people write them, so that a diff reads like the record.</remarks>
public static class ComposeRenderer
{
    private static readonly ModelPath ServicesPath = ModelPath.Root.Property(nameof(Stack.Services));

    /// <summary>The stack's document.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="rootFromHere">The way from the compose file's folder to the repository's root, for env files: <c>../..</c>.</param>
    public static ComposeMapping Render(Stack stack, string rootFromHere)
    {
        var networks = stack.Networks;
        ModelPath? impliedBy = null;
        var services = new MappingBuilder();
        foreach (var service in stack.Services)
        {
            var routing = ServiceRouting.Of(stack, service.Key, service.Value);
            if (routing.JoinsProxyNetwork && !networks.ContainsKey(ServiceRouting.ProxyNetworkKey))
            {
                networks = networks.Set(ServiceRouting.ProxyNetworkKey, Network.Proxy);
                impliedBy = routing.Cause;
            }

            services.Add(service.Key, ServiceRenderer.Render(service.Value, routing, rootFromHere, ModelPath.ToService(service.Key)), ServicesPath.NameOf(service.Key));
        }

        var document = new MappingBuilder();
        document.Add("services", services.Build());
        document.Add("networks", Networks(networks, ModelPath.Root.Property(nameof(Stack.Networks)), impliedBy));
        document.Add("volumes", Volumes(stack.Volumes, ModelPath.Root.Property(nameof(Stack.Volumes))));
        return document.Build();
    }

    private static ComposeMapping? Networks(Map<Network> networks, ModelPath path, ModelPath? impliedBy)
    {
        if (networks.Count == 0)
            return null;
        var section = new MappingBuilder();
        foreach (var entry in networks)
        {
            // The proxy's network is not among the record's own: a route brought it.
            if (impliedBy is not null && string.Equals(entry.Key, ServiceRouting.ProxyNetworkKey, StringComparison.Ordinal))
                section.Add(entry.Key, Render(entry.Value, _ => ScalarSource.Because(impliedBy)), ScalarSource.Because(impliedBy));
            else
                section.Add(entry.Key, Render(entry.Value, property => path.Key(entry.Key).Property(property)), path.NameOf(entry.Key));
        }

        return section.Build();
    }

    private static ComposeMapping? Volumes(Map<Volume> volumes, ModelPath path)
    {
        if (volumes.Count == 0)
            return null;
        var section = new MappingBuilder();
        foreach (var entry in volumes)
            section.Add(entry.Key, Render(entry.Value, path.Key(entry.Key)), path.NameOf(entry.Key));
        return section.Build();
    }

    private static ComposeMapping Render(Network network, Func<string, ScalarSource> source)
    {
        var mapping = new MappingBuilder();
        mapping.AddFlag("external", network.IsExternal ? true : null, source(nameof(Network.IsExternal)));
        mapping.AddText("name", network.Name, source(nameof(Network.Name)));
        mapping.AddText("driver", network.Driver, source(nameof(Network.Driver)));
        if (source(nameof(Network.DriverOptions)).Path is { } options)
            mapping.AddMap("driver_opts", network.DriverOptions, options);
        mapping.AddFlag("internal", network.IsInternal ? true : null, source(nameof(Network.IsInternal)));
        return mapping.Build();
    }

    private static ComposeMapping Render(Volume volume, ModelPath path)
    {
        var mapping = new MappingBuilder();
        mapping.AddFlag("external", volume.IsExternal ? true : null, path.Property(nameof(Volume.IsExternal)));
        mapping.AddText("name", volume.Name, path.Property(nameof(Volume.Name)));
        mapping.AddText("driver", volume.Driver, path.Property(nameof(Volume.Driver)));
        mapping.AddMap("driver_opts", volume.DriverOptions, path.Property(nameof(Volume.DriverOptions)));
        return mapping.Build();
    }
}
