using Vigo.Model;

namespace Vigo;

/// <summary>Files that are watched, and what happens when they change.</summary>
/// <remarks>Compose Specification, "watch". Paths start at the compose file's folder.</remarks>
public sealed record Watch
{
    private Watch(string path, WatchAction action)
    {
        Path = path;
        Action = action;
    }

    /// <summary>The file or folder that is watched.</summary>
    public string Path { get; }

    /// <summary>What happens.</summary>
    public WatchAction Action { get; }

    /// <summary>Where the files go in the container; null when they go nowhere.</summary>
    public string? Target { get; private init; }

    /// <summary>What is run after they went there; null for nothing.</summary>
    public Hook? Exec { get; private init; }

    /// <summary>Patterns of what is left out, from the watched folder, as in <c>.dockerignore</c>.</summary>
    public Sequence<string> Ignore { get; init; } = Sequence<string>.Empty;

    /// <summary>Patterns of what alone is watched, from the watched folder. Since Compose 2.34.</summary>
    public Sequence<string> Include { get; init; } = Sequence<string>.Empty;

    /// <summary>Whether the files also go there when watching begins; null is no.</summary>
    public bool? InitialSync { get; init; }

    /// <summary>Extensions: keys that start with <c>x-</c>.</summary>
    public Map<Raw> Extensions { get; init => field = ExtensionKeys.Checked(value); } = Map<Raw>.Empty;

    /// <summary>The image is built anew and the container replaced.</summary>
    public static Watch Rebuild(string path) => new(path, WatchAction.Rebuild);

    /// <summary>The container is restarted. Since Compose 2.32.</summary>
    public static Watch Restart(string path) => new(path, WatchAction.Restart);

    /// <summary>The files go into the container.</summary>
    public static Watch Sync(string path, string target) => new(path, WatchAction.Sync) { Target = target };

    /// <summary>The files go into the container, which is then restarted. Since Compose 2.23.</summary>
    public static Watch SyncAndRestart(string path, string target) => new(path, WatchAction.SyncAndRestart) { Target = target };

    /// <summary>The files go into the container, where a command is then run. Since Compose 2.32.</summary>
    public static Watch SyncAndExec(string path, string target, [Sets(nameof(Exec))] Hook command) => new(path, WatchAction.SyncAndExec) { Target = target, Exec = command };
}

/// <summary>What happens when watched files change.</summary>
public enum WatchAction
{
    /// <summary>The image is built anew: <c>rebuild</c>.</summary>
    Rebuild,

    /// <summary>The container is restarted: <c>restart</c>.</summary>
    Restart,

    /// <summary>The files go into the container: <c>sync</c>.</summary>
    Sync,

    /// <summary>The files go there, and it is restarted: <c>sync+restart</c>.</summary>
    SyncAndRestart,

    /// <summary>The files go there, and a command is run: <c>sync+exec</c>.</summary>
    SyncAndExec,
}
