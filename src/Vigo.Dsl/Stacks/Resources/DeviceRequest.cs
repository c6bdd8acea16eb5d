using Vigo.Model;

namespace Vigo;

/// <summary>Devices that a container needs, by what they can do: graphics processors above all.</summary>
/// <remarks>Compose Specification, "gpus", and "devices" of "reservations".</remarks>
/// <example><code>Gpus = Gpus.Of(DeviceRequest.Gpus(2))</code></example>
public sealed record DeviceRequest
{
    /// <summary>What the devices must be able to do: <c>gpu</c>, <c>compute</c>, <c>tpu</c>, … A reservation must say it; of graphics processors it goes without saying.</summary>
    public Sequence<string> Capabilities { get; init; } = Sequence<string>.Empty;

    /// <summary>How many; null for all, unless <see cref="DeviceIds"/> says which.</summary>
    public DeviceCount? Count { get; init; }

    /// <summary>Which, as the driver calls them; excludes a count.</summary>
    public Sequence<string> DeviceIds { get; init; } = Sequence<string>.Empty;

    /// <summary>The driver: <c>nvidia</c>; null leaves it to the engine.</summary>
    public string? Driver { get; init; }

    /// <summary>Options of the driver.</summary>
    public Map<string> Options { get; init; } = Map<string>.Empty;

    /// <summary>Extensions: keys that start with <c>x-</c>.</summary>
    public Map<Raw> Extensions { get; init => field = ExtensionKeys.Checked(value); } = Map<Raw>.Empty;

    /// <summary>Graphics processors.</summary>
    /// <param name="count">How many, or <see cref="DeviceCount.All"/>.</param>
    public static DeviceRequest Gpus(DeviceCount count) => new() { Capabilities = ["gpu"], Count = count };
}

/// <summary>How many devices are needed: a number, or all that there are.</summary>
public sealed record DeviceCount : IWritten
{
    private DeviceCount(string text) => Text = text;

    /// <summary>The number, or <c>all</c>.</summary>
    public string Text { get; }

    /// <summary>All that there are.</summary>
    public static DeviceCount All { get; } = new("all");

    Written IWritten.Written => new(Text, IsText: !char.IsDigit(Text[0]), nameof(Text));

    /// <summary>The number, or <c>all</c>.</summary>
    public override string ToString() => Text;

    /// <summary>A number.</summary>
    /// <exception cref="ArgumentException">The number is less than 1.</exception>
    public static implicit operator DeviceCount([Sets(nameof(Text))] int count) =>
        count > 0 ? new(((Number)count).ToString()) : throw new ArgumentException($"'{(Number)count}' is no number of devices: it is 1 or more, or DeviceCount.All");

    /// <summary>A number that a host gives.</summary>
    public static implicit operator DeviceCount([Sets(nameof(Text))] EnvVariable variable) => new(variable.ToString());
}
