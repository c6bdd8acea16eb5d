using Vigo.Model;

namespace Vigo.Rules.Consistency;

/// <summary>VIGO4002: a port of a host that two services want.</summary>
public static class PortConflict
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = new("VIGO4002", "Two services on one host publish the same port", RuleSeverity.Error, Check);

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        var ports = context.Stacks.SelectMany(PublishedPorts.Of).ToList();
        for (var later = 1; later < ports.Count; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                if (ports[later].CollidesWith(ports[earlier]) && HostsOfBoth(ports[later], ports[earlier]) is { Count: > 0 } hosts)
                    yield return Report(context, ports[later], ports[earlier], hosts);
            }
        }
    }

    private static List<HostView> HostsOfBoth(PublishedPorts one, PublishedPorts other) =>
        [.. one.Stack.Hosts.Intersect(other.Stack.Hosts, ReferenceComparer<HostView>.Instance)];

    private static Finding Report(RuleContext context, PublishedPorts later, PublishedPorts earlier, List<HostView> hosts) => new(
        later.Subject,
        $"service '{later.Service}' of stack '{later.Stack.Stack.Name}' publishes '{Text(later)}', and service '{earlier.Service}' of stack '{earlier.Stack.Stack.Name}' "
            + $"publishes '{Text(earlier)}'{HostNames.On(hosts, context)}: the engine gives a port to one container only, and the other does not start; "
            + "publish one of them on another port or address, or route it through the proxy and publish nothing",
        hosts.Max(host => Rule.SeverityOn(host.Kind)))
    {
        Related = [earlier.Subject],
    };

    private static string Text(PublishedPorts ports) => Interpolation.ToCompose(ports.Port.ToString());
}
