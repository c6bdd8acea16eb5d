namespace Vigo.Generators.Lowering;

/// <summary>The snapshots of this process: one for each set of declarations that was met lately.</summary>
internal static class LoweredCode
{
    // A project that is typed in needs two, before and after; a solution may hold several projects.
    private const int Most = 8;

    private static readonly Recent<CodeSnapshot> Snapshots = new(Most);

    /// <summary>The snapshot for the declarations of these files, with what an earlier one had that still holds.</summary>
    public static CodeSnapshot For(ProgramTrees trees) => trees.HasTwins
        ? new(trees.Environment)
        : Snapshots.FindOrAdd(snapshot => snapshot.Environment.IsSameAs(trees.Environment), earlier => Derived(earlier, trees) ?? new(trees.Environment));

    private static CodeSnapshot? Derived(IEnumerable<CodeSnapshot> earlier, ProgramTrees trees) => earlier.Select(snapshot => snapshot.Under(trees)).FirstOrDefault(derived => derived is not null);
}
