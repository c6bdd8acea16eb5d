using Vigo.Runner.Import.Reading;

namespace Vigo.Runner.Import.Mapping;

/// <summary>A whole compose file as a stack.</summary>
/// <remarks>Compose Specification, "Compose file".</remarks>
internal static class StackKeys
{
    // One for all: a service is large, and a file can hold very many.
    private static readonly Service NoService = new();

    private static readonly KeyTable<Stack> All = new("a compose file", (stack, extensions) => stack with { Extensions = extensions })
    {
        { "version", (stack, node, context) => Version(stack, node, context) },
        { "name", Name },
        { "include", (stack, node, context) => stack with { Include = Collections.List(node, include => Composition.Include(include, context)) } },
        { "services", (stack, node, context) => stack with { Services = Services(node, context) } },
        { "networks", (stack, node, context) => stack with { Networks = Section(node, new Network(), NetworkKeys.Network, context) } },
        { "volumes", (stack, node, context) => stack with { Volumes = Section(node, new Volume(), SectionKeys.Volume, context) } },
        { "configs", (stack, node, context) => stack with { Configs = Section(node, new Config(), SectionKeys.Config, context) } },
        { "secrets", (stack, node, context) => stack with { Secrets = Section(node, new Secret(), SectionKeys.Secret, context) } },
        { "models", (stack, node, context) => stack with { Models = Section(node, new LanguageModel(""), SectionKeys.Model, context) } },
    };

    /// <summary>The stack of that name. What can't be said is in the context's refusals.</summary>
    public static Stack Read(string name, SourceMapping file, ImportContext context)
    {
        if (file.Find("services") is null && file.Entries.FirstOrDefault(IsService) is { } service)
        {
            context.Refuse(Refusal.At(service.Key.Place, $"{service.Key.Text} is a service that stands where the first Compose had it, and none of today reads it", "put all services below services:"));
            return new(name);
        }

        return All.Read(new Stack(name), file, context);
    }

    private static bool IsService(SourceEntry entry) =>
        !entry.Key.Text.StartsWith("x-", StringComparison.Ordinal) && entry.Value is SourceMapping mapping && (mapping.Find("image") ?? mapping.Find("build")) is not null;

    // A service with a key that could not be read is told of by that key alone.
    private static Map<Service> Services(SourceNode node, ImportContext context) => Collections.Map(node, (key, value) =>
    {
        var refusals = context.Refusals.Count;
        var service = value.IsNothing ? NoService : ServiceKeys.All.Read(NoService, value, context);
        if (service is { Image: null, Build: null, Provider: null, Extends: null } && context.Refusals.Count == refusals)
            context.Refuse(Refusal.At(key.Place, $"the service {key.Text} has neither an image nor a build context", "write image: or build:, or name the file that completes it beside this one"));
        return service;
    }, () => context.IsFull);

    private static Map<T> Section<T>(SourceNode node, T empty, KeyTable<T> keys, ImportContext context) =>
        Collections.Map(node, (_, value) => value.IsNothing ? empty : keys.Read(empty, value, context));

    private static Stack Name(Stack stack, SourceNode node, ImportContext context)
    {
        if (Scalars.Text(node) == stack.Name)
            return stack with { WritesName = true };
        context.Say(node.Place, $"the name {node.What} is left out: the stack, and its Compose project, is called {stack.Name}");
        return stack;
    }

    private static Stack Version(Stack stack, SourceNode node, ImportContext context)
    {
        context.Say(node.Place, "version is left out: Compose ignores it and warns");
        return stack;
    }
}
