using Vigo.Runner.Import.Reading;

namespace Vigo.Runner.Import.Mapping;

/// <summary>How an image is built.</summary>
/// <remarks>Compose Build Specification.</remarks>
internal static class BuildKeys
{
    private static readonly KeyTable<ImageBuild> All = new("build", (build, extensions) => build with { Extensions = extensions })
    {
        { "context", (build, node) => build with { Context = Context(node) } },
        { "dockerfile", (build, node) => build with { Dockerfile = Scalars.Text(node) } },
        { "dockerfile_inline", (build, node) => build with { DockerfileText = Scalars.Text(node) } },
        { "target", (build, node) => build with { Target = Scalars.Text(node) } },
        { "args", (build, node) => Collections.Variables(node) is var (values, passed) ? build with { Args = values, PassedArgs = passed } : build },
        { "additional_contexts", (build, node) => build with { AdditionalContexts = new(Collections.Texts(node).Select(context => KeyValuePair.Create(context.Key, (BuildContext)context.Value))) } },
        { "ssh", (build, node) => build with { Ssh = Ssh(node) } },
        { "secrets", (build, node, context) => build with { Secrets = Collections.List(node, grant => GrantKeys.Grant(grant, context)) } },
        { "cache_from", (build, node) => build with { CacheFrom = Collections.OneOrMore(node, cache => Scalars.Of(cache, BuildCache.Parse)) } },
        { "cache_to", (build, node) => build with { CacheTo = Collections.OneOrMore(node, cache => Scalars.Of(cache, BuildCache.Parse)) } },
        { "no_cache", (build, node) => build with { NoCache = Scalars.Flag(node) } },
        { "pull", (build, node) => build with { Pull = Scalars.Flag(node) } },
        { "network", (build, node) => build with { Network = Scalars.Of(node, NetworkMode.Parse) } },
        { "extra_hosts", (build, node) => build with { ExtraHosts = NetworkKeys.Hosts(node) } },
        { "entitlements", (build, node) => build with { Entitlements = Collections.List(node, right => Scalars.Of(right, text => (BuildEntitlement)text)) } },
        { "privileged", (build, node) => build with { Privileged = Scalars.Flag(node) } },
        { "isolation", (build, node) => build with { Isolation = Scalars.Of(node, IsolationKind.Parse) } },
        { "shm_size", (build, node) => build with { SharedMemory = Scalars.Of(node, ByteSize.Parse) } },
        { "ulimits", (build, node, context) => build with { Ulimits = DeviceKeys.Ulimits(node, context) } },
        { "platforms", (build, node) => build with { Platforms = Collections.List(node, platform => Scalars.Of(platform, Platform.Parse)) } },
        { "tags", (build, node) => build with { Tags = Collections.List(node, tag => Scalars.Of(tag, Image.Parse)) } },
        { "labels", (build, node) => build with { Labels = Collections.Texts(node) } },
        { "provenance", (build, node) => build with { Provenance = Attestation(node) } },
        { "sbom", (build, node) => build with { Sbom = Attestation(node) } },
    };

    // What Compose takes for the context when nothing is said of it.
    private static readonly BuildContext ProjectFolder = ".";

    /// <summary>A context alone, or the long syntax. One that says nothing is still a build, of the project's folder.</summary>
    public static ImageBuild Build(SourceNode node, ImportContext context)
    {
        if (node is SourceScalar)
            return new() { Context = Context(node) };
        var build = All.Read(new(), node, context);
        return build == new ImageBuild() ? build with { Context = ProjectFolder } : build;
    }

    private static BuildContext Context(SourceNode node) => Scalars.Of(node, text => (BuildContext)text);

    private static Sequence<BuildSsh> Ssh(SourceNode node) => node is SourceScalar
        ? [Scalars.Of(node, BuildSsh.Parse)]
        : Collections.Pairs(node, '=').Select(pair => Scalars.Checked(pair.Node, () => BuildSsh.Parse(pair.Value is null ? pair.Name : $"{pair.Name}={pair.Value}"))).ToSequence();

    private static Attestation Attestation(SourceNode node)
    {
        var text = Scalars.Text(node);
        if (text is "true" or "false")
            return text == "true";
        if (Interpolations.Variable(text) is { } variable)
            return variable;
        var pairs = text.Split(',').Select(pair => pair.Split('=', 2)).ToList();
        return pairs.All(pair => pair.Length == 2)
            ? pairs.Skip(1).Aggregate(Vigo.Attestation.With(pairs[0][0], pairs[0][1]), (made, pair) => made.And(pair[0], pair[1]))
            : throw Refusal.At(node.Place, $"true, false or parameters belongs here, and this is {node.What}", "write \"mode=max\"");
    }
}
