using System.Globalization;

namespace Vigo.Runner.Reconcile;

/// <summary>Tells the reader what a pass does, a line at a time, and lets no secret through.</summary>
internal sealed class Narrator(TextWriter talk, Scrubber scrubber)
{
    private const int NameWidth = 16;

    public int Warnings { get; private set; }

    /// <summary>A line about a stage or a project.</summary>
    public void Say(string about, string what) => Write(string.Create(CultureInfo.InvariantCulture, $"{about.PadRight(NameWidth)} {what}"));

    /// <summary>A line without a subject.</summary>
    public void Say(string what) => Write(what);

    public void Warn(string what)
    {
        Warnings++;
        Write($"warning: {what}");
    }

    /// <summary>What went wrong with a project, and below it what to do.</summary>
    public void Fail(string about, StackFailure failure)
    {
        Say(about, $"failed: {failure.Message}");
        Say("", failure.WhatToDo);
    }

    private void Write(string line) => talk.WriteLine(scrubber.Scrub(line).TrimEnd());
}
