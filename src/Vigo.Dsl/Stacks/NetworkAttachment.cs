namespace Vigo;

/// <summary>A service's place on a network.</summary>
/// <remarks>Compose Specification, "networks" of a service. A network's key alone attaches without aliases.</remarks>
public sealed record NetworkAttachment
{
    private NetworkAttachment(string network) => Network = network;

    /// <summary>The network's key in the stack.</summary>
    public string Network { get; }

    /// <summary>Further names of the service on that network.</summary>
    public Sequence<string> Aliases { get; init; } = Sequence<string>.Empty;

    /// <summary>An attachment to the stack's network of that key.</summary>
    public static NetworkAttachment To(string network) => new(network);

    /// <summary>The same attachment with further names.</summary>
    public NetworkAttachment As(params string[] aliases) => this with { Aliases = aliases.ToSequence() };

    /// <summary>A network's key alone attaches without aliases.</summary>
    public static implicit operator NetworkAttachment(string network) => To(network);
}
