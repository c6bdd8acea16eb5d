namespace Vigo.Runner.Import.Companions;

/// <summary>How much an import copies at most. What is larger is data, and no part of a repository.</summary>
/// <param name="Bytes">The size of all files.</param>
/// <param name="Files">How many they are.</param>
internal sealed record CompanionLimits(long Bytes, int Files)
{
    /// <summary>100 MB and 10,000 files.</summary>
    public static CompanionLimits Usual { get; } = new(100_000_000, 10_000);
}
