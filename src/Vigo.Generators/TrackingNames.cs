namespace Vigo.Generators;

/// <summary>Names of pipeline steps, by which tests ask whether a step ran again.</summary>
public static class TrackingNames
{
    /// <summary>The key names of one env file, with the lines they stand in.</summary>
    public const string EnvFileKeys = nameof(EnvFileKeys);

    /// <summary>The members that all env files become, without lines or values.</summary>
    public const string EnvFileMembers = nameof(EnvFileMembers);

    /// <summary>The members of each env file by itself, each of which is a source.</summary>
    public const string EnvFile = nameof(EnvFile);

    /// <summary>Keys and files that two of would become one member.</summary>
    public const string EnvFileCollisions = nameof(EnvFileCollisions);

    /// <summary>The files of the repository that are not C#.</summary>
    public const string RepositoryInputs = nameof(RepositoryInputs);

    /// <summary>All generated files together.</summary>
    public const string Output = nameof(Output);

    /// <summary>The generated files, source by source.</summary>
    public const string Source = nameof(Source);

    /// <summary>The list of generated files.</summary>
    public const string Manifest = nameof(Manifest);

    /// <summary>Where the values of the generated files come from.</summary>
    public const string Provenance = nameof(Provenance);
}
