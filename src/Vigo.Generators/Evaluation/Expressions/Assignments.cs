namespace Vigo.Generators.Evaluation;

internal sealed class AssignmentExpression(Site site, Target target, Expression value) : Expression(site)
{
    public override Value Evaluate(Frame frame) => target.Assign(frame, value);
}

/// <summary><c>a += b</c> and its kin.</summary>
internal sealed class CompoundAssignmentExpression(Site site, Target target, Expression value, Func<Frame, Value, Value, Value> combine) : Expression(site)
{
    private readonly Func<Frame, Value, Value> _change = (frame, left) => combine(frame, left, value.Evaluate(frame));

    public override Value Evaluate(Frame frame) => target.Update(frame, _change).After;
}

/// <summary><c>i++</c> and its kin.</summary>
internal sealed class IncrementExpression(Site site, Target target, bool isPostfix, Func<Frame, Value, Value> step) : Expression(site)
{
    public override Value Evaluate(Frame frame)
    {
        var (before, after) = target.Update(frame, step);
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

/// <summary>A compound operator, <c>++</c> or <c>--</c> that changes its instance: the result is what the target holds.</summary>
internal sealed class InstanceOperatorExpression(Site site, Target target, IReadOnlyList<Expression> operands, string key) : Expression(site)
{
    public override Value Evaluate(Frame frame)
    {
        var self = target.Evaluate(frame);
        Value[] arguments = [.. operands.Select(operand => operand.Evaluate(frame))];
        if (self.Data is null)
            throw UserMembers.NullReference(frame, Site);
        UserMembers.Invoke(frame, Site, key, self, arguments, isVirtual: true, UserMembers.Types(frame, self, []));
        return self;
    }
}
