using Vigo.Compose;
using Vigo.Model;

namespace Vigo;

/// <summary>When Compose asks the registry for an image.</summary>
/// <remarks>Compose Specification, "pull_policy". Swarm ignores it.</remarks>
/// <example><code>PullPolicy = PullPolicy.Every("12h")</code></example>
public sealed record PullPolicy : IWritten
{
    private PullPolicy(string text) => Text = text;

    /// <summary>The policy as Compose writes it.</summary>
    public string Text { get; }

    /// <summary>Each time a container is made.</summary>
    public static PullPolicy Always { get; } = new("always");

    /// <summary>Never: the image must be on the host.</summary>
    public static PullPolicy Never { get; } = new("never");

    /// <summary>When the host has no such image.</summary>
    public static PullPolicy Missing { get; } = new("missing");

    /// <summary>When the host has no such image: an older word for <c>missing</c>.</summary>
    public static PullPolicy IfNotPresent { get; } = new("if_not_present");

    /// <summary>Not at all: it is built, each time.</summary>
    public static PullPolicy Build { get; } = new("build");

    /// <summary>When the last time is longer ago than <see cref="Service.PullRefreshAfter"/>.</summary>
    public static PullPolicy Refresh { get; } = new("refresh");

    /// <summary>When the last time is more than a day ago. Since Compose 2.34.</summary>
    public static PullPolicy Daily { get; } = new("daily");

    /// <summary>When the last time is more than a week ago. Since Compose 2.34.</summary>
    public static PullPolicy Weekly { get; } = new("weekly");

    Written IWritten.Written => Written.Of(Text, nameof(Text));

    /// <summary>When the last time is longer ago than this. Since Compose 2.34.</summary>
    /// <param name="age">Weeks, days, hours, minutes and seconds: <c>3d</c>, <c>1w2d</c>, <c>12h</c>.</param>
    /// <exception cref="ArgumentException">The text is not a row of numbers and units.</exception>
    public static PullPolicy Every([Sets(nameof(Text))] string age) => Parse("every_" + age);

    /// <summary>When the last time is longer ago than this. Since Compose 2.34.</summary>
    public static PullPolicy Every([Sets(nameof(Text))] TimeSpan age) => Parse("every_" + Durations.ToCompose(age));

    /// <summary>A policy from Compose's text.</summary>
    /// <exception cref="ArgumentException">The text is none of the policies.</exception>
    public static PullPolicy Parse([Sets(nameof(Text))] string text) => Interpolation.HasToken(text) || text is "always" or "never" or "missing" or "if_not_present" or "build" or "refresh" or "daily" or "weekly" || IsEvery(text)
        ? new(text)
        : throw new ArgumentException($"'{text}' is no pull policy: it is always, never, missing, build, daily, weekly, refresh or every_12h");

    /// <summary>The text.</summary>
    public override string ToString() => Text;

    /// <summary>A text is read as Compose reads it.</summary>
    public static implicit operator PullPolicy([Sets(nameof(Text))] string text) => Parse(text);

    /// <summary>What a host gives.</summary>
    public static implicit operator PullPolicy([Sets(nameof(Text))] EnvVariable variable) => new(variable.ToString());

    private static bool IsEvery(string text)
    {
        const string Prefix = "every_";
        var age = text.StartsWith(Prefix, StringComparison.Ordinal) ? text.Substring(Prefix.Length) : "";
        var isDigit = false;
        foreach (var character in age)
        {
            if (character is >= '0' and <= '9')
                isDigit = true;
            else if (isDigit && (character is 'w' or 'd' or 'h' or 'm' or 's'))
                isDigit = false;
            else
                return false;
        }

        return age.Length > 0 && !isDigit;
    }
}
