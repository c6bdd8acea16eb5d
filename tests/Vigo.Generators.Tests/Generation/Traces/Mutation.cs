using System.Collections.Immutable;

namespace Vigo.Generators.Tests.Generation.Traces;

/// <summary>Another value for the expression at a place.</summary>
/// <param name="Kind">What kind of expression it is.</param>
/// <param name="Written">How it is written.</param>
/// <param name="Candidates">Repositories with another value there, to be tried in turn. None when what stands there is not the author's to vary.</param>
internal sealed record Mutation(string Kind, string Written, IReadOnlyList<MutatedTexts> Candidates);

/// <summary>The repository's texts with another value in one place.</summary>
/// <param name="Texts">Text by path.</param>
internal sealed record MutatedTexts(ImmutableSortedDictionary<string, string> Texts)
{
    /// <summary>Files that have another name now: the old by the new.</summary>
    public IReadOnlyDictionary<string, string> FormerNames { get; init; } = ImmutableDictionary<string, string>.Empty;
}
