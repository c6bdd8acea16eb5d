using Microsoft.CodeAnalysis.Text;
using Vigo.Benchmarks.Repositories;

namespace Vigo.Benchmarks.Keystroke;

/// <summary>The keystrokes of a run: each kind in its turn, over all stacks in a fixed order, and no text twice.</summary>
internal sealed class EditPlan(GeneratedRepository repository, IReadOnlyList<EditKind> kinds)
{
    /// <summary>
    /// A literal, a line shift, a comment, a factory's body, a constant and an env file, in equal parts; where there are two sorts of one, in turn.
    /// </summary>
    public static IReadOnlyList<EditKind> EveryKind { get; } =
    [
        EditKind.StackLiteral, EditKind.LineShift, EditKind.Comment, EditKind.FactoryBody, EditKind.StaticField, EditKind.EnvValue,
        EditKind.Pin, EditKind.LineShift, EditKind.Comment, EditKind.FactoryBody, EditKind.Constant, EditKind.EnvKey,
    ];

    private readonly Dictionary<EditKind, int> _made = [];
    private readonly HashSet<string> _readable = new(StringComparer.Ordinal);
    private int _count;

    /// <summary>The next keystroke, given the texts of the repository as they are now.</summary>
    public Edit Next(Func<string, SourceText> textOf)
    {
        var kind = kinds[_count++ % kinds.Count];
        var made = _made[kind] = _made.GetValueOrDefault(kind) + 1;
        var stack = StackFor(kind, made);
        var word = $"{kind.ToString().ToLowerInvariant()}-{_count:000000}";
        return kind switch
        {
            EditKind.StackLiteral => Value(stack.SourcePath, StackSource.EditedLiteral, word, [stack]),
            EditKind.Pin => Value(stack.PinsPath, TeamSource.EditedPin(stack), $"{0xf000000 + _count:x7}", [stack]),
            EditKind.LineShift => Insertion(stack.SourcePath, StackSource.ShiftedLine, "\n"),
            EditKind.Comment => Insertion(stack.SourcePath, StackSource.CommentedLine, $"            // {word}\n"),
            EditKind.FactoryBody => Value(stack.PlatformPath, PlatformSource.EditedLiteral, word, Where(other => other.Platform == stack.Platform)),
            EditKind.StaticField => Value(stack.SettingsPath, TeamSource.EditedField, word, Where(other => other.Team == stack.Team)),
            EditKind.Constant => Value(stack.SettingsPath, TeamSource.EditedConstant, word, Where(other => other.Team == stack.Team)),
            EditKind.EnvValue => EnvValue(stack, word),
            _ => Of(stack.EnvPath, new(0, 0), $"{EnvName(word)}={SopsText.Value(word)}\n", EnvName(word), []),
        };

        Edit Of(string path, TextSpan replaced, string text, string written, IReadOnlyList<StackPlan> affected) =>
            new(kind, path, new(replaced, text), textOf(path).Lines.GetLinePosition(replaced.Start).Line, written, affected);

        Edit Value(string path, string before, string value, IReadOnlyList<StackPlan> affected)
        {
            var text = textOf(path).ToString();
            var start = After(text, before);
            return Of(path, TextSpan.FromBounds(start, text.IndexOf('"', start)), value, value, affected);
        }

        Edit Insertion(string path, string line, string inserted) => Of(path, new(After(textOf(path).ToString(), line) - line.Length, 0), inserted, inserted, []);

        // Every other one is a slip: a value that nobody encrypted, which must be reported where it stands.
        Edit EnvValue(StackPlan of, string value)
        {
            var text = textOf(of.EnvPath).ToString();
            var start = After(text, StackSource.EditedEnvKey + "=");
            var written = _readable.Add(of.Name) ? value : SopsText.Value(value);
            if (written != value)
                _readable.Remove(of.Name);
            return Of(of.EnvPath, TextSpan.FromBounds(start, text.IndexOf('\n', start)), written, written, []);
        }
    }

    // Shifts and comments are made where a diagnostic stands below, to see it move. Steps that share no factor with the number of stacks reach them all.
    private StackPlan StackFor(EditKind kind, int made)
    {
        var stacks = kind is EditKind.LineShift or EditKind.Comment ? Where(stack => stack.HasHostNameFromEnv) : repository.Stacks;
        return stacks[(made * 37) % stacks.Count];
    }

    private IReadOnlyList<StackPlan> Where(Func<StackPlan, bool> condition) => [.. repository.Stacks.Where(condition)];

    private static string EnvName(string word) => word.Replace('-', '_').ToUpperInvariant();

    private static int After(string text, string before)
    {
        var start = text.IndexOf(before, StringComparison.Ordinal);
        return start >= 0 ? start + before.Length : throw new InvalidOperationException($"the generated repository has no place '{before}' to edit");
    }
}
