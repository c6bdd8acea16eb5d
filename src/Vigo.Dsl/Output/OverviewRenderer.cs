using System.Text;
using Vigo.Model;

namespace Vigo.Output;

/// <summary>
/// <c>stacks/README.md</c>: what is deployed where, for people. No tags: every pin would make it conflict.
/// </summary>
internal static class OverviewRenderer
{
    private const string CellBreak = "<br>";

    // How long the rows of a stack of a dozen services are.
    private const int Usual = 1024;

    private static readonly Remembered<Stack, string> Rows = new(RowsOf);

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

    private static string RowsOf(Stack stack)
    {
        var text = new StringBuilder(Usual);
        foreach (var service in stack.Services)
        {
            text.Append("| ").Append(Cell(stack.Name)).Append(" | ").Append(Cell(service.Key)).Append(" | ").Append(Cell(service.Value.Image?.Repository ?? "")).Append(" | ");
            AppendRoutes(text, service.Value.Routes);
            text.Append(" | ");
            for (var i = 0; i < service.Value.Ports.Count; i++)
                text.Append(i == 0 ? "" : CellBreak).Append(Cell(service.Value.Ports[i].ToString()));
            text.Append(" |\n");
        }

        return text.ToString();
    }

    private static void AppendRoutes(StringBuilder text, Sequence<Route> routes)
    {
        var start = text.Length;
        foreach (var route in routes)
        {
            Append(route.Host + route.Path);
            foreach (var alias in route.Aliases)
                Append(alias + route.Path);
        }

        foreach (var redirect in routes.SelectMany(route => route.Redirects))
            Append(redirect);

        void Append(string address) => text.Append(text.Length == start ? "" : CellBreak).Append(Cell(address));
    }

    private static string NamesOf(IEnumerable<StackView> stacks) => string.Join(CellBreak, stacks.Select(stack => Names.Of(stack.Stack)));

    private static string Cell(string value) => Plain(value).Replace("|", "\\|");

    /// <summary>A text with its env keys as people read them.</summary>
    public static string Plain(string value) => Interpolation.ToCompose(value).Replace("$$", "$");
}
