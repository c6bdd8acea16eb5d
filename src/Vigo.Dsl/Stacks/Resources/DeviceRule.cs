using System.Globalization;
using Vigo.Model;

namespace Vigo;

/// <summary>A kind of device that a container may use once it is there.</summary>
/// <remarks>Compose Specification, "device_cgroup_rules"; Linux documentation, "Device Whitelist Controller". Swarm ignores it. A text is read as <c>type major:minor access</c>.</remarks>
/// <example><code>DeviceRules = [DeviceRule.Character(188, null, DeviceAccess.All)]</code></example>
public sealed record DeviceRule : IWritten
{
    // Docker Compose shows mr and rm apart.
    private readonly string _letters;

    private DeviceRule(char type, int? major, int? minor, DeviceAccess access, string? letters = null)
    {
        _letters = letters ?? DeviceAccessText.Of(access);
        Type = type;
        Major = major;
        Minor = minor;
        Access = access;
    }

    /// <summary><c>c</c> for character devices, <c>b</c> for block devices, <c>a</c> for all.</summary>
    public char Type { get; }

    /// <summary>The driver's number; null for every one.</summary>
    public int? Major { get; }

    /// <summary>The device's number; null for every one.</summary>
    public int? Minor { get; }

    /// <summary>What may be done with it.</summary>
    public DeviceAccess Access { get; }

    Written IWritten.Written => Written.Of(ToString(), nameof(Major), nameof(Minor), nameof(Access), nameof(Type));

    /// <summary>Character devices, such as terminals and serial ports.</summary>
    /// <param name="major">The driver's number; null for every one.</param>
    /// <param name="minor">The device's number; null for every one.</param>
    /// <param name="access">What may be done with it.</param>
    public static DeviceRule Character(int? major, int? minor, DeviceAccess access) => new('c', major, minor, access);

    /// <summary>Block devices, such as disks.</summary>
    /// <param name="major">The driver's number; null for every one.</param>
    /// <param name="minor">The device's number; null for every one.</param>
    /// <param name="access">What may be done with it.</param>
    public static DeviceRule Block(int? major, int? minor, DeviceAccess access) => new('b', major, minor, access);

    /// <summary>Every device.</summary>
    public static DeviceRule Every(DeviceAccess access) => new('a', null, null, access);

    /// <summary>A rule from its text.</summary>
    /// <exception cref="ArgumentException">The text is no rule.</exception>
    public static DeviceRule Parse([Sets(nameof(Type), nameof(Major), nameof(Minor), nameof(Access))] string text)
    {
        if (text.Split(' ') is ["a" or "b" or "c", var number, var letters] && number.Split(':') is [var major, var minor]
            && IsNumber(major, out var first) && IsNumber(minor, out var second) && DeviceAccessText.Parse(letters) is { } access)
        {
            return new(text[0], first, second, access, letters);
        }

        throw new ArgumentException($"'{text}' is no rule for devices: write \"c 188:* rwm\"");
    }

    /// <summary>The rule's text.</summary>
    public override string ToString() => $"{Type} {Number(Major)}:{Number(Minor)} {_letters}";

    /// <summary>A text is read as <c>type major:minor access</c>.</summary>
    public static implicit operator DeviceRule([Sets(nameof(Type), nameof(Major), nameof(Minor), nameof(Access))] string text) => Parse(text);

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "*";

    private static bool IsNumber(string text, out int? number)
    {
        var isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var parsed);
        number = isNumber ? parsed : null;
        return isNumber || text == "*";
    }
}
