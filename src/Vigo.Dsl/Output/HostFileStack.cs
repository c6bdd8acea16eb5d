using System.Collections.Concurrent;
using Vigo.Compose;
using Vigo.Model;

namespace Vigo.Output;

/// <summary>What <c>host.yml</c> says of one stack.</summary>
internal static class HostFileStack
{
    private static readonly ModelPath Services = ModelPath.Root.Property(nameof(Stack.Services));

    // By use, since hosts of every kind ask in turn.
    private static readonly Remembered<Stack, ConcurrentDictionary<StackUse, ComposeMapping>> Known = new(_ => new());

    /// <summary>What is said of it on a host of a kind; its own parts name the stack's record, and the host's is the document's.</summary>
    public static ComposeMapping Of(Stack stack, HostKind kind, bool isNamed)
    {
        var (known, use) = (Known.Of(stack), new StackUse(kind, isNamed));
        return known.TryGetValue(use, out var rendered) ? rendered : known.GetOrAdd(use, Render(stack, kind, isNamed));
    }

    private static ComposeMapping Render(Stack stack, HostKind kind, bool isNamed)
    {
        var mapping = new MappingBuilder();
        if (isNamed)
            mapping.AddText("name", stack.Name, At(stack, ModelPath.Root.Property(nameof(Stack.Name))));
        AddList(mapping, "env", EnvFiles(stack));

        // Production never follows a moving tag by itself: there a commit is the only way to change what runs.
        if (kind != HostKind.Production)
            AddList(mapping, "mutable", Names(stack, service => service.Image is { IsMutable: true }, service => [Cause(stack, service, nameof(Service.Image)), ScalarSource.Because(ModelPath.Root.Property(nameof(Host.Kind)))]));
        AddList(mapping, "one-shot", Names(stack, service => service.Health is { Kind: HealthKind.OneShot }, service => [Cause(stack, service, nameof(Service.Health))]));
        mapping.AddFlag("forward-only", stack.ForwardOnly ? true : null, At(stack, ModelPath.Root.Property(nameof(Stack.ForwardOnly))));
        return mapping.Build();
    }

    private static void AddList(MappingBuilder mapping, string key, IReadOnlyCollection<ComposeScalar> items)
    {
        if (items.Count > 0)
            mapping.Add(key, new ComposeList(items.Cast<ComposeNode>().ToSequence()));
    }

    private static List<ComposeScalar> EnvFiles(Stack stack) =>
    [
        .. HostViews.EnvFilePlacesOf(stack).Select(file => MappingBuilder.Text(file.File.Path, At(stack, file.Path.Property(nameof(EnvFile.Path))))),
    ];

    private static List<ComposeScalar> Names(Stack stack, Func<Service, bool> condition, Func<string, IEnumerable<ScalarSource>> causes) =>
    [
        .. stack.Services.Where(service => condition(service.Value))
            .Select(service => MappingBuilder.Text(service.Key, [At(stack, Services.NameOf(service.Key)), .. causes(service.Key)])),
    ];

    private static ScalarSource Cause(Stack stack, string service, string property) => ScalarSource.Because(ModelPath.ToService(service).Property(property), stack);

    private static ScalarSource At(Stack stack, ModelPath path) => new(path, stack);

    private readonly record struct StackUse(HostKind Kind, bool IsNamed);
}
