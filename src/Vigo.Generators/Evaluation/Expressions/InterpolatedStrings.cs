namespace Vigo.Generators.Evaluation;

internal sealed class InterpolatedStringExpression(Site site, IReadOnlyList<InterpolationPart> parts) : Expression(site)
{
    public override Value Evaluate(Frame frame)
    {
        var pieces = new string[parts.Count];
        var inputs = ProvenanceStore.Current is null ? null : new Origin?[parts.Count];
        for (var i = 0; i < parts.Count; i++)
        {
            var value = parts[i].Value.Evaluate(frame);
            if (Unwritten.Why(value.Data) is { } why)
                throw frame.NotEvaluated(Site, why);
            TimeZones.Format(frame, Site, value.Data, parts[i].Format);
            SizeGuard.Format(frame, Site, parts[i].Format);
            var before = frame.Context.Printings;
            var piece = value.Data is UserObject user ? user.ToString(parts[i].Format, null) : Formatting.Text(value.Data, parts[i].Format);
            if (inputs is not null)
                inputs[i] = PrintedParts.Of(value, before);
            var width = parts[i].Alignment is { } alignment ? alignment.Evaluate<int>(frame) : 0;
            frame.Context.Budget.Grow(frame, Site, piece.Length + Math.Abs((long)width));
            pieces[i] = width < 0 ? piece.PadRight(-width) : piece.PadLeft(width);
        }

        return new Value(string.Concat(pieces), inputs is null ? null : Origin.Of(Site, null, inputs));
    }
}

/// <summary>A piece of an interpolated string.</summary>
internal sealed record InterpolationPart(Expression Value, Expression? Alignment, string? Format);

/// <summary>An interpolated string that is written for a culture, of which there is but one: what gives it is evaluated, for it may be refused.</summary>
internal sealed class FormattedExpression(Site site, Expression provider, Expression text) : Expression(site)
{
    public override Value Evaluate(Frame frame)
    {
        provider.Evaluate(frame);
        return text.Evaluate(frame);
    }
}
