using Vigo.Runner.Import.Reading;

namespace Vigo.Runner.Import.Resolving;

/// <summary>Where in a compose file paths of the host stand.</summary>
/// <remarks>Compose Specification, each key's own words on relative paths; compose-go, <c>paths/resolve.go</c>.</remarks>
internal static class PathKeys
{
    /// <summary>The file with another path in place of each.</summary>
    public static SourceMapping Rewrite(SourceMapping file, Func<PathUse, string> change) => file
        .Each("services", service => Mapping(service, found => Service(found, change)))
        .Each("configs", config => Mapping(config, found => found.At("file", node => Scalar(node, PathKind.Config, change))))
        .Each("secrets", secret => Mapping(secret, found => found.At("file", node => Scalar(node, PathKind.Secret, change))))
        .Each("volumes", volume => Mapping(volume, found => found.At("driver_opts", options => Mapping(options, known => Device(known, change)))));

    /// <summary>All of the file's paths.</summary>
    public static IReadOnlyList<PathUse> Of(SourceMapping file)
    {
        var uses = new List<PathUse>();
        Rewrite(file, use =>
        {
            uses.Add(use);
            return use.Text;
        });
        return uses;
    }

    private static SourceMapping Service(SourceMapping service, Func<PathUse, string> change) => service
        .At("build", build => build is SourceMapping mapping ? Build(mapping, change) : Scalar(build, PathKind.BuildContext, change))
        .At("env_file", files => OneOrMore(files, file => EnvFile(file, change)))
        .At("label_file", files => OneOrMore(files, file => Scalar(file, PathKind.LabelFile, change)))
        .At("volumes", mounts => Items(mounts, mount => Mount(mount, change)))
        .At("develop", develop => Mapping(develop, found => found.At("watch", rules => Items(rules, rule => Mapping(rule, known => known.At("path", node => Scalar(node, PathKind.Watch, change)))))))
        .At("extends", extends => Mapping(extends, found => found.At("file", node => Scalar(node, PathKind.Extends, change))));

    private static SourceMapping Build(SourceMapping build, Func<PathUse, string> change) => build
        .At("context", node => Scalar(node, PathKind.BuildContext, change))
        .At("additional_contexts", contexts => contexts switch
        {
            SourceMapping mapping => mapping.EachValue(value => Scalar(value, PathKind.BuildContext, change)),
            _ => Items(contexts, context => Named(context, change)),
        });

    private static SourceNode EnvFile(SourceNode file, Func<PathUse, string> change) => file is not SourceMapping mapping
        ? Scalar(file, PathKind.EnvFile, change)
        : mapping.At("path", node => Scalar(node, PathKind.EnvFile, change, isRequired: mapping.Find("required") is not SourceScalar { Text: "false" or "no" or "off" }));

    // NAME=CONTEXT
    private static SourceNode Named(SourceNode node, Func<PathUse, string> change) => node is SourceScalar scalar && scalar.Text.IndexOf('=', StringComparison.Ordinal) is >= 0 and var at
        ? scalar with { Text = scalar.Text[..(at + 1)] + change(new(PathKind.BuildContext, scalar.Text[(at + 1)..], scalar.Place)) }
        : node;

    private static SourceNode Mount(SourceNode node, Func<PathUse, string> change)
    {
        if (node is SourceMapping mapping)
            return mapping.Find("type") is SourceScalar { Text: "bind" } ? mapping.At("source", source => Scalar(source, PathKind.Mount, change, isWritable: mapping.Find("read_only") is not SourceScalar { Text: "true" or "yes" or "on" })) : mapping;
        return node is SourceScalar scalar && SourceLength(scalar.Text) is { } length
            ? scalar with { Text = change(new(PathKind.ShortMount, scalar.Text[..length], scalar.Place, IsWritable: !scalar.Text[(length + 1)..].Split(':', ',').Contains("ro"))) + scalar.Text[length..] }
            : node;
    }

    // Only where it is bound is a device a path.
    private static SourceMapping Device(SourceMapping options, Func<PathUse, string> change) => options.Find("o") is SourceScalar { Text: var o } && o.Split(',').Contains("bind")
        ? options.At("device", device => Scalar(device, PathKind.Mount, change, isWritable: true))
        : options;

    // Up to the colon that is in no braces and after no drive's letter; null where there is but a target.
    private static int? SourceLength(string text)
    {
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch { '{' => 1, '}' => -1, _ => 0 };
            var isDrive = i == 1 && char.IsAsciiLetter(text[0]) && text.Length > 2 && text[2] is '\\' or '/';
            if (text[i] == ':' && depth <= 0 && !isDrive)
                return i;
        }

        return null;
    }

    private static SourceNode Scalar(SourceNode node, PathKind kind, Func<PathUse, string> change, bool isRequired = true, bool isWritable = false) => node is SourceScalar { IsNothing: false } scalar
        ? change(new(kind, scalar.Text, scalar.Place, isRequired, isWritable)) is var text && text == scalar.Text ? scalar : scalar with { Text = text }
        : node;

    private static SourceNode Mapping(SourceNode node, Func<SourceMapping, SourceNode> change) => node is SourceMapping mapping ? change(mapping) : node;

    private static SourceNode Items(SourceNode node, Func<SourceNode, SourceNode> change) => node is SourceList list ? list.EachItem(change) : node;

    private static SourceNode OneOrMore(SourceNode node, Func<SourceNode, SourceNode> change) => node is SourceList ? Items(node, change) : change(node);
}
