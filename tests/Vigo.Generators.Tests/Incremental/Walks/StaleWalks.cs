using System.Globalization;

namespace Vigo.Generators.Tests.Incremental.Walks;

/// <summary>How far the search for something stale goes.</summary>
internal static class StaleWalks
{
    /// <summary>Walks in a run of the tests: the variable <c>VIGO_STALE_WALKS</c>, or as many as continuous integration has time for.</summary>
    public static int Count { get; } = int.TryParse(Environment.GetEnvironmentVariable("VIGO_STALE_WALKS"), CultureInfo.InvariantCulture, out var walks) ? walks : 24;
}
