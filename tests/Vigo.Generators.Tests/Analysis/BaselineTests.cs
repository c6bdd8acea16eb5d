using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Vigo.Generators.Analysis;
using Vigo.Generators.Lowering;
using Vigo.Generators.Tests.Incremental.Projects;
using Vigo.Rules.Baselines;

namespace Vigo.Generators.Tests.Analysis;

/// <summary>What the baseline holds is no diagnostic, what it holds in vain is one at its line, and an edit of it is seen at once.</summary>
public class BaselineTests
{
    private const string Entry = "stacks/app/docker-compose.yml VIGO1001 Services[\"web\"].Image nginx";

    private const string Source =
        """
        public static class Baselined
        {
            [Stack]
            public static Stack Stack => new("app") { Services = new() { ["web"] = new() { Image = Image.Of("nginx") } } };
        }
        """;

    [Fact]
    public Task What_it_holds_is_not_reported() => Squiggles.Match(("infra/App.cs", Source), (Baseline.Path, $"# why\n{Entry}\n"));

    [Fact]
    public Task What_it_does_not_hold_is() => Squiggles.Match(
        ("infra/App.cs", Source.Replace("Image.Of(\"nginx\")", "{|VIGO1001:Image.Of(\"redis\")|}", StringComparison.Ordinal)),
        (Baseline.Path, $"# why\n{{|VIGO6005:{Entry}|}}\n"));

    [Fact]
    public Task The_same_rule_at_another_place_is() => Squiggles.Match(
        ("infra/App.cs", Source.Replace("Image.Of(\"nginx\") }", "Image.Of(\"nginx\") }, [\"api\"] = new() { Image = {|VIGO1001:Image.Of(\"nginx\")|} }", StringComparison.Ordinal)),
        (Baseline.Path, $"{Entry}\n"));

    [Fact]
    public Task A_broken_line_is_an_error_where_it_breaks_and_the_others_count() => Squiggles.Match(
        ("infra/App.cs", Source),
        (Baseline.Path, $"{Entry}\nstacks/app/docker-compose.yml {{|VIGO0010:VIGO0001 - x|}}\n{{|VIGO0010:=======|}}\n"));

    [Fact]
    public Task It_does_not_silence_what_could_not_be_evaluated() => Squiggles.Match(
        ("infra/App.cs", "public static class App { [Stack] public static Stack Stack => new({|VIGO0001:Environment.MachineName|}); }"),
        (Baseline.Path, "stacks/app/docker-compose.yml {|VIGO0010:VIGO0001 - x|}\n"));

    [Fact]
    public Task An_entry_is_not_stale_while_its_stack_can_not_be_evaluated() => Squiggles.Match(
        ("infra/App.cs", "public static class App { [Stack] public static Stack Stack => new({|VIGO0001:Environment.MachineName|}); }"),
        (Baseline.Path, $"{Entry}\n"));

    [Fact]
    public Task An_overlay_that_inherits_a_sin_of_its_base_is_not_reported() => Squiggles.Match(
        ("infra/App.cs", Source.Replace(
            "\n}",
            """


                [Host]
                public static Host Vps => new("vps-1") { Overlays = [Stack.With("web", web => web with { Replicas = 2 })] };
            }
            """, StringComparison.Ordinal)),
        (Baseline.Path, $"{Entry}\n"));

    [Fact]
    public Task Another_file_of_its_name_is_none() => Squiggles.Match(
        ("infra/App.cs", Source.Replace("Image.Of(\"nginx\")", "{|VIGO1001:Image.Of(\"nginx\")|}", StringComparison.Ordinal)),
        ("docs/baseline.txt", $"{Entry}\n"));

    [Fact]
    public async Task What_it_holds_is_told_as_suppressed_to_who_asks()
    {
        var compilation = AnalyzerRun.Compile([InfraProject.Usings, ("infra/App.cs", Source)]);
        var reported = Assert.Single(await Analyze(compilation));

        var suppressed = Assert.Single(await Analyze(compilation, new RepositoryText(Baseline.Path, Entry)));

        Assert.False(reported.IsSuppressed);
        Assert.True(suppressed.IsSuppressed);
        Assert.Equal(AnalyzerRun.Text(reported), AnalyzerRun.Text(suppressed));
        Assert.Equal((reported.Severity, reported.DefaultSeverity, reported.WarningLevel), (suppressed.Severity, suppressed.DefaultSeverity, suppressed.WarningLevel));
        Assert.Equal(
            (reported.Descriptor.Title, reported.Descriptor.HelpLinkUri, reported.Descriptor.Category, reported.Descriptor.IsEnabledByDefault),
            (suppressed.Descriptor.Title, suppressed.Descriptor.HelpLinkUri, suppressed.Descriptor.Category, suppressed.Descriptor.IsEnabledByDefault));
    }

    [Fact]
    public async Task An_edit_of_it_is_seen_though_the_compilation_stays_and_evaluates_nothing_again()
    {
        var compilation = AnalyzerRun.Compile([InfraProject.Usings, ("infra/App.cs", Source)]);
        Assert.Equal(["VIGO1001"], (await AnalyzerRun.Of(compilation)).Select(diagnostic => diagnostic.Id));
        var evaluated = Evaluated(compilation);
        Assert.Empty(await AnalyzerRun.Of(compilation, new RepositoryText(Baseline.Path, Entry)));
        Assert.Equal(["VIGO1001", "VIGO6005"], (await AnalyzerRun.Of(compilation, new RepositoryText(Baseline.Path, Entry + ":stable"))).Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
        Assert.Equal(["VIGO1001"], (await AnalyzerRun.Of(compilation, new RepositoryText(Baseline.Path, ""))).Select(diagnostic => diagnostic.Id));

        Assert.Same(evaluated, Evaluated(compilation));
    }

    private static object Evaluated(Compilation compilation) => Program.For(compilation).Code.Results["P:Baselined.Stack"].Result;

    private static async Task<IReadOnlyList<Diagnostic>> Analyze(Compilation compilation, params AdditionalText[] texts)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([.. texts], new AnalyzerRun.RootOption()), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true);
        return await new CompilationWithAnalyzers(compilation, [new VigoAnalyzer()], options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
    }
}
