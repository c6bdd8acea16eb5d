using Vigo.Env;

namespace Vigo.Generators.EnvFiles;

/// <summary>What an env file becomes in C#: a property, and a class with a member for each key.</summary>
/// <remarks>A pipeline model: names only, and equal when they are.</remarks>
/// <param name="Identifier">The property's name; the class is called after it.</param>
/// <param name="Path">The base file's path, which compose files name.</param>
/// <param name="HasBase">Whether that file exists, and not only hosts' overrides of it.</param>
/// <param name="Keys">The keys of the file and of its overrides, in ordinal order of their identifiers.</param>
internal sealed record EnvFileMembers(string Identifier, string Path, bool HasBase, Sequence<EnvKeyMember> Keys)
{
    public string ClassName => Identifier + EnvFileIdentifiers.ClassSuffix;

    /// <summary>The name of the generated source.</summary>
    public string HintName { get; init; } = EnvFilesSource.HintNameOf(Identifier);
}

/// <summary>A key as a member.</summary>
/// <param name="Identifier">The member's name, a keyword not yet escaped.</param>
/// <param name="Key">The key's name.</param>
/// <param name="InBase">Whether the base file has it.</param>
/// <param name="Hosts">The hosts whose override has it, in ordinal order.</param>
internal sealed record EnvKeyMember(string Identifier, string Key, bool InBase, Sequence<string> Hosts);

/// <summary>A file or key left out, since another becomes the same member.</summary>
/// <param name="File">The file, as the compiler knows it.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Name">The file's or key's name.</param>
/// <param name="Identifier">The member it would become.</param>
/// <param name="Other">What has become that member already.</param>
internal sealed record EnvFileCollision(string File, int Line, string Name, string Identifier, string Other);
