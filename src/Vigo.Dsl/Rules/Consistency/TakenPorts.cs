namespace Vigo.Rules.Consistency;

/// <summary>Ports of a stack where it runs.</summary>
internal sealed record HostPorts(DeployedStack Stack, PublishedPorts Ports);

/// <summary>The ports met so far, by number: few of a fleet's ports have one number, and only those can collide.</summary>
internal sealed class TakenPorts
{
    private readonly List<HostPorts> _all = [];
    private readonly List<int> _wide = [];
    private readonly Dictionary<int, List<int>> _byNumber = [];

    /// <summary>Those that may collide with these, in the order in which they were met.</summary>
    public IEnumerable<HostPorts> Near(PublishedPorts ports)
    {
        if (ports.Number is not { } number)
            return _all.ToArray();
        if (!_byNumber.TryGetValue(number, out var same) && _wide.Count == 0)
            return [];
        return [.. (same ?? []).Concat(_wide).OrderBy(position => position).Select(position => _all[position])];
    }

    public void Add(HostPorts ports)
    {
        var positions = _wide;
        if (ports.Ports.Number is { } number && !_byNumber.TryGetValue(number, out positions))
            _byNumber.Add(number, positions = []);
        positions.Add(_all.Count);
        _all.Add(ports);
    }
}
