namespace Vigo.Generators.Lowering;

/// <summary>The snapshots of this process: one for each set of declarations that was met lately.</summary>
internal static class LoweredCode
{
    // A project that is typed in needs two, before and after; a solution may hold several projects.
    private const int Most = 8;

    private static readonly object Gate = new();
    private static readonly List<CodeSnapshot> Snapshots = [];

    /// <summary>The snapshot for the declarations of these files, with what an earlier one had that still holds.</summary>
    public static CodeSnapshot For(ProgramTrees trees)
    {
        if (trees.HasTwins || Caches.AreSuspended)
            return new(trees.Environment);
        lock (Gate)
        {
            var found = Snapshots.Find(snapshot => snapshot.Environment.IsSameAs(trees.Environment)) ?? Derived(trees) ?? new CodeSnapshot(trees.Environment);
            Snapshots.Remove(found);
            Snapshots.Insert(0, found);
            if (Snapshots.Count > Most)
                Snapshots.RemoveAt(Most);
            return found;
        }
    }

    private static CodeSnapshot? Derived(ProgramTrees trees) => Snapshots.Select(snapshot => snapshot.Under(trees)).FirstOrDefault(derived => derived is not null);
}
