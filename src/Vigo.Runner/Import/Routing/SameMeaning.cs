using Vigo.Compose;

namespace Vigo.Runner.Import.Routing;

/// <summary>Whether Compose reads the same of two stacks: labels and networks have no order, everything else is as it is written.</summary>
internal static class SameMeaning
{
    /// <summary>Compares what both become.</summary>
    public static bool Of(Stack one, Stack other) => Normal(ComposeRenderer.Render(one, ".."), 0, "").Equals(Normal(ComposeRenderer.Render(other, ".."), 0, ""));

    private static ComposeNode Normal(ComposeNode node, int depth, string key) => (node, depth, key) switch
    {
        (ComposeMapping root, 0, _) => Each(root, entry => Normal(entry.Value, 1, entry.Key)),
        (ComposeMapping services, 1, "services") => Each(services, entry => Normal(entry.Value, 2, "")),
        (ComposeMapping networks, 1, "networks") => Sorted(networks),
        (ComposeMapping service, 2, _) => Networked(Each(service, entry => Normal(entry.Value, 3, entry.Key))),
        (ComposeList labels, 3, "labels") => new ComposeList(labels.Items.OrderBy(item => ((ComposeScalar)item).Text, StringComparer.Ordinal).ToSequence()),
        (ComposeList networks, 3, "networks") => Sorted(new ComposeMapping(networks.Items.Cast<ComposeScalar>().Select(item => new ComposeEntry(item.Text, Nothing)).ToSequence())),
        (ComposeMapping networks, 3, "networks") => Sorted(networks),
        _ => node,
    };

    private static ComposeScalar Nothing { get; } = new("null", IsText: false, ScalarSource.Because(Model.ModelPath.Root));

    // Nothing said is the stack's default network.
    private static ComposeMapping Networked(ComposeMapping service) => service.Entries.Any(entry => entry.Key is "networks" or "network_mode")
        ? Sorted(service)
        : Sorted(new ComposeMapping([.. service.Entries, new ComposeEntry("networks", new ComposeMapping([new ComposeEntry("default", Nothing)]))]));

    private static ComposeMapping Each(ComposeMapping mapping, Func<ComposeEntry, ComposeNode> value) => new(mapping.Entries.Select(entry => new ComposeEntry(entry.Key, value(entry))).ToSequence());

    private static ComposeMapping Sorted(ComposeMapping mapping) => new(mapping.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal).ToSequence());
}
