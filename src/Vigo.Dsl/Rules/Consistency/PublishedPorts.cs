using System.Globalization;
using Vigo.Model;

namespace Vigo.Rules.Consistency;

/// <summary>Ports that a service takes on a host.</summary>
/// <param name="Owner">The stack.</param>
/// <param name="Service">The service's name in it.</param>
/// <param name="Index">The place among the service's ports.</param>
/// <param name="Port">The port.</param>
/// <remarks>Compose Specification, "ports"; how ranges are taken is documented for <c>docker run --publish</c>.</remarks>
internal sealed record PublishedPorts(Stack Owner, string Service, int Index, Port Port)
{
    private static readonly Remembered<Stack, IReadOnlyList<PublishedPorts>> OfStacks = new(stack => [.. In(stack)]);

    private readonly string _protocol = Known(Port.Protocol);
    private readonly string _address = Known(Port.Address).Trim('[', ']');
    private readonly (int First, int Last)? _published = Range(Known(Port.Published));
    private readonly (int First, int Last)? _target = Range(Known(Port.Target));

    /// <summary>Where it is declared.</summary>
    public ModelSubject Subject => new(Owner, ModelPath.ToService(Service).Property(nameof(Vigo.Service.Ports)).Index(Index));

    /// <summary>The only number that is published; null for a range, or for what only a host knows.</summary>
    public int? Number => _published is { } range && range.First == range.Last ? range.First : null;

    // A range of the host for one port of the container: the engine takes the first that is free.
    private bool TakesAnyOfRange => _published is { } range && range.First != range.Last && _target is { } target && target.First == target.Last;

    /// <summary>What a stack's services take on a host.</summary>
    public static IReadOnlyList<PublishedPorts> Of(Stack stack) => OfStacks.Of(stack);

    private static IEnumerable<PublishedPorts> In(Stack stack)
    {
        foreach (var service in stack.Services)
        {
            if (service.Value.NetworkMode == NetworkMode.Host)
                continue;
            for (var i = 0; i < service.Value.Ports.Count; i++)
            {
                if (service.Value.Ports[i] is { Published: not null } port)
                    yield return new(stack, service.Key, i, port);
            }
        }
    }

    /// <summary>Whether both cannot be had at once.</summary>
    public bool CollidesWith(PublishedPorts other) => SharesNumber(other) && _protocol == other._protocol && SharesAddress(other) && !Repeats(other);

    // Compose takes the same line twice for one.
    private bool Repeats(PublishedPorts other) => IsSameStack(other) && Service == other.Service && Port == other.Port;

    private bool IsSameStack(PublishedPorts other) => ReferenceEquals(Owner, other.Owner);

    private bool SharesAddress(PublishedPorts other) =>
        IsEveryAddress(_address) || IsEveryAddress(other._address) || _address == other._address;

    private bool SharesNumber(PublishedPorts other)
    {
        // An env key has one value within a stack; in another stack the same name may come from another file.
        if (_published is not { } mine || other._published is not { } theirs)
            return IsSameStack(other) && Port.Published == other.Port.Published;
        if (TakesAnyOfRange)
            return !other.TakesAnyOfRange && theirs.First <= mine.First && mine.Last <= theirs.Last;
        if (other.TakesAnyOfRange)
            return mine.First <= theirs.First && theirs.Last <= mine.Last;
        return mine.First <= theirs.Last && theirs.First <= mine.Last;
    }

    private static bool IsEveryAddress(string address) => address is "" or "0.0.0.0" or "::" or "0:0:0:0:0:0:0:0";

    // What stands in for an env key is what a host has that does not say otherwise; without it, the key's own text is all there is.
    private static string Known(string? text) => text is null ? "" : Interpolation.Keys(text).All(key => key.HasFallback) ? Interpolation.WithFallbacks(text).ToLowerInvariant() : text;

    private static (int First, int Last)? Range(string text)
    {
        var hyphen = text.IndexOf('-');
        var first = NumberIn(hyphen < 0 ? text : text.Substring(0, hyphen));
        var last = hyphen < 0 ? first : NumberIn(text.Substring(hyphen + 1));
        return first is { } from && last is { } to && from <= to ? (from, to) : null;
    }

    private static int? NumberIn(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
