using Vigo.Compose;
using Vigo.Model;

namespace Vigo.Output;

/// <summary>Every file that a fleet generates.</summary>
public static class RepositoryFiles
{
    private static readonly Remembered<Stack, FilePlace, RepositoryFile> ComposeFiles = new((stack, place) =>
    {
        var document = ComposeRenderer.RenderWithoutSources(stack, RootFrom(place.IsProxy));

        // The rules ask for them next, and would render the document again.
        KeyedText.Of(stack, document);
        return new(ComposeFile(stack, place.IsProxy, place.Host), YamlWriter.Write(Marker.Yaml(place.Source), document));
    });

    /// <summary>The files in ordinal order of their paths. Two of one path are both there: the rules report what declares them.</summary>
    /// <param name="fleet">The fleet.</param>
    /// <param name="work">Does pieces of work that may be done in any order and at once: what is new of the stacks. Null does them one after the other.</param>
    public static Sequence<RepositoryFile> Of(Fleet fleet, Action<IReadOnlyList<Action>>? work = null)
    {
        var hosts = HostViews.Of(fleet);
        var stacks = StacksOf(fleet, hosts);
        var files = new RepositoryFile[stacks.Count + hosts.Count + 1];
        var pieces = new List<Action> { () => files[stacks.Count + hosts.Count] = new("stacks/README.md", OverviewRenderer.Render(fleet)) };
        for (var i = 0; i < hosts.Count; i++)
            pieces.Add(HostFilePiece(i));
        for (var i = 0; i < stacks.Count; i++)
        {
            // What is known takes one look.
            if (!ComposeFiles.TryFind(stacks[i].Stack, stacks[i].Place, out files[i]!))
                pieces.Add(StackPiece(i));
        }

        (work ?? InTurn)(pieces);
        return files.OrderBy(file => file.Path, StringComparer.Ordinal).ToSequence();

        Action HostFilePiece(int i) => () => files[stacks.Count + i] = new(HostFile(hosts[i].Name), HostFileRenderer.Render(hosts[i], fleet, SourceOf(hosts[i])));

        Action StackPiece(int i) => () => files[i] = ComposeFiles.Of(stacks[i].Stack, stacks[i].Place);

        string SourceOf(HostView host) => fleet.Hosts.FirstOrDefault(candidate => string.Equals(candidate.Value.Name, host.Name, StringComparison.Ordinal))?.SourceFile ?? "infra";
    }

    private static List<(Stack Stack, FilePlace Place)> StacksOf(Fleet fleet, Sequence<HostView> hosts)
    {
        var stacks = new List<(Stack, FilePlace)>(fleet.Proxies.Count + fleet.Stacks.Count);
        foreach (var proxy in fleet.Proxies)
            stacks.Add((proxy.Value, new(null, IsProxy: true, proxy.SourceFile)));
        foreach (var stack in fleet.Stacks)
            stacks.Add((stack.Value, new(null, IsProxy: false, stack.SourceFile)));
        foreach (var host in hosts)
        {
            foreach (var overlay in host.All.Where(stack => stack.IsOverlay))
                stacks.Add((overlay.Stack, new(host.Name, overlay.IsProxy, overlay.SourceFile)));
        }

        return stacks;
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
            yield return Document(ComposeFile(proxy.Value, isProxy: true), () => ComposeRenderer.Render(proxy.Value, RootFrom(isProxy: true)), proxy.Value);
        foreach (var stack in fleet.Stacks)
            yield return Document(ComposeFile(stack.Value, isProxy: false), () => ComposeRenderer.Render(stack.Value, RootFrom(isProxy: false)), stack.Value);
        foreach (var host in HostViews.Of(fleet))
        {
            yield return Document(HostFile(host.Name), () => HostFileRenderer.Content(host, fleet), host.Host);
            foreach (var stack in host.All.Where(stack => stack.IsOverlay))
                yield return Document(ComposeFile(stack.Stack, stack.IsProxy, host.Name), () => ComposeRenderer.Render(stack.Stack, RootFrom(stack.IsProxy)), stack.Stack);
        }

        // Of two files of one path, which only a fleet with an error has, either will do.
        RepositoryDocument Document(string path, Func<ComposeMapping> content, object? record) => new(path, texts[path].First(), content, record);
    }

    // Env files are named from where the runner puts the file, which for an overlay is the base file's place, not where it lies here.
    private static string RootFrom(bool isProxy) => isProxy ? ".." : "../..";

    /// <summary>Where a stack's compose file lies, from the repository's root.</summary>
    /// <param name="stack">The stack.</param>
    /// <param name="isProxy">Whether it is the proxy.</param>
    /// <param name="host">Of an overlay, its host; null for a base stack.</param>
    internal static string ComposeFile(Stack stack, bool isProxy, string? host = null) =>
        (host is null ? "" : HostFolder(host) + "/") + (isProxy ? "proxy" : $"stacks/{stack.Name}") + "/docker-compose.yml";

    /// <summary>Where a host's <c>host.yml</c> lies.</summary>
    internal static string HostFile(string host) => $"{HostFolder(host)}/host.yml";

    private static string HostFolder(string host) => $"hosts/{host}";

    /// <summary>What decides, beside a stack's record, where its file lies and what it says.</summary>
    /// <param name="Host">Of an overlay, its host; null for a base stack.</param>
    /// <param name="IsProxy">Whether the stack is the proxy.</param>
    /// <param name="Source">The C# file that declares it.</param>
    private readonly record struct FilePlace(string? Host, bool IsProxy, string Source);
}
