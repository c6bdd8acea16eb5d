using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Vigo.Generators.EnvFiles;

namespace Vigo.Generators.Generation;

/// <summary>
/// The compilation that is evaluated. What one generator emits, another's input does not hold, so the members made of env files are added
/// by hand; an analyzer's compilation has them already.
/// </summary>
internal static class EvaluatedCompilation
{
    public static Compilation Of(Compilation compilation, RepositoryInputs inputs)
    {
        if (compilation.SyntaxTrees.Any(tree => string.Equals(EnvFilesSource.HintNameIn(tree.FilePath), EnvFilesSource.HintName, StringComparison.Ordinal)))
            return compilation;
        var options = compilation.SyntaxTrees.FirstOrDefault()?.Options as CSharpParseOptions;
        return compilation.AddSyntaxTrees(EnvFileTrees.Of(inputs.EnvFiles, options));
    }
}
