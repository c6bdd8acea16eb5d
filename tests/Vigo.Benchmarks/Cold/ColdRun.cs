using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Vigo.Benchmarks.Outcomes;
using Vigo.Benchmarks.Repositories;

namespace Vigo.Benchmarks.Cold;

/// <summary>A whole repository that nothing has been computed of, in a warm process: only its trees are parsed beforehand.</summary>
internal static class ColdRun
{
    /// <summary>Both generators and every diagnostic of Vigo's: evaluated, rendered, emitted, parsed again by Roslyn, and judged by all rules.</summary>
    public static TimeSpan OfVigo(GeneratedRepository repository)
    {
        var compilation = InMemoryProject.Compile(InMemoryProject.Parse(repository));
        var root = new RootOption();
        var texts = InMemoryProject.AdditionalTexts(repository.Others);
        var driver = VigoDriver.Of(texts, root);
        Forget();

        var start = Stopwatch.GetTimestamp();
        var ran = driver.RunGeneratorsAndUpdateCompilation(compilation, out var compiled, out _);
        var diagnostics = AnalysisEntries.Vigo(compiled, new AnalyzerOptions(texts, root));
        var elapsed = Stopwatch.GetElapsedTime(start);

        Wholeness.Demand(repository, State.Of(ran.GetRunResult(), diagnostics));
        return elapsed;
    }

    /// <summary>Roslyn's own work on the same compilation: every member bound, every diagnostic of the language.</summary>
    public static TimeSpan OfRoslyn(GeneratedRepository repository)
    {
        var compilation = InMemoryProject.Compile(InMemoryProject.Parse(repository).Concat(InMemoryProject.EnvFiles(repository.Others)));
        Forget();

        var start = Stopwatch.GetTimestamp();
        var diagnostics = compilation.GetDiagnostics();
        var elapsed = Stopwatch.GetElapsedTime(start);

        if (diagnostics.FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
            throw new InvalidOperationException($"the generated repository does not compile: {error}");
        return elapsed;
    }

    // Neither side pays for what the other left behind.
    internal static void Forget()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }
}
