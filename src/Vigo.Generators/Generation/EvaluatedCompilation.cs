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
            if (latest.TryGetTarget(out var before) && Known.TryGetValue(before, out var known) && HaveAllElseInCommon(before, compilation)
                && Replaced(before.SyntaxTrees, compilation.SyntaxTrees) is { } source && Replaced(known.Members, members) is { } member)
            {
                return member.In(source.In(known.Whole));
            }
        }

        return null;
    }

    private static bool HaveAllElseInCommon(Compilation before, Compilation after) =>
        ReferenceEquals(before.Options, after.Options) && string.Equals(before.AssemblyName, after.AssemblyName, StringComparison.Ordinal) && before.ExternalReferences.SequenceEqual(after.ExternalReferences);

    /// <summary>The file that is another one; null when there are several, or more or fewer than before.</summary>
    private static Replacement? Replaced(IEnumerable<SyntaxTree> before, IEnumerable<SyntaxTree> after)
    {
        if (ReferenceEquals(before, after))
            return Replacement.None;
        var replaced = Replacement.None;
        using var olds = before.GetEnumerator();
        foreach (var tree in after)
        {
            if (!olds.MoveNext())
                return null;
            if (ReferenceEquals(olds.Current, tree))
                continue;
            if (replaced.Old is not null)
                return null;
            replaced = new(olds.Current, tree);
        }

        return olds.MoveNext() ? null : replaced;
    }

    private readonly record struct Replacement(SyntaxTree? Old, SyntaxTree? New)
    {
        public static Replacement None => default;

        public Compilation In(Compilation compilation) => Old is null ? compilation : compilation.ReplaceSyntaxTree(Old, New!);
    }

    /// <param name="Whole">The author's compilation with the members.</param>
    /// <param name="Members">The members' trees.</param>
    private sealed record Completed(Compilation Whole, IReadOnlyList<SyntaxTree> Members);
}
