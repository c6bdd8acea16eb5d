namespace Vigo.Model;

/// <summary>From what a repository declares to what each host runs.</summary>
public static class HostViews
{
    // By the declarations and not by the fleet: env files have no part in it.
    private static readonly Remembered<Sequence<Declared<Stack>>, Others, Sequence<HostView>> Known = new((stacks, others) =>
    {
        // Most hosts run most stacks as they are declared.
        StackView[] bases = [.. stacks.Select(stack => Base(stack, isProxy: false))];
        var proxy = others.Proxies.Count == 0 ? null : Base(others.Proxies[0], isProxy: true);
        return others.Hosts.Select(host => View(bases, proxy, host)).Prepend(View(bases, proxy, null)).ToSequence();
    });

    private static readonly Remembered<Stack, Sequence<(EnvFile File, ModelPath Path)>> EnvFilePlaces = new(stack => FirstPlaces(stack).ToSequence());

    private static readonly Remembered<Stack, Sequence<string>> EnvFiles = new(stack => EnvFilePlaces.Of(stack).Select(place => place.File.Path).ToSequence());

    /// <summary>What each declared host runs, after what a host without a record runs; the very same as long as the declarations are.</summary>
    public static Sequence<HostView> Of(Fleet fleet) => Known.Of(fleet.Stacks, new(fleet.Hosts, fleet.Proxies));

    /// <summary>The env files of a stack in the order of precedence, a later one winning: the stack's own, then those of its services, each once.</summary>
    public static Sequence<string> EnvFilesOf(Stack stack) => EnvFiles.Of(stack);

    /// <summary>The same, each with its first place in the stack.</summary>
    internal static Sequence<(EnvFile File, ModelPath Path)> EnvFilePlacesOf(Stack stack) => EnvFilePlaces.Of(stack);

    private static IEnumerable<(EnvFile File, ModelPath Path)> FirstPlaces(Stack stack)
    {
        var known = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < stack.EnvFiles.Count; i++)
        {
            if (known.Add(stack.EnvFiles[i].Path))
                yield return (stack.EnvFiles[i], ModelPath.Root.Property(nameof(Stack.EnvFiles)).Index(i));
        }

        foreach (var service in stack.Services)
        {
            for (var i = 0; i < service.Value.EnvFiles.Count; i++)
            {
                if (known.Add(service.Value.EnvFiles[i].Path))
                    yield return (service.Value.EnvFiles[i], ModelPath.ToService(service.Key).Property(nameof(Service.EnvFiles)).Index(i));
            }
        }
    }

    private static StackView Base(Declared<Stack> stack, bool isProxy) => new(stack.Value, stack.SourceFile, IsOverlay: false, isProxy);

    private static HostView View(StackView[] stacks, StackView? proxy, Declared<Host>? host)
    {
        var overlays = host?.Value.Overlays.ToDictionaryByLast(overlay => overlay.Name) ?? new Dictionary<string, Stack>(StringComparer.Ordinal);
        return new HostView
        {
            Host = host?.Value,
            Proxy = proxy is null || host?.Value.RunsProxy == false ? null : Overlaid(proxy),
            Stacks = ApplyOrder.Of([.. stacks.Where(stack => IsKnown(stack) && Runs(host?.Value, stack.Stack.Name)).Select(Overlaid)]),
        };

        // Which stack a missing overlay changes, nobody knows: what is not overlaid may run differently there.
        bool IsKnown(StackView stack) => host is not { IsPartial: true } || overlays.ContainsKey(stack.Stack.Name);

        StackView Overlaid(StackView stack) => overlays.TryGetValue(stack.Stack.Name, out var overlay)
            ? new StackView(overlay, host!.SourceFile, IsOverlay: true, stack.IsProxy)
            : stack;
    }

    private static bool Runs(Host? host, string stack) =>
        host is null || ((host.Only is null || host.Only.Contains(stack)) && !host.Without.Contains(stack));

    private static Dictionary<string, T> ToDictionaryByLast<T>(this IEnumerable<T> items, Func<T, string> key)
    {
        var dictionary = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var item in items)
            dictionary[key(item)] = item;
        return dictionary;
    }

    // Told from equal ones by reference, as records are: their places differ.
    private readonly struct Others(Sequence<Declared<Host>> hosts, Sequence<Declared<Stack>> proxies) : IEquatable<Others>
    {
        public Sequence<Declared<Host>> Hosts { get; } = hosts;

        public Sequence<Declared<Stack>> Proxies { get; } = proxies;

        public bool Equals(Others other) => ReferenceEquals(Hosts, other.Hosts) && ReferenceEquals(Proxies, other.Proxies);

        public override bool Equals(object? obj) => obj is Others other && Equals(other);

        public override int GetHashCode() => ReferenceComparer<object>.Instance.GetHashCode(Hosts);
    }
}
