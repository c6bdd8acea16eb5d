namespace Vigo.Env;

/// <summary>One <c>KEY=value</c> line of a dotenv file.</summary>
/// <param name="Key">All that stands before the first equals sign.</param>
/// <param name="RawValue">All that stands after it, as written: still encrypted, <c>\n</c> still escaped.</param>
/// <param name="Kind">Whether the value is encrypted.</param>
/// <param name="Line">The line, counted from 1.</param>
public sealed record DotenvEntry(string Key, string RawValue, DotenvValueKind Kind, int Line)
{
    /// <summary>The column at which the value begins, counted from 1.</summary>
    public int ValueColumn => Key.Length + 2;
}
