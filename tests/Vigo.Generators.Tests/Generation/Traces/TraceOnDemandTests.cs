using Microsoft.CodeAnalysis;
using Vigo.Generators.Generation;
using Vigo.Generators.Lowering;
using Vigo.Generators.Tests.Analysis;

namespace Vigo.Generators.Tests.Generation.Traces;

/// <summary>Where values came from is found out about the records that somebody asks about, and about no other.</summary>
public class TraceOnDemandTests
{
    private const string Good = "P:Good.Stack";
    private const string Bad = "P:Bad.Stack";
    private const string Host = "P:Hosts.Staging";

    // Most of an evaluation's steps, and more than all when items are told apart that lie elsewhere than they were put.
    private const string Replicas =
        """
        var pairs = new System.Collections.Generic.Stack<(int, (int, int))>();
        for (var i = 0; i < 70_000; i++)
            pairs.Push((i, (i, i)));
        var replicas = 0;
        foreach (var pair in pairs)
            replicas = 1;
        """;

    // Results are kept for equal code, so each test has its own.
    private static string StacksOf(string team) =>
        $$"""
        public static class Good
        {
            [Stack]
            public static Stack Stack => new("good-{{team}}") { Services = new() { ["web"] = new() { Image = Image.Of("traefik/whoami").Version("v1.10.1"), Restart = Restart.Always } } };
        }

        public static class Bad
        {
            [Stack]
            public static Stack Stack => new("bad-{{team}}") { Services = new() { ["web"] = new() { Image = Image.Of("traefik/whoami"), Restart = Restart.Always } } };
        }
        """;

    [Fact]
    public async Task A_finding_traces_the_record_that_it_is_about()
    {
        var compilation = AnalyzerRun.Compile([InfraProject.Usings, ("infra/Stacks.cs", StacksOf("shop"))]);

        var diagnostic = Assert.Single(await AnalyzerRun.Of(compilation), diagnostic => diagnostic.Id == "VIGO1001");

        Assert.Equal("Image.Of(\"traefik/whoami\")", TextAt(diagnostic.Location));
        Assert.True(IsTraced(compilation, Bad));
        Assert.False(IsTraced(compilation, Good));
    }

    [Fact]
    public async Task A_finding_in_an_overlay_traces_the_stack_under_it()
    {
        var compilation = AnalyzerRun.Compile(
        [
            InfraProject.Usings,
            ("infra/Stacks.cs", StacksOf("blog")),
            ("infra/Hosts.cs",
                """
                public static class Hosts
                {
                    [Host]
                    public static Host Staging => new("staging") { Kind = HostKind.Production, Overlays = [Good.Stack.With("web", web => web with { Image = Image.Of("nginx") })] };
                }
                """),
        ]);

        var diagnostics = await AnalyzerRun.Of(compilation);

        Assert.Contains(diagnostics, diagnostic => diagnostic.Id == "VIGO1001" && TextAt(diagnostic.Location) == "Image.Of(\"nginx\")");
        Assert.True(IsTraced(compilation, Host));
        Assert.True(IsTraced(compilation, Good));
    }

    [Theory]
    [InlineData(false, "CpuLimit = 3.25")]
    [InlineData(true, "CpuLimit = 3.75")]
    public void A_build_that_writes_its_map_traces_all(bool writesMap, string limit)
    {
        var infra = new GeneratedInfra(isTraced: writesMap);
        infra.Edit("/repo/infra/Parts.cs", text => text.Replace("CpuLimit = 1.5", limit, StringComparison.Ordinal));
        infra.Run();

        var evaluated = EvaluatedCompilation.Of(infra.Compilation, RepositoryInputs.Empty);
        Assert.All(["P:Infra.Stacks.Exolan.Stack", "P:Infra.Stacks.Whoami.Stack", "P:Infra.Hosts.Staging1"], key => Assert.Equal(writesMap, IsTraced(evaluated, key)));
    }

    [Fact]
    public Task What_takes_too_much_to_trace_is_said_where_it_is_declared() => Squiggles.Match(
        $$"""
        public static class App
        {
            [Stack]
            public static Stack {|VIGO1001:Stack|}
            {
                get
                {
                    {{Replicas}}
                    return new("app") { Services = new() { ["web"] = new() { Image = Image.Of("nginx"), Replicas = replicas } } };
                }
            }
        }
        """);

    [Fact]
    public Task What_takes_too_much_to_trace_does_not_take_its_host_along() => Squiggles.Match(
        $$"""
        public static class App
        {
            [Stack]
            public static Stack Stack
            {
                get
                {
                    {{Replicas}}
                    return new("much") { Services = new() { ["web"] = new() { Image = Image.Of("nginx").Version("1.27.3"), Restart = Restart.Always, Replicas = replicas } } };
                }
            }

            [Host]
            public static Host Host => new("host") { Kind = HostKind.Production, Overlays = [Stack.With("web", web => web with { Image = {|VIGO1001:Image.Of("nginx")|} })] };
        }
        """);

    private static bool IsTraced(Compilation compilation, string key) => Program.For(compilation).Code.Results[key].Result.Trace!.Known is not null;

    private static string TextAt(Location location) => location.SourceTree!.GetText(TestContext.Current.CancellationToken).ToString(location.SourceSpan);
}
