namespace Vigo.Runner.Import.Reading;

/// <summary>What the compose files of one project may be at most. Far above any that a person wrote, and low enough that no file costs much time or memory.</summary>
/// <param name="Bytes">The size of all files.</param>
/// <param name="Depth">How deep lists and mappings lie in each other.</param>
/// <param name="Nodes">Values, lists and mappings, those that an alias repeats counted each time.</param>
/// <param name="Files">Files, one that is named several times counted each time.</param>
internal sealed record ReadingLimits(int Bytes, int Depth, int Nodes, int Files)
{
    /// <summary>4 MiB, 64 levels, half a million nodes and 256 files.</summary>
    public static ReadingLimits Usual { get; } = new(4 * 1024 * 1024, 64, 500_000, 256);
}
