using Vigo.Runner.Import.Reading;

namespace Vigo.Runner.Import.Resolving;

/// <summary>A path of the host that a compose file names.</summary>
/// <param name="Kind">What it is named for.</param>
/// <param name="Text">The path as it stands, variables and all.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="IsRequired">Whether Compose misses a file that is not there.</param>
/// <param name="IsWritable">Whether a container may write there.</param>
internal sealed record PathUse(PathKind Kind, string Text, Place Place, bool IsRequired = true, bool IsWritable = false);

/// <summary>What a compose file names a path of the host for.</summary>
internal enum PathKind
{
    /// <summary>A mount of the short syntax: a path only where it begins like one.</summary>
    ShortMount,

    /// <summary>The source of a bind mount, or the device of a volume that is one.</summary>
    Mount,

    /// <summary>A folder that an image is built from, or something else that a builder fetches.</summary>
    BuildContext,

    /// <summary>Variables for containers.</summary>
    EnvFile,

    /// <summary>Labels.</summary>
    LabelFile,

    /// <summary>What a config consists of.</summary>
    Config,

    /// <summary>What a secret consists of.</summary>
    Secret,

    /// <summary>What Compose watches while a person develops.</summary>
    Watch,

    /// <summary>The compose file of the service that another one starts from.</summary>
    Extends,
}
