using Vigo.Model;

namespace Vigo;

/// <summary>A name under which a container is reached.</summary>
/// <remarks>Compose Specification, "links" and "external_links". A text is read as the short syntax, <c>container[:alias]</c>. Networks have taken their place: services of one network find
/// each other by name, and <see cref="NetworkAttachment.Aliases"/> gives further names.</remarks>
/// <example><code>Links = [Link.To("db").As("database")]</code></example>
public sealed record Link : IWritten
{
    private Link(string target, string? alias)
    {
        Target = target;
        Alias = alias;
    }

    /// <summary>The service, or the container that another project runs.</summary>
    public string Target { get; }

    /// <summary>The name under which it is reached; null for its own.</summary>
    public string? Alias { get; }

    Written IWritten.Written => Alias is null ? Written.Of(ToString(), nameof(Target)) : Written.Of(ToString(), nameof(Target), nameof(Alias));

    /// <summary>A link under the target's own name.</summary>
    public static Link To(string target) => new(target, null);

    /// <summary>The same link under another name.</summary>
    public Link As(string alias) => new(Target, alias);

    /// <summary>A link from the short syntax.</summary>
    /// <exception cref="ArgumentException">The text has more than two parts, or an empty one.</exception>
    public static Link Parse([Sets(nameof(Target), nameof(Alias))] string text) => ShortSyntax.Split(text) switch
    {
        [{ Length: > 0 } target] => To(target),
        [{ Length: > 0 } target, { Length: > 0 } alias] => To(target).As(alias),
        _ => throw new ArgumentException($"'{text}' is no link: write \"db\" or \"db:database\""),
    };

    /// <summary>The short syntax.</summary>
    public override string ToString() => Alias is null ? Target : $"{Target}:{Alias}";

    /// <summary>A text is read as the short syntax.</summary>
    public static implicit operator Link([Sets(nameof(Target), nameof(Alias))] string text) => Parse(text);
}
