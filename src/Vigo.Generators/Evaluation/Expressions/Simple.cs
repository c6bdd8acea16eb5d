namespace Vigo.Generators.Evaluation;

internal sealed class LiteralExpression : Expression
{
    private readonly Value _value;

    public LiteralExpression(Site site, object? data)
        : base(site) => _value = new Value(data, new Origin(site));

    public override Value Evaluate(Frame frame) => _value;
}

/// <summary>The default of a type that may be a type parameter.</summary>
internal sealed class DefaultExpression(Site site, TypeReference type) : Expression(site)
{
    public override Value Evaluate(Frame frame) => new(type.Resolve(frame).Default, new Origin(Site));
}

internal sealed class TypeOfExpression(Site site, TypeReference type) : Expression(site)
{
    public override Value Evaluate(Frame frame) => new(type.Resolve(frame), new Origin(Site));
}

internal sealed class ThisExpression(Site site) : Expression(site)
{
    public override Value Evaluate(Frame frame) => frame.This;
}

/// <summary>The object whose initializer runs.</summary>
internal sealed class ReceiverExpression(Site site) : Expression(site)
{
    public override Value Evaluate(Frame frame) => frame.Receiver;
}

/// <summary>A node that is refused when it is reached; unreached code may hold what it likes.</summary>
internal sealed class RefusedExpression(Site site, string what) : Target(site)
{
    public override Place Locate(Frame frame) => throw frame.NotEvaluated(Site, what);
}

internal sealed class LocalExpression(Site site, LocalVariable local) : Target(site)
{
    public override Value Evaluate(Frame frame) => local.Read(frame);

    public override Place Locate(Frame frame) => new(() => local.Read(frame), value => local.Write(frame, value));
}

internal sealed class DiscardExpression(Site site) : Target(site)
{
    public override Place Locate(Frame frame) => new(() => default, _ => { });
}

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

/// <summary><c>(a, b) = value</c>, also nested and in declarations.</summary>
internal sealed class DeconstructionExpression(Site site, Deconstruction targets, Expression value) : Expression(site)
{
    public override Value Evaluate(Frame frame)
    {
        var assign = targets.Locate(frame);
        var result = value.Evaluate(frame);
        assign(result);
        return result;
    }
}

/// <summary>Where the parts of a deconstructed value go: a place, or parts again.</summary>
internal sealed class Deconstruction(Site site, Target? target, IReadOnlyList<Deconstruction> parts)
{
    public Action<Value> Locate(Frame frame)
    {
        if (target is not null)
        {
            var place = target.Locate(frame);
            return place.Write;
        }

        Action<Value>[] places = [.. parts.Select(part => part.Locate(frame))];
        return value =>
        {
            var items = Deconstructing.Parts(frame, site, value, places.Length);
            for (var i = 0; i < places.Length; i++)
                places[i](items[i]);
        };
    }
}

internal sealed class ConditionalExpression(Site site, Expression condition, Expression whenTrue, Expression whenFalse) : Expression(site)
{
    public override Value Evaluate(Frame frame) =>
        condition.Evaluate<bool>(frame) ? whenTrue.Evaluate(frame) : whenFalse.Evaluate(frame);
}

internal sealed class CoalesceExpression(Site site, Expression value, Expression whenNull) : Expression(site)
{
    public override Value Evaluate(Frame frame)
    {
        var result = value.Evaluate(frame);
        return result.Data is null ? whenNull.Evaluate(frame) : result;
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

internal sealed class ThrowExpression(Site site, Expression exception) : Expression(site)
{
    public override Value Evaluate(Frame frame) => throw Raise(frame, Site, exception);

    public static Exception Raise(Frame frame, Site site, Expression? exception)
    {
        var thrown = exception is null ? frame.Caught : exception.Evaluate(frame).Data as Exception;
        thrown ??= new NullReferenceException();
        return new AuthorException(thrown, frame.Stop(Problem.Thrown, site, $"{thrown.Message} ({thrown.GetType().Name})").Problem);
    }
}

internal sealed class InterpolatedStringExpression(Site site, IReadOnlyList<InterpolationPart> parts) : Expression(site)
{
    public override Value Evaluate(Frame frame)
    {
        var text = new System.Text.StringBuilder();
        var inputs = new Origin?[parts.Count];
        for (var i = 0; i < parts.Count; i++)
        {
            var value = parts[i].Value.Evaluate(frame);
            inputs[i] = value.Origin;
            SizeGuard.Format(frame, Site, parts[i].Format);
            var piece = Formatting.Text(value.Data, parts[i].Format);
            var width = parts[i].Alignment is { } alignment ? alignment.Evaluate<int>(frame) : 0;
            frame.Context.Budget.Grow(frame, Site, piece.Length + Math.Abs((long)width));
            text.Append(width < 0 ? piece.PadRight(-width) : piece.PadLeft(width));
        }

        return new Value(text.ToString(), new Origin(Site, null, inputs));
    }
}

/// <summary>A piece of an interpolated string.</summary>
internal sealed record InterpolationPart(Expression Value, Expression? Alignment, string? Format);

internal sealed class TupleExpression(Site site, IReadOnlyList<Expression> items) : Expression(site)
{
    public override Value Evaluate(Frame frame) =>
        new(new TupleObject([.. items.Select(item => Structs.Copy(item.Evaluate(frame)))]), new Origin(Site));
}

internal sealed class TupleItemExpression(Site site, Expression tuple, int index) : Target(site)
{
    public override Value Evaluate(Frame frame) => tuple.Evaluate<TupleObject>(frame).Items[index];

    public override Place Locate(Frame frame)
    {
        var items = tuple.Evaluate<TupleObject>(frame).Items;
        return new(() => items[index], value => items[index] = value);
    }
}

internal sealed class IsPatternExpression(Site site, Expression value, Pattern pattern) : Expression(site)
{
    public override Value Evaluate(Frame frame) => new(pattern.Matches(frame, value.Evaluate(frame)), new Origin(Site));
}

internal sealed class IsTypeExpression(Site site, Expression value, TypeReference type, bool isNegated) : Expression(site)
{
    public override Value Evaluate(Frame frame) =>
        new(type.Resolve(frame).IsInstance(value.Evaluate(frame).Data) != isNegated, new Origin(Site));
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

        var text = Formatting.Text(subject.Data);
        throw new AuthorException(
            SwitchFailures.Of(subject.Data),
            frame.Stop(Problem.Thrown, Site, $"no arm of this switch expression matches '{text}'; add one for it, or a discard arm").Problem);
    }
}

internal sealed record SwitchArm(CaseClause Clause, Expression Result, IReadOnlyList<LocalVariable> Locals);


/// <summary>A constant where C# allows a variable to stand.</summary>
internal sealed class ConstantTarget : Target
{
    private readonly Value _value;

    public ConstantTarget(Site site, object? data)
        : base(site) => _value = new Value(data, new Origin(site));

    public override Value Evaluate(Frame frame) => _value;

    public override Place Locate(Frame frame) => new(() => _value, _ => throw frame.NotEvaluated(Site, "a constant can't be assigned"));
}

/// <summary>A property that the evaluator reads itself.</summary>
internal sealed class IntrinsicTarget(Site site, Expression read) : Target(site)
{
    public override Value Evaluate(Frame frame) => read.Evaluate(frame);

    public override Place Locate(Frame frame) => new(() => read.Evaluate(frame), _ => throw frame.NotEvaluated(Site, "this property can't be assigned"));
}
