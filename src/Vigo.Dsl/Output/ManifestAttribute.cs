namespace Vigo.Output;

/// <summary>
/// The generator's word that every stack and host was evaluated and every file is in the assembly. Exactly one, and only
/// then: without it the build task writes nothing and, above all, deletes nothing.
/// </summary>
/// <param name="schema">See <see cref="Schema"/>.</param>
/// <param name="hash">See <see cref="Hash"/>.</param>
/// <param name="paths">See <see cref="Paths"/>.</param>
[AttributeUsage(AttributeTargets.Assembly)]
public sealed class ManifestAttribute(int schema, string hash, string[] paths) : Attribute
{
    /// <summary>The newest schema of manifest and generated files that this version writes and reads.</summary>
    public const int CurrentSchema = 1;

    /// <summary>
    /// The schema of everything else here. It stays the first argument in every schema to come, so that an old build
    /// task can tell that it is too old.
    /// </summary>
    public int Schema { get; } = schema;

    /// <summary><see cref="OutputHash.Of"/> all files; a set that lost, gained or changed one no longer matches.</summary>
    public string Hash { get; } = hash;

    /// <summary>The path of every <see cref="GeneratedFileAttribute"/>, in any order. Empty when the records generate nothing.</summary>
    public string[] Paths { get; } = paths;
}
