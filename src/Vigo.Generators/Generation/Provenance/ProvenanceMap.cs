using Microsoft.CodeAnalysis;
using Vigo.Compose;
using Vigo.Generators.Evaluation;
using Vigo.Output;

namespace Vigo.Generators.Generation;

/// <summary>Where every value of every generated file comes from.</summary>
/// <param name="Files">For each generated file, in ordinal order of their paths.</param>
/// <param name="Sources">Path and digest of each source file named there, in ordinal order of the paths.</param>
internal sealed record ProvenanceMap(Sequence<FileProvenance> Files, Sequence<KeyValuePair<string, string>> Sources)
{
    /// <summary>Traces every value; null when something could not be evaluated, since nothing is written then.</summary>
    public static ProvenanceMap? Of(Compilation compilation, RepositoryInputs inputs, CancellationToken cancellation)
    {
        var evaluated = EvaluatedCompilation.Of(compilation, inputs);
        var evaluation = FleetEvaluation.Of(evaluated, inputs, cancellation);
        return evaluation.Failures.Count == 0 ? Of(evaluation, evaluated, inputs, cancellation) : null;
    }

    private static ProvenanceMap Of(FleetEvaluation evaluation, Compilation compilation, RepositoryInputs inputs, CancellationToken cancellation)
    {
        var places = new SourcePlaces(compilation, inputs);
        var files = new List<FileProvenance>();
        foreach (var document in RepositoryFiles.DocumentsOf(evaluation.Fleet).OrderBy(document => document.Path, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            files.Add(new(document.Path, TracedDocument.Of(document, evaluation.Origins).Select(scalar => Of(scalar, places)).ToSequence()));
        }

        return new(files.ToSequence(), SourcesOf(files, compilation, inputs));
    }

    private static ScalarProvenance Of(TracedScalar traced, SourcePlaces places) => new(
        traced.Scalar.Line,
        traced.Scalar.Column,
        traced.Scalar.EndColumn,
        traced.Chains.Select(chain => places.Of(chain.Sites) is { } links ? new SourceChain(links, chain.IsCause) : null).OfType<SourceChain>().Distinct().ToSequence());

    private static Sequence<KeyValuePair<string, string>> SourcesOf(IEnumerable<FileProvenance> files, Compilation compilation, RepositoryInputs inputs)
    {
        var named = new SortedSet<string>(
            files.SelectMany(file => file.Scalars).SelectMany(scalar => scalar.Chains).SelectMany(chain => chain.Links).Select(link => link.File), StringComparer.Ordinal);
        var texts = compilation.SyntaxTrees.Select(tree => (Path: RepositoryPaths.Relative(inputs.Root, tree.FilePath), Text: new Func<string>(() => tree.GetText().ToString())))
            .Concat(inputs.EnvFiles.Select(file => (file.Path, Text: new Func<string>(() => file.Text))))
            .ToLookup(file => file.Path, file => file.Text, StringComparer.Ordinal);
        return named.Where(texts.Contains).Select(path => new KeyValuePair<string, string>(path, SourceDigest.Of(path, texts[path].First()()))).ToSequence();
    }
}
