using System.Globalization;

namespace Vigo.EndToEnd.Tests.Import.Models;

/// <summary>Which random models a run tries.</summary>
internal static class ModelRun
{
    private const int Default = 4000;

    /// <summary>Which ones: the variable <c>VIGO_MODEL_SEED</c>, else 1, so that a run can be had again.</summary>
    public static ulong Seed { get; } = ulong.TryParse(Environment.GetEnvironmentVariable("VIGO_MODEL_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : 1;

    /// <summary>How many: the variable <c>VIGO_MODELS</c>, or as many as continuous integration has time for.</summary>
    public static int Count { get; } = int.TryParse(Environment.GetEnvironmentVariable("VIGO_MODELS"), CultureInfo.InvariantCulture, out var count) ? count : Default;

    /// <summary>How many of them Compose is asked about, and how many are evaluated from the C# that the import writes: a process and a compilation cost more than the rest.</summary>
    public static int Sample { get; } = Math.Max(40, Count / 40);
}
