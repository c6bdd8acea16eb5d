using Vigo.Model;

namespace Vigo.Compose;

/// <summary>Mounts in the short syntax where it can say everything, else in the long one.</summary>
internal static class MountRenderer
{
    public static ComposeList? Render(Sequence<Mount> mounts, ModelPath path) => mounts.Count == 0
        ? null
        : MappingBuilder.List(mounts, path, Render);

    private static ComposeNode Render(Mount mount, ModelPath path) => NeedsLong(mount) ? Long(mount, path) : MappingBuilder.Text(Short(mount), ShortSources(mount, path));

    private static bool NeedsLong(Mount mount) =>
        mount.IsSpelledOut is true || IsDrive(mount.Source) || mount.Kind is not (MountKind.Volume or MountKind.Bind)
        || mount.CreatesHostPath is not null || mount.Recursive is not null || mount.Subpath is not null || mount.Consistency is not null || mount.VolumeLabels.Count > 0 || mount.Extensions.Count > 0 || mount.OptionExtensions.Count > 0
        || mount.IsReadOnly is { Value: not true } || mount.NoCopy is { Value: not true }
        || ShortSyntax.Split(mount.Target).Count > 1 || (mount.Source is { } source && ShortSyntax.Split(source).Count > 1)
        || (mount.Source is null && (mount.IsReadOnly is not null || mount.NoCopy is not null || mount.Propagation is not null || mount.Selinux is not null));

    // Compose takes one letter before a colon for a drive of Windows.
    private static bool IsDrive(string? source) => source is { Length: 1 } && source[0] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static string Short(Mount mount)
    {
        string?[] all = [mount.IsReadOnly is null ? null : "ro", mount.Propagation is { } propagation ? Words.Of(propagation) : null, mount.Selinux is { } label ? Words.Of(label) : null, mount.NoCopy is null ? null : "nocopy"];
        var options = all.Where(option => option is not null).ToList();
        return (mount.Source is null ? "" : mount.Source + ":") + mount.Target + (options.Count == 0 ? "" : ":" + string.Join(",", options));
    }

    // A target names what is mounted only for whoever mounts it twice; the source tells mounts apart.
    private static Sequence<ScalarSource> ShortSources(Mount mount, ModelPath path)
    {
        var sources = Sequence<ScalarSource>.Empty;
        if (mount.Source is not null)
            sources = sources.And(path.Property(nameof(Mount.Source)));
        sources = sources.And(path.Property(nameof(Mount.Target)));
        if (mount.IsReadOnly is not null)
            sources = sources.And(path.Property(nameof(Mount.IsReadOnly)));
        if (mount.Propagation is not null)
            sources = sources.And(path.Property(nameof(Mount.Propagation)));
        if (mount.Selinux is not null)
            sources = sources.And(path.Property(nameof(Mount.Selinux)));
        if (mount.NoCopy is not null)
            sources = sources.And(path.Property(nameof(Mount.NoCopy)));
        return sources;
    }

    private static ComposeMapping Long(Mount mount, ModelPath path)
    {
        var mapping = new RecordBuilder(path);
        mapping.Word<MountKind>("type", mount.Kind, nameof(Mount.Kind));
        mapping.Text("source", mount.Source, nameof(Mount.Source));
        mapping.Text("target", mount.Target, nameof(Mount.Target));
        mapping.Value("read_only", mount.IsReadOnly, nameof(Mount.IsReadOnly));
        mapping.Word("consistency", mount.Consistency, nameof(Mount.Consistency));
        mapping.Node("bind", Bind(mount, path));
        mapping.Node("volume", Volume(mount, path));
        mapping.Node("tmpfs", Tmpfs(mount, path));
        mapping.Node("image", mount.Kind == MountKind.Image ? Image(mount, path) : null);
        mapping.Extensions(mount.Extensions);
        return mapping.Build();
    }

    private static ComposeMapping? Bind(Mount mount, ModelPath path)
    {
        var mapping = new RecordBuilder(path);
        mapping.Word("propagation", mount.Propagation, nameof(Mount.Propagation));
        mapping.Value("create_host_path", mount.CreatesHostPath, nameof(Mount.CreatesHostPath));
        mapping.Word("recursive", mount.Recursive, nameof(Mount.Recursive));
        mapping.Word("selinux", mount.Selinux, nameof(Mount.Selinux));
        mapping.Extensions(mount.DetailExtensions(MountKind.Bind), nameof(Mount.OptionExtensions));
        return mapping.BuildUnlessEmpty();
    }

    private static ComposeMapping? Volume(Mount mount, ModelPath path)
    {
        var mapping = new RecordBuilder(path);
        mapping.Value("nocopy", mount.NoCopy, nameof(Mount.NoCopy));
        mapping.Text("subpath", mount.Kind == MountKind.Image ? null : mount.Subpath, nameof(Mount.Subpath));
        mapping.Map("labels", mount.VolumeLabels, nameof(Mount.VolumeLabels));
        mapping.Extensions(mount.DetailExtensions(MountKind.Volume), nameof(Mount.OptionExtensions));
        return mapping.BuildUnlessEmpty();
    }

    private static ComposeMapping? Tmpfs(Mount mount, ModelPath path)
    {
        var mapping = new RecordBuilder(path);
        mapping.Value("size", mount.TmpfsSize, nameof(Mount.TmpfsSize));
        mapping.Value("mode", mount.TmpfsPermissions, nameof(Mount.TmpfsPermissions));
        mapping.Extensions(mount.DetailExtensions(MountKind.Tmpfs), nameof(Mount.OptionExtensions));
        return mapping.BuildUnlessEmpty();
    }

    private static ComposeMapping? Image(Mount mount, ModelPath path)
    {
        var mapping = new RecordBuilder(path);
        mapping.Text("subpath", mount.Subpath, nameof(Mount.Subpath));
        mapping.Extensions(mount.DetailExtensions(MountKind.Image), nameof(Mount.OptionExtensions));
        return mapping.BuildUnlessEmpty();
    }
}
