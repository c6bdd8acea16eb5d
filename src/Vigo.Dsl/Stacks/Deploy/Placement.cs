using Vigo.Model;

namespace Vigo;

/// <summary>On which machines of a Swarm a service runs.</summary>
/// <remarks>Compose Deploy Specification, "placement".</remarks>
/// <example><code>Placement = new() { Constraints = [PlacementConstraint.Is("node.labels.disk", "ssd")], Preferences = ["node.labels.zone"] }</code></example>
public sealed record Placement
{
    /// <summary>What each of the machines must be.</summary>
    public Sequence<PlacementConstraint> Constraints { get; init; } = Sequence<PlacementConstraint>.Empty;

    /// <summary>Over what containers are spread.</summary>
    public Sequence<PlacementPreference> Preferences { get; init; } = Sequence<PlacementPreference>.Empty;

    /// <summary>The most containers on one machine; null for no bound.</summary>
    public Number? MaxReplicasPerNode { get; init => field = ValueChecks.AtLeast(value, 1, "number of containers"); }

    /// <summary>Extensions: keys that start with <c>x-</c>.</summary>
    public Map<Raw> Extensions { get; init => field = ExtensionKeys.Checked(value); } = Map<Raw>.Empty;
}

/// <summary>What a machine must be. A text is read as <c>attribute==value</c> or <c>attribute!=value</c>.</summary>
public sealed record PlacementConstraint : IWritten
{
    // With the spaces that somebody wrote around it: Compose hands the text on as it is.
    private readonly string _comparison;

    private PlacementConstraint(string attribute, string value, bool isEqual, string? comparison = null)
    {
        Attribute = attribute;
        Value = value;
        IsEqual = isEqual;
        _comparison = comparison ?? (isEqual ? "==" : "!=");
    }

    /// <summary>What is looked at: <c>node.role</c>, <c>node.labels.disk</c>.</summary>
    public string Attribute { get; }

    /// <summary>What it must be, or must not.</summary>
    public string Value { get; }

    /// <summary>Whether it must be that.</summary>
    public bool IsEqual { get; }

    Written IWritten.Written => Written.Of(ToString(), nameof(Value), nameof(Attribute), nameof(IsEqual));

    /// <summary>The attribute must have the value.</summary>
    public static PlacementConstraint Is(string attribute, string value) => new(attribute, value, isEqual: true);

    /// <summary>The attribute must have another value.</summary>
    public static PlacementConstraint IsNot(string attribute, string value) => new(attribute, value, isEqual: false);

    /// <summary>A constraint from its text.</summary>
    /// <exception cref="ArgumentException">The text is not two words with <c>==</c> or <c>!=</c> between them.</exception>
    public static PlacementConstraint Parse([Sets(nameof(Attribute), nameof(Value), nameof(IsEqual))] string text)
    {
        var at = text.IndexOf('=');
        if (at <= 0 || (text[at - 1] != '!' && (at + 1 >= text.Length || text[at + 1] != '=')))
            throw new ArgumentException($"'{text}' is no constraint: write \"node.role==manager\"");
        var isEqual = text[at - 1] != '!';
        var (attribute, value) = (text.Substring(0, isEqual ? at : at - 1).TrimEnd(), text.Substring(isEqual ? at + 2 : at + 1).TrimStart());
        return new(attribute.TrimStart(), value.TrimEnd(), isEqual, text.Substring(attribute.Length, text.Length - attribute.Length - value.Length));
    }

    /// <summary>The constraint's text.</summary>
    public override string ToString() => Attribute + _comparison + Value;

    /// <summary>A text is read as <c>attribute==value</c> or <c>attribute!=value</c>.</summary>
    public static implicit operator PlacementConstraint([Sets(nameof(Attribute), nameof(Value), nameof(IsEqual))] string text) => Parse(text);
}

/// <summary>Over what containers are spread.</summary>
/// <param name="Spread">The attribute over whose values: <c>node.labels.zone</c>.</param>
public sealed record PlacementPreference(string Spread)
{
    /// <summary>Extensions: keys that start with <c>x-</c>.</summary>
    public Map<Raw> Extensions { get; init => field = ExtensionKeys.Checked(value); } = Map<Raw>.Empty;

    /// <summary>An attribute over whose values containers are spread.</summary>
    public static implicit operator PlacementPreference([Sets(nameof(Spread))] string attribute) => new(attribute);
}
