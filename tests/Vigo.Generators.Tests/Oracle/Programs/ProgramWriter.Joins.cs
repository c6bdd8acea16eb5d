namespace Vigo.Generators.Tests.Oracle.Programs;

internal sealed partial class ProgramWriter
{
    /// <summary>A sequence made of items of another type.</summary>
    private Fragment Selected(SequenceType type, int depth)
    {
        var from = SequenceItem();
        return choices.Way(
            () => Of(type, $"{Sequence(from, depth)}.Select({Each(from, () => Noted(Expression(type.Item, depth)))})"),
            () => Of(type, $"{Sequence(from, depth)}.SelectMany({Each(from, () => Sequence(type.Item, depth))})"),
            () => Of(type, $"{Sequence(from, depth)}.SelectMany({Each(from, () => Sequence(type.Item, depth))}, {Each(from, type.Item, () => Expression(type.Item, depth))})"),
            () => Anonymous(type, from, depth),
            () => Of(type, $"{Sequence(Types.Object, depth)}.OfType<{type.Item}>()"),
            () => Of(type, $"{Sequence(from, depth)}.Index().Select({OfPair(Types.Int, from, () => Expression(type.Item, depth))})"));
    }

    private Fragment Anonymous(SequenceType type, CSharpType from, int depth)
    {
        var (other, row) = (ScalarType(), Name("row"));
        var made = Call($"{Sequence(from, depth)}.Select({Each(from, () => Fragment.Of("fixed", $"new {{ Key = {Expression(Types.Int, depth)}, Value = {Expression(other, depth)} }}"))})");
        var shaped = choices.Among("", ".Distinct()", $".OrderBy({row} => {row}.Key)", $".Where({row} => {row}.Key > 0)", $".DistinctBy({row} => {row}.Value)", $".Select({row} => {row} with {{ Key = 1 }})");
        return Inside(
            () => Of(type, $"{made}{shaped}.Select({row} => {Expression(type.Item, depth)})"),
            new Variable(row + ".Key", Types.Int, false),
            new Variable(row + ".Value", other, false),
            new Variable(row + ".ToString()!", Types.String, false));
    }

    private Fragment Paired(SequenceType type, int depth)
    {
        var (left, right) = (SequenceItem(), SequenceItem());
        var (first, second) = (Sequence(left, depth), Sequence(right, depth));
        return choices.Way(
            () => Of(type, $"{first}.Zip({second}, {Each(left, right, () => Expression(type.Item, depth))})"),
            () => Of(type, $"{first}.Zip({second}).Select({OfPair(left, right, () => Expression(type.Item, depth))})"),
            () => Of(type, $"{first}.Join({second}, {Each(left, () => Expression(Types.Int, depth))}, {Each(right, () => Expression(Types.Int, depth))}, {Each(left, right, () => Expression(type.Item, depth))})"),
            () => Of(type, $"{first}.{choices.Among("LeftJoin", "RightJoin")}({second}, {Each(left, () => Expression(Types.Int, depth))}, {Each(right, () => Expression(Types.Int, depth))}, {Each(left, right, () => Expression(type.Item, depth))})"),
            () => Of(type, $"{first}.GroupJoin({second}, {Each(left, () => Expression(Types.String, depth))}, {Each(right, () => Expression(Types.String, depth))}, {Each(left, new SequenceType(right), () => Expression(type.Item, depth))})"));
    }

    private Fragment Grouped(SequenceType type, int depth)
    {
        var (from, key, group) = (SequenceItem(), choices.Among<CSharpType>(Types.Int, Types.String, Types.Bool, Types.Char), Name("group"));
        var source = Sequence(from, depth);
        var keyed = Each(from, () => Expression(key, depth));
        return choices.Way(
            () => Of(type, $"{source}.{choices.Among("GroupBy", "ToLookup")}({keyed}).Select({group} => {OfGroup(group, key, from, () => Expression(type.Item, depth))})"),
            () => Of(type, $"{source}.CountBy({keyed}).Select({OfPair(key, Types.Int, () => Expression(type.Item, depth))})"),
            () => Of(type, $"{source}.AggregateBy({keyed}, 1, {Each(Types.Int, from, () => Expression(Types.Int, depth))}).Select({OfPair(key, Types.Int, () => Expression(type.Item, depth))})"),
            () => Of(type, $"{source}.GroupBy({keyed}, {Each(from, () => Expression(type.Item, depth))}).SelectMany(items => items)"),
            () => Of(type, $"{source}.GroupBy({keyed}, {Each(key, new SequenceType(from), () => Expression(type.Item, depth))})"));
    }

    private Fragment OfGroup(string group, CSharpType key, CSharpType item, Func<Fragment> make) =>
        Inside(make, new Variable(group + ".Key", key, false), new Variable(group, new SequenceType(item), false));

    /// <summary>A lambda that takes a pair apart.</summary>
    private Fragment OfPair(CSharpType first, CSharpType second, Func<Fragment> make)
    {
        var (pair, left, right) = (Name("pair"), Name("x"), Name("y"));
        return Inside(() => Fragment.Of("fixed", $"{pair} => {{ var ({left}, {right}) = {pair}; return {make()}; }}"), new Variable(left, first, true), new Variable(right, second, true));
    }

    private Fragment Query(SequenceType type, int depth)
    {
        var from = SequenceItem();
        var (x, local, y) = (new Variable(Name("x"), from, false), new Variable(Name("local"), Types.Int, false), new Variable(Name("y"), Types.Int, false));
        var source = Sequence(from, depth);
        var other = Sequence(Types.Int, depth);
        return choices.Way(
            () => Of(type, $"(from {x.Name} in {source} where {Inside(() => Condition(depth), x)} select {Inside(() => Expression(type.Item, depth), x)})"),
            () => Of(type, $"(from {x.Name} in {source} let {local.Name} = {Inside(() => Expression(Types.Int, depth), x)} orderby {Inside(() => Expression(KeyOfOrder(), depth), x, local)}, {local.Name} descending select {Inside(() => Expression(type.Item, depth), x, local)})"),
            () => Of(type, $"(from {x.Name} in {source} from {y.Name} in {Inside(() => Sequence(Types.Int, depth), x)} where {Inside(() => Condition(depth), x, y)} select {Inside(() => Expression(type.Item, depth), x, y)})"),
            () => Of(type, $"(from {x.Name} in {source} join {y.Name} in {other} on {Inside(() => Expression(Types.Int, depth), x)} equals {y.Name} select {Inside(() => Expression(type.Item, depth), x, y)})"),
            () => Of(type, $"(from {x.Name} in {source} group {x.Name} by {Inside(() => Expression(Types.Int, depth), x)} into {y.Name} select {OfGroup(y.Name, Types.Int, from, () => Expression(type.Item, depth))})"));
    }
}
