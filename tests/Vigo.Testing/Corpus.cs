namespace Vigo.Testing;

/// <summary>Compose and SOPS files of other people that the tests read but this repository does not hold.</summary>
public static class Corpus
{
    /// <summary>The variable that names the folder; <c>none</c> says that there is none here and that this is right.</summary>
    public const string Variable = "VIGO_CORPUS";

    /// <summary>
    /// The absolute path of a file or folder of the corpus, or the end of the test: skipped when <c>VIGO_CORPUS</c> is <c>none</c> or not set,
    /// failed when it is not set and <c>CI=true</c>, where nothing may be lacking by oversight.
    /// </summary>
    /// <param name="parts">The path below the corpus: <c>"seed-infra", "stacks"</c>; none for the folder itself.</param>
    /// <exception cref="FileNotFoundException">The corpus is there and lacks it.</exception>
    public static string Require(params ReadOnlySpan<string> parts)
    {
        var folder = Environment.GetEnvironmentVariable(Variable);
        if (folder is null or "" or "none")
        {
            Requirement.Missing(
                $"{Variable} names no folder: this test reads files that are not part of the repository (see docs/testing.md).",
                mayNotBeMissing: folder != "none" && Environment.GetEnvironmentVariable("CI") == "true");
        }

        var path = Path.GetFullPath(Path.Combine([folder, .. parts]));
        return Path.Exists(path) ? path : throw new FileNotFoundException($"{Variable} is {folder}, and there is no {Path.Combine(parts)} in it.", path);
    }
}
