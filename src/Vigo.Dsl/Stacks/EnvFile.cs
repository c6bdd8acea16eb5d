namespace Vigo;

/// <summary>An env file of the repository, given to a service's containers and used for interpolation.</summary>
/// <param name="Path">Its path from the repository's root, with forward slashes: <c>env/exolan.env</c>.</param>
/// <remarks>Compose Specification, "env_file". <c>EnvFiles</c>, made from the files in <c>env/</c>, has a member for each.</remarks>
public sealed record EnvFile(string Path);
