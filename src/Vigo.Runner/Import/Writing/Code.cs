using Vigo.Model;

namespace Vigo.Runner.Import.Writing;

/// <summary>A piece of C# that is not yet laid out in lines.</summary>
internal abstract record Code
{
    /// <summary>C# in one line.</summary>
    public static Code Of(string text) => new CodeText(text);

    /// <summary>Pieces one after the other.</summary>
    public static Code Row(params Code[] parts) => new CodeRow(parts);

    /// <summary>Text is a piece.</summary>
    public static implicit operator Code(string text) => new CodeText(text);
}

/// <summary>C# in one line.</summary>
internal sealed record CodeText(string Text) : Code;

/// <summary>Pieces one after the other.</summary>
internal sealed record CodeRow(IReadOnlyList<Code> Parts) : Code;

/// <summary>A text of several lines, as a raw string literal whose lines stand as far in as what is around them.</summary>
/// <param name="Open">The dollars and quotes before it.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="Close">The quotes after it.</param>
internal sealed record CodeLines(string Open, IReadOnlyList<string> Lines, string Close) : Code;

/// <summary>Items in braces or brackets: in one line when it is short, else each in a line of its own.</summary>
/// <param name="Open">The brace or bracket.</param>
/// <param name="Items">The items.</param>
/// <param name="Close">The other one.</param>
/// <param name="IsTall">Whether each item gets a line of its own, however short.</param>
internal sealed record CodeGroup(char Open, IReadOnlyList<Code> Items, char Close, bool IsTall = false) : Code
{
    /// <summary>An initializer.</summary>
    public static CodeGroup Braces(IReadOnlyList<Code> items, bool isTall = false) => new('{', items, '}', isTall);

    /// <summary>A collection expression.</summary>
    public static CodeGroup Brackets(IReadOnlyList<Code> items) => new('[', items, ']');
}

/// <summary>A piece that says a certain part of a stack.</summary>
/// <param name="Path">The part.</param>
/// <param name="Inner">The piece.</param>
internal sealed record CodeAt(ModelPath Path, Code Inner) : Code
{
    /// <summary>Lines of comment above it.</summary>
    public IReadOnlyList<string> Above { get; init; } = [];

    /// <summary>Lines of comment below it.</summary>
    public IReadOnlyList<string> Below { get; init; } = [];
}
