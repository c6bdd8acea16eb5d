namespace Vigo.Generators.Evaluation;

/// <summary>A pattern in lowered form.</summary>
internal abstract class Pattern
{
    public abstract bool Matches(Frame frame, Value subject);
}

internal sealed class AnyPattern : Pattern
{
    public override bool Matches(Frame frame, Value subject) => true;
}

internal sealed class ConstantPattern(Expression constant) : Pattern
{
    // A null subject equals only null; numbers of different types are never equal, as after the compiler's conversion.
    public override bool Matches(Frame frame, Value subject) => Equality.AreEqual(subject.Data, constant.Evaluate(frame).Data);
}

/// <summary>A type, of which nothing is no instance; without one it is <c>var</c>, which everything matches.</summary>
internal sealed class TypePattern(TypeReference? type, LocalVariable? variable) : Pattern
{
    public override bool Matches(Frame frame, Value subject)
    {
        if (type?.Resolve(frame).IsInstance(subject.Data) == false)
            return false;
        variable?.Write(frame, Structs.Copy(subject));
        return true;
    }
}

internal sealed class RelationalPattern(ArithmeticOperator operation, Expression constant) : Pattern
{
    public override bool Matches(Frame frame, Value subject)
    {
        var bound = constant.Evaluate(frame).Data!;
        if (subject.Data is null || subject.Data.GetType() != bound.GetType() || (subject.Data is UserEnum value && !value.IsOfTypeOf((UserEnum)bound)))
            return false;

        // What is no number has no place in the order, and so no relation holds of it.
        return subject.Data is double or float
            ? (bool)Arithmetic.Apply(operation, subject.Data, bound, isChecked: false)
            : Holds(((IComparable)subject.Data).CompareTo(bound));
    }

    private bool Holds(int order) => operation switch
    {
        ArithmeticOperator.LessThan => order < 0,
        ArithmeticOperator.LessThanOrEqual => order <= 0,
        ArithmeticOperator.GreaterThan => order > 0,
        _ => order >= 0,
    };
}

internal sealed class NotPattern(Pattern pattern) : Pattern
{
    public override bool Matches(Frame frame, Value subject) => !pattern.Matches(frame, subject);
}

internal sealed class BinaryPattern(Pattern left, Pattern right, bool isOr) : Pattern
{
    public override bool Matches(Frame frame, Value subject) => isOr
        ? left.Matches(frame, subject) || right.Matches(frame, subject)
        : left.Matches(frame, subject) && right.Matches(frame, subject);
}

/// <summary><c>Type(positions) { Members: … } variable</c>.</summary>
internal sealed class RecursivePattern(Site site, TypeReference? type, bool wantsTuple, Deconstructor takeApart, IReadOnlyList<Pattern> positions, IReadOnlyList<MemberPattern> members, LocalVariable? variable) : Pattern
{
    public override bool Matches(Frame frame, Value subject)
    {
        if (subject.Data is null || (type is not null && !type.Resolve(frame).IsInstance(subject.Data)))
            return false;
        if (wantsTuple)
        {
            if (!TuplePositions.Match(frame, site, subject, positions))
                return false;
        }
        else if (positions.Count > 0)
        {
            var parts = takeApart(frame, site, subject, positions.Count);
            for (var i = 0; i < positions.Count; i++)
            {
                if (!positions[i].Matches(frame, parts[i]))
                    return false;
            }
        }

        foreach (var member in members)
        {
            if (!member.Matches(frame, subject))
                return false;
        }

        variable?.Write(frame, Structs.Copy(subject));
        return true;
    }
}

/// <summary>A member's name and the pattern it must match. The member is read from the receiver.</summary>
internal sealed class MemberPattern(Expression member, Pattern pattern)
{
    public bool Matches(Frame frame, Value subject)
    {
        var outer = frame.Receiver;
        frame.Receiver = subject;
        try
        {
            return pattern.Matches(frame, member.Evaluate(frame));
        }
        finally
        {
            frame.Receiver = outer;
        }
    }
}

/// <summary><c>[a, .. rest, b]</c>.</summary>
internal sealed class ListPattern(Site site, IReadOnlyList<Pattern> items, int sliceAt, Pattern? slice, ListMembers? members, LocalVariable? variable) : Pattern
{
    public override bool Matches(Frame frame, Value subject)
    {
        if (subject.Data is null)
            return false;
        Value[] values = members is null ? [.. Enumeration.Of(frame, site, subject)] : [];
        var length = members?.Length(frame, site, subject) ?? values.Length;
        if (sliceAt < 0 ? length != items.Count : length < items.Count)
            return false;
        for (var i = 0; i <= items.Count; i++)
        {
            if (i == sliceAt && slice?.Matches(frame, Slice(frame, subject, length - items.Count)) == false)
                return false;
            if (i < items.Count && !items[i].Matches(frame, Item(sliceAt >= 0 && i >= sliceAt ? length - items.Count + i : i)))
                return false;
        }

        variable?.Write(frame, subject);
        return true;

        Value Item(int position) => members is null ? values[position] : members.Item(frame, site, subject, new(position, subject.Origin)).Read();
    }

    private Value Slice(Frame frame, Value subject, int length) =>
        members is null ? Slicing.Slice(frame, site, subject, sliceAt, length) : members.Slice!(frame, site, subject, sliceAt, length);
}

/// <summary>The members of a type of the author's by which a list pattern looks at it.</summary>
/// <param name="Length">How many items there are.</param>
/// <param name="Item">An item.</param>
/// <param name="Slice">A part; null when the pattern asks for none.</param>
internal sealed record ListMembers(Func<Frame, Site, Value, int> Length, Func<Frame, Site, Value, Value, Place> Item, Func<Frame, Site, Value, int, int, Value>? Slice);

/// <summary>A pattern that is refused when it is tried.</summary>
internal sealed class RefusedPattern(Site site, string what) : Pattern
{
    public override bool Matches(Frame frame, Value subject) => throw frame.NotEvaluated(site, what);
}
