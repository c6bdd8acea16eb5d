using Vigo.Model;

namespace Vigo;

/// <summary>A program beside Compose that runs a service instead of an engine.</summary>
/// <remarks>Compose Specification, "provider". Since Compose 2.36; Swarm does not take it.</remarks>
/// <example><code>Provider = new("awesomecloud") { Options = new() { ["type"] = "mysql", ["size"] = 3 } }</code></example>
/// <param name="Type">The program: a plug-in of Docker, or a command in the path.</param>
public sealed record Provider(string Type)
{
    /// <summary>What the program is told.</summary>
    public Map<ProviderOption> Options { get; init; } = Map<ProviderOption>.Empty;

    /// <summary>Extensions: keys that start with <c>x-</c>.</summary>
    public Map<Raw> Extensions { get; init => field = ExtensionKeys.Checked(value); } = Map<Raw>.Empty;
}

/// <summary>What a provider's option is set to: a value, or several.</summary>
public sealed record ProviderOption
{
    private ProviderOption(Sequence<ProviderValue> values, bool isList)
    {
        Values = values;
        IsList = isList;
    }

    /// <summary>The values.</summary>
    public Sequence<ProviderValue> Values { get; }

    /// <summary>Whether they are a list, if only of one.</summary>
    public bool IsList { get; }

    /// <summary>Several values.</summary>
    public static ProviderOption List([Sets(nameof(Values))] params ProviderValue[] values) => new(values.ToSequence(), isList: true);

    /// <summary>A text.</summary>
    public static implicit operator ProviderOption([Sets(nameof(Values))] string value) => new([value], isList: false);

    /// <summary>A whole number.</summary>
    public static implicit operator ProviderOption([Sets(nameof(Values))] long value) => new([value], isList: false);

    /// <summary>A number.</summary>
    public static implicit operator ProviderOption([Sets(nameof(Values))] double value) => new([value], isList: false);

    /// <summary>Yes or no.</summary>
    public static implicit operator ProviderOption([Sets(nameof(Values))] bool value) => new([value], isList: false);

    /// <summary>What a host gives.</summary>
    public static implicit operator ProviderOption([Sets(nameof(Values))] EnvVariable value) => new([value], isList: false);
}

/// <summary>A value for a provider: a text, a number, or yes or no.</summary>
public sealed record ProviderValue : IWritten
{
    private ProviderValue(string text, bool isText)
    {
        Text = text;
        IsText = isText;
    }

    /// <summary>The value as Compose writes it.</summary>
    public string Text { get; }

    /// <summary>Whether it is a text, whatever it looks like.</summary>
    public bool IsText { get; }

    Written IWritten.Written => new(Text, IsText, nameof(Text));

    /// <summary>A text.</summary>
    public static implicit operator ProviderValue([Sets(nameof(Text))] string value) => new(value, isText: true);

    /// <summary>A whole number.</summary>
    public static implicit operator ProviderValue([Sets(nameof(Text))] long value) => new(((Number)value).ToString(), isText: false);

    /// <summary>A number.</summary>
    public static implicit operator ProviderValue([Sets(nameof(Text))] double value) => new(((Fraction)value).ToString(), isText: false);

    /// <summary>Yes or no.</summary>
    public static implicit operator ProviderValue([Sets(nameof(Text))] bool value) => new(((Flag)value).ToString(), isText: false);

    /// <summary>What a host gives.</summary>
    public static implicit operator ProviderValue([Sets(nameof(Text))] EnvVariable value) => new(value.ToString(), isText: true);
}
