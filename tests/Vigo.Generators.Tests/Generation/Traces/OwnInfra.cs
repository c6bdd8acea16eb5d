using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Vigo.Generators.EnvFiles;
using Vigo.Generators.Generation;
using Vigo.Generators.Tests.Analysis;
using Vigo.Output;
using Vigo.Testing;

namespace Vigo.Generators.Tests.Generation.Traces;

/// <summary>This repository's own <c>infra</c> as texts: generated from as it is, and as it would be after an edit.</summary>
internal sealed class OwnInfra
{
    private readonly GeneratorDriver _driver;
    private readonly CSharpCompilation _compilation;

    public OwnInfra()
    {
        Texts = Files("infra", "*.cs").Concat(Files("env", "*.env")).Concat(Files("hosts", "*.env")).Append(".sops.yaml")
            .ToImmutableSortedDictionary(path => path, path => File.ReadAllText(Path.Combine(Repository.Root, path)), StringComparer.Ordinal);
        var trees = Texts.Where(file => IsSource(file.Key)).Select(file => Parse(file.Key, file.Value)).Append(CSharpSyntaxTree.ParseText(InfraProject.Usings.Text, InfraProject.CSharp14, InfraProject.Usings.Path));
        _compilation = CSharpCompilation.Create("Infra", trees, InfraProject.References, InfraProject.Library);
        _driver = CSharpGeneratorDriver.Create(
            [new EnvFilesGenerator().AsSourceGenerator(), new VigoGenerator().AsSourceGenerator()],
            Texts.Where(file => !IsSource(file.Key)).Select(file => new Extra(file.Key, file.Value)),
            InfraProject.CSharp14.WithFeatures([new(ProvenanceFeature.Name, "true")]),
            new AnalyzerRun.RootOption());
        (_driver, Generated) = Run(_driver, _compilation);
    }

    /// <summary>What authors wrote, by path from the root.</summary>
    public ImmutableSortedDictionary<string, string> Texts { get; }

    /// <summary>What is generated from that.</summary>
    public GeneratedFiles Generated { get; }

    /// <summary>What would be generated if the repository held these texts instead.</summary>
    public GeneratedFiles With(ImmutableSortedDictionary<string, string> texts)
    {
        var (driver, compilation) = (_driver, _compilation);
        foreach (var (path, text) in texts.Where(file => IsSource(file.Key) && file.Value != Texts[file.Key]))
            compilation = compilation.ReplaceSyntaxTree(compilation.SyntaxTrees.Single(tree => tree.FilePath == At(path)), Parse(path, text));
        var extras = texts.Where(file => !IsSource(file.Key)).ToList();
        if (!extras.SequenceEqual(Texts.Where(file => !IsSource(file.Key))))
            driver = driver.ReplaceAdditionalTexts([.. extras.Select(file => new Extra(file.Key, file.Value))]);
        return Run(driver, compilation).Generated;
    }

    private static (GeneratorDriver Driver, GeneratedFiles Generated) Run(GeneratorDriver driver, Compilation compilation)
    {
        driver = driver.RunGenerators(compilation, TestContext.Current.CancellationToken);
        var result = driver.GetRunResult().Results.Single(found => found.Generator.GetGeneratorType() == typeof(VigoGenerator));
        Assert.Null(result.Exception);
        var attributes = result.GeneratedSources.SelectMany(source => source.SyntaxTree.GetCompilationUnitRoot(TestContext.Current.CancellationToken).AttributeLists).SelectMany(list => list.Attributes).ToList();
        return (driver, new(
            Pairs(attributes, "GeneratedFile").ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal),
            [.. Pairs(attributes, "GeneratedProvenance").Select(pair => FileProvenanceText.Read(pair.First, pair.Second))],
            attributes.Any(attribute => attribute.Name.ToString().EndsWith(".Manifest", StringComparison.Ordinal))));
    }

    private static IEnumerable<(string First, string Second)> Pairs(IEnumerable<AttributeSyntax> attributes, string name) =>
        from attribute in attributes
        where attribute.Name.ToString().EndsWith("." + name, StringComparison.Ordinal)
        let texts = attribute.ArgumentList!.Arguments.Select(argument => ((LiteralExpressionSyntax)argument.Expression).Token.ValueText).ToList()
        select (texts[0], texts[1]);

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal));

    private static bool IsSource(string path) => path.EndsWith(".cs", StringComparison.Ordinal);

    private static string At(string path) => "/repo/" + path;

    private static SyntaxTree Parse(string path, string text) => CSharpSyntaxTree.ParseText(text, InfraProject.CSharp14, At(path));

    private sealed class Extra(string path, string text) : AdditionalText
    {
        public override string Path { get; } = At(path);

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}

/// <summary>What the generator put into the assembly.</summary>
/// <param name="Texts">The files by their paths.</param>
/// <param name="Provenance">Where their values come from.</param>
/// <param name="IsComplete">Whether everything could be evaluated.</param>
internal sealed record GeneratedFiles(IReadOnlyDictionary<string, string> Texts, IReadOnlyList<FileProvenance> Provenance, bool IsComplete)
{
    /// <summary>A value as it stands in its file, quotes and all.</summary>
    public string TextOf(string path, ScalarProvenance scalar) => Texts[path].Split('\n')[scalar.Line - 1][(scalar.Column - 1)..(scalar.EndColumn - 1)];
}
