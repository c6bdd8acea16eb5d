using Vigo.Model;

namespace Vigo;

/// <summary>A group of users, by name or number.</summary>
/// <example><code>GroupAdd = ["docker", 998]</code></example>
public sealed record UserGroup : IWritten
{
    private UserGroup(string text, bool isNumber)
    {
        Text = text;
        IsNumber = isNumber;
    }

    /// <summary>The name or number.</summary>
    public string Text { get; }

    /// <summary>Whether it is a number.</summary>
    public bool IsNumber { get; }

    Written IWritten.Written => new(Text, IsText: !IsNumber, nameof(Text));

    /// <summary>The name or number.</summary>
    public override string ToString() => Text;

    /// <summary>A group by number.</summary>
    public static implicit operator UserGroup([Sets(nameof(Text))] int id) => new(((Number)id).ToString(), isNumber: true);

    /// <summary>A group by name.</summary>
    public static implicit operator UserGroup([Sets(nameof(Text))] string name) => new(name, isNumber: false);

    /// <summary>A group that a host gives.</summary>
    public static implicit operator UserGroup([Sets(nameof(Text))] EnvVariable variable) => new(variable.ToString(), isNumber: false);
}
