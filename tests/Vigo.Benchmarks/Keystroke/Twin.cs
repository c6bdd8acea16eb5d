using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Vigo.Benchmarks.Repositories;
using Vigo.Generators.EnvFiles;

namespace Vigo.Benchmarks.Keystroke;

/// <summary>
/// The same repository without Vigo: what Roslyn alone needs for a keystroke. It holds the members made of env files, since the evaluated
/// code refers to them, and shares no tree with the editor, so that neither warms the other's.
/// </summary>
internal sealed class Twin
{
    private readonly Dictionary<string, SyntaxTree> _trees = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceFile> _others;
    private CSharpCompilation _compilation;

    public Twin(GeneratedRepository repository)
    {
        _others = repository.Others.ToDictionary(file => file.Path, StringComparer.Ordinal);
        foreach (var tree in InMemoryProject.Parse(repository).Concat(InMemoryProject.EnvFiles(repository.Others)))
            _trees.Add(tree.FilePath, tree);
        _compilation = InMemoryProject.Compile(_trees.Values);
        _ = _compilation.GetDiagnostics();
    }

    /// <summary>Replaces the tree and binds what an evaluation must look at anew.</summary>
    public TimeSpan Apply(Edit edit) => edit.Kind switch
    {
        // No tree and no member comes of a value: there is nothing for Roslyn to do.
        EditKind.EnvValue => Keep(edit),
        EditKind.EnvKey => AddKey(edit),
        _ => Replace(edit),
    };

    private TimeSpan Replace(Edit edit)
    {
        var path = InMemoryProject.Root + edit.Path;
        var text = _trees[path].GetText().WithChanges(edit.Change);

        var start = Stopwatch.GetTimestamp();
        var tree = _trees[path].WithChangedText(text);
        _compilation = _compilation.ReplaceSyntaxTree(_trees[path], tree);
        var replaced = Stopwatch.GetElapsedTime(start);

        _trees[path] = tree;
        return replaced + Bind([Member(tree, edit.PositionInMember), .. edit.BoundAnew.Select(user => StackMember(_trees[InMemoryProject.Root + user]))]);
    }

    private TimeSpan AddKey(Edit edit)
    {
        Keep(edit);
        var (name, text) = EnvFilesSource.Of(_others.Values.Select(file => (file.Path, file.Text))).Single(source => source.Text != _trees[source.HintName].ToString());

        var start = Stopwatch.GetTimestamp();
        var tree = CSharpSyntaxTree.ParseText(text, InMemoryProject.CSharp14, name);
        _compilation = _compilation.ReplaceSyntaxTree(_trees[name], tree);
        var replaced = Stopwatch.GetElapsedTime(start);

        _trees[name] = tree;
        return replaced + Bind([Member(tree, text.IndexOf($" {edit.Written} ", StringComparison.Ordinal))]);
    }

    private TimeSpan Keep(Edit edit)
    {
        var text = Microsoft.CodeAnalysis.Text.SourceText.From(_others[edit.Path].Text).WithChanges(edit.Change);
        _others[edit.Path] = new(edit.Path, text.ToString());
        return TimeSpan.Zero;
    }

    private TimeSpan Bind(IReadOnlyList<SyntaxNode> members)
    {
        var start = Stopwatch.GetTimestamp();
        foreach (var member in members)
        {
            if (_compilation.GetSemanticModel(member.SyntaxTree).GetOperation(member) is null)
                throw new InvalidOperationException($"there is nothing to bind in {member}");
        }

        return Stopwatch.GetElapsedTime(start);
    }

    private static SyntaxNode StackMember(SyntaxTree tree) =>
        Code(tree.GetRoot().DescendantNodes().OfType<PropertyDeclarationSyntax>().Single(property => property.Identifier.ValueText == "Stack"));

    private static SyntaxNode Member(SyntaxTree tree, int position) =>
        Code(tree.GetRoot().FindToken(position).Parent!.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().First());

    // What GetOperation takes for the whole of a member's code.
    private static SyntaxNode Code(MemberDeclarationSyntax member) => member switch
    {
        PropertyDeclarationSyntax { ExpressionBody: { } body } => body,
        FieldDeclarationSyntax field => field.Declaration.Variables.Single().Initializer!,
        _ => member,
    };
}
