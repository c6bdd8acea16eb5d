using System.Collections.Immutable;
using Vigo.Runner.Import.Mapping;
using Vigo.Runner.Import.Merging;
using Vigo.Runner.Import.Reading;

namespace Vigo.Runner.Import.Resolving;

/// <summary>Services with what they start from: each on top of the service that its <c>extends</c> names, in this file or another.</summary>
/// <remarks>Compose Specification, "extends"; compose-go, <c>loader/extends.go</c>.</remarks>
/// <param name="reader">Reads the other files.</param>
/// <param name="scope">What variables stand for; takes those of the other files.</param>
/// <param name="context">Takes what can't be resolved.</param>
internal sealed class ExtendsResolver(SourceReader reader, KeyScope scope, ImportContext context)
{
    // Far more than people chain, and few enough to follow them one inside the other.
    private const int LongestChain = 100;

    private readonly Dictionary<string, Services> _others = new(StringComparer.Ordinal);

    /// <summary>The file with its services resolved.</summary>
    /// <param name="file">The file.</param>
    /// <param name="path">Its path.</param>
    /// <param name="folder">The folder that its paths start from.</param>
    /// <param name="isOverride">Whether it stands over another file, for which its own tags are meant too.</param>
    public SourceMapping Resolve(SourceMapping file, string path, string folder, bool isOverride) => file.At("services", node =>
    {
        if (node is not SourceMapping mapping)
            return node;
        var services = new Services(mapping, path, folder, isOverride);
        return mapping.EachEntry(entry => Resolved(services, entry));
    });

    private SourceNode Resolved(Services services, SourceEntry entry)
    {
        try
        {
            var resolved = Service(services, entry.Key.Text, []);
            if (!ReferenceEquals(resolved, entry.Value))
                reader.Count(resolved, entry.Key.Place);
            return resolved;
        }
        catch (CommandLine.UserError refusal) when (refusal.Where is not null)
        {
            context.Refuse(refusal);
            return entry.Value is SourceMapping mapping ? mapping.Without("extends") : entry.Value;
        }
    }

    private SourceNode Service(Services services, string name, ImmutableList<Link> chain)
    {
        if (!services.Resolved.TryGetValue(name, out var resolved))
            services.Resolved[name] = resolved = services.Own[name] is SourceMapping service && service.Find("extends") is { IsNothing: false, Tag: null } extends
                ? OnTop(services, name, service, extends, chain)
                : services.Own[name];
        return resolved;
    }

    private SourceMapping OnTop(Services services, string name, SourceMapping service, SourceNode extends, ImmutableList<Link> chain)
    {
        var link = new Link(services.FullPath, name, extends.Place);
        if (chain.FindIndex(known => known.FullPath == link.FullPath && known.Service == name) is >= 0 and var first)
            throw Refusal.At(chain[first].Place, $"'{name}' starts from itself: {string.Join(", then ", chain.Skip(first).Append(link).Select(known => $"'{known.Service}' in {known.Place}"))}", "take one extends out of the circle");
        if (chain.Count == LongestChain)
            throw Refusal.At(extends.Place, $"more than {LongestChain} services start one from another", "let them start from fewer");

        var (baseName, file) = Named(extends);
        var links = chain.Add(link);
        var path = file is null ? services.Path : Path.Combine(services.Folder, file);
        var under = Path.GetFullPath(path) == services.FullPath ? Base(services, baseName, extends, links) : FromOther(path, services.Folder, baseName, extends, links);
        var over = service.Without("extends");
        return under is SourceMapping mapping ? Overrides.Service(mapping, over, services.KeepsTags) : over;
    }

    private SourceNode FromOther(string path, string folder, string name, SourceNode extends, ImmutableList<Link> chain)
    {
        var full = Path.GetFullPath(path);
        if (!_others.TryGetValue(full, out var other))
        {
            var file = scope.Take(reader.Read(path, extends.Place));
            var services = file.Find("services") as SourceMapping ?? throw Refusal.At(extends.Place, $"{path} has no services", "name a file that has the service");
            _others[full] = other = new(services, path, Path.GetDirectoryName(path) is { Length: > 0 } found ? found : ".", keepsTags: false);
        }

        return Rebasing.Service(Base(other, name, extends, chain), RelativePath.Between(folder, other.Folder), scope.Variables);
    }

    private SourceNode Base(Services services, string name, SourceNode extends, ImmutableList<Link> chain) => services.Own.ContainsKey(name)
        ? Service(services, name, chain)
        : throw Refusal.At(
            extends.Place,
            $"{services.Path} has no service '{name}' to start from; it has {(services.Own.Count == 0 ? "none" : string.Join(", ", services.Own.Keys.Order(StringComparer.Ordinal).Take(10)))}",
            "name one of its services; those that a file includes are not among them");

    private (string Service, string? File) Named(SourceNode node)
    {
        var extends = Composition.Extends(node, context);
        return (Value(extends.Name), extends.File is null ? null : Value(extends.File));

        string Value(string text) => scope.Variables.Evaluate(Interpolation.ToCompose(text));
    }

    private sealed record Link(string FullPath, string Service, Place Place);

    /// <summary>The services of one file, looked up: a file may have as many as it has lines.</summary>
    private sealed class Services(SourceMapping services, string path, string folder, bool keepsTags)
    {
        public Dictionary<string, SourceNode> Own { get; } = services.Entries.ToDictionary(entry => entry.Key.Text, entry => entry.Value, StringComparer.Ordinal);

        public Dictionary<string, SourceNode> Resolved { get; } = new(StringComparer.Ordinal);

        public string Path { get; } = path;

        public string FullPath { get; } = System.IO.Path.GetFullPath(path);

        public string Folder { get; } = folder;

        public bool KeepsTags { get; } = keepsTags;
    }
}
