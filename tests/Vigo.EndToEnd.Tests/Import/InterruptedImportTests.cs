using System.Diagnostics;
using System.Runtime.InteropServices;
using CliWrap;
using Vigo.EndToEnd.Tests.Bench;
using Vigo.Testing;

namespace Vigo.EndToEnd.Tests.Import;

/// <summary>Killed anywhere, an import leaves nothing that the next one stumbles over.</summary>
public sealed class InterruptedImportTests : IDisposable
{
    private const int Files = 60;
    private const int Size = 800_000;

    // An import that was done before the signal came was not interrupted, and says nothing.
    private const int Attempts = 20;

    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(9, 137, 1)]
    [InlineData(9, 137, 7)]
    [InlineData(9, 137, 30)]
    [InlineData(2, 130, 3)]
    [InlineData(15, 143, 12)]
    public async Task The_next_import_of_the_same_files_succeeds(int signal, int code, int after)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Signals are for others.");
        _folder.Write("shop/compose.yaml", "services:\n  web: {image: 'nginx:1.27', volumes: ['./data:/data'], env_file: [app.env]}\n");
        _folder.Write("shop/app.env", "PASSWORD=hunter22\n");
        for (var number = 0; number < Files; number++)
            _folder.Write($"shop/data/{number:00}", new string('x', Size));

        var ended = await Interrupted(signal, after);
        for (var attempt = 1; ended == 0 && attempt < Attempts; attempt++)
        {
            Directory.Delete(_folder["repository"], recursive: true);
            ended = await Interrupted(signal, after);
        }

        Assert.Equal(code, ended);
        Assert.All(Written().Where(file => file.Contains("/data/", StringComparison.Ordinal) && !Path.GetFileName(file).StartsWith('.')), file => Assert.Equal(Size, new FileInfo(file).Length));
        if (code != 137)
            Assert.Empty(Written());

        await Cli.Wrap(BuiltVigo.Program).WithArguments(Arguments).ExecuteAsync(TestContext.Current.CancellationToken);

        Assert.DoesNotContain(Written(), file => file.EndsWith(".tmp", StringComparison.Ordinal));
        Assert.Equal(Files, Written().Count(file => file.Contains("/data/", StringComparison.Ordinal)));
        Assert.Contains(Written(), file => file.EndsWith("infra/Stacks/Shop.cs", StringComparison.Ordinal));
    }

    // The signal follows when so many companions have begun to be written; what is returned is how the import ended.
    private async Task<int> Interrupted(int signal, int after)
    {
        // Only what is there when the watching begins is watched without a gap.
        Directory.CreateDirectory(_folder["repository", "stacks/shop/data"]);
        using var written = new CountdownEvent(after);
        using var watcher = new FileSystemWatcher(_folder["repository", "stacks/shop/data"]) { EnableRaisingEvents = true };
        watcher.Created += (_, _) =>
        {
            lock (watcher)
                _ = written.IsSet || written.Signal();
        };

        using var import = Process.Start(new ProcessStartInfo(BuiltVigo.Program, Arguments) { RedirectStandardError = true })!;
        Assert.True(written.Wait(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken), "nothing was written");
        _ = kill(import.Id, signal);
        await import.WaitForExitAsync(TestContext.Current.CancellationToken);
        return import.ExitCode;
    }

    // POSIX, kill(2): another program to send it would come late.
    [DllImport("libc")]
    private static extern int kill(int process, int signal);

    private string[] Arguments => ["import", _folder["shop"], "--out", _folder["repository"]];

    private List<string> Written() => [.. Directory.EnumerateFiles(_folder["repository"], "*", SearchOption.AllDirectories)];
}
