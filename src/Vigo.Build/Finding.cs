namespace Vigo.Build;

/// <summary>One error of the build: a row in the error list, at a file of the infra repo where there is one.</summary>
/// <param name="Rule">Its number, one of <see cref="Rules"/>.</param>
/// <param name="Path">The file it is about: relative to the repo root, absolute, or null when it is about the build as a whole.</param>
/// <param name="Message">What happened and what to do.</param>
internal sealed record Finding(string Rule, string? Path, string Message)
{
    /// <summary>The line at fault, from 1; 0 when the whole file is.</summary>
    public int Line { get; init; }

    /// <summary>The column at fault, from 1; 0 when the whole line is.</summary>
    public int Column { get; init; }
}
