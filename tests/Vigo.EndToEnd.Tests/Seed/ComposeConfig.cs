using System.Text.Json;
using CliWrap;
using CliWrap.Buffered;
using Vigo.Testing;

namespace Vigo.EndToEnd.Tests.Seed;

/// <summary>What Compose itself makes of a file: variables replaced, env files read, short forms spelled out.</summary>
internal static class ComposeConfig
{
    /// <summary>Runs <c>docker compose config</c>, which needs no engine; the test is skipped where Compose is missing.</summary>
    /// <param name="composeFile">The file.</param>
    /// <param name="envFiles">Where its variables are looked up; a later file wins.</param>
    /// <param name="overrides">Files that override the first, in order.</param>
    public static async Task<BufferedCommandResult> Run(string composeFile, IReadOnlyList<string> envFiles, params IEnumerable<string> overrides)
    {
        await RequireCompose();
        return await Wrap(["--file", composeFile, .. overrides.SelectMany(file => new[] { "--file", file }), .. envFiles.SelectMany(file => new[] { "--env-file", file }), "config", "--format", "json"])
            .ExecuteBufferedAsync(TestContext.Current.CancellationToken);
    }

    private static Command Wrap(IEnumerable<string> arguments)
    {
        var own = new[] { "PATH", "HOME" }.ToDictionary(name => name, Environment.GetEnvironmentVariable);
        return Cli.Wrap("env")
            .WithArguments(["-i", .. own.Select(variable => $"{variable.Key}={variable.Value}"), "docker", "compose", .. arguments])
            .WithValidation(CommandResultValidation.None);
    }

    /// <summary>Runs <c>docker compose config</c> in a folder, as a person does there: with its override file and its <c>.env</c>.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="options">Options of <c>docker compose</c>, before the command.</param>
    public static async Task<BufferedCommandResult> RunIn(string folder, params string[] options)
    {
        await RequireCompose();
        return await Wrap([.. options, "config", "--format", "json"]).WithWorkingDirectory(folder).ExecuteBufferedAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Every value of a document by its path: <c>services/web/image</c>. An empty object or list is a value too.</summary>
    public static SortedDictionary<string, string> Flatten(string json)
    {
        using var document = JsonDocument.Parse(json);
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        Add(document.RootElement, "");
        return values;

        void Add(JsonElement element, string path)
        {
            switch (element.ValueKind)
            {
                case JsonValueKind.Object when element.EnumerateObject().Any():
                    foreach (var property in element.EnumerateObject())
                        Add(property.Value, path.Length == 0 ? property.Name : $"{path}/{property.Name}");
                    break;
                case JsonValueKind.Array when element.GetArrayLength() > 0:
                    for (var i = 0; i < element.GetArrayLength(); i++)
                        Add(element[i], $"{path}/{i}");
                    break;
                default:
                    values.Add(path, element.GetRawText());
                    break;
            }
        }
    }

    private static async Task RequireCompose()
    {
        var found = Executable.IsOnPath("docker") && (await Cli.Wrap("docker").WithArguments(["compose", "version"])
            .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync()).IsSuccess;
        if (!found)
            Requirement.EngineMissing("There is no `docker compose` here: install Docker's client and its Compose plugin (.ci/install-engine.sh does).");
    }
}
