using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Testing;

namespace Vigo.Generators.Tests.Analysis;

/// <summary>What every infra project that a test makes has: the vocabulary, its usings, and a root at <c>/repo</c>.</summary>
internal static class InfraProject
{
    public static (string Path, string Text) Usings { get; } = ("/repo/infra/Usings.cs", "global using System; global using System.Collections.Generic; global using System.Linq; global using Vigo;\n");

    public static (string Path, string Text) Options { get; } = ("/repo/.globalconfig", "is_global = true\nbuild_property.VigoRoot = /repo\n");

    public static CSharpParseOptions CSharp14 { get; } = new(LanguageVersion.CSharp14);

    public static CSharpCompilationOptions Library { get; } = new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);

    public static IReadOnlyList<MetadataReference> References { get; } =
        [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(Stack).Assembly.Location)];

    /// <summary>Files by what they are: C#, editor configuration, or anything else of the repository. Paths start at the root.</summary>
    public static void AddTo(SolutionState solution, IEnumerable<(string Path, string Text)> files)
    {
        solution.Sources.Add(Usings);
        foreach (var (path, text) in files)
        {
            var place = ("/repo/" + path, text);
            if (path.EndsWith(".cs", StringComparison.Ordinal))
                solution.Sources.Add(place);
            else if (path.EndsWith("config", StringComparison.Ordinal))
                solution.AnalyzerConfigFiles.Add(place);
            else
                solution.AdditionalFiles.Add(place);
        }
    }

    /// <summary>Everything a test compiles against is given by hand; nothing is restored.</summary>
    public static ReferenceAssemblies NoPackages { get; } = new("net10.0");
}
