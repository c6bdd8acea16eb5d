using Vigo.Runner.Import.Reading;

namespace Vigo.Runner.Import.Mapping;

/// <summary>How a service follows its source code.</summary>
/// <remarks>Compose Specification, "develop".</remarks>
internal static class DevelopKeys
{
    private static readonly KeyTable<Watch> Watched = new("a watched path", (watch, extensions) => watch with { Extensions = extensions })
    {
        { "path", (watch, _) => watch },
        { "action", (watch, _) => watch },
        { "target", (watch, _) => watch },
        { "exec", (watch, _) => watch },
        { "ignore", (watch, node) => watch with { Ignore = Collections.OneOrMore(node, Scalars.Text) } },
        { "include", (watch, node) => watch with { Include = Collections.OneOrMore(node, Scalars.Text) } },
        { "initial_sync", (watch, node) => watch with { InitialSync = Scalars.Known(node) } },
    };

    /// <summary>All of its keys.</summary>
    public static KeyTable<Develop> All { get; } = new("develop", (development, extensions) => development with { Extensions = extensions })
    {
        { "watch", (development, node, context) => development with { Watch = Collections.List(node, watch => Watched.Read(Start(watch, context), watch, context)) } },
    };

    // What the action is decides what else there must be.
    private static Watch Start(SourceNode node, ImportContext context)
    {
        var mapping = node as SourceMapping ?? throw Refusal.At(node.Place, $"a watched path is a mapping, and this is {node.What}", "write path and action");
        var path = Text("path") ?? throw Missing("path");
        var action = mapping.Find("action") is { } word ? Scalars.Word<WatchAction>(word) : throw Missing("action");
        var (target, exec) = (Text("target"), mapping.Find("exec"));
        return (action, target, exec) switch
        {
            (WatchAction.Rebuild, null, null) => Watch.Rebuild(path),
            (WatchAction.Restart, null, null) => Watch.Restart(path),
            (WatchAction.Sync, { } to, null) => Watch.Sync(path, to),
            (WatchAction.SyncAndRestart, { } to, null) => Watch.SyncAndRestart(path, to),
            (WatchAction.SyncAndExec, { } to, { } command) => Watch.SyncAndExec(path, to, LifecycleKeys.Hook(command, context)),
            _ => throw Refusal.At(node.Place, "action, target and exec of this watched path don't go together", "sync needs a target, sync+exec needs exec too, rebuild and restart need neither"),
        };

        string? Text(string key) => mapping.Find(key) is { IsNothing: false } value ? Scalars.Text(value) : null;

        CommandLine.UserError Missing(string key) => Refusal.At(node.Place, $"a watched path has no {key}", "write path and action");
    }
}
