using Vigo.Model;

namespace Vigo;

/// <summary>What an extension (<c>x-…</c>) holds: a text, a number, yes or no, nothing, a list or a map. Nothing else of a compose file is written by it.</summary>
/// <remarks>Compose Specification, "Extension". Compose keeps extensions and ignores them; tools read them.</remarks>
/// <example><code>Extensions = new() { ["x-backup"] = Raw.Map(new() { ["daily"] = true, ["keep"] = 7 }) }</code></example>
public sealed record Raw
{
    private Raw()
    {
    }

    /// <summary>The single value; null for a list, a map, or nothing.</summary>
    public string? Scalar { get; private init; }

    /// <summary>Whether the single value is a text, whatever it looks like.</summary>
    public bool IsText { get; private init; }

    /// <summary>The list's items; null unless it is a list.</summary>
    public Sequence<Raw>? Items { get; private init; }

    /// <summary>The map's entries; null unless it is a map.</summary>
    public Map<Raw>? Entries { get; private init; }

    /// <summary>Nothing: <c>null</c>.</summary>
    public static Raw Nothing { get; } = new();

    /// <summary>A list.</summary>
    public static Raw List([Sets(nameof(Items))] params Raw[] items) => new() { Items = items.ToSequence() };

    /// <summary>A map.</summary>
    public static Raw Map([Sets(nameof(Entries))] Map<Raw> entries) => new() { Entries = entries };

    /// <summary>A text.</summary>
    public static implicit operator Raw([Sets(nameof(Scalar))] string text) => new() { Scalar = text, IsText = true };

    /// <summary>A text that a host gives.</summary>
    public static implicit operator Raw([Sets(nameof(Scalar))] EnvVariable variable) => new() { Scalar = variable.ToString(), IsText = true };

    /// <summary>A whole number.</summary>
    public static implicit operator Raw([Sets(nameof(Scalar))] long number) => new() { Scalar = ((Number)number).ToString() };

    /// <summary>A number.</summary>
    public static implicit operator Raw([Sets(nameof(Scalar))] double number) => new() { Scalar = ((Fraction)number).ToString() };

    /// <summary>Yes or no.</summary>
    public static implicit operator Raw([Sets(nameof(Scalar))] bool flag) => new() { Scalar = flag ? "true" : "false" };
}
