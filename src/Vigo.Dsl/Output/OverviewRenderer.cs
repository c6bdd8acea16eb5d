using System.Text;
using Vigo.Model;

namespace Vigo.Output;

/// <summary>
/// <c>stacks/README.md</c>: what is deployed where, for people. No tags: every pin would make it conflict.
/// </summary>
internal static class OverviewRenderer
{
    private static readonly Remembered<Stack, string> Rows = new(stack => string.Concat(stack.Services.Select(service =>
        $"| {Cell(stack.Name)} | {Cell(service.Key)} | {Cell(service.Value.Image?.Repository ?? "")} | {Cells(Routes(service.Value))} | {Cells(service.Value.Ports.Select(port => port.ToString()))} |\n")));

    private static readonly Remembered<Stack, string> Names = new(stack => Cell(stack.Name));

    public static string Render(Fleet fleet)
    {
        var text = new StringBuilder(Marker.Markdown("infra"));
        text.Append("\n# Deployments\n\n## Stacks\n\n| stack | service | image | routes | ports |\n|---|---|---|---|---|\n");
        foreach (var stack in fleet.Proxies.Concat(fleet.Stacks))
            text.Append(Rows.Of(stack.Value));
        text.Append("\n## Hosts\n\n| host | kind | branch | stacks, in apply order | overlays |\n|---|---|---|---|---|\n");
        foreach (var view in HostViews.Of(fleet))
        {
            var name = view.Host is null ? "any other" : view.Name;
            text.Append($"| {Cell(name)} | {view.Kind.ToString().ToLowerInvariant()} | {Cell(view.Host?.Branch ?? "")} | {NamesOf(view.All)} | {NamesOf(view.All.Where(stack => stack.IsOverlay))} |\n");
        }

        text.Append("\n## Topology\n\n```mermaid\n");
        foreach (var lines in TopologyDiagram.Of(fleet))
            text.Append(lines);
        return text.Append("```\n").ToString();
    }

    private static string NamesOf(IEnumerable<StackView> stacks) => string.Join("<br>", stacks.Select(stack => Names.Of(stack.Stack)));

    private static IEnumerable<string> Routes(Service service) =>
        service.Routes.Select(route => route.Host + route.Path).Concat(service.Routes.SelectMany(route => route.Redirects));

    private static string Cells(IEnumerable<string> values) => string.Join("<br>", values.Select(Cell));

    private static string Cell(string value) => Plain(value).Replace("|", "\\|");

    /// <summary>A text with its env keys as people read them.</summary>
    public static string Plain(string value) => Interpolation.ToCompose(value).Replace("$$", "$");
}
