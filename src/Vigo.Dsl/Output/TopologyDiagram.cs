using System.Text;
using Vigo.Model;

namespace Vigo.Output;

/// <summary>A Mermaid flowchart: the internet, the proxy, and the services it reaches.</summary>
internal static class TopologyDiagram
{
    // How long the lines of a stack of a dozen services are.
    private const int Usual = 2048;

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
        var text = new StringBuilder(Usual);
        var id = Id(stack.Name);
        text.Append("  subgraph ").Append(id).Append('[').Append(Quote(stack.Name)).Append("]\n");
        foreach (var service in stack.Services)
            text.Append("    ").Append(id).Append("__").Append(Id(service.Key)).Append('[').Append(Quote(service.Key)).Append("]\n");
        text.Append("  end\n");
        foreach (var service in stack.Services)
        {
            var target = $"{id}__{Id(service.Key)}";
            foreach (var route in service.Value.Routes)
            {
                Edge(entry, target, route.Host + route.Path);
                foreach (var alias in route.Aliases)
                    Edge(entry, target, alias + route.Path);
            }

            foreach (var port in service.Value.Ports)
            {
                if (port.Published is not null)
                    Edge("internet", target, port.Published);
            }

            foreach (var dependency in service.Value.DependsOn)
                text.Append("  ").Append(target).Append(" --> ").Append(id).Append("__").Append(Id(dependency.Service)).Append('\n');
        }

        return text.ToString();

        void Edge(string from, string to, string label) =>
            text.Append("  ").Append(from).Append(" -->|").Append(Quote(OverviewRenderer.Plain(label))).Append("| ").Append(to).Append('\n');
    }

    private static string Id(string name) => "n_" + name.Replace('-', '_').Replace('.', '_');

    private static string Quote(string text) => "\"" + text.Replace("\"", "#quot;") + "\"";
}
