using Vigo.Model;

namespace Vigo.Rules.Consistency;

/// <summary>VIGO4009: a host that speaks of a stack that is not there, or of one twice.</summary>
public static class UnknownStack
{
    private const string Proxy = "proxy";

    /// <summary>The rule.</summary>
    public static Rule Rule { get; } = Rule.OfDeclarations("VIGO4009", "A host or stack names a stack that does not exist", RuleSeverity.Error, Check);

    private static IEnumerable<Finding> Check(RuleContext context)
    {
        var stacks = new NameList(context.Fleet.Stacks.Select(stack => stack.Value.Name));
        var overlaid = new NameList(stacks.All.Concat(context.Fleet.Proxies.Select(proxy => proxy.Value.Name)));
        foreach (var stack in context.Fleet.Stacks.Select(declared => declared.Value))
        {
            if (string.Equals(stack.Name, Proxy, StringComparison.Ordinal))
                yield return At(stack, ModelPath.Root.Property(nameof(Stack.Name)), $"a stack can't be named '{Proxy}': that is the proxy's project and folder; rename it, or mark it [Proxy]", Proxy);
            foreach (var unknown in Unknown(context, stack.After, stacks))
                yield return At(stack, ModelPath.Root.Property(nameof(Stack.After)).Index(unknown), $"stack '{stack.Name}' is to be applied after '{stack.After[unknown]}', which does not exist, so the order means nothing{Instead(stack.After[unknown], stacks)}", stack.After[unknown]);
        }

        foreach (var finding in context.Fleet.Hosts.SelectMany(host => OfHost(context, host.Value, stacks, overlaid)))
            yield return finding;
    }

    private static IEnumerable<Finding> OfHost(RuleContext context, Host host, NameList stacks, NameList overlaid)
    {
        var root = ModelPath.Root;
        for (var i = 0; i < host.Overlays.Count; i++)
        {
            var name = host.Overlays[i].Name;
            var path = root.Property(nameof(Host.Overlays)).Index(i);
            if (Unknown(context, [name], overlaid).Any())
                yield return At(host, path, $"host '{host.Name}' overlays '{name}', which does not exist, so nothing would run from it{Instead(name, overlaid)}", name);
            else if (host.Overlays.Take(i).Any(earlier => string.Equals(earlier.Name, name, StringComparison.Ordinal)))
                yield return At(host, path, $"host '{host.Name}' overlays '{name}' twice, and only the last would run; make one overlay of both, with one change after the other", name);
        }

        foreach (var (property, names) in new[] { (nameof(Host.Only), host.Only ?? []), (nameof(Host.Without), host.Without) })
        {
            foreach (var unknown in Unknown(context, names, stacks))
                yield return At(host, root.Property(property).Index(unknown), $"host '{host.Name}' names '{names[unknown]}' in {property}, which does not exist, so nothing comes of it{Instead(names[unknown], stacks)}", names[unknown]);
        }
    }

    // What could not be evaluated may have any name; that it could not is said already.
    private static IEnumerable<int> Unknown(RuleContext context, Sequence<string> names, NameList known) => names.Count == 0 ? [] : UnknownOf(context, names, known);

    // Apart, so that a stack that names none costs no closure.
    private static IEnumerable<int> UnknownOf(RuleContext context, Sequence<string> names, NameList known) =>
        Enumerable.Range(0, names.Count).Where(index => !context.Fleet.IsPartial && !known.Contains(names[index]));

    private static string Instead(string name, NameList known) => NearestName.Of(name, known.All) is { } near
        ? $"; did you mean '{near}'?"
        : $"; there is: {(known.All.Length == 0 ? "none" : string.Join(", ", known.All))}";

    private static Finding At(object root, ModelPath path, string message, string name) => new(new ModelSubject(root, path), message, Rule.Severity) { Value = name };

    private sealed class NameList(IEnumerable<string> names)
    {
        private readonly HashSet<string> _known = new(names, StringComparer.Ordinal);

        public string[] All { get; } = [.. names];

        public bool Contains(string name) => _known.Contains(name);
    }
}
