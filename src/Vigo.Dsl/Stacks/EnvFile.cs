namespace Vigo;

/// <summary>An env file of the repository, given to a service's containers and used for interpolation.</summary>
/// <param name="Path">Its path from the repository's root, with forward slashes: <c>env/exolan.env</c>.</param>
/// <remarks>Compose Specification, "env_file". <c>EnvFiles</c>, made from the files in <c>env/</c>, has a member for each.</remarks>
public sealed record EnvFile(string Path)
{
    /// <summary>Whether Compose takes a missing file for an error; null is yes. Since Compose 2.24. The build and the runner do in any case.</summary>
    public Flag? IsRequired { get; init; }

    /// <summary>How the file is read; null is Compose's own way. Since Compose 2.30.</summary>
    public EnvFileFormat? Format { get; init; }

    /// <summary>The same file, without which Compose starts the service all the same.</summary>
    public EnvFile Optional() => this with { IsRequired = false };
}

/// <summary>How an env file is read.</summary>
public enum EnvFileFormat
{
    /// <summary>Each line as it stands, without quotes, escapes or interpolation: <c>raw</c>.</summary>
    Raw,
}
