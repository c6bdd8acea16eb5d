using Vigo.Compose;
using Vigo.Model;

namespace Vigo.Output;

/// <summary>Every file that a fleet generates.</summary>
public static class RepositoryFiles
{
    private static readonly Remembered<Stack, FilePlace, RepositoryFile> ComposeFiles = new((stack, place) =>
    {
        var document = ComposeRenderer.Render(stack, place.RootFromHere);

        // The rules ask for them next, and would render the document again.
        KeyedText.Of(stack, document);
        return new(In(place.Folder), YamlWriter.Write(Marker.Yaml(place.Source), document));
    });

    /// <summary>The files in ordinal order of their paths. Two of one path are both there: the rules report what declares them.</summary>
    /// <param name="fleet">The fleet.</param>
    /// <param name="work">Does pieces of work that may be done in any order and at once: what is new of the stacks. Null does them one after the other.</param>
    public static Sequence<RepositoryFile> Of(Fleet fleet, Action<IReadOnlyList<Action>>? work = null)
    {
        var hosts = HostViews.Of(fleet);
        var texts = new string[hosts.Count];
        var overview = "";
        var stacks = fleet.Proxies.Select(proxy => (Stack: proxy.Value, Place: ProxyPlace(proxy.Value, proxy.SourceFile)))
            .Concat(fleet.Stacks.Select(stack => (Stack: stack.Value, Place: StackPlace(stack.Value, stack.SourceFile)))).ToList();
        var overlays = hosts.SelectMany(host => host.All.Where(stack => stack.IsOverlay).Select(stack => (stack.Stack, Place: OverlayPlace(host.Name, stack)))).ToList();
        Action[] pieces =
        [
            () => overview = OverviewRenderer.Render(fleet),
            .. Enumerable.Range(0, hosts.Count).Select(i => (Action)(() => texts[i] = HostFileRenderer.Render(hosts[i], fleet, SourceOf(hosts[i])))),
            .. stacks.Concat(overlays).Where(file => !ComposeFiles.Knows(file.Stack, file.Place)).Select(file => (Action)(() => ComposeFiles.Of(file.Stack, file.Place))),
        ];
        (work ?? InTurn)(pieces);
        var files = stacks.Concat(overlays).Select(file => ComposeFiles.Of(file.Stack, file.Place)).ToList();
        files.AddRange(hosts.Select((host, i) => new RepositoryFile(HostFile(host.Name), texts[i])));
        files.Add(new("stacks/README.md", overview));
        return files.OrderBy(file => file.Path, StringComparer.Ordinal).ToSequence();

        string SourceOf(HostView host) => fleet.Hosts.FirstOrDefault(candidate => string.Equals(candidate.Value.Name, host.Name, StringComparison.Ordinal))?.SourceFile ?? "infra";
    }

    private static void InTurn(IReadOnlyList<Action> pieces)
    {
        foreach (var piece in pieces)
            piece();
    }

    /// <summary>Those of the files that are YAML, before they are text: every value still knows what it comes from.</summary>
    public static IEnumerable<RepositoryDocument> DocumentsOf(Fleet fleet)
    {
        var texts = Of(fleet).ToLookup(file => file.Path, file => file.Text, StringComparer.Ordinal);
        foreach (var proxy in fleet.Proxies)
            yield return Document(ComposeFile(proxy.Value, isProxy: true), () => ComposeRenderer.Render(proxy.Value, ".."), proxy.Value);
        foreach (var stack in fleet.Stacks)
            yield return Document(ComposeFile(stack.Value, isProxy: false), () => ComposeRenderer.Render(stack.Value, "../.."), stack.Value);
        foreach (var host in HostViews.Of(fleet))
        {
            yield return Document(HostFile(host.Name), () => HostFileRenderer.Content(host, fleet), host.Host);
            foreach (var stack in host.All.Where(stack => stack.IsOverlay))
                yield return Document(In(OverlayPlace(host.Name, stack).Folder), () => ComposeRenderer.Render(stack.Stack, stack.IsProxy ? ".." : "../.."), stack.Stack);
        }

        // Of two files of one path, which only a fleet with an error has, either will do.
        RepositoryDocument Document(string path, Func<ComposeMapping> content, object? record) => new(path, texts[path].First(), content, record);
    }

    // Env files are named from where the runner puts the file, which is the base file's place, not from where it lies here.
    private static FilePlace OverlayPlace(string host, StackView stack)
    {
        var place = stack.IsProxy ? ProxyPlace(stack.Stack, stack.SourceFile) : StackPlace(stack.Stack, stack.SourceFile);
        return place with { Folder = $"{HostFolder(host)}/{place.Folder}" };
    }

    /// <summary>Where a base stack's compose file lies, from the repository's root.</summary>
    internal static string ComposeFile(Stack stack, bool isProxy) => In(Folder(stack, isProxy));

    /// <summary>The same for an overlay's.</summary>
    internal static string ComposeFile(string host, StackView overlay) => $"{HostFolder(host)}/{ComposeFile(overlay.Stack, overlay.IsProxy)}";

    /// <summary>Where a host's <c>host.yml</c> lies.</summary>
    internal static string HostFile(string host) => $"{HostFolder(host)}/host.yml";

    private static string HostFolder(string host) => $"hosts/{host}";

    private static string Folder(Stack stack, bool isProxy) => isProxy ? "proxy" : $"stacks/{stack.Name}";

    private static string In(string folder) => folder + "/docker-compose.yml";

    private static FilePlace ProxyPlace(Stack proxy, string source) => new(Folder(proxy, isProxy: true), "..", source);

    private static FilePlace StackPlace(Stack stack, string source) => new(Folder(stack, isProxy: false), "../..", source);

    private sealed record FilePlace(string Folder, string RootFromHere, string Source);
}
