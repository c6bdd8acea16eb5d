using System.Globalization;
using System.Security.Cryptography;
using Vigo.Output;

namespace Vigo.EndToEnd.Tests.Workflows;

/// <summary>The files of an infra repository as they lie on disk, what the compiler keeps for itself left out.</summary>
internal static class FileStates
{
    private static readonly string[] NotOfTheRepository = [".git", "infra/obj", "infra/bin"];

    /// <summary>Every file with its content and when it was written: equal texts mean that nothing was touched.</summary>
    public static IReadOnlyList<string> Of(string repository) =>
        [.. Files(repository).Select(file => string.Create(
            CultureInfo.InvariantCulture,
            $"{Relative(repository, file)} {File.GetLastWriteTimeUtc(file):O} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file)))}"))];

    /// <summary>The generated files among them, by path.</summary>
    public static IReadOnlyList<string> Generated(string repository) =>
        [.. Files(repository).Where(file => Marker.IsIn(File.ReadAllText(file))).Select(file => Relative(repository, file))];

    private static IEnumerable<string> Files(string repository) =>
        Directory.EnumerateFiles(repository, "*", SearchOption.AllDirectories)
            .Where(file => !Array.Exists(NotOfTheRepository, folder => Relative(repository, file).StartsWith(folder + "/", StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal);

    private static string Relative(string repository, string file) => Path.GetRelativePath(repository, file).Replace('\\', '/');
}
