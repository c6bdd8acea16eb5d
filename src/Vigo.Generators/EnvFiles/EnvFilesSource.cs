namespace Vigo.Generators.EnvFiles;

/// <summary>The text that <see cref="EnvFilesGenerator"/> adds, for who must see it before the compilation has it.</summary>
public static class EnvFilesSource
{
    /// <summary>The name of the generated file.</summary>
    public const string HintName = "EnvFiles.g.cs";

    /// <summary>The C# that the env files become.</summary>
    /// <param name="files">
    /// Path and text of each, in any order: the path from the repository's root, with forward slashes. What is neither
    /// <c>env/NAME.env</c> nor <c>hosts/HOST/env/NAME.env</c> is passed over.
    /// </param>
    public static string Of(IEnumerable<(string Path, string Text)> files) =>
        EnvFilesEmitter.Emit(EnvFileMapping.MembersOf(files
            .Select(file => EnvFilePlace.Of(file.Path) is { } place ? EnvFileKeys.Read(place, file.Path, file.Text) : null)
            .OfType<EnvFileKeys>()));
}
