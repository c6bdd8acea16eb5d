using Vigo.Compose;
using Vigo.Model;

namespace Vigo.Output;

/// <summary>A host's <c>host.yml</c>: what the runner must know of it beside the compose files.</summary>
public static class HostFileRenderer
{
    /// <summary>The schema that this version writes. A runner that knows only older ones keeps what runs.</summary>
    public const int Schema = 1;

    private static readonly Remembered<Stack, StackUse, ComposeMapping> Descriptions = new((stack, use) => Describe(stack, use.Kind, use.IsNamed));
    private static readonly Remembered<Host, HostDocument, string> Texts = new((_, document) => YamlWriter.Write(document.Lead, document.Root));
    private static readonly Host Undeclared = new("undeclared");

    /// <summary>The file's text.</summary>
    /// <param name="view">The host.</param>
    /// <param name="fleet">The fleet it belongs to, for retirements.</param>
    /// <param name="source">The file that declares the host.</param>
    public static string Render(HostView view, Fleet fleet, string source)
    {
        // What a record says by default; the name that stands for hosts without one could not be a host's.
        var host = view.Host ?? Undeclared;
        var path = ModelPath.Root;
        var mapping = new MappingBuilder();
        mapping.AddNumber("schema", Schema, path);
        mapping.AddText("host", view.Name, path.Property(nameof(Host.Name)));
        mapping.AddText("kind", host.Kind.ToString().ToLowerInvariant(), path.Property(nameof(Host.Kind)));
        mapping.AddText("branch", host.Branch, path.Property(nameof(Host.Branch)));
        mapping.AddText("engine", host.Engine.ToString().ToLowerInvariant(), path.Property(nameof(Host.Engine)));
        mapping.AddNumber("health-timeout", Math.Ceiling(host.HealthTimeout.TotalSeconds), path.Property(nameof(Host.HealthTimeout)));
        mapping.AddFlag("rollback", host.RollsBack, path.Property(nameof(Host.RollsBack)));
        if (view.Proxy is { } proxy)
            mapping.Add("proxy", Descriptions.Of(proxy.Stack, new(view.Kind, IsNamed: false)));
        mapping.Add("stacks", new ComposeList(view.Stacks.Select(stack => (ComposeNode)Descriptions.Of(stack.Stack, new(view.Kind, IsNamed: true))).ToSequence()));
        if (fleet.Retirements.Count > 0)
            mapping.Add("retire", new ComposeList(fleet.Retirements.Select(retirement => (ComposeNode)Describe(retirement.Value)).ToSequence()));
        return Texts.Of(host, new(Marker.Yaml(source), mapping.Build()));
    }

    private static ComposeMapping Describe(Stack stack, HostKind kind, bool isNamed)
    {
        var path = ModelPath.Root;
        var mapping = new MappingBuilder();
        if (isNamed)
            mapping.AddText("name", stack.Name, path);
        mapping.AddTexts("env", HostViews.EnvFilesOf(stack), path);

        // Production never follows a moving tag by itself: there a commit is the only way to change what runs.
        if (kind != HostKind.Production)
            mapping.AddTexts("mutable", ServicesWhere(stack, service => service.Image is { IsMutable: true }), path);
        mapping.AddTexts("one-shot", ServicesWhere(stack, service => service.Health is { Kind: HealthKind.OneShot }), path);
        mapping.AddFlag("forward-only", stack.ForwardOnly ? true : null, path);
        return mapping.Build();
    }

    private static ComposeMapping Describe(Retirement retirement)
    {
        var mapping = new MappingBuilder();
        mapping.AddText("stack", retirement.Stack, ModelPath.Root);
        if (retirement.Volumes == RetiredVolumes.Delete)
            mapping.AddText("volumes", "delete", ModelPath.Root);
        return mapping.Build();
    }

    private static Sequence<string> ServicesWhere(Stack stack, Func<Service, bool> condition) =>
        stack.Services.Where(service => condition(service.Value)).Select(service => service.Key).ToSequence();

    private sealed record StackUse(HostKind Kind, bool IsNamed);

    private sealed record HostDocument(string Lead, ComposeMapping Root);
}
