namespace Vigo.Build.Reading;

/// <summary>What a compiled infra assembly carries.</summary>
/// <param name="Files">The generated files.</param>
/// <param name="Provenance">By a generated file's path, where its values come from. Not vouched for by the manifest, and empty when nobody traced it.</param>
/// <param name="Sources">By a source file's path, the digest of what the compiler read.</param>
internal sealed record CompiledFiles(
    IReadOnlyList<GeneratedFile> Files, IReadOnlyDictionary<string, string> Provenance, IReadOnlyDictionary<string, string> Sources);
