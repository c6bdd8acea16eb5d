namespace Vigo;

/// <summary>How a stack that left the repository ends on the hosts that ran it.</summary>
/// <param name="Stack">The name it had.</param>
/// <example><code>[Retire] public static Retirement Blog => new("blog") { Volumes = RetiredVolumes.Delete };</code></example>
public sealed record Retirement(string Stack)
{
    /// <summary>The name that the stack had.</summary>
    public string Stack { get; init => field = Checks.ProjectName(value); } = Checks.ProjectName(Stack);

    /// <summary>What becomes of its named volumes; kept by default.</summary>
    public RetiredVolumes Volumes { get; init; }
}

/// <summary>What becomes of a retired stack's named volumes.</summary>
public enum RetiredVolumes
{
    /// <summary>They stay on the host.</summary>
    Keep,

    /// <summary>They are deleted with the stack.</summary>
    Delete,
}
