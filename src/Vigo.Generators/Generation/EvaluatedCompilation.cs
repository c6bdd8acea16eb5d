using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Vigo.Generators.EnvFiles;
using Vigo.Generators.Lowering;

namespace Vigo.Generators.Generation;

/// <summary>
/// The compilation that is evaluated. What one generator emits, another's input does not hold, so the members made of env files are added
/// by hand; an analyzer's compilation has them already.
/// </summary>
internal static class EvaluatedCompilation
{
    private static KnownTree? _last;

    public static Compilation Of(Compilation compilation, RepositoryInputs inputs)
    {
        if (compilation.SyntaxTrees.Any(tree => tree.FilePath.EndsWith(EnvFilesSource.HintName, StringComparison.Ordinal)))
            return compilation;
        var options = compilation.SyntaxTrees.FirstOrDefault()?.Options as CSharpParseOptions;
        var text = EnvFilesSource.Of(inputs.EnvFiles.Select(file => (file.Path, file.Text)));
        return compilation.AddSyntaxTrees(Tree(text, options));
    }

    // The same text gives the same tree, so that what was lowered from it is found again at the next keystroke.
    private static SyntaxTree Tree(string text, CSharpParseOptions? options)
    {
        var last = Caches.AreSuspended ? null : _last;
        if (last is not null && string.Equals(last.Text, text, StringComparison.Ordinal) && Equals(last.Options, options))
            return last.Tree;
        var tree = CSharpSyntaxTree.ParseText(text, options, EnvFilesSource.HintName);
        if (!Caches.AreSuspended)
            _last = new(text, options, tree);
        return tree;
    }

    private sealed record KnownTree(string Text, CSharpParseOptions? Options, SyntaxTree Tree);
}
