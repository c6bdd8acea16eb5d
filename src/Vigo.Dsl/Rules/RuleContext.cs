using Vigo.Model;

namespace Vigo.Rules;

/// <summary>What rules look at: the declarations, and what each host makes of them.</summary>
public sealed class RuleContext
{
    /// <summary>The context of a fleet.</summary>
    public RuleContext(Fleet fleet)
    {
        Fleet = fleet;
        Hosts = HostViews.Of(fleet);
        Stacks = [.. Deployed(Hosts)];
    }

    /// <summary>What the repository declares.</summary>
    public Fleet Fleet { get; }

    /// <summary>What each host runs; the first is a host without a record.</summary>
    public Sequence<HostView> Hosts { get; }

    /// <summary>Each stack that runs anywhere, base or overlay, once, with the strictest kind of host that runs it.</summary>
    public Sequence<DeployedStack> Stacks { get; }

    // Told apart by reference: two hosts may declare equal overlays in two places.
    private static IEnumerable<DeployedStack> Deployed(Sequence<HostView> hosts)
    {
        var deployed = new List<DeployedStack>();
        foreach (var host in hosts)
        {
            foreach (var view in host.All)
            {
                var known = deployed.FindIndex(candidate => ReferenceEquals(candidate.View.Stack, view.Stack));
                if (known < 0)
                    deployed.Add(new(view, host.Kind));
                else if (host.Kind < deployed[known].Kind)
                    deployed[known] = new(view, host.Kind);
            }
        }

        return deployed;
    }
}

/// <summary>A stack that runs somewhere.</summary>
/// <param name="View">The stack.</param>
/// <param name="Kind">The strictest kind of host that runs it.</param>
public sealed record DeployedStack(StackView View, HostKind Kind)
{
    /// <summary>Something in the stack, as the subject of a finding.</summary>
    public ModelSubject At(ModelPath path) => new(View.Stack, path);
}
