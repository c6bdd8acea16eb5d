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
        var views = new List<StackView>();
        var hostsOf = new Dictionary<Stack, List<HostView>>(ReferenceComparer<Stack>.Instance);
        foreach (var host in hosts)
        {
            foreach (var view in host.All)
            {
                if (!hostsOf.TryGetValue(view.Stack, out var running))
                {
                    hostsOf.Add(view.Stack, running = []);
                    views.Add(view);
                }

                running.Add(host);
            }
        }

        return views.Select(view => new DeployedStack(view, hostsOf[view.Stack].ToSequence())).ToSequence();
    }
}
