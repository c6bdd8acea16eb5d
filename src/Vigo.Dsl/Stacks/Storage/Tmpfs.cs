using Vigo.Model;

namespace Vigo;

/// <summary>A folder of a container that is memory, gone with it.</summary>
/// <remarks>Compose Specification, "tmpfs"; the options are those of <c>docker run --tmpfs</c>. Swarm ignores it: there, <see cref="Mount.Tmpfs"/>. A text is read as <c>path[:options]</c>.</remarks>
/// <example><code>Tmpfs = [Tmpfs.At("/run") with { Size = "64m", Options = ["noexec"] }]</code></example>
public sealed record Tmpfs : IWritten
{
    private Tmpfs(string target) => Target = target;

    /// <summary>The folder in the container.</summary>
    public string Target { get; }

    /// <summary>The most that it may hold; null for half of the host's memory.</summary>
    public ByteSize? Size { get; init => field = ValueChecks.Limited(value); }

    /// <summary>Who may use it; null for everyone (1777).</summary>
    public FilePermissions? Permissions { get; init; }

    /// <summary>The number of the user that owns it; null for root.</summary>
    public Number? UserId { get; init; }

    /// <summary>The number of the group that owns it; null for root's.</summary>
    public Number? GroupId { get; init; }

    /// <summary>Further options, each a word of mount(8): <c>noexec</c>, <c>ro</c>, <c>exec</c>, …</summary>
    public Sequence<string> Options { get; init; } = Sequence<string>.Empty;

    Written IWritten.Written => Written.Of(
        ToString(),
        nameof(Target),
        [
            .. Size is null ? [] : new[] { nameof(Size) }, .. Permissions is null ? [] : new[] { nameof(Permissions) }, .. UserId is null ? [] : new[] { nameof(UserId) },
            .. GroupId is null ? [] : new[] { nameof(GroupId) }, .. Options.Count == 0 ? [] : new[] { nameof(Options) },
        ]);

    /// <summary>A folder of memory.</summary>
    public static Tmpfs At([Sets(nameof(Target))] string target) => new(target);

    /// <summary>A folder of memory from Compose's text.</summary>
    /// <exception cref="ArgumentException">The text has more than two parts, or an empty one.</exception>
    public static Tmpfs Parse([Sets(nameof(Target), nameof(Size), nameof(Permissions), nameof(UserId), nameof(GroupId), nameof(Options))] string text)
    {
        var parts = ShortSyntax.Split(text);
        if (parts.Count > 2 || parts.Any(part => part.Length == 0))
            throw new ArgumentException($"'{text}' is no folder of memory: write \"/run\" or \"/run:size=64m,noexec\"");
        var tmpfs = new Tmpfs(parts[0]);
        foreach (var option in parts.Count == 2 ? ShortSyntax.Options(parts[1]) : [])
        {
            var value = option.Substring(option.IndexOf('=') + 1);
            tmpfs = option.Substring(0, option.Length - value.Length) switch
            {
                "size=" => tmpfs with { Size = value },
                "mode=" => tmpfs with { Permissions = value },
                "uid=" when long.TryParse(value, out var id) => tmpfs with { UserId = id },
                "gid=" when long.TryParse(value, out var id) => tmpfs with { GroupId = id },
                _ => tmpfs with { Options = [.. tmpfs.Options, option] },
            };
        }

        return tmpfs;
    }

    /// <summary>Compose's text.</summary>
    public override string ToString()
    {
        string?[] options = [Option("size", Size), Option("mode", Permissions), Option("uid", UserId), Option("gid", GroupId), .. Options];
        var given = string.Join(",", options.Where(option => option is not null));
        return given.Length == 0 ? Target : $"{Target}:{given}";
    }

    /// <summary>A text is read as <c>path[:options]</c>.</summary>
    public static implicit operator Tmpfs([Sets(nameof(Target), nameof(Size), nameof(Permissions), nameof(UserId), nameof(GroupId), nameof(Options))] string text) => Parse(text);

    private static string? Option(string name, object? value) => value is null ? null : $"{name}={value}";
}
