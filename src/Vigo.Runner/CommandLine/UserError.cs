namespace Vigo.Runner.CommandLine;

/// <summary>
/// A failure that a person can act on. It is printed as three short lines, never with a stack trace,
/// so its texts must stand alone and must not carry secret material.
/// </summary>
/// <param name="what">What happened, as a sentence without a full stop.</param>
/// <param name="where">The place, as <c>file:line:column</c> or whatever names it best; null when there is none.</param>
/// <param name="whatToDo">The next step for the reader.</param>
/// <param name="exitCode">One of <see cref="ExitCode"/>.</param>
public sealed class UserError(string what, string? where, string whatToDo, int exitCode = ExitCode.Failed)
    : Exception(what)
{
    /// <summary>The place, or null when there is none.</summary>
    public string? Where { get; } = where;

    /// <summary>The next step for the reader.</summary>
    public string WhatToDo { get; } = whatToDo;

    /// <summary>The exit code that the process ends with.</summary>
    public int ExitCode { get; } = exitCode;

    /// <summary>The lines that standard error shows.</summary>
    public IEnumerable<string> Lines()
    {
        yield return $"vigo: {Message}";
        if (Where is not null) yield return $"  at {Where}";
        yield return $"  {WhatToDo}";
    }
}
