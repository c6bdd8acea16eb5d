using Vigo.Benchmarks.Reporting;

namespace Vigo.Benchmarks.Cold;

/// <summary>Cold runs of repositories of one size, in milliseconds.</summary>
internal sealed record ColdResult(int Stacks, Distribution Vigo, Distribution Roslyn, Distribution Evaluate, Distribution Render, Distribution Judge);
