using Vigo.Benchmarks.Reporting;

namespace Vigo.Benchmarks.Imports;

/// <summary>A compose file imported, and read by Compose, in milliseconds.</summary>
internal sealed record ImportResult(int Services, Distribution Import, Distribution Config);
