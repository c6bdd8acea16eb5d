namespace Vigo.Generators.Evaluation;

/// <summary>A built-in binary operator.</summary>
internal sealed class BinaryExpression(Site site, Expression left, Expression right, Func<Frame, Value, Value, Value> combine) : Expression(site)
{
    public override Value Evaluate(Frame frame)
    {
        var first = left.Evaluate(frame);
        return combine(frame, first, right.Evaluate(frame));
    }
}

/// <summary>A unary operator.</summary>
internal sealed class UnaryExpression(Site site, Expression operand, Func<Frame, Value, Value> apply) : Expression(site)
{
    public Expression Operand => operand;

    public override Value Evaluate(Frame frame) => Apply(frame, operand.Evaluate(frame));

    public Value Apply(Frame frame, Value value) => apply(frame, value);
}

/// <summary>A struct that is no variable: what is done to it is done to a copy.</summary>
internal sealed class CopyExpression(Site site, Expression operand) : Expression(site)
{
    public override Value Evaluate(Frame frame) => Structs.Copy(operand.Evaluate(frame));
}

/// <summary>A value that real code gives as nothing where its type has a default.</summary>
internal sealed class DefaultedExpression(Site site, Expression operand, TypeReference type) : Expression(site)
{
    public override Value Evaluate(Frame frame)
    {
        var value = operand.Evaluate(frame);
        return value.Data is null ? value.WithData(type.Resolve(frame).Default) : value;
    }
}

/// <summary>A conversion that changes the datum.</summary>
internal sealed class ConversionExpression(Site site, Expression operand, Func<Frame, Value, object?> convert) : Expression(site)
{
    public Expression Operand => operand;

    public override Value Evaluate(Frame frame) => Apply(frame, operand.Evaluate(frame));

    public Value Apply(Frame frame, Value value) => ConversionFunctions.Apply(frame, Site, convert, value);
}
