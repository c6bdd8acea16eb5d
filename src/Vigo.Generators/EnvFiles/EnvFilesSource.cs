using System.Runtime.CompilerServices;
using Vigo.Model;
using Vigo.Rules;

namespace Vigo.Generators.EnvFiles;

/// <summary>The sources that <see cref="EnvFilesGenerator"/> adds, for who must see them before the compilation has them.</summary>
public static class EnvFilesSource
{
    /// <summary>The name of the generated source that is always there, by which a compilation is known to have the members already.</summary>
    public const string HintName = Prefix + Extension;

    private const string Prefix = "EnvFiles.";
    private const string Extension = "g.cs";

    private static readonly string Folder = typeof(EnvFilesGenerator).FullName!;
    private static readonly char[] Separators = ['/', '\\'];

    private static readonly ConditionalWeakTable<EnvFileSource, EnvFileKeys> Known = new();

    /// <summary>The C# that the env files become: the class, and then a source for each file, in ordinal order of their identifiers.</summary>
    /// <param name="files">
    /// Path and text of each, in any order: the path from the repository's root, with forward slashes. What is neither
    /// <c>env/NAME.env</c> nor <c>hosts/HOST/env/NAME.env</c> is passed over.
    /// </param>
    public static IReadOnlyList<(string HintName, string Text)> Of(IEnumerable<(string Path, string Text)> files) =>
    [
        (HintName, EnvFilesEmitter.Class),
        .. MembersOf(files.Select(file => new EnvFileSource(file.Path, file.Text))).Select(file => (file.HintName, EnvFilesEmitter.Emit(file))),
    ];

    /// <summary>The members of the files; of a file that is the same object as before, the same object.</summary>
    internal static Sequence<EnvFileMembers> MembersOf(IEnumerable<EnvFileSource> files) => EnvFileMapping.MembersOf(KeysOf(files));

    /// <summary>The keys of the files; a file that is the same object as before is not read again.</summary>
    internal static Sequence<EnvFileKeys> KeysOf(IEnumerable<EnvFileSource> files) => files
        .Select(file => EnvFilePlace.Of(file.Path) is { } place ? Known.GetValue(file, _ => EnvFileKeys.Of(place, file.Path, RepositoryEnvFile.Of(file).File)) : null)
        .OfType<EnvFileKeys>().ToSequence();

    /// <summary>The name of the source of an env file.</summary>
    /// <param name="name">What tells it from the others.</param>
    internal static string HintNameOf(string name) => $"{Prefix}{name}.{Extension}";

    /// <summary>The name of the generated source that a tree's path names, whether the compiler made the tree or the evaluator did; null for any other file.</summary>
    internal static string? HintNameIn(string path)
    {
        // Asked for every file at every keystroke: most end here.
        if (!path.EndsWith("." + Extension, StringComparison.Ordinal))
            return null;
        var folder = path.LastIndexOfAny(Separators);
        if (string.CompareOrdinal(path, folder + 1, Prefix, 0, Prefix.Length) != 0)
            return null;
        if (folder < 0)
            return path;
        var isGenerated = folder >= Folder.Length && string.CompareOrdinal(path, folder - Folder.Length, Folder, 0, Folder.Length) == 0;
        return isGenerated ? path.Substring(folder + 1) : null;
    }
}
