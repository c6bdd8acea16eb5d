namespace Vigo.Generators.Evaluation;

internal sealed class ConditionalExpression(Site site, Expression condition, Expression whenTrue, Expression whenFalse) : Expression(site)
{
    public override Value Evaluate(Frame frame) =>
        condition.Evaluate<bool>(frame) ? whenTrue.Evaluate(frame) : whenFalse.Evaluate(frame);
}

internal sealed class CoalesceExpression(Site site, Expression value, Func<Frame, Value, object?>? convert, Expression whenNull) : Expression(site)
{
    public override Value Evaluate(Frame frame)
    {
        var result = value.Evaluate(frame);
        if (result.Data is null)
            return whenNull.Evaluate(frame);
        return convert is null ? result : ConversionFunctions.Apply(frame, Site, convert, result);
    }
}

/// <summary><c>a?.b</c>: what follows sees the instance in its holder.</summary>
internal sealed class ConditionalAccessExpression(Site site, Expression instance, LocalVariable holder, Expression whenNotNull) : Expression(site)
{
    public override Value Evaluate(Frame frame)
    {
        var value = instance.Evaluate(frame);
        if (value.Data is null)
            return value;
        holder.Write(frame, value);
        return whenNotNull.Evaluate(frame);
    }
}

internal sealed class ShortCircuitExpression(Site site, Expression left, Expression right, bool stopsAt) : Expression(site)
{
    public override Value Evaluate(Frame frame)
    {
        var result = left.Evaluate(frame);
        return (bool)result.Data! == stopsAt ? result : right.Evaluate(frame);
    }
}

/// <summary><c>&amp;&amp;</c> and <c>||</c> over a type's own <c>true</c>, <c>false</c>, <c>&amp;</c> and <c>|</c>.</summary>
internal sealed class DefinedShortCircuitExpression(Site site, Expression left, Expression right, Func<Frame, Site, Value[], Value> stops, Func<Frame, Site, Value[], Value> combine) : Expression(site)
{
    public override Value Evaluate(Frame frame)
    {
        var result = left.Evaluate(frame);
        return (bool)stops(frame, Site, [result]).Data! ? result : combine(frame, Site, [result, right.Evaluate(frame)]).Through(Site);
    }
}

internal sealed class IsPatternExpression(Site site, Expression value, Pattern pattern) : Expression(site)
{
    public override Value Evaluate(Frame frame) => new(pattern.Matches(frame, value.Evaluate(frame)), Origin.Of(Site));
}

internal sealed class IsTypeExpression(Site site, Expression value, TypeReference type, bool isNegated) : Expression(site)
{
    public override Value Evaluate(Frame frame) =>
        new(type.Resolve(frame).IsInstance(value.Evaluate(frame).Data) != isNegated, Origin.Of(Site));
}

internal sealed class SwitchExpression(Site site, Expression value, IReadOnlyList<SwitchArm> arms) : Expression(site)
{
    public override Value Evaluate(Frame frame)
    {
        var subject = value.Evaluate(frame);
        foreach (var arm in arms)
        {
            foreach (var local in arm.Locals)
                local.Renew(frame);
            if (arm.Clause.Matches(frame, subject))
                return arm.Result.Evaluate(frame);
        }

        throw new AuthorException(
            SwitchFailures.Of(subject.Data),
            frame.Stop(Problem.Thrown, Site, "").Problem,
            () => $"no arm of this switch expression matches '{TextOf(subject.Data)}'; add one for it, or a discard arm");
    }

    // For the complaint alone: what goes wrong with the text is not wrong here.
    private static string TextOf(object? data)
    {
        try
        {
            return Formatting.Text(data);
        }
        catch (Exception exception) when (exception is AuthorException or EvaluationStop)
        {
            return TypeNames.Of(data!);
        }
    }
}

internal sealed record SwitchArm(CaseClause Clause, Expression Result, IReadOnlyList<LocalVariable> Locals);

internal sealed class ThrowExpression(Site site, Expression exception) : Expression(site)
{
    public override Value Evaluate(Frame frame) => throw Raise(frame, Site, exception);

    public static Exception Raise(Frame frame, Site site, Expression? exception)
    {
        var thrown = exception is null ? frame.Caught : exception.Evaluate(frame).Data switch
        {
            UserObject user => user.Exception,
            var data => data as Exception,
        };
        thrown ??= new NullReferenceException();
        frame.Context.Budget.Spend(frame, site, Budget.StepsOfAnException);
        return new AuthorException(thrown, frame.Stop(Problem.Thrown, site, "").Problem, () => ExceptionTexts.Summary(thrown, thrown.GetType().Name));
    }
}
