using Vigo.Benchmarks.Reporting;

namespace Vigo.Benchmarks.Cold;

/// <summary>Cold runs of repositories of one size, in milliseconds.</summary>
/// <param name="Stacks">How many stacks there are.</param>
/// <param name="Whole">Both generators and every diagnostic, through the compiler's drivers.</param>
/// <param name="Roslyn">Roslyn's own full bind.</param>
/// <param name="Together">Evaluating, rendering and judging alone.</param>
/// <param name="Evaluate">Of that, evaluating.</param>
/// <param name="Render">Of that, rendering.</param>
/// <param name="Judge">Of that, the rules, with where each finding stands.</param>
internal sealed record ColdResult(int Stacks, Distribution Whole, Distribution Roslyn, Distribution Together, Distribution Evaluate, Distribution Render, Distribution Judge);
