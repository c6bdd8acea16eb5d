using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis.CSharp;

namespace Vigo.Benchmarks.Reporting;

/// <summary>On what the numbers were measured.</summary>
internal static class Machine
{
    public static Section Describe() => new("machine", string.Create(CultureInfo.InvariantCulture,
        $"{Processor()}, {Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9:0} GB, {RuntimeInformation.OSDescription}, "
            + $".NET {Environment.Version}, Roslyn {typeof(CSharpCompilation).Assembly.GetName().Version!.ToString(3)}, {DateTime.UtcNow:yyyy-MM-dd}.\n"));

    private static string Processor() => File.Exists("/proc/cpuinfo")
        ? File.ReadLines("/proc/cpuinfo").First(line => line.StartsWith("model name", StringComparison.Ordinal)).Split(':')[1].Trim()
        : RuntimeInformation.ProcessArchitecture.ToString();
}
