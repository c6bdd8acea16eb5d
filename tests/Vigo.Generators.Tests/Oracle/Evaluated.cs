using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Vigo.Generators.Evaluation;
using Vigo.Generators.Lowering;

namespace Vigo.Generators.Tests.Oracle;

/// <summary>What members of test programs give.</summary>
internal static class Evaluated
{
    // For who changes the evaluator while a process runs its tests: what it kept of a program was made before the change.
    private static readonly bool IsAlwaysAnew = Environment.GetEnvironmentVariable("VIGO_SUSPEND_CACHES") is "1";

    private static readonly ConditionalWeakTable<Compilation, Program> Programs = new();

    public static EvaluationResult Of(Compilation compilation, ISymbol member, CancellationToken cancellation = default)
    {
        using var suspended = IsAlwaysAnew ? Caches.Suspended() : null;
        var result = ProgramOf(compilation).Evaluate(member, cancellation);
        return result is { Problem.Id: Problem.Thrown, Thrown: null } ? OfAnew(compilation, member, cancellation) : result;
    }

    // What is kept of a failure has forgotten the exception, since that may hold a compilation.
    private static EvaluationResult OfAnew(Compilation compilation, ISymbol member, CancellationToken cancellation)
    {
        using var suspended = Caches.Suspended();
        return Program.For(compilation).Evaluate(member, cancellation);
    }

    /// <summary>The value of a member that has one, with where its parts came from.</summary>
    public static (Value Value, ProvenanceStore Provenance) Traced(Compilation compilation, EvaluationResult result, CancellationToken cancellation = default)
    {
        Assert.Null(result.Problem);
        using var suspended = IsAlwaysAnew ? Caches.Suspended() : null;
        var traced = result.Trace!.In(ProgramOf(compilation), cancellation);
        Assert.NotNull(traced.Value);
        return (traced.Value.Value, traced.Provenance);
    }

    private static Program ProgramOf(Compilation compilation) => IsAlwaysAnew ? Programs.GetValue(compilation, Program.For) : Program.For(compilation);
}
