using Microsoft.CodeAnalysis;

namespace Vigo.Generators.Generation;

/// <summary>What the generator makes of a compilation.</summary>
/// <param name="Output">The files.</param>
/// <param name="Provenance">Where what is in them comes from; null when nobody asks, as in an editor, or when something could not be evaluated.</param>
internal sealed record EvaluatedOutput(GeneratedOutput Output, ProvenanceMap? Provenance)
{
    public static EvaluatedOutput Of(Compilation compilation, RepositoryInputs inputs, bool isTraced, CancellationToken cancellation)
    {
        var evaluated = EvaluatedCompilation.Of(compilation, inputs);
        var evaluation = FleetEvaluation.Of(evaluated, inputs, cancellation);
        var output = GeneratedOutput.Of(evaluation);
        return new(output, isTraced && output.IsComplete ? ProvenanceMap.Of(evaluation, evaluated, inputs, cancellation) : null);
    }
}
