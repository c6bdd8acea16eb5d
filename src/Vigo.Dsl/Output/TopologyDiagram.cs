using System.Text;
using Vigo.Model;

namespace Vigo.Output;

/// <summary>A Mermaid flowchart: the internet, the proxy, and the services it reaches.</summary>
internal static class TopologyDiagram
{
    private static readonly Remembered<Stack, string, string> Parts = new(PartOf);

    /// <summary>The lines, some of them together, each ending with a line break.</summary>
    public static IEnumerable<string> Of(Fleet fleet)
    {
        yield return "flowchart LR\n";
        yield return "  internet((internet))\n";
        foreach (var proxy in fleet.Proxies)
            yield return $"  internet --> {Id(proxy.Value.Name)}[{Quote(proxy.Value.Name)}]\n";
        var entry = fleet.Proxies.Count == 0 ? "internet" : Id(fleet.Proxies[0].Value.Name);
        foreach (var stack in fleet.Stacks)
            yield return Parts.Of(stack.Value, entry);
    }

    /// <param name="stack">The stack.</param>
    /// <param name="entry">The node that routes come from.</param>
    private static string PartOf(Stack stack, string entry)
    {
        var text = new StringBuilder();
        var id = Id(stack.Name);
        Line($"subgraph {id}[{Quote(stack.Name)}]");
        foreach (var service in stack.Services.Keys)
            Line($"  {id}__{Id(service)}[{Quote(service)}]");
        Line("end");
        foreach (var service in stack.Services)
        {
            var target = $"{id}__{Id(service.Key)}";
            foreach (var (host, path) in service.Value.Routes.SelectMany(route => route.Aliases.Prepend(route.Host).Select(host => (host, route.Path))))
                Line($"{entry} -->|{Quote(OverviewRenderer.Plain(host + path))}| {target}");
            foreach (var port in service.Value.Ports.Where(port => port.Published is not null))
                Line($"internet -->|{Quote(OverviewRenderer.Plain(port.Published!))}| {target}");
            foreach (var dependency in service.Value.DependsOn)
                Line($"{target} --> {id}__{Id(dependency.Service)}");
        }

        return text.ToString();

        void Line(string line) => text.Append("  ").Append(line).Append('\n');
    }

    private static string Id(string name) => "n_" + name.Replace('-', '_').Replace('.', '_');

    private static string Quote(string text) => "\"" + text.Replace("\"", "#quot;") + "\"";
}
