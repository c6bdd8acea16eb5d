namespace Vigo.Output;

/// <summary>
/// Where the values of one generated file come from, carried by the compiled infra assembly like the file itself. No part of what the manifest
/// vouches for: it changes when a line of source moves, and the files don't.
/// </summary>
/// <param name="path">See <see cref="Path"/>.</param>
/// <param name="map">See <see cref="Map"/>.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class GeneratedProvenanceAttribute(string path, string map) : Attribute
{
    /// <summary>The generated file's path, as in its <see cref="GeneratedFileAttribute"/>.</summary>
    public string Path { get; } = path;

    /// <summary>The map, as <c>FileProvenanceText</c> writes it.</summary>
    public string Map { get; } = map;
}
