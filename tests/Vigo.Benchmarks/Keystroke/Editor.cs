using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Vigo.Benchmarks.Outcomes;
using Vigo.Benchmarks.Repositories;

namespace Vigo.Benchmarks.Keystroke;

/// <summary>An editor with the repository open: it keeps the compilation and the generators' driver from keystroke to keystroke.</summary>
internal sealed class Editor
{
    private readonly AnalysisEntry _analysis;
    private readonly AnalyzerConfigOptionsProvider _root = new RootOption();
    private readonly Dictionary<string, SyntaxTree> _trees = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AdditionalText> _texts = new(StringComparer.Ordinal);
    private CSharpCompilation _compilation;
    private ImmutableArray<AdditionalText> _additional;
    private GeneratorDriver _driver;

    public Editor(GeneratedRepository repository, AnalysisEntry analysis)
    {
        _analysis = analysis;
        foreach (var tree in InMemoryProject.Parse(repository))
            _trees.Add(tree.FilePath, tree);
        _compilation = InMemoryProject.Compile(_trees.Values);
        _additional = InMemoryProject.AdditionalTexts(repository.Others);
        foreach (var text in _additional)
            _texts.Add(text.Path, text);
        _driver = VigoDriver.Of(_additional, _root);
    }

    /// <summary>The text of a file as it is now.</summary>
    public SourceText TextOf(string path) =>
        _trees.TryGetValue(InMemoryProject.Root + path, out var tree) ? tree.GetText() : _texts[InMemoryProject.Root + path].GetText()!;

    /// <summary>A repository with the texts as they are now.</summary>
    public GeneratedRepository Saved(GeneratedRepository opened) => opened with
    {
        Sources = [.. opened.Sources.Select(Now)],
        Others = [.. opened.Others.Select(Now)],
    };

    /// <summary>Everything that the generators and the analyzer say of the repository as it is now.</summary>
    public (Phases Phases, State State) Refresh() => Measured(TimeSpan.Zero, TimeSpan.Zero, GC.GetTotalAllocatedBytes(precise: true));

    /// <summary>Makes an edit, and has everything said anew.</summary>
    public (Phases Phases, State State) Apply(Edit edit)
    {
        var path = InMemoryProject.Root + edit.Path;
        var text = TextOf(edit.Path).WithChanges(edit.Change);
        if (edit.IsOfEnvFile)
            return ApplyToEnvFile(path, text);

        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var start = Stopwatch.GetTimestamp();
        var tree = _trees[path].WithChangedText(text);
        var parse = Stopwatch.GetElapsedTime(start);

        start = Stopwatch.GetTimestamp();
        _compilation = _compilation.ReplaceSyntaxTree(_trees[path], tree);
        var replace = Stopwatch.GetElapsedTime(start);

        _trees[path] = tree;
        return Measured(parse, replace, bytes);
    }

    private SourceFile Now(SourceFile file) => file with { Text = TextOf(file.Path).ToString() };

    private (Phases Phases, State State) ApplyToEnvFile(string path, SourceText text)
    {
        AdditionalText edited = new InMemoryText(path, text.ToString());
        var bytes = GC.GetTotalAllocatedBytes(precise: true);
        var start = Stopwatch.GetTimestamp();
        _driver = _driver.ReplaceAdditionalText(_texts[path], edited);
        _additional = _additional.Replace(_texts[path], edited);
        var replace = Stopwatch.GetElapsedTime(start);

        _texts[path] = edited;
        return Measured(TimeSpan.Zero, replace, bytes);
    }

    private (Phases Phases, State State) Measured(TimeSpan parse, TimeSpan replace, long bytesBefore)
    {
        var start = Stopwatch.GetTimestamp();
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out var compiled, out _);
        var generate = Stopwatch.GetElapsedTime(start);

        start = Stopwatch.GetTimestamp();
        var diagnostics = _analysis(compiled, new AnalyzerOptions(_additional, _root));
        var analyze = Stopwatch.GetElapsedTime(start);

        var bytes = GC.GetTotalAllocatedBytes(precise: true) - bytesBefore;
        return (new(parse, replace, generate, analyze, bytes), State.Of(_driver.GetRunResult(), diagnostics));
    }
}
