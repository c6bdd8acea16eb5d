using System.Diagnostics;
using CliWrap;
using CliWrap.Buffered;
using Vigo.EndToEnd.Tests.Bench;
using Vigo.EndToEnd.Tests.Import.Models;
using Vigo.Runner.CommandLine;
using Vigo.Testing;

namespace Vigo.EndToEnd.Tests.Import.Fuzzing;

/// <summary>
/// Whatever bytes <c>vigo import</c> is given, it imports them into C# that compiles and says the same when it is imported again, or refuses them with a place: within bounds of time
/// and memory, and without any other exception.
/// </summary>
public sealed class FuzzTests
{
    private const int KindsAtMost = 12;
    private const int Evaluated = 20;
    private const int Processes = 6;

    [Fact]
    public void Any_bytes_are_imported_or_refused_with_a_place()
    {
        var watch = Stopwatch.StartNew();
        using var import = new FuzzedImport();
        var inputs = new FuzzInput(Files());
        var problems = new Dictionary<string, string>(StringComparer.Ordinal);
        var (count, imported) = (0, 0);
        for (; watch.Elapsed < FuzzRun.Time && problems.Count < KindsAtMost; count++)
        {
            var input = inputs.Generate(FuzzRun.Seed, count);
            if (import.Of(input) is not { } problem)
            {
                imported += import.Imported is null ? 0 : 1;
                continue;
            }

            if (!problems.ContainsKey(problem.Kind))
            {
                var smallest = problem.Kind == "time" ? input : SmallerInput.Of(input, smaller => import.Of(smaller)?.Kind == problem.Kind);
                problems.Add(problem.Kind, $"VIGO_FUZZ_SEED={FuzzRun.Seed}, input {count}: {(import.Of(smallest) ?? problem).Text}\n{SmallerInput.Told(smallest)}");
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{count} inputs, {imported} of them imported");
        Assert.True(problems.Count == 0, string.Join("\n\n", problems.Values));
        Assert.True(imported > count / 50, $"only {imported} of {count} inputs were imported: they test little else than the reader");
    }

    [Fact]
    public async Task What_is_imported_of_spoiled_files_is_evaluated_to_the_same_file()
    {
        using var repository = new ImportedRepository();
        var inputs = new FuzzInput(Files());
        var expected = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var number = 0; expected.Count < Evaluated; number++)
        {
            var input = inputs.Generate(FuzzRun.Seed, number);
            var name = $"m{number}";
            using var import = new FuzzedImport(name);
            if (import.Of(input) is not null || import.Imported is not { Stack.Services.Count: > 0 } made)
                continue;
            var file = repository.Write($"{name}/compose.yml", "");
            await File.WriteAllBytesAsync(file, input, TestContext.Current.CancellationToken);
            var (code, _) = await repository.Run(file, "--stack", name);
            if (code == ExitCode.Done)
                expected.Add($"stacks/{name}/docker-compose.yml", RandomModelTests.Written(made.Stack with { WritesName = false }));
        }

        var generated = repository.Generate();

        Assert.All(expected, file => Assert.Equal(WithoutHead(file.Value), WithoutHead(generated[file.Key])));

        static string WithoutHead(string text) => text[text.IndexOf("\nservices:", StringComparison.Ordinal)..];
    }

    [Fact]
    public async Task The_program_says_so_and_writes_nothing()
    {
        using var import = new FuzzedImport();
        var inputs = new FuzzInput(Files());
        var refused = 0;
        for (var number = 0; refused < Processes; number++)
        {
            var input = inputs.Generate(FuzzRun.Seed, number);
            if (import.Of(input) is not null || import.Imported is not null)
                continue;
            refused++;
            using var folder = new TemporaryDirectory();
            var file = folder.Write("in/compose.yml", "");
            await File.WriteAllBytesAsync(file, input, TestContext.Current.CancellationToken);
            Directory.CreateDirectory(folder["out"]);

            var result = await Cli.Wrap(BuiltVigo.Program).WithArguments(["import", file, "--stack", "fuzzed", "--out", folder["out"]])
                .WithValidation(CommandResultValidation.None).ExecuteBufferedAsync(TestContext.Current.CancellationToken);

            var told = $"VIGO_FUZZ_SEED={FuzzRun.Seed}, input {number}: {result.StandardError}\n{SmallerInput.Told(input)}";
            Assert.True(result.ExitCode == ExitCode.Failed, told);
            Assert.True(result.StandardError.Contains($"{file}:", StringComparison.Ordinal) && !result.StandardError.Contains("   at ", StringComparison.Ordinal), told);
            Assert.Empty(result.StandardOutput);
            Assert.Empty(Directory.EnumerateFileSystemEntries(folder["out"]));
        }
    }

    // Of the corpus where there is one; the repository has stacks of its own.
    private static List<byte[]> Files()
    {
        var folders = new List<string> { Path.Combine(Repository.Root, "stacks"), Path.Combine(Repository.Root, "proxy") };
        if (Environment.GetEnvironmentVariable(Corpus.Variable) is { Length: > 0 } corpus && corpus != "none")
            folders.AddRange([Path.Combine(corpus, "awesome-compose"), Path.Combine(corpus, "seed-infra")]);
        return
        [
            .. folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.y*ml", SearchOption.AllDirectories)).Order(StringComparer.Ordinal)
                .Where(file => new FileInfo(file).Length < 50_000).Select(File.ReadAllBytes),
        ];
    }
}
