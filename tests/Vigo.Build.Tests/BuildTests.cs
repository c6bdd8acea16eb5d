using System.Text.Json;
using CliWrap.Buffered;
using Vigo.Build.Tests.Support;
using static Vigo.Build.Tests.Support.InfraSource;

namespace Vigo.Build.Tests;

/// <summary>The real <c>dotnet build</c> of an infra project.</summary>
public sealed class BuildTests(InfraProject project) : IClassFixture<InfraProject>
{
    private const string Shop = "stacks/shop/docker-compose.yml";
    private const string Blog = "stacks/blog/docker-compose.yml";

    private static readonly IReadOnlyDictionary<string, string?> InCi = new Dictionary<string, string?> { ["CI"] = "true" };

    [Fact]
    public async Task A_build_writes_and_the_next_one_touches_nothing_and_compiles_nothing()
    {
        project.Start(Of(Compose(Shop)));
        Succeeded(await project.Build());
        Assert.Equal(Compose(Shop).Text, File.ReadAllText(project.At(Shop)));
        var written = Age(Shop);

        var second = Succeeded(await project.Build("-v:normal"));

        Assert.Contains("Skipping target \"CoreCompile\"", second, StringComparison.Ordinal);
        Assert.Equal(written, File.GetLastWriteTimeUtc(project.At(Shop)));
    }

    [Fact]
    public async Task A_comment_only_edit_leaves_every_timestamp_alone()
    {
        project.Start(Of(Compose(Shop)));
        Succeeded(await project.Build());
        var written = Age(Shop);

        project.Write("infra/Infra.cs", "// Why the shop is here.\n" + Of(Compose(Shop)));
        var second = Succeeded(await project.Build("-v:normal"));

        Assert.DoesNotContain("Skipping target \"CoreCompile\"", second, StringComparison.Ordinal);
        Assert.Equal(written, File.GetLastWriteTimeUtc(project.At(Shop)));
    }

    [Fact]
    public async Task A_build_with_nothing_to_compile_still_repairs_what_was_edited_deleted_and_left_over()
    {
        project.Start(Of(Compose(Shop), Compose("proxy/docker-compose.yml")));
        Succeeded(await project.Build());
        File.AppendAllText(project.At(Shop), "# by hand\n");
        File.Delete(project.At("proxy/docker-compose.yml"));
        project.Write(Blog, Compose(Blog).Text);

        var repair = Succeeded(await project.Build("-v:normal"));

        Assert.Contains("Skipping target \"CoreCompile\"", repair, StringComparison.Ordinal);
        Assert.Equal(Compose(Shop).Text, File.ReadAllText(project.At(Shop)));
        Assert.True(File.Exists(project.At("proxy/docker-compose.yml")));
        Assert.False(Directory.Exists(project.At("stacks/blog")));
    }

    [Fact]
    public async Task A_check_fails_with_one_error_per_file_at_its_path_and_writes_nothing()
    {
        project.Start(Of(Compose(Shop, "a: 1\n"), Compose("proxy/docker-compose.yml")));
        project.Write(Shop, Compose(Shop, "a: 2\n").Text);
        project.Write(Blog, Compose(Blog).Text);

        var output = Failed(await project.Build("-p:VigoCheck=true"));

        Assert.Contains($"{project.At("proxy/docker-compose.yml")} : error VIGO9001: ", output, StringComparison.Ordinal);
        Assert.Contains($"{project.At(Shop)}(3,4): error VIGO9002: ", output, StringComparison.Ordinal);
        Assert.Contains($"{project.At(Blog)} : error VIGO9003: ", output, StringComparison.Ordinal);
        Assert.Equal(Compose(Shop, "a: 2\n").Text, File.ReadAllText(project.At(Shop)));
        Assert.False(Directory.Exists(project.At("proxy")));
        Assert.True(File.Exists(project.At(Blog)));

        Succeeded(await project.Build("-p:VigoCheck=false"));
        Succeeded(await project.Build("-p:VigoCheck=true"));
    }

    [Fact]
    public async Task CI_checks_unless_told_otherwise()
    {
        project.Start(Of(Compose(Shop)));

        Assert.Contains("VIGO9001", Failed(await project.Build(InCi)), StringComparison.Ordinal);
        Assert.Contains("VIGO9001", Failed(await project.Build("-p:ContinuousIntegrationBuild=true")), StringComparison.Ordinal);
        Assert.False(File.Exists(project.At(Shop)));

        Succeeded(await project.Build(InCi, "-p:VigoCheck=false"));
        Assert.True(File.Exists(project.At(Shop)));
    }

    [Theory]
    [InlineData("-p:RunAnalyzers=false")]
    [InlineData("-p:RunAnalyzersDuringBuild=false")]
    public async Task A_check_refuses_to_run_without_analyzers(string property)
    {
        project.Start(Of());

        Assert.Contains("error VIGO9007", Failed(await project.Build("-p:VigoCheck=true", property)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_after_a_build_without_analyzers_runs_them()
    {
        project.Start(Of() + FaultyComponents.BreakAPolicy);
        Succeeded(await project.Build("-p:RunAnalyzers=false"));

        Assert.Contains("error TEST001", Failed(await project.Build("-p:VigoCheck=true")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("class Broken {\n", "error CS1513")]
    [InlineData(FaultyComponents.BreakAPolicy, "error TEST001")]
    [InlineData(FaultyComponents.RaiseAWarning, "error TEST002", "-warnaserror")]
    [InlineData(FaultyComponents.RaiseAVigoWarning, "error VIGO1234", "-warnaserror:VIGO1234")]
    [InlineData(FaultyComponents.RaiseAWarning, "error TEST002", "-p:TreatWarningsAsErrors=true")]
    public async Task An_error_in_the_code_or_of_a_policy_changes_nothing(string code, string error, params string[] arguments)
    {
        project.Start(Of(Compose(Blog)) + code);
        project.Write(Shop, Compose(Shop, "a: 1\n").Text);

        Assert.Contains(error, Failed(await project.Build(arguments)), StringComparison.Ordinal);

        Assert.Equal(Compose(Shop, "a: 1\n").Text, File.ReadAllText(project.At(Shop)));
        Assert.False(File.Exists(project.At(Blog)));
    }

    [Theory]
    [InlineData(FaultyComponents.CrashTheGenerator, "CS8785")]
    [InlineData(FaultyComponents.CrashTheAnalyzer, "AD0001")]
    public async Task A_crash_in_the_compiler_is_an_error_whatever_is_suppressed(string code, string number)
    {
        project.Start(Of() + code);
        project.Write(Shop, Compose(Shop).Text);

        // Twice, since the compiler leaves an assembly behind when an analyzer crashes.
        for (var build = 0; build < 2; build++)
        {
            var output = Failed(await project.Build($"-p:NoWarn=1591%3B{number}%3B8785", $"-p:WarningsNotAsErrors={number}%3Bcs8785"));
            Assert.Contains("error " + number, output, StringComparison.Ordinal);
        }

        Assert.True(File.Exists(project.At(Shop)));
    }

    [Fact]
    public async Task A_build_that_is_stricter_than_the_last_compiles_anew()
    {
        project.Start(Of() + FaultyComponents.RaiseAWarning);
        Succeeded(await project.Build());

        Assert.Contains("error TEST002", Failed(await project.Build("-warnaserror")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_manifest_nothing_is_deleted()
    {
        project.Start("");
        project.Write(Shop, Compose(Shop).Text);

        Assert.Contains("error VIGO9005", Failed(await project.Build()), StringComparison.Ordinal);

        Assert.True(File.Exists(project.At(Shop)));
    }

    [Theory]
    [InlineData("-p:DesignTimeBuild=true")]
    [InlineData("-p:BuildingForLiveUnitTesting=true")]
    [InlineData("-p:SkipCompilerExecution=true")]
    public async Task A_build_for_the_editor_writes_nothing(string property)
    {
        project.Start(Of(Compose(Shop)));

        Succeeded(await project.Build(property, "-t:Compile"));

        Assert.False(File.Exists(project.At(Shop)));
    }

    [Fact]
    public async Task The_root_is_the_folder_above_or_the_one_named()
    {
        project.Start(Of(Compose(Shop)));
        var inside = Directory.CreateDirectory(project.At("hosts/other")).FullName;

        Succeeded(await project.Build("-p:VigoRoot=../hosts/other"));
        Assert.True(File.Exists(Path.Combine(inside, Shop)));
        Assert.False(File.Exists(project.At(Shop)));

        Succeeded(await project.Build("-p:VigoRoot=" + inside));
        Succeeded(await project.Build());
        Assert.True(File.Exists(project.At(Shop)));
    }

    [Fact]
    public async Task The_compiler_sees_the_env_files_of_the_repo_and_compiles_anew_when_one_goes()
    {
        project.Start(Of());
        project.Write("env/global.env", "DOMAIN=ENC[…]\n");
        project.Write("env/shop.env", "KEY=ENC[…]\n");
        project.Write("hosts/vps-1/env/shop.env", "KEY=ENC[…]\n");
        var evaluated = Succeeded(await project.Dotnet(["build", "--no-restore", "-getItem:AdditionalFiles", "-getProperty:VigoRoot"]));

        using var json = JsonDocument.Parse(evaluated);
        var files = json.RootElement.GetProperty("Items").GetProperty("AdditionalFiles").EnumerateArray()
            .Select(file => (file.GetProperty("FullPath").GetString(), file.GetProperty("VigoKind").GetString()));
        Assert.Equal(
            [(project.At("env/global.env"), "env"), (project.At("env/shop.env"), "env"), (project.At("hosts/vps-1/env/shop.env"), "host-env")],
            files.Order());
        Assert.Equal(project.Root + Path.DirectorySeparatorChar, json.RootElement.GetProperty("Properties").GetProperty("VigoRoot").GetString());

        Succeeded(await project.Build());
        File.Delete(project.At("env/shop.env"));
        Assert.DoesNotContain("Skipping target \"CoreCompile\"", Succeeded(await project.Build("-v:normal")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_compiler_sees_the_baseline_and_compiles_anew_when_it_changes_or_goes()
    {
        const string Baseline = "infra/baseline.txt";
        project.Start(Of());
        Succeeded(await project.Build());
        project.Write(Baseline, "# nothing yet\n");
        var evaluated = Succeeded(await project.Dotnet(["build", "--no-restore", "-getItem:AdditionalFiles"]));
        using var json = JsonDocument.Parse(evaluated);
        var file = Assert.Single(json.RootElement.GetProperty("Items").GetProperty("AdditionalFiles").EnumerateArray());
        Assert.Equal((project.At(Baseline), "baseline"), (file.GetProperty("FullPath").GetString(), file.GetProperty("VigoKind").GetString()));

        foreach (var edit in new Action[] { () => { }, () => File.SetLastWriteTimeUtc(project.At(Baseline), DateTime.UtcNow.AddMinutes(1)), () => File.Delete(project.At(Baseline)) })
        {
            edit();
            Assert.DoesNotContain("Skipping target \"CoreCompile\"", Succeeded(await project.Build("-v:normal")), StringComparison.Ordinal);
        }

        Assert.Contains("Skipping target \"CoreCompile\"", Succeeded(await project.Build("-v:normal")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_debug_and_a_release_build_at_the_same_time_both_succeed()
    {
        var files = Enumerable.Range(0, 50).Select(stack => Compose($"stacks/s{stack}/docker-compose.yml")).ToList();
        project.Start(Of(files));

        foreach (var result in await Task.WhenAll(project.Build("-c:Debug"), project.Build("-c:Release")))
            Succeeded(result);

        Assert.All(files, file => Assert.Equal(file.Text, File.ReadAllText(project.At(file.Path))));
        Assert.Equal(files.Count, Directory.GetFiles(project.At("stacks"), "*", SearchOption.AllDirectories).Length);
    }

    private static string Succeeded(BufferedCommandResult result)
    {
        Assert.True(result.ExitCode == 0, result.StandardOutput + result.StandardError);
        return result.StandardOutput;
    }

    private static string Failed(BufferedCommandResult result)
    {
        Assert.True(result.ExitCode != 0, result.StandardOutput);
        return result.StandardOutput;
    }

    private DateTime Age(string path)
    {
        File.SetLastWriteTimeUtc(project.At(path), DateTime.UtcNow.AddDays(-1));
        return File.GetLastWriteTimeUtc(project.At(path));
    }
}
