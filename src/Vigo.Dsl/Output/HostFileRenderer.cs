using Vigo.Compose;
using Vigo.Model;

namespace Vigo.Output;

/// <summary>A host's <c>host.yml</c>: what the runner must know of it beside the compose files.</summary>
public static class HostFileRenderer
{
    /// <summary>The schema that this version writes. A runner that knows only older ones keeps what runs.</summary>
    public const int Schema = 1;

    private static readonly Remembered<Host, HostDocument, string> Texts = new((_, document) => YamlWriter.Write(document.Lead, document.Root));
    private static readonly Host Undeclared = new("undeclared");

    /// <summary>The file's text.</summary>
    /// <param name="view">The host.</param>
    /// <param name="fleet">The fleet it belongs to, for retirements.</param>
    /// <param name="source">The file that declares the host.</param>
    public static string Render(HostView view, Fleet fleet, string source) => Texts.Of(view.Host ?? Undeclared, new(Marker.Yaml(source), Content(view, fleet)));

    /// <summary>The same before it is text.</summary>
    internal static ComposeMapping Content(HostView view, Fleet fleet)
    {
        // What a record says by default; the name that stands for hosts without one could not be a host's.
        var host = view.Host ?? Undeclared;
        var mapping = new MappingBuilder();
        mapping.AddNumber("schema", Schema, ScalarSource.Vigo);
        mapping.AddText("host", view.Name, ModelPath.Root.Property(nameof(Host.Name)));
        mapping.AddText("kind", host.Kind.ToString().ToLowerInvariant(), ModelPath.Root.Property(nameof(Host.Kind)));
        mapping.AddText("branch", host.Branch, ModelPath.Root.Property(nameof(Host.Branch)));
        mapping.AddText("engine", host.Engine.ToString().ToLowerInvariant(), ModelPath.Root.Property(nameof(Host.Engine)));
        mapping.AddNumber("health-timeout", Math.Ceiling(host.HealthTimeout.TotalSeconds), ModelPath.Root.Property(nameof(Host.HealthTimeout)));
        mapping.AddFlag("rollback", host.RollsBack, ModelPath.Root.Property(nameof(Host.RollsBack)));
        if (view.Proxy is { } proxy)
            mapping.Add("proxy", HostFileStack.Of(proxy.Stack, view.Kind, isNamed: false));
        mapping.Add("stacks", new ComposeList(view.Stacks.Select(stack => (ComposeNode)HostFileStack.Of(stack.Stack, view.Kind, isNamed: true)).ToSequence()));
        if (fleet.Retirements.Count > 0)
            mapping.Add("retire", new ComposeList(fleet.Retirements.Select(retirement => (ComposeNode)Describe(retirement.Value)).ToSequence()));
        return mapping.Build();
    }

    private static ComposeMapping Describe(Retirement retirement)
    {
        var mapping = new MappingBuilder();
        mapping.AddText("stack", retirement.Stack, new(ModelPath.Root.Property(nameof(Retirement.Stack)), retirement));
        if (retirement.Volumes == RetiredVolumes.Delete)
            mapping.AddText("volumes", "delete", new(ModelPath.Root.Property(nameof(Retirement.Volumes)), retirement));
        return mapping.Build();
    }

    private sealed record HostDocument(string Lead, ComposeMapping Root);
}
