using Vigo.Model;

namespace Vigo.Compose;

/// <summary>How a service follows its source code.</summary>
internal static class DevelopRenderer
{
    public static ComposeNode Render(Develop development, ModelPath path)
    {
        var mapping = new RecordBuilder(path);
        mapping.List("watch", development.Watch, nameof(Develop.Watch), Watch);
        mapping.Extensions(development.Extensions);
        return mapping.Build();
    }

    private static ComposeNode Watch(Watch watch, ModelPath path)
    {
        var mapping = new RecordBuilder(path);
        mapping.Word<WatchAction>("action", watch.Action, nameof(Vigo.Watch.Action));
        mapping.Text("path", watch.Path, nameof(Vigo.Watch.Path));
        mapping.Text("target", watch.Target, nameof(Vigo.Watch.Target));
        mapping.UniqueTexts("include", watch.Include, nameof(Vigo.Watch.Include));
        mapping.UniqueTexts("ignore", watch.Ignore, nameof(Vigo.Watch.Ignore));
        mapping.Flag("initial_sync", watch.InitialSync, nameof(Vigo.Watch.InitialSync));
        mapping.Record("exec", watch.Exec, nameof(Vigo.Watch.Exec), ServiceProcess.Hook);
        mapping.Extensions(watch.Extensions);
        return mapping.Build();
    }
}
