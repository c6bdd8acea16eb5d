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
            var place = target.Locate(frame);
            return convert is null ? place.Write : value => place.Write(ConversionFunctions.Apply(frame, site, convert, value));
        }

        Action<Value>[] places = [.. parts.Select(part => part.Locate(frame))];
        return value =>
        {
            var items = takeApart(frame, site, value, places.Length);
            for (var i = 0; i < places.Length; i++)
                places[i](items[i]);
        };
    }
}
