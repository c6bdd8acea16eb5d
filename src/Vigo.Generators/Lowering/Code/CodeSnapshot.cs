using System.Collections.Concurrent;
using Vigo.Generators.Evaluation;

namespace Vigo.Generators.Lowering;

/// <summary>
/// What was made of members and types under one set of declarations. What a body means depends on its own text and on those, so an edit inside a body
/// lowers that member again and leaves every other as it is, for the generator and the analyzers alike. It holds nothing of a compilation.
/// </summary>
internal sealed class CodeSnapshot(DeclarationEnvironment environment)
{
    public DeclarationEnvironment Environment { get; } = environment;

    public ConcurrentDictionary<string, LoweredMember> Members { get; private init; } = new(StringComparer.Ordinal);

    public ConcurrentDictionary<string, DefinedType> Types { get; private init; } = new(StringComparer.Ordinal);

    /// <summary>The declarations that a file holds, by path.</summary>
    public ConcurrentDictionary<string, FileRoots> Roots { get; private init; } = new(StringComparer.Ordinal);

    /// <summary>What declarations gave, by key.</summary>
    public ConcurrentDictionary<string, KeptResult> Results { get; private init; } = new(StringComparer.Ordinal);

    /// <summary>What of it holds under other declarations; null when nothing does.</summary>
    public CodeSnapshot? Under(ProgramTrees trees)
    {
        var next = trees.Environment;
        if (next.Everywhere != Environment.Everywhere)
            return null;
        var names = next.NamesUnlike(Environment);
        var hasOtherConstants = next.Constants != Environment.Constants;
        var mentions = new ConcurrentDictionary<string, bool>(StringComparer.Ordinal);
        var derived = new CodeSnapshot(next)
        {
            Members = Kept(Members, member => !(hasOtherConstants && member.Code.EmbedsConstants) && !IsAffected(member.Source)),
            Types = Kept(Types, type => !type.DependsOnOthers && !(hasOtherConstants && type.EmbedsConstants)),
            Roots = new(Roots.Where(roots => !IsFileAffected(roots.Key)), StringComparer.Ordinal),
        };

        // What came of code that is kept is kept with it, without a look at each function when it is asked for.
        foreach (var result in Results)
            derived.Results[result.Key] = result.Value with { Dependencies = result.Value.Dependencies.Under(derived, this) };
        return derived;

        bool IsAffected(SourceParts source) => names.Count > 0 && source.Anchors.Any(member => IsFileAffected(member.File) && trees.Mentions(member, names));

        bool IsFileAffected(string file) => names.Count > 0 && mentions.GetOrAdd(file, path => trees.Mentions(path, names));

        static ConcurrentDictionary<string, T> Kept<T>(ConcurrentDictionary<string, T> all, Func<T, bool> holds) =>
            new(all.Where(entry => holds(entry.Value)), StringComparer.Ordinal);
    }
}

/// <summary>A lowered type.</summary>
/// <param name="Definition">The type.</param>
/// <param name="Source">What it was made from.</param>
/// <param name="DependsOnOthers">Whether declarations of other types go into it.</param>
/// <param name="EmbedsConstants">Whether values of constants do that are declared elsewhere.</param>
internal sealed record DefinedType(UserTypeDefinition Definition, SourceParts Source, bool DependsOnOthers, bool EmbedsConstants);
