using Microsoft.CodeAnalysis.Text;
using Vigo.Benchmarks.Repositories;

namespace Vigo.Benchmarks.Keystroke;

/// <summary>One keystroke, and what must come of it.</summary>
/// <param name="Kind">What it changes.</param>
/// <param name="Path">The edited file, from the repository's root.</param>
/// <param name="Change">The change of its text.</param>
/// <param name="Line">The line that the change begins in, counted from zero.</param>
/// <param name="Written">The text that the author writes, never written before.</param>
/// <param name="Affected">The stacks whose files must change and hold what was written; none when no file may change.</param>
internal sealed record Edit(EditKind Kind, string Path, TextChange Change, int Line, string Written, IReadOnlyList<StackPlan> Affected)
{
    public bool IsOfEnvFile => Kind is EditKind.EnvValue or EditKind.EnvKey;

    /// <summary>The files whose member <c>Stack</c> binds differently now although it was not edited: a constant's value is part of who uses it.</summary>
    public IEnumerable<string> BoundAnew => Kind == EditKind.Constant ? Affected.Select(stack => stack.SourcePath) : [];

    /// <summary>A place inside the edited member, after the edit.</summary>
    public int PositionInMember => Kind == EditKind.LineShift ? Change.Span.Start + Change.NewText!.Length : Change.Span.Start;
}
