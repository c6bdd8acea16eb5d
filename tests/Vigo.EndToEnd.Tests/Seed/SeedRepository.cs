using System.Globalization;
using System.Text;
using CliWrap.Buffered;
using Vigo.Env;
using Vigo.Testing;

namespace Vigo.EndToEnd.Tests.Seed;

/// <summary>
/// A folder in which the seed's file and ours lie at the same path, one after the other, and are given the same env files: the keys of
/// this repository's, with stand-ins for values.
/// </summary>
internal sealed class SeedRepository : IDisposable
{
    /// <summary>What the seed's env files hold and ours no longer need.</summary>
    public static readonly IReadOnlyDictionary<string, string> SeedOnly = new Dictionary<string, string>
    {
        ["LEUGENS_WEB_IMAGE"] = "registry.example/leugens/web:from-env",
        ["LEUGENS_API_IMAGE"] = "registry.example/leugens/api:from-env",
    };

    private readonly TemporaryDirectory _folder = new();

    public SeedRepository(Func<string, bool>? hasKey = null)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "env"), "*.env"))
        {
            var standIns = DotenvFile.Parse(File.ReadAllText(file)).Keys.Where(hasKey ?? (_ => true)).Select(key => $"{key}={StandIn(key)}");
            var seedOnly = SeedOnly.Where(_ => Path.GetFileName(file) == "leugens.env").Select(entry => $"{entry.Key}={entry.Value}");
            WriteEnvFile(Path.GetFileName(file), [.. standIns, .. seedOnly]);
        }
    }

    public void WriteEnvFile(string name, params IEnumerable<string> lines) => _folder.Write($"env/{name}", string.Join('\n', lines) + "\n");

    /// <summary>What Compose makes of a compose file at a path of the repository.</summary>
    public async Task<BufferedCommandResult> Config(string folder, string text)
    {
        var ownEnv = _folder["env", $"{Path.GetFileName(folder)}.env"];
        string[] envFiles = [_folder["env", "global.env"], .. File.Exists(ownEnv) ? [ownEnv] : Array.Empty<string>()];
        return await ComposeConfig.Run(_folder.Write($"{folder}/docker-compose.yml", text), envFiles);
    }

    /// <summary>The same, where Compose must take the file.</summary>
    public async Task<SortedDictionary<string, string>> Values(string folder, string text)
    {
        var result = await Config(folder, text);
        Assert.True(result.IsSuccess, $"docker compose config on {folder}: {result.StandardError}");
        return ComposeConfig.Flatten(result.StandardOutput);
    }

    public void Dispose() => _folder.Dispose();

    // Another value for each key, so that one key in the place of another is a difference.
    private static string StandIn(string key) => key.EndsWith("_PORT", StringComparison.Ordinal)
        ? (Encoding.UTF8.GetBytes(key).Sum(octet => octet) + 1024).ToString(CultureInfo.InvariantCulture)
        : key.ToLowerInvariant().Replace('_', '-') + ".example";
}
