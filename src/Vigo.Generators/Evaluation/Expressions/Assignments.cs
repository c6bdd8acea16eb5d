namespace Vigo.Generators.Evaluation;

internal sealed class AssignmentExpression(Site site, Target target, Expression value) : Expression(site)
{
    public override Value Evaluate(Frame frame)
    {
        var place = target.Locate(frame);
        var result = value.Evaluate(frame);
        place.Write(result);
        return result;
    }
}

/// <summary><c>a += b</c> and its kin.</summary>
internal sealed class CompoundAssignmentExpression(Site site, Target target, Expression value, Func<Frame, Value, Value, Value> combine) : Expression(site)
{
    public override Value Evaluate(Frame frame)
    {
        var place = target.Locate(frame);
        var left = place.Read();
        var result = combine(frame, left, value.Evaluate(frame));
        place.Write(result);
        return result;
    }
}

/// <summary><c>i++</c> and its kin.</summary>
internal sealed class IncrementExpression(Site site, Target target, bool isPostfix, Func<Frame, Value, Value> step) : Expression(site)
{
    public override Value Evaluate(Frame frame)
    {
        var place = target.Locate(frame);
        var before = place.Read();
        var after = step(frame, before);
        place.Write(after);
        return isPostfix ? before : after;
    }
}

internal sealed class CoalesceAssignmentExpression(Site site, Target target, Expression value) : Expression(site)
{
    public override Value Evaluate(Frame frame)
    {
        var place = target.Locate(frame);
        var current = place.Read();
        if (current.Data is not null)
            return current;
        var result = value.Evaluate(frame);
        place.Write(result);
        return result;
    }
}
