using System.Runtime.CompilerServices;
using Vigo.Model;

namespace Vigo.Compose;

/// <summary>A text of a stack's document in which Compose puts env keys.</summary>
/// <param name="Text">The text with its tokens.</param>
/// <param name="Path">Where in the record it comes from.</param>
internal sealed record KeyedText(string Text, ModelPath Path)
{
    private static readonly ConditionalWeakTable<Stack, Sequence<KeyedText>> Known = new();

    /// <summary>Those of a stack: among its document's values, never among its keys.</summary>
    public static Sequence<KeyedText> Of(Stack stack) => Known.TryGetValue(stack, out var known) ? known : Of(stack, ComposeRenderer.Render(stack, "../.."));

    /// <summary>The same, from a document of the stack that is at hand.</summary>
    public static Sequence<KeyedText> Of(Stack stack, ComposeMapping document) => Known.GetValue(stack, _ =>
    {
        var texts = new List<KeyedText>();
        Collect(document, texts);
        return texts.ToSequence();
    });

    private static void Collect(ComposeNode node, List<KeyedText> texts)
    {
        switch (node)
        {
            case ComposeMapping mapping:
                for (var i = 0; i < mapping.Entries.Count; i++)
                    Collect(mapping.Entries[i].Value, texts);
                break;
            case ComposeList list:
                for (var i = 0; i < list.Items.Count; i++)
                    Collect(list.Items[i], texts);
                break;
            case ComposeScalar scalar when scalar.Text.IndexOf('$') >= 0:
                texts.Add(new(Interpolation.FromCompose(scalar.Text), PathOf(scalar)));
                break;
        }
    }

    // Which of several parts holds the key is not known here, so the thing they are parts of is named.
    private static ModelPath PathOf(ComposeScalar scalar) =>
        scalar.Source.Path is not { } path ? ModelPath.Root
        : scalar.OtherSources.Count > 0 && path.Step is PropertyStep ? path.Parent!
        : path;
}
