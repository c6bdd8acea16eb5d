using System.Text;
using System.Text.Json;
using CsCheck;
using Vigo.Runner.Secrets;
using Vigo.Testing;
using Vigo.Testing.Engine;

namespace Vigo.EndToEnd.Tests.Secrets;

/// <summary>Any value arrives in the container byte for byte, by whichever way Compose carries it.</summary>
public class ComposeEnvFileTests(DockerEngine engine)
{
    private static readonly string[] Chosen =
    [
        "", " ", "  both ends  ", "\t", "$", "$$", "$$$$", "$HOME", "${HOME}", "${HOME:-x}", "${", "$1", "a$", "\\$", "\\", "\\\\", "ends in \\", "\\n \\r \\0123 \\07",
        "'", "\"", "\\'", "\\\"", "''", "\"\"", "it's \"both\"", "#", " # no comment", "a#b", "\n", "\n\n", "two\nlines", "\r\n", "\r", "ends in newline\n", "=", "a=b",
        "`id` $(id)", "{{.ID}}", "%s", "\a\b\f\v\u001b\u007f", "é€😀", "\ufeffmark", "\u00a0hard space\u00a0", "\u2028", "-----BEGIN KEY-----\nMII+/=\n-----END KEY-----\n",
    ];

    // Every character that some layer of the way gives a meaning to, often; any other now and then.
    private static readonly Gen<string> Value = Gen
        .Frequency((8, Gen.Char["$${}()'\"\\ #\n\r\t=:-?abnrt01XHOME_%é€"]), (1, Gen.Char[' ', '\ud7ff']))
        .Array[0, 16]
        .Select(characters => new string(characters));

    [Fact]
    public async Task Every_value_arrives_as_it_is()
    {
        var docker = await engine.Require();
        await docker.Make("bench/environment:1", TestImage.EnvDump());

        await Value.Array[400].SampleAsync(
            async generated =>
            {
                var values = Chosen.Concat(generated).Select((value, i) => KeyValuePair.Create($"K{i}", value)).ToList();
                var (environment, labels) = await Deliver(docker, values);

                Assert.Multiple(
                    () => AssertSame("env_file", values, key => environment[key]),
                    () => AssertSame("interpolated environment", values, key => environment["I_" + key]),
                    () => AssertSame("interpolated label", values, key => labels["label." + key]));
            },
            iter: 1);
    }

    private static async Task<(IReadOnlyDictionary<string, string> Environment, IReadOnlyDictionary<string, string> Labels)> Deliver(
        RunningEngine docker, IReadOnlyCollection<KeyValuePair<string, string>> values)
    {
        using var directory = new TemporaryDirectory();
        var project = $"bench-env-{Guid.NewGuid():n}";
        directory.Write("values.env", ComposeEnvFile.Write(values));
        var compose = new StringBuilder("services:\n  web:\n    image: bench/environment:1\n    env_file: [values.env]\n");
        compose.Append("    environment:\n").AppendJoin("", values.Select(value => $"      I_{value.Key}: ${{{value.Key}}}\n"));
        compose.Append("    labels:\n").AppendJoin("", values.Select(value => $"      label.{value.Key}: ${{{value.Key}}}\n"));
        var file = directory.Write("docker-compose.yml", compose.ToString());
        try
        {
            await docker.Compose(file, "--project-name", project, "--env-file", directory["values.env"], "up", "--detach");
            var labels = await docker.Docker("inspect", "--format", "{{json .Config.Labels}}", $"{project}-web-1");
            return (await docker.EnvironmentOf($"{project}-web-1"), JsonSerializer.Deserialize<Dictionary<string, string>>(labels)!);
        }
        finally
        {
            await docker.RemoveProject(project);
        }
    }

    private static void AssertSame(string way, IEnumerable<KeyValuePair<string, string>> values, Func<string, string> arrived) =>
        Assert.Empty(values.Where(value => arrived(value.Key) != value.Value).Select(value => $"{way}: {Show(value.Value)} arrived as {Show(arrived(value.Key))}"));

    private static string Show(string value) => JsonSerializer.Serialize(value);
}
