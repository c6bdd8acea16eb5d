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
        All = [.. _files.SelectMany(file => ValuesOf(file.File))];
        Shapes = [.. _files.Select(file => file.Shape)];
    }

    /// <summary>The values.</summary>
    public IReadOnlyList<GeneratedValue> All { get; }

    /// <summary>For each file the lines of every chain: where values come in another order, or others come, these do too.</summary>
    public IReadOnlyList<string> Shapes { get; }

    /// <summary>The files with every value taken out, however many lines it takes.</summary>
    public IEnumerable<string> Rest() => _files.Select(file =>
    {
        var lines = _generated.Texts[file.File.Path].Split('\n').ToList();
        foreach (var parts in PartsOf(file.File).AsEnumerable().Reverse())
        {
            foreach (var part in parts.Skip(1).Reverse())
                lines.RemoveAt(part.Line - 1);
            var first = parts[0];
            lines[first.Line - 1] = lines[first.Line - 1][..(first.Column - 1)] + "…" + lines[first.Line - 1][(first.EndColumn - 1)..];
        }

        return string.Join('\n', lines);
    });

    private IEnumerable<GeneratedValue> ValuesOf(FileProvenance file) => PartsOf(file).Select(parts =>
    {
        var texts = parts.Select(part => _generated.TextOf(file.Path, part)).ToList();
        var text = texts.Count == 1 ? texts[0] : string.Join(texts[0][0] == '>' ? ' ' : '\n', texts.Skip(1));
        return new GeneratedValue($"{file.Path}:{parts[0].Line} {text}", text, parts[0]);
    });

    // A value that goes on in other lines has a place in each, with nothing before it.
    private List<List<ScalarProvenance>> PartsOf(FileProvenance file)
    {
        var lines = _generated.Texts[file.Path].Split('\n');
        var values = new List<List<ScalarProvenance>>();
        foreach (var scalar in file.Scalars)
        {
            if (values.Count > 0 && _generated.TextOf(file.Path, values[^1][0]) is ">" or ">-" or "|" or "|-" && string.IsNullOrWhiteSpace(lines[scalar.Line - 1][..(scalar.Column - 1)]))
                values[^1].Add(scalar);
            else
                values.Add([scalar]);
        }

        return values;
    }

    private string Shape(FileProvenance file, MutatedTexts? mutated) => string.Join(
        '\n', PartsOf(file).Select(parts => parts[0]).Select(scalar => string.Join(' ', scalar.Chains.SelectMany(chain => chain.Links).Select(link => $"{mutated?.FormerNames.GetValueOrDefault(link.File) ?? link.File}:{link.Line}"))));
}

/// <summary>A value in a generated file.</summary>
/// <param name="Name">File, line and text.</param>
/// <param name="Text">Its text.</param>
/// <param name="Scalar">Where it comes from.</param>
internal sealed record GeneratedValue(string Name, string Text, ScalarProvenance Scalar)
{
    public bool StartsAt(SourcePlace place) => Scalar.Chains.Any(chain => !chain.IsCause && chain.Links[0] == place);
}
