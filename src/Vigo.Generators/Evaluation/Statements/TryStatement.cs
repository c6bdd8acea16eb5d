using System.Reflection;

namespace Vigo.Generators.Evaluation;

/// <summary><c>try</c>, its <c>catch</c> clauses and its <c>finally</c>. A stop of the evaluation passes through all of them.</summary>
internal sealed class TryStatement(Site site, Statement body, IReadOnlyList<CatchClause> catches, Statement? final) : Statement(site)
{
    public override Completion Execute(Frame frame)
    {
        Completion completion;
        try
        {
            completion = Guarded(frame);
        }
        catch (EvaluationStop)
        {
            throw;
        }
        catch (Exception)
        {
            Finish(frame);
            throw;
        }

        return Finish(frame) is { } other and not Completion.Normal ? other : completion;
    }

    public override IEnumerable<Completion> Iterate(Frame frame)
    {
        var isDone = false;
        try
        {
            foreach (var completion in body.Iterate(frame))
                yield return completion;
            isDone = true;
            Finish(frame);
        }
        finally
        {
            if (!isDone)
                Finish(frame);
        }
    }

    private Completion Finish(Frame frame)
    {
        if (final is null)
            return Completion.Normal;
        var result = frame.Result;
        var completion = final.Execute(frame);
        if (completion != Completion.Return)
            frame.Result = result;
        return completion;
    }

    private Completion Guarded(Frame frame)
    {
        try
        {
            return body.Execute(frame);
        }
        catch (EvaluationStop)
        {
            throw;
        }
        catch (Exception exception) when (Handler(frame, Unwrapped(exception)) is { } handler)
        {
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
        if (Type is not null && !Type.Resolve(frame).IsInstance(exception))
            return false;
        Variable?.Renew(frame);
        Variable?.Write(frame, new Value(exception, null));
        return Filter is null || Filter.Evaluate<bool>(frame);
    }
}
