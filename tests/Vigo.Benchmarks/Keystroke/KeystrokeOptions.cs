namespace Vigo.Benchmarks.Keystroke;

/// <summary>What of the keystrokes is measured.</summary>
/// <param name="Stacks">The sizes of the repositories.</param>
/// <param name="Kinds">The kinds of edit.</param>
/// <param name="WarmUp">Edits before those that count.</param>
/// <param name="Edits">Edits that count.</param>
internal sealed record KeystrokeOptions(IReadOnlyList<int> Stacks, IReadOnlyList<EditKind> Kinds, int WarmUp, int Edits);
