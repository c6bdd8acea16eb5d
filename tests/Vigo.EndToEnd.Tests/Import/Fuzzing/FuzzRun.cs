using System.Globalization;

namespace Vigo.EndToEnd.Tests.Import.Fuzzing;

/// <summary>Which inputs a run tries, and for how long.</summary>
internal static class FuzzRun
{
    /// <summary>Which ones: the variable <c>VIGO_FUZZ_SEED</c>, else 1. Input 7 of a seed is the same in each run, however far that comes.</summary>
    public static ulong Seed { get; } = ulong.TryParse(Environment.GetEnvironmentVariable("VIGO_FUZZ_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : 1;

    /// <summary>How long: <c>VIGO_FUZZ_SECONDS</c>, else a minute in continuous integration, else 10 seconds.</summary>
    public static TimeSpan Time { get; } = TimeSpan.FromSeconds(
        int.TryParse(Environment.GetEnvironmentVariable("VIGO_FUZZ_SECONDS"), CultureInfo.InvariantCulture, out var seconds) ? seconds : Environment.GetEnvironmentVariable("CI") == "true" ? 60 : 10);
}
