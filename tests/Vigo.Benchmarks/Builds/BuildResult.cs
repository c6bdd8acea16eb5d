using Vigo.Benchmarks.Reporting;

namespace Vigo.Benchmarks.Builds;

/// <summary>Builds of one kind, with and without Vigo, in milliseconds.</summary>
internal sealed record BuildResult(string What, double Target, Distribution With, Distribution Without);
