using Vigo.Runner.Import.Reading;

namespace Vigo.Runner.Import.Mapping;

/// <summary>Mounts.</summary>
/// <remarks>Compose Specification, "volumes" of a service.</remarks>
internal static class MountKeys
{
    private static readonly string[] Heeded = ["ro", "rw", "z", "Z", "nocopy", "shared", "rshared", "slave", "rslave", "private", "rprivate"];

    private static readonly KeyTable<Mount> Bind = new("bind", (mount, extensions) => mount with { OptionExtensions = extensions })
    {
        { "propagation", (mount, node) => mount with { Propagation = Scalars.Word<MountPropagation>(node) } },
        { "create_host_path", (mount, node) => mount with { CreatesHostPath = Scalars.Flag(node) } },
        { "recursive", (mount, node) => mount with { Recursive = Scalars.Word<RecursiveMount>(node) } },
        { "selinux", (mount, node) => mount with { Selinux = Scalars.Word<SelinuxLabel>(node) } },
    };

    private static readonly KeyTable<Mount> Volume = new("volume", (mount, extensions) => mount with { OptionExtensions = extensions })
    {
        { "nocopy", (mount, node) => mount with { NoCopy = Scalars.Flag(node) } },
        { "subpath", (mount, node) => mount with { Subpath = Scalars.Text(node) } },
        { "labels", (mount, node) => mount with { VolumeLabels = Collections.Texts(node) } },
    };

    private static readonly KeyTable<Mount> Memory = new("tmpfs", (mount, extensions) => mount with { OptionExtensions = extensions })
    {
        { "size", (mount, node) => mount with { TmpfsSize = Scalars.Of(node, ByteSize.Parse) } },
        { "mode", (mount, node) => mount with { TmpfsPermissions = Scalars.Permissions(node) } },
    };

    private static readonly KeyTable<Mount> Image = new("image", (mount, extensions) => mount with { OptionExtensions = extensions })
    {
        { "subpath", (mount, node) => mount with { Subpath = Scalars.Text(node) } },
    };

    private static readonly KeyTable<Mount> Long = new("a mount", (mount, extensions) => mount with { Extensions = extensions })
    {
        { "type", (mount, _) => mount },
        { "source", (mount, _) => mount },
        { "target", (mount, _) => mount },
        { "read_only", (mount, node) => mount with { IsReadOnly = Scalars.Flag(node) } },
        { "consistency", (mount, node) => mount with { Consistency = Scalars.Word<MountConsistency>(node) } },
        { "bind", (mount, node, context) => Bind.Read(mount, node, context) },
        { "volume", (mount, node, context) => Volume.Read(mount, node, context) },
        { "tmpfs", (mount, node, context) => Memory.Read(mount, node, context) },
        { "image", (mount, node, context) => Image.Read(mount, node, context) },
    };

    /// <summary>The short syntax, or the long one.</summary>
    public static Mount Mount(SourceNode node, ImportContext context)
    {
        if (node is SourceScalar)
            return Short(node, context);
        var mapping = node as SourceMapping ?? throw Refusal.At(node.Place, $"a mount is a text or a mapping, and this is {node.What}", "write SOURCE:TARGET");
        var target = Text(mapping, "target") ?? throw Refusal.At(node.Place, "a mount has no target", "write the path in the container: target: /data");
        var kind = mapping.Find("type") is { } type ? Scalars.Word<MountKind>(type) : throw Refusal.At(node.Place, "a mount has no type", "write type: bind, or another");
        if (mapping.Find("bind") is SourceMapping { Entries.Count: 0 } nothing)
            context.Say(nothing.Place, "bind: {} says nothing, and is left out");
        var source = Text(mapping, "source");
        var mount = (kind, source) switch
        {
            (MountKind.Volume, null) => Vigo.Mount.Anonymous(target),
            (MountKind.Volume, { } name) => Vigo.Mount.Volume(name, target),
            (MountKind.Bind, { } path) => Vigo.Mount.Bind(path, target),
            (MountKind.Tmpfs, null) => Vigo.Mount.Tmpfs(target),
            (MountKind.Image, { } reference) => Vigo.Mount.Image(Vigo.Image.Parse(reference), target),
            (MountKind.Cluster, { } name) => Vigo.Mount.Cluster(name, target),
            (MountKind.Npipe, { } pipe) => Vigo.Mount.Pipe(pipe, target),
            _ => throw Refusal.At(node.Place, source is null ? "this kind of mount needs a source" : "memory has no source", source is null ? "write source: …" : "leave source out"),
        };
        return Spelled(Long.Read(mount, node, context), mapping);
    }

    // What Compose doesn't know among the options, it passes over; so it does with what macOS once needed.
    private static Mount Short(SourceNode node, ImportContext context)
    {
        var text = Scalars.Text(node);
        var (mounted, options) = Options(text);
        var ignored = options.Where(option => !Heeded.Contains(option)).ToList();
        if (ignored.Count == 0)
            return Scalars.Of(node, Vigo.Mount.Parse);
        context.Say(node.Place, $"{string.Join(", ", ignored)} is left out: Compose ignores it here");
        var heeded = options.Where(Heeded.Contains).ToList();
        return Scalars.Checked(node, () => Vigo.Mount.Parse(heeded.Count == 0 ? mounted : $"{mounted}:{string.Join(',', heeded)}"));
    }

    private static (string Mounted, IReadOnlyList<string> Options) Options(string text)
    {
        var colon = text.LastIndexOf(':');
        var last = text[(colon + 1)..];
        var isOptions = colon > 0 && last.Length > 0 && last.AsSpan().IndexOfAny('/', '\\') < 0 && !last.AsSpan().ContainsAnyInRange('\uE000', '\uE001') && text.LastIndexOf(':', colon - 1) > 0;
        return isOptions ? (text[..colon], last.Split(',')) : (text, []);
    }

    // For the short syntax Compose fills in what it leaves alone in the long one: that it makes a missing host path, and that there are no options.
    private static Mount Spelled(Mount mount, SourceMapping mapping) =>
        mount is { Kind: MountKind.Volume, Source: not null } && mapping.Find("volume") is SourceMapping { Entries.Count: 0 } ? mount
        : mount.Kind is MountKind.Bind or MountKind.Volume && mount is { CreatesHostPath: null, Recursive: null, Subpath: null, Consistency: null, VolumeLabels.Count: 0, Extensions.Count: 0, OptionExtensions.Count: 0 }
            ? mount with { IsSpelledOut = true }
            : mount;

    private static string? Text(SourceMapping mapping, string key) => mapping.Find(key) is { IsNothing: false } value ? Scalars.Text(value) : null;
}
