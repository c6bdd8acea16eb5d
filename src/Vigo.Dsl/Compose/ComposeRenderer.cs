using Vigo.Model;

namespace Vigo.Compose;

/// <summary>A stack as a Compose document.</summary>
/// <remarks>Compose Specification; the keys stand in the order in which people write them, so that a diff reads like the record.</remarks>
public static class ComposeRenderer
{
    /// <summary>The stack's document.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="rootFromHere">The way from the compose file's folder to the repository's root, for env files: <c>../..</c>.</param>
    public static ComposeMapping Render(Stack stack, string rootFromHere) => Render(stack, rootFromHere, ModelPath.Root);

    /// <summary>The same without its sources, which most never ask for.</summary>
    internal static ComposeMapping RenderWithoutSources(Stack stack, string rootFromHere) => Render(stack, rootFromHere, ModelPath.Nowhere);

    private static ComposeMapping Render(Stack stack, string rootFromHere, ModelPath path)
    {
        var networks = stack.Networks;
        ModelPath? impliedBy = null;
        var services = new MappingBuilder();
        foreach (var service in stack.Services)
        {
            var routing = ServiceRouting.Of(stack, service.Key, service.Value, path);
            if (routing.JoinsProxyNetwork && !networks.ContainsKey(ServiceRouting.ProxyNetworkKey))
            {
                networks = networks.Set(ServiceRouting.ProxyNetworkKey, Network.Proxy);
                impliedBy = routing.Cause;
            }

            services.Add(service.Key, ServiceRenderer.Render(service.Value, routing, rootFromHere, path.Service(service.Key)), path.Property(nameof(Stack.Services)).NameOf(service.Key));
        }

        var document = new MappingBuilder();
        var sections = new RecordBuilder(document, path);
        sections.Text("version", stack.FormatVersion, nameof(Stack.FormatVersion));
        sections.Text("name", stack.WritesName ? stack.Name : null, nameof(Stack.Name));
        sections.List("include", stack.Include, nameof(Stack.Include), SectionRenderer.Include);
        document.Add("services", services.Build());
        document.Add("networks", Networks(networks, path.Property(nameof(Stack.Networks)), impliedBy));
        sections.Map("volumes", stack.Volumes, nameof(Stack.Volumes), SectionRenderer.Volume);
        sections.Map("configs", stack.Configs, nameof(Stack.Configs), SectionRenderer.Config);
        sections.Map("secrets", stack.Secrets, nameof(Stack.Secrets), SectionRenderer.Secret);
        sections.Map("models", stack.Models, nameof(Stack.Models), SectionRenderer.Model);
        sections.Extensions(stack.Extensions);
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
                section.Add(entry.Key, NetworkRenderer.Implied(impliedBy), ScalarSource.Because(impliedBy));
            else
                section.Add(entry.Key, NetworkRenderer.Render(entry.Value, path.Key(entry.Key)), path.NameOf(entry.Key));
        }

        return section.Build();
    }
}
