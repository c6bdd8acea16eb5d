namespace Vigo.Testing;

/// <summary>Compose and SOPS files of other people that the tests read but this repository does not hold.</summary>
public static class Corpus
{
    /// <summary>The variable that names the folder.</summary>
    public const string Variable = "VIGO_CORPUS";

    /// <summary>
    /// The absolute path of a file or folder of the corpus, or the end of the test: skipped when <c>VIGO_CORPUS</c> is not set, failed when
    /// <c>CI=true</c> or when the folder is there and lacks it.
    /// </summary>
    /// <param name="parts">The path below the corpus: <c>"seed-infra", "stacks"</c>; none for the folder itself.</param>
    public static string Require(params ReadOnlySpan<string> parts)
    {
        var folder = Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrEmpty(folder))
        {
            Requirement.Missing(
                $"{Variable} is not set: this test reads files that are not part of the repository (see docs/testing.md).",
                mayNotBeMissing: Environment.GetEnvironmentVariable("CI") == "true");
        }

        var path = Path.GetFullPath(Path.Combine([folder, .. parts]));
        return Path.Exists(path) ? path : throw new FileNotFoundException($"{Variable} is {folder}, and there is no {Path.Combine(parts)} in it.", path);
    }
}
