namespace Vigo.Runner.Import.Reading;

/// <summary>Where in a file something stands.</summary>
/// <param name="File">The file's path as the person gave it.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column, from 1.</param>
internal readonly record struct Place(string File, long Line, long Column)
{
    /// <summary>As editors and compilers write it.</summary>
    public override string ToString() => FormattableString.Invariant($"{File}:{Line}:{Column}");
}
