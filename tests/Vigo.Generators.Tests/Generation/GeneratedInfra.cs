using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Vigo.Generators.EnvFiles;
using Vigo.Generators.Generation;
using Vigo.Generators.Tests.Analysis;
using Vigo.Generators.Tests.Incremental.Projects;

namespace Vigo.Generators.Tests.Generation;

/// <summary>An infra project with the generator, compiled again after each edit.</summary>
internal sealed class GeneratedInfra
{
    public const string Exolan =
        """
        namespace Infra.Stacks;

        public static class Exolan
        {
            [Stack]
            public static Stack Stack => new("exolan")
            {
                Services = new()
                {
                    ["web"] = Parts.Web(Tags.Exolan) with { Routes = [Route.To("exolan.be", port: 80).RedirectFrom("www.exolan.be")] },
                },
            };
        }
        """;

    public static IReadOnlyList<(string Path, string Text)> Sample { get; } =
    [
        InfraProject.Usings,
        ("/repo/infra/Stacks/Exolan.cs", Exolan),
        ("/repo/infra/Stacks/Whoami.cs",
            """
            namespace Infra.Stacks;

            public static class Whoami
            {
                [Stack]
                public static Stack Stack => new("whoami") { Services = new() { ["whoami"] = Parts.Web(Image.Of("traefik/whoami").Version("v1.10.1")) } };
            }
            """),
        ("/repo/infra/Parts.cs",
            """
            namespace Infra;

            public static class Parts
            {
                public static Service Web(Image image) => new()
                {
                    Image = image,
                    Restart = Restart.UnlessStopped,
                    CpuLimit = 1.5,
                    Environment = new() { ["QUOTES"] = "it's \"$5\"\n\u0130\u00fc", ["TITLE"] = "I".ToLowerInvariant() },
                };
            }
            """),
        ("/repo/infra/Tags.cs",
            """
            namespace Infra;

            public static class Tags
            {
                public static readonly Image Exolan = Image.Of("ghcr.io/acme/exolan/web").Sha("0a1b2c3");
            }
            """),
        ("/repo/infra/Hosts.cs",
            """
            using Infra.Stacks;

            namespace Infra;

            public static class Hosts
            {
                [Host]
                public static Host Staging1 => new("staging-1")
                {
                    Kind = HostKind.Staging,
                    Overlays = [Exolan.Stack.With("web", web => web with { Image = Tags.Exolan.Branch("main") })],
                };
            }
            """),
    ];

    private readonly CSharpParseOptions _options;
    private readonly Dictionary<string, RepositoryText> _texts = new(StringComparer.Ordinal);
    private GeneratorDriver _driver;

    public GeneratedInfra(IEnumerable<(string Path, string Text)>? files = null, bool hasVocabulary = true, bool isTraced = false)
    {
        _options = isTraced ? InfraProject.CSharp14.WithFeatures([new(ProvenanceFeature.Name, "true")]) : InfraProject.CSharp14;
        Compilation = CSharpCompilation.Create(
            "Infra",
            (files ?? Sample).Select(file => Parse(file.Path, file.Text)),
            hasVocabulary ? InfraProject.References : InfraProject.References.SkipLast(1),
            InfraProject.Library);
        _driver = CSharpGeneratorDriver.Create(
            [new EnvFilesGenerator().AsSourceGenerator(), new VigoGenerator().AsSourceGenerator()],
            [],
            _options,
            new AnalyzerRun.RootOption(),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
    }

    /// <summary>What the author wrote, without what generators add.</summary>
    public CSharpCompilation Compilation { get; private set; }

    /// <summary>Runs the generators and compiles; the result is that of the one that evaluates.</summary>
    public (GeneratorRunResult Result, Compilation Compiled) Run()
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(Compilation, out var compiled, out _, TestContext.Current.CancellationToken);
        var result = _driver.GetRunResult().Results.Single(found => found.Generator.GetGeneratorType() == typeof(VigoGenerator));
        Assert.Null(result.Exception);
        Assert.Empty(result.Diagnostics);
        return (result, compiled);
    }

    /// <summary>The generated sources in the order of their names; null when there are none.</summary>
    public string? Source() => Run().Result.GeneratedSources is { Length: > 0 } sources
        ? string.Concat(sources.OrderBy(source => source.HintName, StringComparer.Ordinal).Select(source => $"==> {source.HintName}\n{source.SourceText}"))
        : null;

    /// <summary>The files that the assembly carries, by path.</summary>
    public IReadOnlyDictionary<string, string> Files() => Attributes("GeneratedFileAttribute").ToDictionary(
        attribute => (string)attribute.ConstructorArguments[0].Value!, attribute => (string)attribute.ConstructorArguments[1].Value!, StringComparer.Ordinal);

    public ImmutableArray<AttributeData> Attributes(string name)
    {
        var compiled = Run().Compiled;
        Assert.Empty(compiled.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return [.. compiled.Assembly.GetAttributes().Where(attribute => attribute.AttributeClass!.Name == name)];
    }

    /// <summary>Gives the compiler a file that is not C#, or the file's new text.</summary>
    public void EditText(string path, string text)
    {
        var edited = new RepositoryText(path, text);
        _driver = _texts.TryGetValue(path, out var before) ? _driver.ReplaceAdditionalText(before, edited) : _driver.AddAdditionalTexts([edited]);
        _texts[path] = edited;
    }

    public void Edit(string path, Func<string, string> edit)
    {
        var tree = Tree(path);
        var edited = edit(tree.ToString());
        Assert.NotEqual(tree.ToString(), edited);
        Compilation = Compilation.ReplaceSyntaxTree(tree, Parse(path, edited));
    }

    public SyntaxTree Tree(string path) => Compilation.SyntaxTrees.Single(tree => tree.FilePath == path);

    private SyntaxTree Parse(string path, string text) => CSharpSyntaxTree.ParseText(text, _options, path);
}
