using System.Text;
using Vigo.Model;

namespace Vigo.Output;

/// <summary>
/// <c>stacks/README.md</c>: what is deployed where, for people. No tags: every pin would make it conflict.
/// </summary>
internal static class OverviewRenderer
{
    public static string Render(Fleet fleet)
    {
        var views = HostViews.Of(fleet);
        var text = new StringBuilder();
        Line(Marker.Markdown("infra"));
        Line("# Deployments");
        Line();
        Line("## Stacks");
        Line();
        Line("| stack | service | image | routes | ports |");
        Line("|---|---|---|---|---|");
        foreach (var stack in fleet.Proxies.Concat(fleet.Stacks).Select(declared => declared.Value))
        {
            foreach (var service in stack.Services)
                Line($"| {Cell(stack.Name)} | {Cell(service.Key)} | {Cell(service.Value.Image?.Repository ?? "")} | {Cells(Routes(service.Value))} | {Cells(service.Value.Ports.Select(port => port.ToString()))} |");
        }

        Line();
        Line("## Hosts");
        Line();
        Line("| host | kind | branch | stacks, in apply order | overlays |");
        Line("|---|---|---|---|---|");
        foreach (var view in views)
        {
            var name = view.Host is null ? "any other" : view.Name;
            Line($"| {Cell(name)} | {view.Kind.ToString().ToLowerInvariant()} | {Cell(view.Host?.Branch ?? "")} | {Cells(view.All.Select(stack => stack.Stack.Name))} | {Cells(view.All.Where(stack => stack.IsOverlay).Select(stack => stack.Stack.Name))} |");
        }

        Line();
        Line("## Topology");
        Line();
        Line("```mermaid");
        foreach (var line in TopologyDiagram.Of(fleet))
            Line(line);
        Line("```");
        return text.ToString();

        void Line(string line = "") => text.Append(line).Append('\n');
    }

    private static IEnumerable<string> Routes(Service service) =>
        service.Routes.Select(route => route.Host + route.Path).Concat(service.Routes.SelectMany(route => route.Redirects));

    private static string Cells(IEnumerable<string> values) => string.Join("<br>", values.Select(Cell));

    private static string Cell(string value) => Plain(value).Replace("|", "\\|");

    /// <summary>A text with its env keys as people read them.</summary>
    public static string Plain(string value) => Interpolation.ToCompose(value).Replace("$$", "$");
}
