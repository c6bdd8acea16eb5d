namespace Vigo.Generators.Evaluation;

/// <summary>
/// A stretch of source text. It names its file and the member it lies in instead of holding a tree, so that keeping it keeps no compilation alive,
/// and counts that member's tokens, so that it stays true when something above the member changes, or a comment in it, or what a string says.
/// </summary>
/// <param name="Anchor">The member.</param>
/// <param name="First">The first token's number in it.</param>
/// <param name="Last">The last one's; before the first when there is none.</param>
internal sealed record Site(Anchor Anchor, int First, int Last)
{
    /// <summary>A place that nobody knows.</summary>
    public static Site Unknown { get; } = new(new Anchor("", ""), 0, -1);

    /// <summary>The file's path.</summary>
    public string File => Anchor.File;
}

/// <summary>A member of a source file, by name.</summary>
/// <param name="File">The file's path, as the compiler has it.</param>
/// <param name="Member">The member's name in the file, unique there; empty for the file itself.</param>
internal sealed record Anchor(string File, string Member);
