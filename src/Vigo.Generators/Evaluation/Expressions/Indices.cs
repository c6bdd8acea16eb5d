namespace Vigo.Generators.Evaluation;

/// <summary>An <c>Index</c> as a value: <c>^n</c>, or <c>n</c> where an index is wanted. Not every runtime of a compiler has the type.</summary>
internal sealed record IndexObject
{
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is negative.</exception>
    public IndexObject(int value, bool isFromEnd) =>
        (Value, IsFromEnd) = (value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), "Non-negative number required."), isFromEnd);

    public static IndexObject Start { get; } = new(0, isFromEnd: false);

    public static IndexObject End { get; } = new(0, isFromEnd: true);

    public int Value { get; }

    public bool IsFromEnd { get; }

    public int Offset(int length) => IsFromEnd ? length - Value : Value;

    public override string ToString() => (IsFromEnd ? "^" : "") + Formatting.Text(Value);
}

/// <summary>A <c>Range</c> as a value: <c>a..b</c>.</summary>
internal sealed record RangeObject(IndexObject Start, IndexObject End)
{
    public static RangeObject All { get; } = new(IndexObject.Start, IndexObject.End);

    public override string ToString() => $"{Start}..{End}";

    /// <summary>Where a range of something so long starts, and its length.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It does not lie within.</exception>
    public (int Offset, int Length) Within(int length)
    {
        var (start, end) = (Start.Offset(length), End.Offset(length));
        return (uint)end > (uint)length || (uint)start > (uint)end ? throw new ArgumentOutOfRangeException(nameof(length)) : (start, end - start);
    }
}

/// <summary>Members of indices and ranges.</summary>
internal static class IndexMembers
{
    public static IReadOnlyDictionary<string, Intrinsic> All { get; } = new Dictionary<string, Intrinsic>(StringComparer.Ordinal)
    {
        ["System.Index.new"] = call => call.Result(call.Arguments.Length == 0 ? IndexObject.Start : new IndexObject((int)call.Arguments[0].Data!, (bool)call.Arguments[1].Data!)),
        ["System.Index.FromStart"] = call => call.Result(new IndexObject((int)call.Arguments[0].Data!, isFromEnd: false)),
        ["System.Index.FromEnd"] = call => call.Result(new IndexObject((int)call.Arguments[0].Data!, isFromEnd: true)),
        ["System.Index.Start"] = call => call.Result(IndexObject.Start),
        ["System.Index.End"] = call => call.Result(IndexObject.End),
        ["System.Index.Value"] = call => call.Result(Index(call.Self).Value),
        ["System.Index.IsFromEnd"] = call => call.Result(Index(call.Self).IsFromEnd),
        ["System.Index.GetOffset"] = call => call.Result(Index(call.Self).Offset((int)call.Arguments[0].Data!)),
        ["System.Index.ToString"] = call => call.Result(Index(call.Self).ToString()),
        ["System.Index.Equals"] = call => call.Result(Equality.AreEqual(call.Self.Data, call.Arguments[0].Data)),
        ["System.Range.new"] = call => call.Result(call.Arguments.Length == 0 ? new RangeObject(IndexObject.Start, IndexObject.Start) : new RangeObject(Index(call.Arguments[0]), Index(call.Arguments[1]))),
        ["System.Range.StartAt"] = call => call.Result(new RangeObject(Index(call.Arguments[0]), IndexObject.End)),
        ["System.Range.EndAt"] = call => call.Result(new RangeObject(IndexObject.Start, Index(call.Arguments[0]))),
        ["System.Range.All"] = call => call.Result(RangeObject.All),
        ["System.Range.Start"] = call => call.Result(Range(call.Self).Start),
        ["System.Range.End"] = call => call.Result(Range(call.Self).End),
        ["System.Range.GetOffsetAndLength"] = call => OffsetAndLength(call),
        ["System.Range.ToString"] = call => call.Result(Range(call.Self).ToString()),
        ["System.Range.Equals"] = call => call.Result(Equality.AreEqual(call.Self.Data, call.Arguments[0].Data)),
    };

    private static IndexObject Index(Value value) => (IndexObject)value.Data!;

    private static RangeObject Range(Value value) => (RangeObject)value.Data!;

    private static Value OffsetAndLength(IntrinsicCall call)
    {
        var (offset, length) = Range(call.Self).Within((int)call.Arguments[0].Data!);
        return call.Tuple(call.Result(offset), call.Result(length));
    }
}

/// <summary><c>^n</c> as a value.</summary>
internal sealed class IndexFromEndExpression(Site site, Expression operand) : Expression(site)
{
    public override Value Evaluate(Frame frame)
    {
        var number = operand.Evaluate(frame);
        var origin = Origin.Of(Site, null, number.Origin);
        return new(number.Data is null ? null : NativeInvocation.Run(frame, Site, () => new IndexObject((int)number.Data, isFromEnd: true)), origin);
    }
}

/// <summary><c>a..b</c> as a value.</summary>
internal sealed class RangeExpression(Site site, Expression? start, Expression? end) : Expression(site)
{
    public override Value Evaluate(Frame frame)
    {
        var first = start?.Evaluate(frame) ?? new Value(IndexObject.Start, null);
        var last = end?.Evaluate(frame) ?? new Value(IndexObject.End, null);
        return new(first.Data is IndexObject from && last.Data is IndexObject to ? new RangeObject(from, to) : null, Origin.Of(Site, null, first.Origin, last.Origin));
    }
}
