namespace Vigo.Generators.Tests.Analysis;

/// <summary>Code as it is while somebody types: the compiler's errors, and none of ours about what does not compile.</summary>
public class BrokenCodeTests
{
    [Theory]
    [InlineData("""public static class App { [Stack] public static Stack Stack => new("app") { Services = new() { ["web"] = new() { Image = Image.""")]
    [InlineData("""public static class App { [Stack] public static Stack Stack => new("app") { Services = new() { ["web"] = new() { Image = Tagz.Web } } }; }""")]
    [InlineData("""public static class App { [Stack] public static Stack Stack => new("app") { Servises = new() }; }""")]
    [InlineData("""public static class App { [Stack] public static Stack Stack => new(5); }""")]
    [InlineData("""public static class App { [Stack] public static Stack Stack => ; }""")]
    [InlineData("""public static class App { [Stack] public static Stack Stack""")]
    [InlineData("""public static class App { [Stack] public static Stack Stack { get { } } }""")]
    [InlineData("""public static class App { [Stack] public static Stack Stack { get { int i; return new(i.ToString()); } } }""")]
    [InlineData("""public static class App { [Stack] public static Unknown Stack => new("app"); }""")]
    [InlineData("""public static class App { [Stack] public static Stack Stack = new("app") with { ForwardOnly = "yes" }; }""")]
    [InlineData("""public static class App { [Stack] public static Stack Stack => Helper("a", ); static Stack Helper(string a, string b) => new(a + b); }""")]
    [InlineData("""public static class App { [Stack] public static Stack Stack => new("app") { Services = new() { [] = new() } }; }""")]
    [InlineData("""public static class App { [Stack] public static Stack Stack => new("app") { Services = new() { ["web"] = new Service { Volumes = [.. ] } } }; }""")]
    [InlineData("""public static class App { [Stack] public static Stack Stack => "app" switch { "a" => new("b"), }""")]
    [InlineData("""public static class App { [Stack] public static Stack Stack => new Own("app"); } public record Own(string Name) : Missing(Name);""")]
    [InlineData("""public static class App { [Stack] public static Stack Stack => from x in new[] { "a" } where x. select new Stack(x); }""")]
    [InlineData("""public static class App { [Stack] public static Stack Stack => new("app") { Services = Enumerable.Range(0, 2).ToMap(i => $"s{i", i => new Service()) }; }""")]
    [InlineData("""[Stack] public static Stack Stack => new("app");""")]
    [InlineData("""public static class App { [Stack] public static Stack Stack => Stack; [Stack] public static Stack Stack => new("b"); }""")]
    [InlineData("""public static class App { [Stack("x")] public static Stack Stack => new(Environment.MachineName); }""")]
    [InlineData("""public static class App { [Stack] public static Stack Stack => new($"{1 + new object()}"); }""")]
    [InlineData("""public static class App { [Stack] public static Stack Stack => new(new Own().Name); } public class Base { public string Name => "app"; } public class Own : Base { public Own() : base(missing) { } }""")]
    [InlineData("""public static class App { [Stack] public static Stack Stack { get { var name = "app"; foreach (var (a, b) in new[] { 1 }) name += a; return new(name); } } }""")]
    public async Task Only_the_compiler_speaks(string source)
    {
        var diagnostics = await AnalyzerRun.Of(("infra/App.cs", source));

        Assert.Contains(diagnostics, diagnostic => diagnostic.Id.StartsWith("CS", StringComparison.Ordinal));
        Assert.DoesNotContain(diagnostics, diagnostic => !diagnostic.Id.StartsWith("CS", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_beginning_of_a_file_is_analyzed()
    {
        const string Source =
            """
            namespace Infra;
            public static class App
            {
                private static readonly Image Web = Image.Of("ghcr.io/acme/web").Sha("0a1b2c3");

                [Stack]
                public static Stack Stack => new("app")
                {
                    Services = new[] { "a", "b" }.Where(name => name is not "b").ToMap(name => name, name => new Service
                    {
                        Image = Web,
                        Environment = new() { ["URL"] = $"https://{name}.example.org", ["MODE"] = name switch { "a" => "x", _ => "y" } },
                        Volumes = [.. Mounts(name), "/srv:/srv"],
                    }),
                };

                private static IEnumerable<Mount> Mounts(string name)
                {
                    for (var i = 0; i < 2; i++)
                        yield return $"/srv/{name}:/mnt/{i}";
                }
            }
            """;

        for (var length = 0; length < Source.Length; length += 3)
        {
            var diagnostics = await AnalyzerRun.Of(("infra/App.cs", Source[..length]));

            Assert.DoesNotContain(diagnostics, diagnostic => !diagnostic.Id.StartsWith("CS", StringComparison.Ordinal));
        }

        Assert.Empty(await AnalyzerRun.Of(("infra/App.cs", Source)));
    }

    [Fact]
    public Task Broken_code_in_one_file_leaves_what_is_said_of_another() => Squiggles.Match(
        ("infra/A.cs", "public static class A { [Stack] public static Stack Stack => new({|CS0103:unknown|}); }"),
        ("infra/B.cs", """public static class B { [Stack] public static Stack Stack => new("b") { Services = new() { ["web"] = new() { Image = {|VIGO1001:Image.Of("nginx")|} } } }; }"""),
        ("infra/C.cs", "public static class C { [Stack] public static Stack Stack => new({|VIGO0001:Environment.MachineName|}); }"));

    [Fact]
    public Task A_broken_helper_explains_what_fails_elsewhere() => Squiggles.Match(
        ("infra/A.cs", "public static class A { [Stack] public static Stack? Stack => Helper.Stack(); }"),
        ("infra/Helper.cs", "public static class Helper { public static Stack? {|CS0161:Stack|}() { } }"));

    [Fact]
    public async Task An_empty_compilation_is_fine() => Assert.Empty(await AnalyzerRun.Of());

    [Fact]
    public async Task A_compilation_without_the_vocabulary_is_left_alone() =>
        Assert.Empty(await AnalyzerRun.Of(AnalyzerRun.Compile([("infra/App.cs", "public static class App;")], hasVocabulary: false)));

    [Fact]
    public async Task Files_of_one_path_do_no_harm()
    {
        var diagnostics = await AnalyzerRun.Of(
            ("infra/Same.cs", "class A;"),
            ("infra/Same.cs", "public static class App { [Stack] public static Stack Stack => new(Environment.MachineName); }"),
            ("infra/Same.cs", """public static class B { [Stack] public static Stack Stack => new("b"); }"""));

        Assert.Equal(["VIGO0001"], diagnostics.Select(diagnostic => diagnostic.Id));
    }

    [Fact]
    public async Task Thousands_of_lines_are_fine()
    {
        var services = string.Concat(Enumerable.Range(0, 3000).Select(i => $"            [\"s{i}\"] = new() {{ Image = Image.Of(\"nginx\").Sha(\"0a1b2c3\") }},\n"));

        Assert.Empty(await AnalyzerRun.Of(("infra/App.cs", $"public static class App {{ [Stack] public static Stack Stack => new(\"app\") {{ Services = new() {{\n{services}}} }}; }}")));
    }

    [Theory]
    [InlineData("", "\"a\" + N() + ", "\"b\"", 200, true)]
    [InlineData("", "\"a\" + N() + ", "\"b\"", 4000, false)]
    [InlineData(")", "string.Concat(N(), ", "\"b\"", 100, true)]
    [InlineData(")", "string.Concat(N(), ", "\"b\"", 400, false)]
    public async Task A_deep_expression_is_evaluated_or_refused(string close, string open, string inner, int count, bool isEvaluated)
    {
        var text = string.Concat(Enumerable.Repeat(open, count)) + inner + string.Concat(Enumerable.Repeat(close, count));

        var diagnostics = await AnalyzerRun.Of(("infra/App.cs", $"public static class App {{ [Stack] public static Stack Stack => new({text}); static string N() => \"\"; }}"));

        Assert.Equal(isEvaluated ? [] : ["VIGO0003"], diagnostics.Select(diagnostic => diagnostic.Id));
    }
}
