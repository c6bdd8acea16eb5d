namespace Vigo.Env;

/// <summary>What is wrong with a line of a dotenv file.</summary>
public enum DotenvProblemKind
{
    /// <summary>Neither blank, nor a comment, nor <c>KEY=value</c>. SOPS refuses such a file.</summary>
    NoEqualsSign,

    /// <summary>The key is not a name that a shell, Compose and C# agree on: a letter or underscore, then letters, digits, underscores.</summary>
    KeyNotAName,

    /// <summary>The key stands in the file twice. Compose would take the last one.</summary>
    DuplicateKey,

    /// <summary>The value begins with <c>ENC[</c> and is not a complete encrypted value.</summary>
    DamagedValue,
}

/// <summary>One thing wrong with a dotenv file. A file is read to its end whatever is found in it.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Line">The line, counted from 1.</param>
/// <param name="Column">The column, counted from 1.</param>
/// <param name="Message">A sentence for a person. It never quotes a value.</param>
public sealed record DotenvProblem(DotenvProblemKind Kind, int Line, int Column, string Message);
