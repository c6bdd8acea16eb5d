namespace Vigo.Generators.Evaluation;

/// <summary>A stretch of source text. It names its file instead of holding a tree, so that keeping it keeps no compilation alive.</summary>
/// <param name="File">The file's path, as the compiler has it.</param>
/// <param name="Start">The first character's position.</param>
/// <param name="Length">The number of characters.</param>
internal sealed record Site(string File, int Start, int Length);
