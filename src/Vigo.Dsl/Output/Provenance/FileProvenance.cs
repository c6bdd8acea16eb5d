namespace Vigo.Output;

/// <summary>Where each value of a generated file comes from.</summary>
/// <param name="Path">The generated file, from the repository's root, with forward slashes.</param>
/// <param name="Scalars">Its values, in the order of its text.</param>
public sealed record FileProvenance(string Path, Sequence<ScalarProvenance> Scalars);

/// <summary>Where one value of a generated file comes from.</summary>
/// <param name="Line">Its line, from 1.</param>
/// <param name="Column">The column of its first character, from 1.</param>
/// <param name="EndColumn">The column behind its last character.</param>
/// <param name="Chains">What determines its text most first; empty when Vigo itself writes it, whatever the records say.</param>
public sealed record ScalarProvenance(int Line, int Column, int EndColumn, Sequence<SourceChain> Chains);

/// <summary>The expressions that handed one part of a value on.</summary>
/// <param name="Links">From where it was made to the record that is deployed; never empty.</param>
/// <param name="IsCause">Whether the value is only there because of it, and not made of it.</param>
public sealed record SourceChain(Sequence<SourcePlace> Links, bool IsCause);

/// <summary>A place in a source file.</summary>
/// <param name="File">The path from the repository's root, with forward slashes.</param>
/// <param name="Line">The line, from 1; 0 means the file itself, and not what it says.</param>
/// <param name="Column">The column, from 1; 0 means the same.</param>
public sealed record SourcePlace(string File, int Line, int Column)
{
    /// <summary>A file itself.</summary>
    public static SourcePlace Whole(string file) => new(file, 0, 0);

    /// <summary>The place as people and editors write it: <c>file:line:column</c>, or the file alone.</summary>
    public override string ToString() => Line == 0 ? File : FormattableString.Invariant($"{File}:{Line}:{Column}");
}
