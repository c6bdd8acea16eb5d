using System.Text.Json;
using CliWrap;
using CliWrap.Buffered;
using Vigo.Testing;

namespace Vigo.Runner.Tests.Secrets;

/// <summary>The second opinions in <c>tests/tools</c>, which <c>.ci/install-test-tools.sh</c> installs.</summary>
internal static class TestTools
{
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "tools");

    /// <summary>Runs one of the scripts and reads the JSON it prints.</summary>
    public static async Task<JsonElement> RunAsync(string script, params string[] arguments)
    {
        if (!Executable.IsOnPath("node") || !Directory.Exists(Path.Combine(Folder, "node_modules")))
            Requirement.EngineMissing("The npm packages in tests/tools are not installed: run .ci/install-test-tools.sh.");
        var result = await Cli.Wrap("node").WithArguments([Path.Combine(Folder, script), .. arguments]).ExecuteBufferedAsync(TestContext.Current.CancellationToken);
        return JsonDocument.Parse(result.StandardOutput).RootElement;
    }

    /// <summary>Runs the <c>age</c> program on bytes.</summary>
    public static async Task<byte[]> AgeAsync(byte[] input, params string[] arguments)
    {
        if (!Executable.IsOnPath("age")) Requirement.EngineMissing("There is no age program: run .ci/install-test-tools.sh.");
        using var output = new MemoryStream();
        await Cli.Wrap("age").WithArguments(arguments).WithStandardInputPipe(PipeSource.FromBytes(input)).WithStandardOutputPipe(PipeTarget.ToStream(output))
            .ExecuteAsync(TestContext.Current.CancellationToken);
        return output.ToArray();
    }
}
