using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Vigo.Generators.Tests.Analysis;

/// <summary>An IDE asks file by file, in any order, and again after each edit.</summary>
public class AnalysisOrderTests
{
    private static readonly (string Path, string Text)[] Files =
    [
        InfraProject.Usings,
        ("infra/First.cs", """public static class First { [Stack] public static Stack Stack => new("first") { Services = new() { ["a"] = Parts.Service with { Ports = ["8080:80"] } } }; }"""),
        ("infra/Parts.cs", """public static class Parts { public static Service Service => new() { Image = Image.Of("nginx") }; }"""),
        ("infra/Second.cs", """public static class Second { [Stack] public static Stack Stack => new("second") { Services = new() { ["b"] = Parts.Service with { Ports = ["8080:80"] } } }; }"""),
        ("infra/Third.cs", """public static class Third { [Stack] public static Stack Stack => new(Environment.MachineName); }"""),
    ];

    [Fact]
    public async Task Each_file_reports_what_lies_in_it_in_whatever_order_it_is_asked()
    {
        var expected = await AnalyzerRun.Of(AnalyzerRun.Compile(Files));
        Assert.Equal(["VIGO0001", "VIGO1001", "VIGO1001", "VIGO4002"], expected.Select(diagnostic => diagnostic.Id).Order());

        foreach (var backwards in new[] { false, true })
        {
            var compilation = AnalyzerRun.Compile(Files);
            var analysis = AnalyzerRun.Over(compilation);
            var trees = backwards ? compilation.SyntaxTrees.Reverse() : compilation.SyntaxTrees;
            var found = new List<Diagnostic>();
            foreach (var tree in trees)
            {
                var here = await analysis.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), null, TestContext.Current.CancellationToken);
                Assert.All(here, diagnostic => Assert.Same(tree, diagnostic.Location.SourceTree));
                found.AddRange(here);
            }

            Assert.Equal(expected.Select(AnalyzerRun.Text), found.Select(AnalyzerRun.Text).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task The_order_in_which_the_compiler_is_given_the_files_changes_nothing() =>
        Assert.Equal((await AnalyzerRun.Of(AnalyzerRun.Compile(Files))).Select(AnalyzerRun.Text), (await AnalyzerRun.Of(AnalyzerRun.Compile(Files.Reverse()))).Select(AnalyzerRun.Text));

    [Fact]
    public async Task An_env_file_that_changes_is_judged_anew_though_the_compilation_stays()
    {
        var compilation = AnalyzerRun.Compile([InfraProject.Usings]);

        Assert.Equal(["VIGO2001"], (await AnalyzerRun.Of(compilation, new EnvText("KEY=plain\n"))).Select(diagnostic => diagnostic.Id));
        Assert.All(await AnalyzerRun.Of(compilation, new EnvText("KEY=ENC[AES256_GCM,data:c2Vj\n")), diagnostic => Assert.Equal("VIGO2002", diagnostic.Id));
    }

    [Fact]
    public async Task What_one_request_gives_up_the_next_begins_anew()
    {
        var compilation = AnalyzerRun.Compile(Files);
        var tree = compilation.SyntaxTrees.Single(found => found.FilePath.EndsWith("Third.cs", StringComparison.Ordinal));
        using var given = new CancellationTokenSource();
        await given.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => AnalyzerRun.Over(compilation).GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), null, given.Token));

        var found = await AnalyzerRun.Over(compilation).GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), null, TestContext.Current.CancellationToken);
        Assert.Equal(["VIGO0001"], found.Select(diagnostic => diagnostic.Id));
    }

    private sealed class EnvText(string text) : AdditionalText
    {
        public override string Path => "/repo/env/app.env";

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
