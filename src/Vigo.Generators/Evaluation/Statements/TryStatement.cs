using System.Reflection;

namespace Vigo.Generators.Evaluation;

/// <summary><c>try</c>, its <c>catch</c> clauses and its <c>finally</c>. A stop of the evaluation passes through all of them.</summary>
internal sealed class TryStatement(Site site, Statement body, IReadOnlyList<CatchClause> catches, Statement? final) : Statement(site)
{
    public override Completion Execute(Frame frame)
    {
        var isStopped = false;
        try
        {
            return Guarded(frame);
        }
        catch (EvaluationStop) when (Stops())
        {
            throw;
        }
        finally
        {
            // Here and not in a catch, so that outer filters are asked before it runs, as the CLR does.
            if (!isStopped)
                Finish(frame);
        }

        bool Stops()
        {
            isStopped = true;
            return false;
        }
    }

    public override IEnumerable<Completion> Iterate(Frame frame)
    {
        // C# has no yield inside a try with a catch.
        if (catches.Count > 0)
        {
            yield return Execute(frame);
            yield break;
        }

        try
        {
            using var completions = body.Iterate(frame).GetEnumerator();
            while (Advance(frame, completions))
                yield return completions.Current;
        }
        finally
        {
            if (!frame.Context.IsStopped)
                Finish(frame);
        }
    }

    private static bool Advance(Frame frame, IEnumerator<Completion> completions)
    {
        try
        {
            return completions.MoveNext();
        }
        catch (EvaluationStop)
        {
            frame.Context.IsStopped = true;
            throw;
        }
    }

    private void Finish(Frame frame)
    {
        var result = frame.Result;
        final?.Execute(frame);
        frame.Result = result;
    }

    private Completion Guarded(Frame frame)
    {
        try
        {
            return catches.Count == 0 ? body.Execute(frame) : Catchable(frame);
        }
        catch (EvaluationStop)
        {
            throw;
        }
        catch (Exception exception) when (Handler(frame, Unwrapped(exception)) is { } handler)
        {
            if (frame.Context.StoppedInFilter is { } stop)
                throw stop;
            var outer = frame.Caught;
            frame.Caught = Unwrapped(exception);
            try
            {
                return handler.Body.Execute(frame);
            }
            finally
            {
                frame.Caught = outer;
            }
        }
    }

    private Completion Catchable(Frame frame)
    {
        frame.Context.Guards++;
        try
        {
            return body.Execute(frame);
        }
        finally
        {
            frame.Context.Guards--;
        }
    }

    private CatchClause? Handler(Frame frame, Exception exception) =>
        catches.FirstOrDefault(clause => clause.Handles(frame, exception));

    private static Exception Unwrapped(Exception exception) =>
        exception switch
        {
            TargetInvocationException { InnerException: { } inner } => Unwrapped(inner),
            AuthorException author => author.Thrown,
            _ => exception,
        };
}

/// <summary>A <c>catch</c>: what it catches, the variable it goes to, and perhaps a <c>when</c>.</summary>
internal sealed record CatchClause(TypeReference? Type, LocalVariable? Variable, Expression? Filter, Statement Body)
{
    public bool Handles(Frame frame, Exception exception)
    {
        var known = ExceptionTexts.Known(exception);
        if (Type is not null && !Type.Resolve(frame).IsInstance(known))
            return false;
        Variable?.Renew(frame);
        Variable?.Write(frame, new Value(known, null));
        return Filter is null || Passes(frame, Filter);
    }

    // The CLR takes an exception in a filter for a no, ours included: a stop is kept for the handler to raise again.
    private static bool Passes(Frame frame, Expression filter)
    {
        try
        {
            return filter.Evaluate<bool>(frame);
        }
        catch (EvaluationStop stop)
        {
            frame.Context.StoppedInFilter = stop;
            return true;
        }
    }
}
