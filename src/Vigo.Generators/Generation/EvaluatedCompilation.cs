using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Vigo.Generators.EnvFiles;
using Vigo.Generators.Lowering;
using Vigo.Model;

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
        return compilation.AddSyntaxTrees(Tree(inputs.EnvFiles, options));
    }

    // The same members give the same tree, so that what was lowered from it is found again at the next keystroke.
    private static SyntaxTree Tree(Sequence<EnvFileSource> files, CSharpParseOptions? options)
    {
        var last = Caches.AreSuspended || !Equals(_last?.Options, options) ? null : _last;
        if (last is not null && ReferenceEquals(last.Files, files))
            return last.Tree;
        var keys = EnvFilesSource.KeysOf(files);
        var tree = last is not null && last.Keys.Equals(keys) ? last.Tree : CSharpSyntaxTree.ParseText(EnvFilesSource.OfKeys(keys), options, EnvFilesSource.HintName);
        if (!Caches.AreSuspended)
            _last = new(files, keys, options, tree);
        return tree;
    }

    private sealed record KnownTree(Sequence<EnvFileSource> Files, Sequence<EnvFileKeys> Keys, CSharpParseOptions? Options, SyntaxTree Tree);
}
