using Microsoft.CodeAnalysis;
using Vigo.Output;

namespace Vigo.Generators.Generation;

/// <summary>Where every value of every generated file comes from.</summary>
/// <param name="Files">For each generated file, in ordinal order of their paths.</param>
/// <param name="Sources">Path and digest of each source file named there, in ordinal order of the paths.</param>
internal sealed record ProvenanceMap(Sequence<MappedFile> Files, Sequence<KeyValuePair<string, string>> Sources)
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
        var (places, trace) = (new SourcePlaces(compilation, inputs), evaluation.TraceIn(compilation, cancellation));
        trace.Prepare();
        var files = new List<MappedFile>();
        foreach (var document in RepositoryFiles.DocumentsOf(evaluation.Fleet).OrderBy(document => document.Path, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            files.Add(MappedDocument.Of(document.Path, TracedDocument.Of(document, trace), places));
        }

        return new(files.ToSequence(), SourcesOf(files, compilation, inputs));
    }

    private static Sequence<KeyValuePair<string, string>> SourcesOf(IEnumerable<MappedFile> files, Compilation compilation, RepositoryInputs inputs)
    {
        var named = new HashSet<string>(files.SelectMany(file => file.Sources), StringComparer.Ordinal);
        var texts = compilation.SyntaxTrees.Select(tree => (Path: RepositoryPaths.Relative(inputs.Root, tree.FilePath), Text: new Func<string>(() => tree.GetText().ToString())))
            .Concat(inputs.EnvFiles.Select(file => (file.Path, Text: new Func<string>(() => file.Text))))
            .ToLookup(file => file.Path, file => file.Text, StringComparer.Ordinal);
        return named.Where(texts.Contains).OrderBy(path => path, StringComparer.Ordinal)
            .Select(path => new KeyValuePair<string, string>(path, SourceDigest.Of(path, texts[path].First()()))).ToSequence();
    }
}
