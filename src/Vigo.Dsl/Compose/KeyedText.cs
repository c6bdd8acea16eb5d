using System.Runtime.CompilerServices;
using Vigo.Model;

namespace Vigo.Compose;

/// <summary>A text of a stack's document in which Compose puts env keys.</summary>
internal sealed class KeyedText
{
    private static readonly ConditionalWeakTable<Stack, Sequence<KeyedText>> Known = new();

    private readonly Lazy<Sequence<ModelPath>> _paths;
    private readonly int _index;

    private KeyedText(string text, Lazy<Sequence<ModelPath>> paths, int index)
    {
        Text = text;
        _paths = paths;
        _index = index;
    }

    /// <summary>The text with its tokens.</summary>
    public string Text { get; }

    /// <summary>Where in the record it comes from. Of few texts somebody asks, and then the document is made once more, with its sources.</summary>
    public ModelPath Path => _paths.Value[_index];

    /// <summary>Those of a stack: among its document's values, never among its keys.</summary>
    public static Sequence<KeyedText> Of(Stack stack) => Known.TryGetValue(stack, out var known) ? known : Of(stack, ComposeRenderer.RenderWithoutSources(stack, RootFromHere));

    /// <summary>The same, from a document of the stack that is at hand.</summary>
    public static Sequence<KeyedText> Of(Stack stack, ComposeMapping document) => Known.GetValue(stack, _ =>
    {
        var paths = new Lazy<Sequence<ModelPath>>(() => KeyedScalars(ComposeRenderer.Render(stack, RootFromHere)).Select(PathOf).ToSequence());
        return KeyedScalars(document).Select((scalar, index) => new KeyedText(Interpolation.FromCompose(scalar.Text), paths, index)).ToSequence();
    });

    // No key depends on it.
    private const string RootFromHere = "../..";

    private static List<ComposeScalar> KeyedScalars(ComposeNode document)
    {
        var scalars = new List<ComposeScalar>();
        Collect(document, scalars);
        return scalars;
    }

    private static void Collect(ComposeNode node, List<ComposeScalar> scalars)
    {
        switch (node)
        {
            case ComposeMapping mapping:
                for (var i = 0; i < mapping.Entries.Count; i++)
                    Collect(mapping.Entries[i].Value, scalars);
                break;
            case ComposeList list:
                for (var i = 0; i < list.Items.Count; i++)
                    Collect(list.Items[i], scalars);
                break;
            case ComposeScalar scalar when scalar.Text.IndexOf('$') >= 0:
                scalars.Add(scalar);
                break;
        }
    }

    // Which of several parts holds the key is not known here, so the thing they are parts of is named.
    private static ModelPath PathOf(ComposeScalar scalar) =>
        scalar.Source.Path is not { } path ? ModelPath.Root
        : scalar.OtherSources.Count > 0 && path.Step is PropertyStep ? path.Parent!
        : path;
}
