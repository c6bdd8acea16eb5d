namespace Vigo.Generators.Evaluation;

/// <summary><c>^n</c>, or <c>n</c> where an index is wanted.</summary>
internal sealed record IndexObject(int Value, bool IsFromEnd)
{
    public int Offset(int length) => IsFromEnd ? length - Value : Value;

    public override string ToString() => (IsFromEnd ? "^" : "") + Formatting.Text(Value);
}

/// <summary><c>a..b</c>.</summary>
internal sealed record RangeObject(IndexObject Start, IndexObject End)
{
    public override string ToString() => $"{Start}..{End}";

    /// <summary>Where a range of something so long starts, and its length.</summary>
    public (int Offset, int Length) Within(int length)
    {
        var (start, end) = (Start.Offset(length), End.Offset(length));
        return (uint)end > (uint)length || (uint)start > (uint)end ? throw new ArgumentOutOfRangeException(nameof(length)) : (start, end - start);
    }
}

internal sealed class IndexFromEndExpression(Site site, Expression operand) : Expression(site)
{
    public override Value Evaluate(Frame frame) => new(new IndexObject(operand.Evaluate<int>(frame), IsFromEnd: true), new Origin(Site));
}

internal sealed class RangeExpression(Site site, Expression? start, Expression? end) : Expression(site)
{
    public override Value Evaluate(Frame frame) => new(
        new RangeObject(Index(start?.Evaluate(frame).Data) ?? new IndexObject(0, IsFromEnd: false), Index(end?.Evaluate(frame).Data) ?? new IndexObject(0, IsFromEnd: true)),
        new Origin(Site));

    private static IndexObject? Index(object? data) => data is int number ? new IndexObject(number, IsFromEnd: false) : data as IndexObject;
}

/// <summary><c>list[^1]</c> and <c>text[1..3]</c>: an index or range over something that has a length and a plain indexer.</summary>
internal sealed class ImplicitIndexExpression(Site site, Expression collection, Expression index) : Expression(site)
{
    public override Value Evaluate(Frame frame)
    {
        var owner = collection.Evaluate(frame);
        var at = index.Evaluate(frame).Data;
        if (owner.Data is null)
            throw UserMembers.NullReference(frame, Site);
        Value[] items = [.. Enumeration.Of(frame, Site, owner)];
        return NativeInvocation.Run(frame, Site, () =>
        {
            if (at is RangeObject range)
            {
                if (owner.Data is not Array)
                {
                    var first = range.Start.Offset(items.Length);
                    return Slicing.Slice(frame, Site, owner, first, range.End.Offset(items.Length) - first);
                }

                var (start, length) = range.Within(items.Length);
                return Slicing.Slice(frame, Site, owner, start, length);
            }

            var position = ((IndexObject)at!).Offset(items.Length);
            return position >= 0 && position < items.Length
                ? items[position].Through(Site)
                : throw (owner.Data is string or Array ? new IndexOutOfRangeException() : new ArgumentOutOfRangeException(nameof(index)));
        });
    }
}
