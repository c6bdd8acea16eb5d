using System.Globalization;
using Vigo.Model;

namespace Vigo;

/// <summary>An option of the container's resolver.</summary>
/// <remarks>resolv.conf(5), "options".</remarks>
/// <example><code>DnsOptions = [DnsOption.Of("ndots", 2), "use-vc"]</code></example>
public sealed record DnsOption : IWritten
{
    private DnsOption(string name, string? value)
    {
        Name = name;
        Value = value;
    }

    /// <summary>The option's name.</summary>
    public string Name { get; }

    /// <summary>Its value; null for one that is only on.</summary>
    public string? Value { get; }

    Written IWritten.Written => Value is null ? Written.Of(ToString(), nameof(Name)) : Written.Of(ToString(), nameof(Value), nameof(Name));

    /// <summary>An option with a number.</summary>
    public static DnsOption Of(string name, int value) => new(name, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>An option from its text, <c>name[:value]</c>.</summary>
    /// <exception cref="ArgumentException">The text has more than two parts, or an empty one.</exception>
    public static DnsOption Parse([Sets(nameof(Name), nameof(Value))] string text) => ShortSyntax.Split(text) switch
    {
        [{ Length: > 0 } name] => new(name, null),
        [{ Length: > 0 } name, { Length: > 0 } value] => new(name, value),
        _ => throw new ArgumentException($"'{text}' is no option of a resolver: write \"use-vc\" or \"ndots:2\""),
    };

    /// <summary>The option's text.</summary>
    public override string ToString() => Value is null ? Name : $"{Name}:{Value}";

    /// <summary>A text is read as <c>name[:value]</c>.</summary>
    public static implicit operator DnsOption([Sets(nameof(Name), nameof(Value))] string text) => Parse(text);
}
