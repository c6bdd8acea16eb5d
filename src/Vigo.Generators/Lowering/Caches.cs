namespace Vigo.Generators.Lowering;

/// <summary>What an evaluation remembers for the next one, as a whole.</summary>
internal static class Caches
{
    private static readonly AsyncLocal<bool> Suspension = new();

    /// <summary>Whether nothing may be taken from a cache that outlives its compilation, or put into one.</summary>
    public static bool AreSuspended => Suspension.Value;

    /// <summary>
    /// Suspends every cache until the result is disposed of, for this flow of control and what it starts. For tests that compare an incremental evaluation with one from
    /// scratch: what a cache knows by content, parsing everything anew does not get around.
    /// </summary>
    public static IDisposable Suspended()
    {
        var before = Suspension.Value;
        Suspension.Value = true;
        return new Resumption(before);
    }

    private sealed class Resumption(bool before) : IDisposable
    {
        public void Dispose() => Suspension.Value = before;
    }
}
