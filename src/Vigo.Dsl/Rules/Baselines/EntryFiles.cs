using Vigo.Model;
using Vigo.Output;

namespace Vigo.Rules.Baselines;

/// <summary>The files that entries name for what findings are about.</summary>
internal sealed class EntryFiles
{
    private const string Repository = ".";

    private readonly Dictionary<object, (string Own, string Base)> _files = new(ReferenceComparer<object>.Instance);

    public EntryFiles(Fleet fleet)
    {
        foreach (var proxy in fleet.Proxies)
            Add(proxy.Value, RepositoryFiles.ComposeFile(proxy.Value, isProxy: true));
        foreach (var stack in fleet.Stacks)
            Add(stack.Value, RepositoryFiles.ComposeFile(stack.Value, isProxy: false));
        foreach (var host in HostViews.Of(fleet))
        {
            if (host.Host is not null)
                Add(host.Host, RepositoryFiles.HostFile(host.Name));
            foreach (var overlay in host.All.Where(stack => stack.IsOverlay))
                Add(overlay.Stack, RepositoryFiles.ComposeFile(overlay.Stack, overlay.IsProxy, host.Name), RepositoryFiles.ComposeFile(overlay.Stack, overlay.IsProxy));
        }
    }

    /// <summary>The file of the record itself. Of an overlay that several hosts share, that of the first.</summary>
    public string Own(Subject subject) => Of(subject).Own;

    /// <summary>The same, and for an overlay the file of the stack that it is made from: what an overlay takes over from there is no sin of its own.</summary>
    public string Base(Subject subject) => Of(subject).Base;

    private (string Own, string Base) Of(Subject subject) => subject switch
    {
        ModelSubject model when _files.TryGetValue(model.Root, out var files) => files,
        FileSubject file => (file.Path, file.Path),
        _ => (Repository, Repository),
    };

    private void Add(object record, string own, string? @base = null)
    {
        if (!_files.ContainsKey(record))
            _files.Add(record, (own, @base ?? own));
    }
}
