namespace Vigo.Output;

/// <summary>A source file that the provenance of generated files names, as it was when the assembly was compiled.</summary>
/// <param name="path">See <see cref="Path"/>.</param>
/// <param name="digest">See <see cref="Digest"/>.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class ProvenanceSourceAttribute(string path, string digest) : Attribute
{
    /// <summary>The path from the repository's root, with forward slashes.</summary>
    public string Path { get; } = path;

    /// <summary>What its text was, as <see cref="SourceDigest"/> tells texts apart.</summary>
    public string Digest { get; } = digest;
}
