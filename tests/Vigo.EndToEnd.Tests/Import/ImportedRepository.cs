using Basic.Reference.Assemblies;
using CliWrap.Buffered;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Vigo.EndToEnd.Tests.Seed;
using Vigo.Generators.Analysis;
using Vigo.Generators.EnvFiles;
using Vigo.Generators.Generation;
using Vigo.Rules.Baselines;
using Vigo.Runner.CommandLine;
using Vigo.Runner.Commands;
using Vigo.Testing;

namespace Vigo.EndToEnd.Tests.Import;

/// <summary>A repository into which compose files are imported, and whose C# is then evaluated by the generators as in a build.</summary>
internal sealed class ImportedRepository : IDisposable
{
    private static readonly CSharpParseOptions CSharp14 = new(LanguageVersion.CSharp14);
    private static readonly CSharpCompilationOptions Library = new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999, reportSuppressedDiagnostics: true);
    private const string Usings = "global using System; global using System.Collections.Generic; global using System.Linq; global using Vigo;\n";

    private readonly TemporaryDirectory _folder = new();

    public string Path => _folder.Path;

    public string Write(string path, string text) => _folder.Write(path, text);

    public string Read(string path) => File.ReadAllText(_folder[path]);

    public bool Has(string path) => Directory.Exists(_folder[path]) || File.Exists(_folder[path]);

    /// <summary>Runs <c>vigo import</c>, which must succeed; gives what it said.</summary>
    public async Task<string> Import(params string[] arguments)
    {
        var (code, error) = await Run(arguments);
        Assert.True(code == ExitCode.Done, error);
        return error;
    }

    /// <summary>Runs <c>vigo import</c>.</summary>
    public async Task<(int ExitCode, string Error)> Run(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await EntryPoint.RunAsync(new("test") { ImportCommand.Create() }, ["import", .. arguments, "--out", Path], output, error);
        Assert.Equal("", output.ToString());
        return (code, error.ToString());
    }

    /// <summary>The files that the repository's C# generates, by path. The compiler must have nothing to say.</summary>
    public IReadOnlyDictionary<string, string> Generate() => Compile().Assembly.GetAttributes()
        .Where(attribute => attribute.AttributeClass!.Name == "GeneratedFileAttribute")
        .ToDictionary(attribute => (string)attribute.ConstructorArguments[0].Value!, attribute => (string)attribute.ConstructorArguments[1].Value!, StringComparer.Ordinal);

    /// <summary>What the analyzers report of the repository's C#, suppressed or not, above suggestions.</summary>
    /// <param name="hasBaseline">Whether they see the baseline that lies there.</param>
    public async Task<IReadOnlyList<Diagnostic>> Analyze(bool hasBaseline = true)
    {
        List<string> files = [.. EnvFiles(), .. hasBaseline && Has(Baseline.Path) ? [_folder[Baseline.Path]] : Array.Empty<string>()];
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([.. files.Select(file => new RepositoryFileText(file))], new RootOption(Path)), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true);
        var found = await new CompilationWithAnalyzers(Compile(), [new VigoAnalyzer()], options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return [.. found.Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];
    }

    private Compilation Compile()
    {
        var sources = Directory.EnumerateFiles(_folder["infra"], "*.cs", SearchOption.AllDirectories).Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), CSharp14, file));
        var compilation = CSharpCompilation.Create("Infra", [CSharpSyntaxTree.ParseText(Usings, CSharp14, "Usings.cs"), .. sources], [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(Stack).Assembly.Location)], Library);
        var texts = EnvFiles().Concat(HostEnvFiles()).Select(file => new RepositoryFileText(file));
        var driver = CSharpGeneratorDriver.Create([new EnvFilesGenerator().AsSourceGenerator(), new VigoGenerator().AsSourceGenerator()], texts, CSharp14, new RootOption(Path));
        driver.RunGeneratorsAndUpdateCompilation(compilation, out var compiled, out var problems, TestContext.Current.CancellationToken);
        Assert.Empty(problems);
        Assert.Empty(compiled.GetDiagnostics(TestContext.Current.CancellationToken).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        return compiled;
    }

    /// <summary>What Compose makes of a text as the compose file of a stack.</summary>
    public async Task<string> Config(string stack, string text, params string[] overrides)
    {
        var folder = _folder["stacks", stack];
        var file = Write($"stacks/{stack}/docker-compose.yml", text);
        BufferedCommandResult result = await ComposeConfig.Run(file, EnvFiles(), overrides.Select(name => System.IO.Path.Combine(folder, name)));
        Assert.True(result.IsSuccess, $"docker compose config on {file}: {result.StandardError}");
        return result.StandardOutput;
    }

    public void Dispose() => _folder.Dispose();

    private List<string> EnvFiles() => Has("env") ? [.. Directory.EnumerateFiles(_folder["env"]).Order(StringComparer.Ordinal)] : [];

    private IEnumerable<string> HostEnvFiles() => Has("hosts") ? Directory.EnumerateFiles(_folder["hosts"], "*.env", SearchOption.AllDirectories).Order(StringComparer.Ordinal) : [];

    private sealed class RepositoryFileText(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(File.ReadAllText(path));
    }

    private sealed class RootOption(string root) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(root);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;

        private sealed class Options(string root) : AnalyzerConfigOptions
        {
            public override bool TryGetValue(string key, out string value)
            {
                value = root;
                return key == "build_property.VigoRoot";
            }
        }
    }
}
