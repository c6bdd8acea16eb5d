namespace Vigo.Generators.Evaluation;

internal sealed class TupleExpression(Site site, IReadOnlyList<Expression> items) : Expression(site)
{
    public IReadOnlyList<Expression> Items => items;

    public override Value Evaluate(Frame frame) =>
        new(new TupleObject([.. items.Select(item => Structs.Copy(item.Evaluate(frame)))]), Origin.Of(Site));
}

internal sealed class TupleItemExpression(Site site, Expression tuple, int index) : Target(site)
{
    public override Value Evaluate(Frame frame) => tuple.Evaluate<TupleObject>(frame).Items[index];

    public override Place Locate(Frame frame)
    {
        var owner = tuple.Evaluate<TupleObject>(frame);
        var items = owner.Items;
        return new(() => items[index], value =>
        {
            Sharing.Guard(frame, Site, owner);
            items[index] = value;
        });
    }
}
