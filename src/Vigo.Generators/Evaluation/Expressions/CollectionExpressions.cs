namespace Vigo.Generators.Evaluation;

/// <summary>A collection expression.</summary>
internal sealed class CollectionExpression(Site site, TypeReference type, TypeReference element, CollectionShape shape, IReadOnlyList<CollectionItem> items) : Expression(site)
{
    public override Value Evaluate(Frame frame)
    {
        var values = new List<Value>();
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

        var array = ArrayCreationExpression.Filled(frame, Site, element.Resolve(frame), values);
        var made = NativeInvocation.Run(frame, Site, () => Collections.Make(shape, type.Resolve(frame), (Array)array.Data!));
        if (made is not null && !ReferenceEquals(made, array.Data))
        {
            ObjectProvenance.SetItems(made, values);
        }

        return new Value(made, new Origin(Site));
    }
}

/// <summary>An item of a collection expression; a spread's parts are converted one by one.</summary>
internal sealed record CollectionItem(Expression Value, bool IsSpread, Func<Frame, Value, Value> Convert);
