using System.Globalization;

namespace Vigo.Generators.Tests.Incremental.Walks;

/// <summary>How far the search for something stale goes.</summary>
internal static class StaleWalks
{
    private const int Default = 24;

    /// <summary>The first walk of a run, and as many after it as the run goes: the variable <c>VIGO_STALE_SEED</c>, else 1, so that a run can be had again.</summary>
    public static int First { get; } = Setting("VIGO_STALE_SEED") ?? 1;

    /// <summary>Walks in a run of the tests: the variable <c>VIGO_STALE_WALKS</c>, or as many as continuous integration has time for.</summary>
    public static int Count { get; } = Setting("VIGO_STALE_WALKS") ?? Default;

    private static int? Setting(string name) => int.TryParse(Environment.GetEnvironmentVariable(name), CultureInfo.InvariantCulture, out var value) ? value : null;
}
