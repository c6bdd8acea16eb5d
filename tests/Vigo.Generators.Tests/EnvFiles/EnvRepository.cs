using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Vigo.Generators.EnvFiles;

namespace Vigo.Generators.Tests.EnvFiles;

/// <summary>An infra project at <c>/repo</c> with env files, compiled with the generator, again after each edit.</summary>
internal sealed class EnvRepository
{
    private const string Root = "/repo/";

    private static readonly CSharpParseOptions CSharp14 = new(LanguageVersion.CSharp14);
    private static readonly MetadataReference[] References =
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(Stack).Assembly.Location)];

    private readonly Dictionary<string, EnvText> _files = new(StringComparer.Ordinal);
    private CSharpCompilation _compilation;
    private GeneratorDriver _driver;

    public EnvRepository(string source, params (string Path, string Text)[] files)
    {
        _compilation = CSharpCompilation.Create(
            "Infra",
            [CSharpSyntaxTree.ParseText(source, CSharp14, "/repo/infra/Infra.cs")],
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        foreach (var (path, text) in files)
            _files.Add(path, new EnvText(Root + path, text));
        _driver = CSharpGeneratorDriver.Create(
            [new EnvFilesGenerator().AsSourceGenerator()],
            _files.Values,
            CSharp14,
            new VigoRoot(),
            new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
    }

    /// <summary>Runs the generator. A diagnostic of it or of the compiler is a failure, unless the test asks for diagnostics.</summary>
    public GeneratorRunResult Run()
    {
        var (result, diagnostics) = Compile();
        Assert.Empty(diagnostics);
        return result;
    }

    /// <summary>Runs the generator and compiles what it made with the rest.</summary>
    public (GeneratorRunResult Result, ImmutableArray<Diagnostic> Diagnostics) Compile()
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out var compiled, out _);
        var result = _driver.GetRunResult().Results.Single();
        Assert.Null(result.Exception);
        return (result, [.. result.Diagnostics, .. compiled.GetDiagnostics().Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Info)]);
    }

    public void EditEnvFile(string path, string text)
    {
        var edited = new EnvText(Root + path, text);
        _driver = _driver.ReplaceAdditionalText(_files[path], edited);
        _files[path] = edited;
    }

    /// <summary>Puts these files in the place of all, those with the text they had as the same objects; in this order.</summary>
    public void ReplaceEnvFiles(params (string Path, string Text)[] files)
    {
        var before = new Dictionary<string, EnvText>(_files, StringComparer.Ordinal);
        _files.Clear();
        foreach (var (path, text) in files)
            _files.Add(path, before.TryGetValue(path, out var known) && known.Holds(text) ? known : new EnvText(Root + path, text));
        _driver = _driver.ReplaceAdditionalTexts([.. _files.Values]);
    }

    public void EditSource(string source) =>
        _compilation = _compilation.ReplaceSyntaxTree(_compilation.SyntaxTrees.Single(), CSharpSyntaxTree.ParseText(source, CSharp14));

    private sealed class EnvText(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public bool Holds(string other) => string.Equals(text, other, StringComparison.Ordinal);

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    private sealed class VigoRoot : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options();

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Options : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, out string value)
            {
                value = Root;
                return key == "build_property.VigoRoot";
            }
        }
    }
}
