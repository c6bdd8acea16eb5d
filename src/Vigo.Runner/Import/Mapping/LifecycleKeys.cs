using Vigo.Runner.Import.Reading;

namespace Vigo.Runner.Import.Mapping;

/// <summary>What a service waits for, what is run around it, and where its output goes.</summary>
/// <remarks>Compose Specification, "depends_on", "post_start", "pre_stop" and "logging".</remarks>
internal static class LifecycleKeys
{
    private static readonly KeyTable<Dependency> Dependency = new("a dependency", (dependency, extensions) => dependency with { Extensions = extensions })
    {
        { "condition", (dependency, node) => dependency with { Condition = Scalars.Word<DependencyCondition>(node) } },
        { "restart", (dependency, node) => dependency with { Restarts = Scalars.Flag(node) } },
        { "required", (dependency, node) => dependency with { IsRequired = Scalars.Known(node) } },
    };

    private static readonly KeyTable<Hook> Hooks = new("a hook", (hook, extensions) => hook with { Extensions = extensions })
    {
        { "command", (hook, _) => hook },
        { "user", (hook, node) => hook with { User = Scalars.Of(node, User.Parse) } },
        { "privileged", (hook, node) => hook with { Privileged = Scalars.Flag(node) } },
        { "working_dir", (hook, node) => hook with { WorkingDirectory = Scalars.Text(node) } },
        { "environment", (hook, node) => Collections.Variables(node) is var (values, passed) ? hook with { Environment = values, PassedEnvironment = passed } : hook },
    };

    /// <summary>Where output goes.</summary>
    public static KeyTable<Logging> Logging { get; } = new("logging", (logging, extensions) => logging with { Extensions = extensions })
    {
        { "driver", (logging, node) => logging with { Driver = Scalars.Text(node) } },
        { "options", (logging, node) => logging with { Options = Collections.Map(node, (_, value) => Scalars.Text(value)) } },
    };

    /// <summary>Names of services, or the long syntax.</summary>
    public static Sequence<Dependency> Dependencies(SourceNode node, ImportContext context) => node is SourceMapping mapping
        ? mapping.Entries.Select(entry => Dependency.Read(Vigo.Dependency.On(entry.Key.Text), entry.Value, context)).ToSequence()
        : Collections.List(node, service => Vigo.Dependency.On(Scalars.Text(service)));

    /// <summary>A command at a moment of a container's life.</summary>
    public static Hook Hook(SourceNode node, ImportContext context)
    {
        var command = (node as SourceMapping)?.Find("command") ?? throw Refusal.At(node.Place, "a hook is a mapping with a command", "write command: [\"…\"]");
        return Hooks.Read(Vigo.Hook.Run([.. CommandWords.Read(command, context)]), node, context);
    }
}
