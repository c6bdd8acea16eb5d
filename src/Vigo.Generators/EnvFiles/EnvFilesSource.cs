using System.Runtime.CompilerServices;
using Vigo.Model;
using Vigo.Rules;

namespace Vigo.Generators.EnvFiles;

/// <summary>The text that <see cref="EnvFilesGenerator"/> adds, for who must see it before the compilation has it.</summary>
public static class EnvFilesSource
{
    /// <summary>The name of the generated file.</summary>
    public const string HintName = "EnvFiles.g.cs";

    private static readonly ConditionalWeakTable<EnvFileSource, EnvFileKeys> Known = new();

    /// <summary>The C# that the env files become.</summary>
    /// <param name="files">
    /// Path and text of each, in any order: the path from the repository's root, with forward slashes. What is neither
    /// <c>env/NAME.env</c> nor <c>hosts/HOST/env/NAME.env</c> is passed over.
    /// </param>
    public static string Of(IEnumerable<(string Path, string Text)> files) => OfKeys(KeysOf(files.Select(file => new EnvFileSource(file.Path, file.Text))));

    internal static string OfKeys(Sequence<EnvFileKeys> files) => EnvFilesEmitter.Emit(EnvFileMapping.MembersOf(files));

    /// <summary>The keys of the files; a file that is the same object as before is not read again.</summary>
    internal static Sequence<EnvFileKeys> KeysOf(IEnumerable<EnvFileSource> files) => files
        .Select(file => EnvFilePlace.Of(file.Path) is { } place ? Known.GetValue(file, _ => EnvFileKeys.Of(place, file.Path, RepositoryEnvFile.Of(file).File)) : null)
        .OfType<EnvFileKeys>().ToSequence();
}
