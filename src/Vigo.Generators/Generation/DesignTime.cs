using Microsoft.CodeAnalysis.Diagnostics;

namespace Vigo.Generators.Generation;

/// <summary>Whether an editor asks, or a build.</summary>
internal static class DesignTime
{
    private const string Option = "build_property.DesignTimeBuild";

    public static bool Is(AnalyzerConfigOptions options) =>
        options.TryGetValue(Option, out var value) && string.Equals(value, "true", StringComparison.OrdinalIgnoreCase);
}
