using System.Collections.Immutable;

namespace Vigo.Generators.Tests.Incremental.Projects;

/// <summary>Everything of an infra repository at one moment that an evaluation may depend on.</summary>
/// <param name="Files">Text of each file by its path from the root: C# and what is not. The compiler gets them in the order of the paths.</param>
/// <param name="IsChecked">Whether the project says <c>CheckForOverflowUnderflow</c>.</param>
/// <param name="HasSymbol">Whether the project defines the preprocessor symbol <c>EXTRA</c>.</param>
/// <param name="LibraryRelease">Which release of another assembly it refers to.</param>
internal sealed record Repository(ImmutableSortedDictionary<string, string> Files, bool IsChecked = false, bool HasSymbol = false, int LibraryRelease = 0)
{
    public static Repository Of(IEnumerable<KeyValuePair<string, string>> files) => new(files.ToImmutableSortedDictionary(StringComparer.Ordinal));

    public IEnumerable<KeyValuePair<string, string>> Sources => Files.Where(file => IsSource(file.Key));

    public IEnumerable<KeyValuePair<string, string>> Others => Files.Where(file => !IsSource(file.Key));

    public bool Equals(Repository? other) => other is not null
        && (IsChecked, HasSymbol, LibraryRelease) == (other.IsChecked, other.HasSymbol, other.LibraryRelease) && Files.SequenceEqual(other.Files);

    public override int GetHashCode() => HashCode.Combine(IsChecked, HasSymbol, LibraryRelease, Files.Count);

    public static bool IsSource(string path) => path.EndsWith(".cs", StringComparison.Ordinal);
}
