namespace Vigo.EndToEnd.Tests.Seed;

/// <summary>A value that the seed's configuration and ours don't share.</summary>
/// <param name="Path">Where it stands: <c>services/web/image</c>.</param>
/// <param name="Seed">The seed's value as JSON; null where it has none.</param>
/// <param name="Ours">Our value as JSON; null where we have none.</param>
internal sealed record Difference(string Path, string? Seed, string? Ours)
{
    /// <summary>All differences of two documents, in ordinal order of their paths.</summary>
    public static IEnumerable<Difference> Between(SortedDictionary<string, string> seed, SortedDictionary<string, string> ours) =>
        from path in seed.Keys.Union(ours.Keys).Order(StringComparer.Ordinal)
        let difference = new Difference(path, seed.GetValueOrDefault(path), ours.GetValueOrDefault(path))
        where difference.Seed != difference.Ours
        select difference;

    public override string ToString() => $"{Path}: {Seed ?? "nothing"} in the seed, {Ours ?? "nothing"} in ours";
}
