using System.Runtime.CompilerServices;
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
    // As many as there may be projects that somebody types in.
    private const int Most = 4;

    // Goes with the author's compilation, which whoever typed holds until the next keystroke.
    private static readonly ConditionalWeakTable<Compilation, Completed> Known = new();
    private static readonly Recent<WeakReference<Compilation>> Latest = new(Most);

    public static Compilation Of(Compilation compilation, RepositoryInputs inputs)
    {
        if (compilation.SyntaxTrees.Any(tree => string.Equals(EnvFilesSource.HintNameIn(tree.FilePath), EnvFilesSource.HintName, StringComparison.Ordinal)))
            return compilation;
        var members = EnvFileTrees.Of(inputs.EnvFiles, compilation.SyntaxTrees.FirstOrDefault()?.Options as CSharpParseOptions);
        if (Caches.AreSuspended)
            return compilation.AddSyntaxTrees(members);
        if (Known.TryGetValue(compilation, out var known) && ReferenceEquals(known.Members, members))
            return known.Whole;
        var completed = new Completed(Continued(compilation, members) ?? compilation.AddSyntaxTrees(members), members);
        Known.Put(compilation, completed);
        Latest.Add(new(compilation));
        return completed.Whole;
    }

    // The compiler keeps what it knows of all the other files' declarations when one is replaced, and none of it when hundreds are added.
    private static Compilation? Continued(Compilation compilation, IReadOnlyList<SyntaxTree> members)
    {
        foreach (var latest in Latest.All)
        {
            if (latest.TryGetTarget(out var before) && Known.TryGetValue(before, out var known) && ReferenceEquals(known.Members, members) && Replaced(before, compilation) is var (old, @new))
                return known.Whole.ReplaceSyntaxTree(old, @new);
        }

        return null;
    }

    /// <summary>The one file in which two compilations differ; null when they differ in anything else.</summary>
    private static (SyntaxTree Old, SyntaxTree New)? Replaced(Compilation before, Compilation after)
    {
        if (!ReferenceEquals(before.Options, after.Options) || !string.Equals(before.AssemblyName, after.AssemblyName, StringComparison.Ordinal) || !before.ExternalReferences.SequenceEqual(after.ExternalReferences))
            return null;
        (SyntaxTree, SyntaxTree)? replaced = null;
        using var olds = before.SyntaxTrees.GetEnumerator();
        foreach (var tree in after.SyntaxTrees)
        {
            if (!olds.MoveNext())
                return null;
            if (ReferenceEquals(olds.Current, tree))
                continue;
            if (replaced is not null)
                return null;
            replaced = (olds.Current, tree);
        }

        return olds.MoveNext() ? null : replaced;
    }

    /// <param name="Whole">The author's compilation with the members.</param>
    /// <param name="Members">The members' trees.</param>
    private sealed record Completed(Compilation Whole, IReadOnlyList<SyntaxTree> Members);
}
