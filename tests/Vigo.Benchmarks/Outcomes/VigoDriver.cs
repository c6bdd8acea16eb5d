using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Vigo.Benchmarks.Repositories;
using Vigo.Generators.EnvFiles;
using Vigo.Generators.Generation;

namespace Vigo.Benchmarks.Outcomes;

/// <summary>Both generators, as the compiler and editors drive them.</summary>
internal static class VigoDriver
{
    public static GeneratorDriver Of(ImmutableArray<AdditionalText> texts, AnalyzerConfigOptionsProvider options) => CSharpGeneratorDriver.Create(
        [new EnvFilesGenerator().AsSourceGenerator(), new VigoGenerator().AsSourceGenerator()], texts, InMemoryProject.CSharp14, options);
}
