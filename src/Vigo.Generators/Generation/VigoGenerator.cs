using Microsoft.CodeAnalysis;

namespace Vigo.Generators.Generation;

/// <summary>Evaluates the records of a compilation and puts the files that they generate into its assembly.</summary>
/// <remarks>
/// Evaluation follows references from file to file, so it needs the whole compilation and runs at every change; what makes that cheap is that it
/// keeps what an edit did not touch, and what ends the pipeline is that equal files are equal.
/// </remarks>
[Generator(LanguageNames.CSharp)]
public sealed class VigoGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var root = context.AnalyzerConfigOptionsProvider
            .Select((options, _) => options.GlobalOptions.TryGetValue(RepositoryPaths.RootOption, out var path) ? path : "");
        var inputs = context.AdditionalTextsProvider.Collect().Combine(root)
            .Select((pair, cancellation) => RepositoryInputs.Of(pair.Right, pair.Left, cancellation))
            .WithTrackingName(TrackingNames.RepositoryInputs);
        var output = context.CompilationProvider.Combine(inputs)
            .Select((pair, cancellation) => Vocabulary.IsKnownTo(pair.Left)
                ? FleetEvaluation.Of(EvaluatedCompilation.Of(pair.Left, pair.Right), pair.Right, cancellation).Output
                : null)
            .WithTrackingName(TrackingNames.Output);
        var sources = output.SelectMany((made, _) => made?.Sources ?? []).WithTrackingName(TrackingNames.Source);
        var manifest = output.Select((made, _) => made?.Manifest).WithTrackingName(TrackingNames.Manifest);

        // Apart from the files: a line that moves changes it, and not them. The evaluation is the same one.
        var isTraced = context.ParseOptionsProvider.Select((options, _) => ProvenanceFeature.IsAskedFor(options));
        var provenance = context.CompilationProvider.Combine(inputs).Combine(isTraced)
            .Select((asked, cancellation) => asked.Right && Vocabulary.IsKnownTo(asked.Left.Left) ? ProvenanceMap.Of(asked.Left.Left, asked.Left.Right, cancellation) : null)
            .WithTrackingName(TrackingNames.Provenance);

        // Nothing that people write refers to it, so an IDE need not make it while they type.
        context.RegisterImplementationSourceOutput(sources, (production, source) => production.AddSource(source.HintName, OutputEmitter.Emit(source)));
        context.RegisterImplementationSourceOutput(manifest, (production, whole) =>
        {
            if (whole is not null)
                production.AddSource(OutputEmitter.ManifestName, OutputEmitter.Emit(whole));
        });
        context.RegisterImplementationSourceOutput(provenance, (production, map) =>
        {
            if (map is not null)
                production.AddSource(ProvenanceEmitter.HintName, ProvenanceEmitter.Emit(map));
        });
    }
}
