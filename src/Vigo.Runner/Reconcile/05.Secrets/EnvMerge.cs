using System.Collections.Immutable;
using Vigo.Runner.Secrets;

namespace Vigo.Runner.Reconcile;

/// <summary>
/// Puts a host's values into an env file. Compose lets later files win, whole file after whole file, so the precedence
/// «global, then the stack's file, then the host» has to be settled value by value before Compose reads them.
/// </summary>
internal static class EnvMerge
{
    /// <summary>For each key: the host's own file of this name, else the host's global file, else the file for every host. Keys that only the host's own file has come last.</summary>
    public static ImmutableArray<EnvPair> Merge(IEnumerable<EnvPair> everyHost, IEnumerable<EnvPair> hostGlobal, IEnumerable<EnvPair> hostOwn)
    {
        var own = LastOfEach(hostOwn);
        var global = LastOfEach(hostGlobal);
        var shared = LastOfEach(everyHost);
        var merged = shared.Select(pair => new EnvPair(pair.Key, Find(own, pair.Key) ?? Find(global, pair.Key) ?? pair.Value));
        return [.. merged, .. own.Where(pair => Find(shared, pair.Key) is null)];
    }

    private static List<EnvPair> LastOfEach(IEnumerable<EnvPair> pairs) =>
        [.. pairs.GroupBy(pair => pair.Key, StringComparer.Ordinal).Select(group => group.Last())];

    private static string? Find(List<EnvPair> pairs, string key) => pairs.Find(pair => pair.Key == key)?.Value;
}
