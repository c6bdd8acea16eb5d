using Vigo.Runner.CommandLine;
using Vigo.Runner.Import.Reading;
using Vigo.Runner.Import.Resolving;

namespace Vigo.Runner.Import;

/// <summary>The files that Compose takes in a folder when nobody names any.</summary>
/// <remarks>Compose Specification, "Compose file"; docs.docker.com, "COMPOSE_FILE". Compose looks in the folders above too; an import doesn't.</remarks>
internal static class ComposeFolder
{
    private static readonly string[] Names = ["compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml"];

    private static readonly string[] Overrides = ["compose.override.yml", "compose.override.yaml", "docker-compose.override.yml", "docker-compose.override.yaml"];

    /// <summary>All names that Compose looks for.</summary>
    public static IEnumerable<string> AllNames => [.. Names, .. Overrides];

    /// <summary>What Compose does with a file that lies beside a <c>docker-compose.yml</c>.</summary>
    public static string UseBesideGenerated(string name) =>
        Overrides.Contains(name) ? "merges it over that one" : Array.IndexOf(Names, name) < Array.IndexOf(Names, "docker-compose.yml") ? "takes it instead" : "warns that there are two";

    /// <summary>The files, in order; none where the folder has none.</summary>
    /// <exception cref="UserError">The folder's <c>.env</c> can't be read.</exception>
    public static IReadOnlyList<string> FilesOf(string folder)
    {
        var beside = Path.Combine(folder, ".env");
        if (File.Exists(beside))
        {
            var variables = ComposeDotenv.Values(ComposeDotenv.Read(beside, FileText.Read(beside, ReadingLimits.Usual))).ToDictionary(StringComparer.Ordinal);
            if (variables.GetValueOrDefault("COMPOSE_FILE") is { Length: > 0 } named)
                return [.. named.Split(variables.GetValueOrDefault("COMPOSE_PATH_SEPARATOR", ":")).Select(file => In(folder, file))];
        }

        return [.. new[] { First(folder, Names), First(folder, Overrides) }.OfType<string>().TakeWhile((file, index) => index > 0 || IsMain(file))];
    }

    private static string? First(string folder, string[] names) => names.Select(name => In(folder, name)).FirstOrDefault(File.Exists);

    private static bool IsMain(string file) => Names.Contains(Path.GetFileName(file));

    private static string In(string folder, string file) => folder is "." ? file : Path.Combine(folder, file);
}
