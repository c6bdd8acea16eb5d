using Vigo.Output;

namespace Vigo.Generators.Tests.Generation.Traces;

/// <summary>Generated files cut into their values and the rest, in an order that no name in them decides.</summary>
internal sealed class GeneratedValues
{
    private readonly GeneratedFiles _generated;
    private readonly IReadOnlyList<(FileProvenance File, string Shape)> _files;

    /// <summary>Cuts.</summary>
    /// <param name="generated">The files.</param>
    /// <param name="mutated">What they were generated from, when that is not the repository as it is.</param>
    public GeneratedValues(GeneratedFiles generated, MutatedTexts? mutated = null)
    {
        _generated = generated;
        _files = [.. generated.Provenance.Select(file => (file, Shape(file, mutated))).OrderBy(file => file.Item2, StringComparer.Ordinal)];
        All = [.. _files.SelectMany(file => file.File.Scalars.Select(scalar => Of(file.File, scalar)))];
        Shapes = [.. _files.Select(file => file.Shape)];
    }

    /// <summary>The values.</summary>
    public IReadOnlyList<GeneratedValue> All { get; }

    /// <summary>For each file the lines of every chain: where values come in another order, or others come, these do too.</summary>
    public IReadOnlyList<string> Shapes { get; }

    /// <summary>The files with every value taken out.</summary>
    public IEnumerable<string> Rest() => _files.Select(file =>
    {
        var lines = _generated.Texts[file.File.Path].Split('\n');
        foreach (var scalar in file.File.Scalars.Reverse())
            lines[scalar.Line - 1] = lines[scalar.Line - 1][..(scalar.Column - 1)] + "…" + lines[scalar.Line - 1][(scalar.EndColumn - 1)..];
        return string.Join('\n', lines);
    });

    private GeneratedValue Of(FileProvenance file, ScalarProvenance scalar)
    {
        var text = _generated.TextOf(file.Path, scalar);
        return new($"{file.Path}:{scalar.Line} {text}", text, scalar);
    }

    private static string Shape(FileProvenance file, MutatedTexts? mutated) => string.Join(
        '\n', file.Scalars.Select(scalar => string.Join(' ', scalar.Chains.SelectMany(chain => chain.Links).Select(link => $"{mutated?.FormerNames.GetValueOrDefault(link.File) ?? link.File}:{link.Line}"))));
}

/// <summary>A value in a generated file.</summary>
/// <param name="Name">File, line and text.</param>
/// <param name="Text">Its text.</param>
/// <param name="Scalar">Where it comes from.</param>
internal sealed record GeneratedValue(string Name, string Text, ScalarProvenance Scalar)
{
    public bool StartsAt(SourcePlace place) => Scalar.Chains.Any(chain => !chain.IsCause && chain.Links[0] == place);
}
