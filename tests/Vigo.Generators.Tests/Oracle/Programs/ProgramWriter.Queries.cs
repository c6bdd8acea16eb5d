namespace Vigo.Generators.Tests.Oracle.Programs;

internal sealed partial class ProgramWriter
{
    /// <summary>A sequence of items of that type, often a query that is not run yet.</summary>
    private Fragment Sequence(CSharpType item, int depth)
    {
        var type = new SequenceType(item);
        if (depth <= 0 || _lambdas > 1)
            return Source(item);
        return choices.Below(10) switch
        {
            0 or 1 => Source(item),
            2 or 3 or 4 => Of(type, $"{Sequence(item, depth - 1)}{Narrowing(item, depth - 1)}"),
            5 or 6 => Selected(type, depth - 1),
            7 => Paired(type, depth - 1),
            8 => Grouped(type, depth - 1),
            _ => Query(type, depth - 1),
        };
    }

    private Fragment Source(CSharpType item)
    {
        var type = new SequenceType(item);
        List<Variable> variables = [.. _variables.Where(variable => ItemOf(variable.Type) == item)];
        if (variables.Count > 0 && choices.Chance(60))
            return Fragment.Text(type.Name, choices.Among(variables).Name);
        return choices.Way(
            () => CollectionOf(choices.Among<CSharpType>(new ListType(item), new ArrayType(item), type), 1),
            () => item == Types.Int ? Of(type, $"Enumerable.Range({Expression(Types.Int, 0)}, {choices.Between(0, 4)})") : Of(type, $"Enumerable.Repeat({Leaf(item)}, {choices.Between(-1, 3)})"),
            () => item == Types.Char ? Fragment.Text(type.Name, "\"caab\"") : Of(type, $"new {ArrayOf(item)} {{ {Items(item, 2, 4, 0)} }}"),
            () => Iterated(type));
    }

    private static CSharpType? ItemOf(CSharpType type) => type switch
    {
        ListType list => list.Item,
        ArrayType array => array.Item,
        SequenceType sequence => sequence.Item,
        SetType set => set.Item,
        _ => null,
    };

    /// <summary>What keeps the items' type.</summary>
    private Fragment Narrowing(CSharpType item, int depth) => choices.Below(16) switch
    {
        0 or 1 => Call($".Where({Each(item, () => Noted(Condition(depth)))})"),
        2 => Call($".Where({Each(item, Types.Int, () => Condition(depth))})"),
        3 => Call($".{choices.Among("TakeWhile", "SkipWhile")}({Each(item, () => Condition(depth))})"),
        4 => Call($".{choices.Among("Take", "Skip", "TakeLast", "SkipLast")}({choices.Between(-1, 3)})"),
        5 => Call($"{choices.Among(".ToList().Take(1..)", ".Take(..2)", ".ToList().Take(^2..)", ".ToList().Take(^3..^1)", ".ToArray().Take(1..2)")}"),
        6 => Call($"{choices.Among(".Distinct()", ".AsEnumerable().Reverse()", ".AsEnumerable()", ".ToList()", ".ToArray()", $".OfType<{item}>()", $".Cast<{item}>()")}"),
        7 or 8 => Ordering(item, depth),
        9 => Call($".{choices.Among("Append", "Prepend", "DefaultIfEmpty")}({Expression(item, depth)})"),
        10 => Call($".DistinctBy({Each(item, () => Expression(Types.Int, depth))})"),
        11 => Call($".{choices.Among("Concat", "Union", "Intersect", "Except")}({Sequence(item, depth)})"),
        12 => choices.Chance(50)
            ? Call($".UnionBy({Sequence(item, depth)}, {Each(item, () => Expression(Types.String, depth))})")
            : Call($".{choices.Among("ExceptBy", "IntersectBy")}({Sequence(Types.Int, depth)}, {Each(item, () => Expression(Types.Int, depth))})"),
        13 => Call($".Select({Each(item, () => Noted(Expression(item, depth)))})"),
        14 => Call($".Select({Each(item, Types.Int, () => Expression(item, depth))})"),
        _ => Call($".Chunk({choices.Between(1, 3)}).SelectMany(chunk => chunk{choices.Among("", ".AsEnumerable().Reverse()", ".Skip(1)")})"),
    };

    private Fragment Ordering(CSharpType item, int depth)
    {
        if (item is NumberType or SimpleType { Name: "string" or "TimeSpan" or "bool" } or EnumType && choices.Chance(30))
            return Call($"{choices.Among(".Order()", ".OrderDescending()")}");
        var first = Call($".{choices.Among("OrderBy", "OrderByDescending")}({Each(item, () => Noted(Expression(KeyOfOrder(), depth)))})");
        return choices.Chance(50) ? first : Call($"{first}.{choices.Among("ThenBy", "ThenByDescending")}({Each(item, () => Expression(KeyOfOrder(), depth))})");
    }

    private CSharpType KeyOfOrder() => choices.Among<CSharpType>(Types.Int, Types.String, Types.Bool, Types.Double, Types.Decimal, new NullableType(Types.Int), new TupleType(Types.Int, Types.String));

    private Fragment Noted(Fragment made) => _hasLog && choices.Chance(40) ? Fragment.Of(made.Sort, $"Note(log, {Tag()}, {made})") : made;

    private static Fragment Call(FormattableString shape) => Fragment.Of("call", shape);
}
