using Vigo.Compose;
using Vigo.Model;

namespace Vigo.Rules.Secrets;

/// <summary>The texts of a stack in which Compose puts env keys: every value of its document, none of its keys.</summary>
internal static class ComposeTexts
{
    /// <summary>The texts with their tokens, and where in the record each comes from.</summary>
    public static IEnumerable<(string Text, ModelPath Path)> WithKeysOf(Stack stack) =>
        from scalar in ScalarsOf(ComposeRenderer.Render(stack, "../.."))
        where scalar.Text.Contains('$')
        select (Interpolation.FromCompose(scalar.Text), PathOf(scalar));

    // Which of several parts holds the key is not known here, so the thing they are parts of is named.
    private static ModelPath PathOf(ComposeScalar scalar) =>
        scalar.Source.Path is not { } path ? ModelPath.Root
        : scalar.OtherSources.Count > 0 && path.Step is PropertyStep ? path.Parent!
        : path;

    private static IEnumerable<ComposeScalar> ScalarsOf(ComposeNode node) => node switch
    {
        ComposeMapping mapping => mapping.Entries.SelectMany(entry => ScalarsOf(entry.Value)),
        ComposeList list => list.Items.SelectMany(ScalarsOf),
        ComposeScalar scalar => [scalar],
        _ => [],
    };
}
