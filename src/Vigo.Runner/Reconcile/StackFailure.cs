namespace Vigo.Runner.Reconcile;

/// <summary>One project cannot go on; the others do.</summary>
/// <param name="what">What happened, as a sentence without a full stop.</param>
/// <param name="whatToDo">The next step for the reader.</param>
/// <param name="kind">Whose fault it is, and so when it is worth another try.</param>
internal sealed class StackFailure(string what, string whatToDo, FailureKind kind, Exception? inner = null) : Exception(what, inner)
{
    public string WhatToDo { get; } = whatToDo;

    public FailureKind Kind { get; } = kind;
}

internal enum FailureKind
{
    /// <summary>The content is at fault: it is not tried again until it changes.</summary>
    Content,

    /// <summary>The world around it is: the next pass tries again.</summary>
    Surroundings,
}
