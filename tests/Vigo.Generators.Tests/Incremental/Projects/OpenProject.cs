using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Vigo.Generators.Tests.Incremental.Projects;

/// <summary>
/// A project that stays open while its repository changes, as in an IDE: one generator driver, trees that are replaced by what was parsed of the edit alone, and everything
/// else kept from before.
/// </summary>
internal sealed class OpenProject
{
    private readonly SortedDictionary<string, SyntaxTree> _trees = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, RepositoryText> _texts = new(StringComparer.Ordinal);
    private CSharpParseOptions _parseOptions;
    private CSharpCompilation _compilation;
    private GeneratorDriver _driver;

    public OpenProject(Repository repository)
    {
        _parseOptions = Compiling.ParseOptions(repository);
        _compilation = Compiling.Empty(repository);
        _driver = Compiling.Driver([], _parseOptions);
        Edit(repository);
    }

    /// <summary>What the author wrote, as of the last edit.</summary>
    public CSharpCompilation Compilation => _compilation;

    public ImmutableArray<AdditionalText> Texts => [.. _texts.Values];

    /// <summary>Brings the project to a later moment of its repository.</summary>
    public void Edit(Repository repository)
    {
        EditOptions(repository);
        EditSources(repository);
        EditTexts(repository);
    }

    /// <summary>Runs the generators and compiles what they made with the rest.</summary>
    public (GeneratorDriverRunResult Result, Compilation Compiled) Generate(CancellationToken cancellation)
    {
        _driver = _driver.RunGeneratorsAndUpdateCompilation(_compilation, out var compiled, out _, cancellation);
        return (_driver.GetRunResult(), compiled);
    }

    public async Task<Answer> Answer(CancellationToken cancellation)
    {
        var (result, compiled) = Generate(cancellation);
        return await Projects.Answer.Of(result, compiled, Texts, cancellation);
    }

    private void EditOptions(Repository repository)
    {
        _compilation = _compilation.WithOptions(Compiling.Options(repository)).WithReferences(Compiling.Empty(repository).References);
        var options = Compiling.ParseOptions(repository);
        if (_parseOptions.Equals(options))
            return;
        _parseOptions = options;
        _driver = _driver.WithUpdatedParseOptions(options);
        foreach (var path in _trees.Keys.ToList())
            Replace(path, CSharpSyntaxTree.ParseText(_trees[path].GetText(), options, _trees[path].FilePath));
    }

    private void EditSources(Repository repository)
    {
        var paths = repository.Sources.Select(file => file.Key).ToList();
        var isSameSet = paths.SequenceEqual(_trees.Keys, StringComparer.Ordinal);
        foreach (var gone in _trees.Keys.Except(paths, StringComparer.Ordinal).ToList())
            _trees.Remove(gone);
        foreach (var (path, text) in repository.Sources)
        {
            if (!_trees.TryGetValue(path, out var tree))
                _trees.Add(path, Compiling.Parse(path, text, _parseOptions));
            else if (tree.ToString() != text)
                Replace(path, tree.WithChangedText(Edited(tree.GetText(), text)));
        }

        if (!isSameSet)
            _compilation = _compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(_trees.Values);
    }

    // An IDE parses what was typed, and takes the rest over from the tree before.
    private static SourceText Edited(SourceText before, string after)
    {
        var old = before.ToString();
        var start = 0;
        while (start < old.Length && start < after.Length && old[start] == after[start])
            start++;
        var end = 0;
        while (end < old.Length - start && end < after.Length - start && old[old.Length - 1 - end] == after[after.Length - 1 - end])
            end++;
        return before.WithChanges(new TextChange(TextSpan.FromBounds(start, old.Length - end), after[start..(after.Length - end)]));
    }

    private void Replace(string path, SyntaxTree tree)
    {
        if (_compilation.ContainsSyntaxTree(_trees[path]))
            _compilation = _compilation.ReplaceSyntaxTree(_trees[path], tree);
        _trees[path] = tree;
    }

    private void EditTexts(Repository repository)
    {
        foreach (var gone in _texts.Keys.Except(repository.Others.Select(file => file.Key), StringComparer.Ordinal).ToList())
        {
            _driver = _driver.RemoveAdditionalTexts([_texts[gone]]);
            _texts.Remove(gone);
        }

        foreach (var (path, text) in repository.Others)
        {
            var edited = new RepositoryText(path, text);
            if (!_texts.TryGetValue(path, out var before))
                _driver = _driver.AddAdditionalTexts([edited]);
            else if (before.Text == text)
                continue;
            else
                _driver = _driver.ReplaceAdditionalText(before, edited);
            _texts[path] = edited;
        }
    }
}
