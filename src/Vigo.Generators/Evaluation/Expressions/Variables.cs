namespace Vigo.Generators.Evaluation;

internal sealed class ThisExpression(Site site) : Expression(site)
{
    public override Value Evaluate(Frame frame) => frame.This;
}

/// <summary><c>this</c> of a struct where a variable may stand: what is assigned gives each of its fields another value.</summary>
internal sealed class ThisTarget(Site site) : Target(site)
{
    public override Place Locate(Frame frame) => new(() => frame.This, value =>
    {
        Sharing.Guard(frame, Site, frame.This.Data);
        ((UserObject)value.Data!).Slots.CopyTo(((UserObject)frame.This.Data!).Slots, 0);
    });
}

/// <summary>The object whose initializer runs.</summary>
internal sealed class ReceiverExpression(Site site) : Expression(site)
{
    public override Value Evaluate(Frame frame) => frame.Receiver;
}

internal sealed class LocalExpression(Site site, LocalVariable local) : Target(site)
{
    public override Value Evaluate(Frame frame) => local.Read(frame);

    public override Place Locate(Frame frame) => new(() => local.Read(frame), value => Write(frame, value));

    public override Action<Value> Writer(Frame frame) => value => Write(frame, Structs.Copy(value));

    public override Value Assign(Frame frame, Expression value)
    {
        var result = value.Evaluate(frame);
        Write(frame, Structs.Copy(result));
        return result;
    }

    public override (Value Before, Value After) Update(Frame frame, Func<Frame, Value, Value> change)
    {
        var before = local.Read(frame);
        var after = change(frame, before);
        Write(frame, Structs.Copy(after));
        return (before, after);
    }

    // A function that a static member holds may share the variable.
    private void Write(Frame frame, Value value)
    {
        if (local.IsCaptured)
            Sharing.Guard(frame, Site, frame.Slots[local.Slot].Data);
        local.Write(frame, value);
    }
}

internal sealed class DiscardExpression(Site site) : Target(site)
{
    public override Place Locate(Frame frame) => new(() => default, _ => { });
}

/// <summary>A node that is refused when it is reached; unreached code may hold what it likes.</summary>
internal sealed class RefusedExpression(Site site, string what) : Target(site)
{
    public override Place Locate(Frame frame) => throw frame.NotEvaluated(Site, what);
}
