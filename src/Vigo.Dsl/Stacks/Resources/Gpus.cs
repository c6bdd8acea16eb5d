using Vigo.Model;

namespace Vigo;

/// <summary>The graphics processors that a container may use.</summary>
/// <remarks>Compose Specification, "gpus". Since Compose 2.30; Swarm ignores it.</remarks>
/// <example><code>Gpus = Gpus.All</code> or <code>Gpus = Gpus.Of(DeviceRequest.Gpus(2))</code></example>
public sealed record Gpus
{
    private Gpus(Sequence<DeviceRequest> requests) => Requests = requests;

    /// <summary>Which of them; empty for all.</summary>
    public Sequence<DeviceRequest> Requests { get; }

    /// <summary>All that the host has.</summary>
    public static Gpus All { get; } = new(Sequence<DeviceRequest>.Empty);

    /// <summary>Some of them.</summary>
    public static Gpus Of([Sets(nameof(Requests))] params DeviceRequest[] requests) => new(requests.ToSequence());
}
