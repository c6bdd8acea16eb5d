using Vigo.Model;

namespace Vigo.Rules;

/// <summary>A stack that runs somewhere.</summary>
/// <param name="View">The stack.</param>
/// <param name="Hosts">The hosts that run this very record, in the order of <see cref="RuleContext.Hosts"/>.</param>
public sealed record DeployedStack(StackView View, Sequence<HostView> Hosts)
{
    private static readonly Remembered<Sequence<HostView>, Sequence<DeployedStack>> Known = new(On);

    /// <summary>The record.</summary>
    public Stack Stack => View.Stack;

    /// <summary>The strictest kind of host that runs it. A base stack is production's: a host without a record runs it.</summary>
    public HostKind Kind { get; } = Hosts.Min(host => host.Kind);

    /// <summary>Something in the stack, as the subject of a finding.</summary>
    public ModelSubject At(ModelPath path) => new(Stack, path);

    /// <summary>Each stack that runs on these hosts, once; the very same for the same hosts.</summary>
    internal static Sequence<DeployedStack> In(Sequence<HostView> hosts) => Known.Of(hosts);

    private static Sequence<DeployedStack> On(Sequence<HostView> hosts)
    {
        // Told apart by reference: two hosts may declare equal overlays in two places.
        var most = hosts.Max(host => host.Stacks.Count + 1);
        var deployed = new List<(StackView View, List<HostView> Hosts)>(most);
        var places = new Dictionary<Stack, int>(most, ReferenceComparer<Stack>.Instance);
        foreach (var host in hosts)
        {
            foreach (var view in host.All)
            {
                if (places.TryGetValue(view.Stack, out var place))
                {
                    deployed[place].Hosts.Add(host);
                    continue;
                }

                places.Add(view.Stack, deployed.Count);
                deployed.Add((view, new(hosts.Count) { host }));
            }
        }

        return deployed.Select(stack => new DeployedStack(stack.View, stack.Hosts.ToSequence())).ToSequence();
    }
}
