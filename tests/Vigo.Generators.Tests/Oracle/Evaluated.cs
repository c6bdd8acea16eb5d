using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
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
        if (!IsAlwaysAnew)
            return Program.For(compilation).Evaluate(member, cancellation);
        using var suspended = Caches.Suspended();
        return Programs.GetValue(compilation, Program.For).Evaluate(member, cancellation);
    }
}
