using Vigo.Model;

namespace Vigo.Rules.Consistency;

/// <summary>VIGO4002: a port of a host that two services want.</summary>
public static class PortConflict
{
    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = Rule.OfDeclarations("VIGO4002", "Two services on one host publish the same port", RuleSeverity.Error, Check);

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        var taken = new TakenPorts();
        foreach (var stack in context.Stacks)
        {
            foreach (var ports in PublishedPorts.Of(stack.Stack))
            {
                var later = new HostPorts(stack, ports);
                foreach (var earlier in taken.Near(ports))
                {
                    if (ports.CollidesWith(earlier.Ports) && HostsOfBoth(later, earlier) is { Count: > 0 } hosts)
                        yield return Report(context, later, earlier, hosts);
                }

                taken.Add(later);
            }
        }
    }

    private static List<HostView> HostsOfBoth(HostPorts one, HostPorts other) =>
        [.. one.Stack.Hosts.Intersect(other.Stack.Hosts, ReferenceComparer<HostView>.Instance)];

    private static Finding Report(RuleContext context, HostPorts later, HostPorts earlier, List<HostView> hosts) => new(
        later.Ports.Subject,
        $"service '{later.Ports.Service}' of stack '{later.Stack.Stack.Name}' publishes '{Text(later.Ports)}', and service '{earlier.Ports.Service}' of stack '{earlier.Stack.Stack.Name}' "
            + $"publishes '{Text(earlier.Ports)}'{HostNames.On(hosts, context)}: the engine gives a port to one container only, and the other does not start; "
            + "publish one of them on another port or address, or route it through the proxy and publish nothing",
        hosts.Max(host => Rule.SeverityOn(host.Kind)))
    {
        Related = [earlier.Ports.Subject],
        Value = Text(later.Ports),
        Counterpart = new(earlier.Ports.Subject, Text(earlier.Ports)),
    };

    private static string Text(PublishedPorts ports) => Interpolation.ToCompose(ports.Port.ToString());
}
