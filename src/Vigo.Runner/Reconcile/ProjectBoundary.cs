using Vigo.Runner.CommandLine;

namespace Vigo.Runner.Reconcile;

/// <summary>The line around one project that whatever goes wrong with it does not cross: the other projects are seen to.</summary>
internal static class ProjectBoundary
{
    /// <summary>Does a piece of work on one project.</summary>
    /// <exception cref="StackFailure">It went wrong, in any way that does not concern the whole pass.</exception>
    public static async Task<T> Within<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception failure) when (!EndsThePass(failure))
        {
            throw FailureOf(failure);
        }
    }

    /// <inheritdoc cref="Within{T}(Func{Task{T}})"/>
    public static Task Within(Func<Task> work) => Within(async () =>
    {
        await work();
        return true;
    });

    private static bool EndsThePass(Exception failure) => failure is StackFailure or OperationCanceledException or EngineUnreachable or ComposeMissing;

    // Not the content's fault as far as anyone can tell, so it is tried again.
    private static StackFailure FailureOf(Exception failure) => failure is UserError told
        ? new StackFailure(told.Where is null ? told.Message : $"{told.Message} ({told.Where})", told.WhatToDo, FailureKind.Surroundings, told)
        : new StackFailure(failure.Message.ReplaceLineEndings(" "), "the next pass tries again", FailureKind.Surroundings, failure);
}
