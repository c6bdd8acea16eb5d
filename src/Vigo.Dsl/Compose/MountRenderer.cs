using Vigo.Model;

namespace Vigo.Compose;

/// <summary>Mounts in the short syntax where it can say everything, else in the long one.</summary>
internal static class MountRenderer
{
    public static ComposeList? Render(Sequence<Mount> mounts, ModelPath path) => mounts.Count == 0
        ? null
        : new ComposeList(mounts.Select((mount, index) => Render(mount, path.Index(index))).ToSequence());

    private static ComposeNode Render(Mount mount, ModelPath path) =>
        mount.Kind == MountKind.Tmpfs || mount.CreatesHostPath is not null ? Long(mount, path) : MappingBuilder.Text(Short(mount), ShortSources(mount, path));

    private static string Short(Mount mount)
    {
        var options = mount.Options.ToList();
        if (mount.Propagation is not null)
            options.Insert(0, mount.Propagation);
        if (mount.IsReadOnly)
            options.Insert(0, "ro");
        return (mount.Source is null ? "" : mount.Source + ":") + mount.Target + (options.Count == 0 ? "" : ":" + string.Join(",", options));
    }

    // A target names what is mounted only for whoever mounts it twice; the source tells mounts apart.
    private static List<ScalarSource> ShortSources(Mount mount, ModelPath path)
    {
        var sources = new List<ScalarSource>();
        if (mount.Source is not null)
            sources.Add(path.Property(nameof(Mount.Source)));
        sources.Add(path.Property(nameof(Mount.Target)));
        if (mount.IsReadOnly)
            sources.Add(path.Property(nameof(Mount.IsReadOnly)));
        if (mount.Propagation is not null)
            sources.Add(path.Property(nameof(Mount.Propagation)));
        for (var i = 0; i < mount.Options.Count; i++)
            sources.Add(path.Property(nameof(Mount.Options)).Index(i));
        return sources;
    }

    private static ComposeMapping Long(Mount mount, ModelPath path)
    {
        var mapping = new MappingBuilder();
        mapping.AddText("type", mount.Kind.ToString().ToLowerInvariant(), path.Property(nameof(Mount.Kind)));
        mapping.AddText("source", mount.Source, path.Property(nameof(Mount.Source)));
        mapping.AddText("target", mount.Target, path.Property(nameof(Mount.Target)));
        mapping.AddFlag("read_only", mount.IsReadOnly ? true : null, path.Property(nameof(Mount.IsReadOnly)));
        var bind = new MappingBuilder();
        bind.AddText("propagation", mount.Propagation, path.Property(nameof(Mount.Propagation)));
        bind.AddFlag("create_host_path", mount.CreatesHostPath, path.Property(nameof(Mount.CreatesHostPath)));
        bind.AddText("selinux", mount.Options.FirstOrDefault(option => option is "z" or "Z"), path.Property(nameof(Mount.Options)));
        if (!bind.IsEmpty)
            mapping.Add("bind", bind.Build());
        if (mount.Options.Contains("nocopy"))
        {
            var volume = new MappingBuilder();
            volume.AddFlag("nocopy", true, path.Property(nameof(Mount.Options)));
            mapping.Add("volume", volume.Build());
        }

        if (mount.TmpfsSize is { } size)
        {
            var tmpfs = new MappingBuilder();
            tmpfs.AddNumber("size", size, path.Property(nameof(Mount.TmpfsSize)));
            mapping.Add("tmpfs", tmpfs.Build());
        }

        return mapping.Build();
    }
}
