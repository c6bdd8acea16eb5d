using System.Diagnostics;
using System.Globalization;
using CliWrap;
using Vigo.EndToEnd.Tests.Bench;
using Vigo.Testing;

namespace Vigo.EndToEnd.Tests.Import;

/// <summary>Killed anywhere, an import leaves nothing that the next one stumbles over.</summary>
public sealed class InterruptedImportTests : IDisposable
{
    private const int Files = 60;
    private const int Size = 800_000;

    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("KILL", 137, 1)]
    [InlineData("KILL", 137, 7)]
    [InlineData("KILL", 137, 30)]
    [InlineData("INT", 130, 3)]
    [InlineData("TERM", 143, 12)]
    public async Task The_next_import_of_the_same_files_succeeds(string signal, int code, int after)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are for others.");
        _folder.Write("shop/compose.yaml", "services:\n  web: {image: 'nginx:1.27', volumes: ['./data:/data'], env_file: [app.env]}\n");
        _folder.Write("shop/app.env", "PASSWORD=hunter22\n");
        for (var number = 0; number < Files; number++)
            _folder.Write($"shop/data/{number:00}", new string('x', Size));

        // Only what is there when the watching begins is watched without a gap.
        Directory.CreateDirectory(_folder["repository", "stacks/shop/data"]);
        var written = new CountdownEvent(after);
        using var watcher = new FileSystemWatcher(_folder["repository", "stacks/shop/data"]) { EnableRaisingEvents = true };
        watcher.Created += (_, _) => _ = written.IsSet || written.Signal();

        using (var import = Process.Start(new ProcessStartInfo(BuiltVigo.Program, Arguments) { RedirectStandardError = true })!)
        {
            Assert.True(written.Wait(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken), "nothing was written");
            await Cli.Wrap("kill").WithArguments(["-s", signal, import.Id.ToString(CultureInfo.InvariantCulture)]).WithValidation(CommandResultValidation.None).ExecuteAsync(TestContext.Current.CancellationToken);
            await import.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(code, import.ExitCode);
        }

        Assert.All(Written().Where(file => file.Contains("/data/", StringComparison.Ordinal) && !Path.GetFileName(file).StartsWith('.')), file => Assert.Equal(Size, new FileInfo(file).Length));
        if (signal != "KILL")
            Assert.Empty(Written());

        await Cli.Wrap(BuiltVigo.Program).WithArguments(Arguments).ExecuteAsync(TestContext.Current.CancellationToken);

        Assert.DoesNotContain(Written(), file => file.EndsWith(".tmp", StringComparison.Ordinal));
        Assert.Equal(Files, Written().Count(file => file.Contains("/data/", StringComparison.Ordinal)));
        Assert.Contains(Written(), file => file.EndsWith("infra/Stacks/Shop.cs", StringComparison.Ordinal));
    }

    private string[] Arguments => ["import", _folder["shop"], "--out", _folder["repository"]];

    private List<string> Written() => [.. Directory.EnumerateFiles(_folder["repository"], "*", SearchOption.AllDirectories)];
}
