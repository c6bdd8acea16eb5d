namespace Vigo.Generators.Evaluation;

/// <summary>A collection expression.</summary>
internal sealed class CollectionExpression(Site site, TypeReference type, TypeReference element, CollectionShape shape, IReadOnlyList<CollectionItem> items) : Expression(site)
{
    public override Value Evaluate(Frame frame)
    {
        var values = new List<Value>(items.Count);
        foreach (var item in items)
        {
            var value = item.Value.Evaluate(frame);
            if (!item.IsSpread)
            {
                values.Add(value);
                continue;
            }

            foreach (var part in Enumeration.Of(frame, item.Value.Site, value))
            {
                frame.Step(Site);
                values.Add(item.Convert(frame, part));
            }
        }

        var array = ArrayCreationExpression.Array(frame, Site, element.Resolve(frame), values);
        var made = shape == CollectionShape.Array ? array : Made(frame, array);
        if (made is not null)
            ObjectProvenance.SetItems(made, values);
        return new Value(made, new Origin(Site));
    }

    private object? Made(Frame frame, Array array) => NativeInvocation.Run(frame, Site, () => Collections.Make(shape, type.Resolve(frame), array));
}

/// <summary>An item of a collection expression; a spread's parts are converted one by one.</summary>
internal sealed record CollectionItem(Expression Value, bool IsSpread, Func<Frame, Value, Value> Convert);
