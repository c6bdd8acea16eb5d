using Vigo.Model;

namespace Vigo.Output;

/// <summary>A Mermaid flowchart: the internet, the proxy, and the services it reaches.</summary>
internal static class TopologyDiagram
{
    public static IEnumerable<string> Of(Fleet fleet)
    {
        yield return "flowchart LR";
        yield return "  internet((internet))";
        foreach (var proxy in fleet.Proxies)
            yield return $"  internet --> {Id(proxy.Value.Name)}[{Quote(proxy.Value.Name)}]";
        foreach (var stack in fleet.Stacks.Select(declared => declared.Value))
        {
            yield return $"  subgraph {Id(stack.Name)}[{Quote(stack.Name)}]";
            foreach (var service in stack.Services.Keys)
                yield return $"    {Id(stack.Name, service)}[{Quote(service)}]";
            yield return "  end";
            foreach (var service in stack.Services)
            {
                var target = Id(stack.Name, service.Key);
                foreach (var route in service.Value.Routes)
                    yield return $"  {(fleet.Proxies.Count == 0 ? "internet" : Id(fleet.Proxies[0].Value.Name))} -->|{Quote(OverviewRenderer.Plain(route.Host + route.Path))}| {target}";
                foreach (var port in service.Value.Ports.Where(port => port.Published is not null))
                    yield return $"  internet -->|{Quote(OverviewRenderer.Plain(port.Published!))}| {target}";
                foreach (var dependency in service.Value.DependsOn)
                    yield return $"  {target} --> {Id(stack.Name, dependency.Service)}";
            }
        }
    }

    private static string Id(params string[] names) => string.Join("__", names.Select(name => "n_" + name.Replace('-', '_').Replace('.', '_')));

    private static string Quote(string text) => "\"" + text.Replace("\"", "#quot;") + "\"";
}
