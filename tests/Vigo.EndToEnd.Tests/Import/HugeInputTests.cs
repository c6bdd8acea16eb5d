using System.Diagnostics;
using System.Text;
using CliWrap;
using Vigo.EndToEnd.Tests.Bench;
using Vigo.Runner.CommandLine;
using Vigo.Testing;

namespace Vigo.EndToEnd.Tests.Import;

/// <summary>The program itself, given what costs most: it ends soon, in little memory, with one message, and nothing written.</summary>
public sealed class HugeInputTests : IDisposable
{
    // A program that does nothing takes a tenth of the memory; what it may take for the largest file that it reads at all is bounded by this.
    private const long MostMemory = 300L * 1024 * 1024;
    private static readonly TimeSpan LongestTime = TimeSpan.FromSeconds(60);

    private readonly TemporaryDirectory _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public Task A_file_of_50_megabytes() => AssertRefused("a: " + new string('x', 50_000_000), "larger than 4 MiB");

    [Fact]
    public Task A_file_of_50_megabytes_of_services() =>
        AssertRefused("services:\n" + string.Concat(Enumerable.Range(0, 1_600_000).Select(number => FormattableString.Invariant($"  s{number:D7}: {{image: a:1}}\n"))), "larger than 4 MiB");

    [Fact]
    public Task Ten_thousand_levels_by_indentation() =>
        AssertRefused(string.Concat(Enumerable.Range(0, 2_000).Select(level => new string(' ', level) + "a:\n")), "levels deep");

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    [InlineData("? ")]
    public Task Ten_thousand_levels(string one) => AssertRefused("services: \n  " + string.Concat(Enumerable.Repeat(one, 10_000)), "levels deep");

    [Fact]
    public Task A_billion_laughs() => AssertRefused(
        "x-0: &a0 [ha, ha]\n" + string.Concat(Enumerable.Range(1, 40).Select(level => $"x-{level}: &a{level} [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 10))}]\n")), "more than 500000 values");

    [Fact]
    public Task A_billion_laughs_by_merge_keys() => AssertRefused(
        "x-0: &a0 {k0: ha}\n" + string.Concat(Enumerable.Range(1, 40).Select(level => $"x-{level}: &a{level} {{<<: [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 10))}], k{level}: ha}}\n")), "more than 500000 values");

    [Fact]
    public Task As_many_wrong_keys_as_a_file_holds() => AssertRefused(Lines("k{0:D6}: 1\n"), "things can't be imported");

    [Fact]
    public Task As_many_wrong_services_as_a_file_holds() => AssertRefused("services:\n" + Lines("  service-{0:D6}-named: {{wrong: 1}}\n"), "things can't be imported");

    [Fact]
    public Task As_many_extensions_as_a_file_holds() => AssertRefused(Lines("x-{0:D6}: 1\n") + "wrong: 1\n", "no key 'wrong'");

    [Fact]
    public Task As_many_variables_as_a_file_holds() => AssertRefused("services:\n  a:\n    environment:\n" + Lines("      A{0:D6}: a\n") + "    wrong: 1\n", "no key 'wrong'");

    [Fact]
    public Task A_text_of_dollars() => AssertRefused("services:\n  a:\n    image: '" + string.Concat(Enumerable.Repeat("${A:-", 500_000)) + "'\n", "can't read the variables");

    [Fact]
    public async Task A_pipe_is_read_as_a_file()
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("Windows has no such pipes.");
        var pipe = _folder["pipe"];
        await Cli.Wrap("mkfifo").WithArguments([pipe]).ExecuteAsync(TestContext.Current.CancellationToken);
        var writer = Task.Run(() => File.WriteAllText(pipe, "services: 1\n"), TestContext.Current.CancellationToken);

        var result = await Import(pipe);
        await writer;

        Assert.Equal(ExitCode.Failed, result.ExitCode);
        Assert.Contains($"{pipe}:1:11", result.StandardError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_nobody_may_read()
    {
        var file = Unreadable();
        if (file is null)
        {
            Assert.Skip("Whoever runs this test may read every file.");
            return;
        }

        var result = await Import(file);

        Assert.Equal(ExitCode.Failed, result.ExitCode);
        Assert.Contains($"{file} can't be read", result.StandardError, StringComparison.Ordinal);
    }

    // The superuser may read whatever its mode says, but not the memory at address 0.
    private string? Unreadable()
    {
        if (Environment.IsPrivilegedProcess)
            return OperatingSystem.IsLinux() ? "/proc/self/mem" : null;
        if (OperatingSystem.IsWindows())
            return null;
        var file = _folder.Write("compose.yml", "services: {}\n");
        File.SetUnixFileMode(file, UnixFileMode.None);
        return file;
    }

    // Just below what is read at all.
    private static string Lines(string format)
    {
        var compiled = CompositeFormat.Parse(format);
        var text = new StringBuilder();
        for (var number = 0; text.Length < 3_800_000 && number < 240_000; number++)
            text.AppendFormat(System.Globalization.CultureInfo.InvariantCulture, compiled, number);
        return text.ToString();
    }

    private async Task AssertRefused(string content, string what)
    {
        var file = _folder.Write("compose.yml", content);
        var watch = Stopwatch.StartNew();

        var result = await Import(file);

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, LongestTime);
        Assert.Equal(ExitCode.Failed, result.ExitCode);
        Assert.Contains(what, result.StandardError, StringComparison.Ordinal);
        Assert.Contains($"{file}:", result.StandardError, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.StandardError, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder["out"]), "something was written");
        TestContext.Current.TestOutputHelper?.WriteLine($"{result.PeakMemory / 1024 / 1024} MiB, {watch.Elapsed}");
        Assert.InRange(result.PeakMemory, 0, MostMemory);
    }

    private async Task<(int ExitCode, string StandardError, long PeakMemory)> Import(string file)
    {
        using var program = Process.Start(new ProcessStartInfo(BuiltVigo.Program, ["import", file, "--stack", "huge", "--out", _folder["out"]]) { RedirectStandardError = true })!;
        var error = program.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var (watch, peak) = (Stopwatch.StartNew(), 0L);
        while (!program.WaitForExit(TimeSpan.FromMilliseconds(20)))
        {
            if (watch.Elapsed > LongestTime)
                program.Kill();
            program.Refresh();
            try
            {
                peak = Math.Max(peak, program.PeakWorkingSet64);
            }
            catch (InvalidOperationException)
            {
                // It ended in between.
            }
        }

        return (program.ExitCode, await error, peak);
    }
}
