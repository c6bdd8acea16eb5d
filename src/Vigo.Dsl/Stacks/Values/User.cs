using System.Globalization;
using Vigo.Model;

namespace Vigo;

/// <summary>Who a process in a container is.</summary>
/// <remarks>Compose Specification, "user". A text is read as the short syntax, <c>user[:group]</c>, each by name or number.</remarks>
/// <example><code>User = User.Of(1000, group: 1000)</code> or <code>User = "postgres"</code></example>
public sealed record User : IWritten
{
    private User(string name, string? group)
    {
        Name = name;
        Group = group;
    }

    /// <summary>The user's name or number.</summary>
    public string Name { get; }

    /// <summary>The group's name or number; null for the user's own.</summary>
    public string? Group { get; }

    /// <summary>The administrator of the container, number 0.</summary>
    public static User Root { get; } = new("0", null);

    Written IWritten.Written => Group is null ? Written.Of(ToString(), nameof(Name)) : Written.Of(ToString(), nameof(Name), nameof(Group));

    /// <summary>A user by number.</summary>
    /// <exception cref="ArgumentException">A number is negative.</exception>
    public static User Of([Sets(nameof(Name))] int id, int? group = null) => id < 0 || group < 0
        ? throw new ArgumentException("a user's number and a group's are 0 or more")
        : new(id.ToString(CultureInfo.InvariantCulture), group?.ToString(CultureInfo.InvariantCulture));

    /// <summary>A user by name or number.</summary>
    /// <exception cref="ArgumentException">A part is empty or holds a colon.</exception>
    public static User Of(string name, string? group = null) => IsPart(name) && (group is null || IsPart(group))
        ? new(name, group)
        : throw new ArgumentException($"'{name}{(group is null ? "" : ":" + group)}' is no user: write \"1000:1000\" or \"postgres\"");

    /// <summary>A user from the short syntax.</summary>
    /// <exception cref="ArgumentException">The text has more than two parts, or an empty one.</exception>
    public static User Parse([Sets(nameof(Name), nameof(Group))] string text) => ShortSyntax.Split(text) switch
    {
        [var name] => Of(name),
        [var name, var group] => Of(name, group),
        _ => throw new ArgumentException($"'{text}' is no user: write \"1000:1000\" or \"postgres\""),
    };

    /// <summary>The short syntax.</summary>
    public override string ToString() => Group is null ? Name : $"{Name}:{Group}";

    /// <summary>A text is read as the short syntax.</summary>
    public static implicit operator User([Sets(nameof(Name), nameof(Group))] string text) => Parse(text);

    /// <summary>A user that a host gives.</summary>
    public static implicit operator User([Sets(nameof(Name))] EnvVariable variable) => new(variable.ToString(), null);

    private static bool IsPart(string text) => text.Length > 0 && (Interpolation.HasToken(text) || text.All(character => character is not ':' && !char.IsWhiteSpace(character)));
}
