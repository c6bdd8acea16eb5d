namespace Vigo.Generators.Evaluation;

/// <summary>How a position in brackets counts.</summary>
internal enum PositionKind
{
    FromStart,
    FromEnd,

    /// <summary>As the index says that it is computed to.</summary>
    Computed,
}

/// <summary>
/// <c>n</c> or <c>^n</c> in brackets. The compiler makes no index of it there, so the number may be negative, and who is asked for its length is asked after the number is known, and only when it
/// matters.
/// </summary>
internal sealed class Position(Expression number, PositionKind kind)
{
    public static Position Start(Site site) => new(new LiteralExpression(site, 0), PositionKind.FromStart);

    public static Position End(Site site) => new(new LiteralExpression(site, 0), PositionKind.FromEnd);

    /// <summary>The number, or the index.</summary>
    public Value Evaluate(Frame frame) => number.Evaluate(frame);

    /// <summary>Where it is in something so long.</summary>
    public int Offset(Value evaluated, Func<int> length) => kind switch
    {
        PositionKind.FromStart => (int)evaluated.Data!,
        PositionKind.FromEnd => unchecked(length() - (int)evaluated.Data!),
        _ => ((IndexObject)evaluated.Data!).Offset(length()),
    };
}

/// <summary>A range in brackets: its positions, or what is computed to one.</summary>
internal sealed class PositionRange(Position start, Position end, Expression? computed)
{
    /// <summary>Evaluates what is in the brackets; what comes back tells where the part starts and how long it is.</summary>
    public Func<Func<int>, (int Start, int Length)> Evaluate(Frame frame)
    {
        if (computed is not null)
        {
            var range = computed.Evaluate<RangeObject>(frame);
            return length => Between(range.Start.Offset(length()), range.End.Offset(length()));
        }

        var (first, last) = (start.Evaluate(frame), end.Evaluate(frame));
        return length => Between(start.Offset(first, length), end.Offset(last, length));
    }

    private static (int Start, int Length) Between(int start, int end) => (start, unchecked(end - start));
}

/// <summary><c>list[^1]</c>: an index over something that has a length and a plain indexer.</summary>
internal sealed class ImplicitIndexTarget(Site site, Expression collection, Position position, Func<Frame, Site, Value, int> length, Func<Frame, Site, Value, Value, Place> item) : Target(site)
{
    public override Place Locate(Frame frame)
    {
        var owner = collection.Evaluate(frame);
        var at = position.Evaluate(frame);
        return item(frame, Site, owner, at.WithData(position.Offset(at, () => length(frame, Site, owner))));
    }
}

/// <summary><c>text[1..3]</c>: a range of something that has a length and gives a part of itself.</summary>
internal sealed class ImplicitRangeExpression(Site site, Expression collection, PositionRange range, Func<Frame, Site, Value, int> length, Func<Frame, Site, Value, int, int, Value> slice) : Expression(site)
{
    public override Value Evaluate(Frame frame)
    {
        var owner = collection.Evaluate(frame);
        int? known = null;
        var (start, count) = range.Evaluate(frame)(() => known ??= length(frame, Site, owner));
        return slice(frame, Site, owner, start, count);
    }
}

/// <summary>A range of an array, which is a range as a value.</summary>
internal sealed class ArrayRangeExpression(Site site, Expression array, Expression range) : Expression(site)
{
    public override Value Evaluate(Frame frame)
    {
        var owner = array.Evaluate(frame);
        var part = range.Evaluate<RangeObject>(frame);
        return NativeInvocation.Run(frame, Site, () =>
        {
            if (owner.Data is not Array items)
                throw new ArgumentNullException(nameof(array));
            var (start, length) = part.Within(items.Length);
            return Slicing.Slice(frame, Site, owner, start, length);
        });
    }
}
