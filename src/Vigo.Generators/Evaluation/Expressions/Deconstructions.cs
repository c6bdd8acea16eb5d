namespace Vigo.Generators.Evaluation;

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
internal sealed class Deconstruction(Site site, Target? target, Func<Frame, Value, object?>? convert, Deconstructor takeApart, IReadOnlyList<Deconstruction> parts)
{
    public Action<Value> Locate(Frame frame)
    {
        if (target is not null)
        {
            var write = target.Writer(frame);
            return convert is null ? write : Converting(frame, write);
        }

        var places = new Action<Value>[parts.Count];
        for (var i = 0; i < places.Length; i++)
            places[i] = parts[i].Locate(frame);
        return TakingApart(frame, places);
    }

    private Action<Value> Converting(Frame frame, Action<Value> write) => value => write(ConversionFunctions.Apply(frame, site, convert!, value));

    private Action<Value> TakingApart(Frame frame, Action<Value>[] places) => value =>
    {
        var items = takeApart(frame, site, value, places.Length);
        for (var i = 0; i < places.Length; i++)
            places[i](items[i]);
    };
}
