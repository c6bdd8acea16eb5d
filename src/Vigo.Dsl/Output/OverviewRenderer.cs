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

    // One for all: most edits change no part of it, and it is as long as all stacks together.
    private static readonly Remembered<object, Sequence<string>, string> Texts = new((_, parts) => string.Concat(parts));
    private static readonly object TheOverview = new();

    public static string Render(Fleet fleet) => Texts.Of(TheOverview, Parts(fleet).ToSequence());

    private static IEnumerable<string> Parts(Fleet fleet)
    {
        yield return Marker.Markdown("infra") + "\n# Deployments\n\n## Stacks\n\n| stack | service | image | routes | ports |\n|---|---|---|---|---|\n";
        foreach (var stack in fleet.Proxies.Concat(fleet.Stacks))
            yield return Rows.Of(stack.Value);
        yield return "\n## Hosts\n\n| host | kind | branch | stacks, in apply order | overlays |\n|---|---|---|---|---|\n";
        foreach (var view in HostViews.Of(fleet))
        {
            var name = view.Host is null ? "any other" : view.Name;
            yield return $"| {Cell(name)} | {view.Kind.ToString().ToLowerInvariant()} | {Cell(view.Host?.Branch ?? "")} | {NamesOf(view.All)} | {NamesOf(view.All.Where(stack => stack.IsOverlay))} |\n";
        }

        yield return "\n## Topology\n\n```mermaid\n";
        foreach (var lines in TopologyDiagram.Of(fleet))
            yield return lines;
        yield return "```\n";
    }

    private static string NamesOf(IEnumerable<StackView> stacks) => string.Join("<br>", stacks.Select(stack => Names.Of(stack.Stack)));

    private static IEnumerable<string> Routes(Service service) =>
        service.Routes.SelectMany(route => route.Aliases.Prepend(route.Host).Select(host => host + route.Path)).Concat(service.Routes.SelectMany(route => route.Redirects));

    private static string Cells(IEnumerable<string> values) => string.Join("<br>", values.Select(Cell));

    private static string Cell(string value) => Plain(value).Replace("|", "\\|");

    /// <summary>A text with its env keys as people read them.</summary>
    public static string Plain(string value) => Interpolation.ToCompose(value).Replace("$$", "$");
}
