namespace Vigo.Generators.Tests.Oracle.Programs;

internal sealed partial class ProgramWriter
{
    private Fragment Collection(CSharpType type, int depth) => type switch
    {
        ListType list when choices.Chance(60) => Of(type, $"{Sequence(list.Item, depth)}.ToList()"),
        ArrayType array when choices.Chance(60) => choices.Chance(20)
            ? Of(type, $"{Parenthesized(CollectionOf(type, depth))}[{choices.Among("1..", "..1", "..^0", "^1..", "0..2")}]")
            : Of(type, $"{Sequence(array.Item, depth)}.ToArray()"),
        SequenceType sequence when choices.Chance(75) => Sequence(sequence.Item, depth),
        SetType set when choices.Chance(60) => Of(type, $"{Sequence(set.Item, depth)}.ToHashSet()"),
        DictionaryType dictionary when choices.Chance(60) => Mapped(dictionary, depth),
        _ => CollectionOf(type, depth),
    };

    private Fragment Mapped(DictionaryType type, int depth) =>
        Of(type, $"{Sequence(type.Key, depth)}{choices.Among("", ".Distinct()")}.ToDictionary(key => key, {Each(type.Key, () => Expression(type.Value, depth))})");

    /// <summary>A collection by its items.</summary>
    private Fragment CollectionOf(CSharpType type, int depth) => type switch
    {
        ListType { Item: var item } => choices.Way(
            () => Of(type, $"new {type} {{ {Items(item, 0, 3, depth)} }}"),
            () => Of(type, $"(({type})[{Spread(item, depth)}])")),
        ArrayType { Item: var item } => choices.Way(
            () => Of(type, $"new {ArrayOf(item)} {{ {Items(item, 0, 3, depth)} }}"),
            () => Of(type, $"(({type})[{Spread(item, depth)}])")),
        SetType { Item: var item } => choices.Way(
            () => Of(type, $"new {type} {{ {Items(item, 0, 3, depth)} }}"),
            () => Of(type, $"(({type})[{Spread(item, depth)}])")),
        SequenceType { Item: var item } => choices.Way(
            () => Of(type, $"(({type})new {ArrayOf(item)} {{ {Items(item, 0, 3, depth)} }})"),
            () => Of(type, $"(({type})[{Spread(item, depth)}])"),
            () => Of(type, $"Enumerable.Empty<{item}>()")),
        DictionaryType { Key: var key, Value: var value } => choices.Way(
            () => Of(type, $"new {type} {{ {Fragment.List(Sorts.List, ", ", choices.Several(0, 3, () => Fragment.Of(Sorts.List, $"[{Expression(key, depth)}] = {Expression(value, depth)}")))} }}"),
            () => Of(type, $"new {type} {{ {Fragment.List(Sorts.List, ", ", choices.Several(0, 2, () => Fragment.Of(Sorts.List, $"{{ {Expression(key, depth)}, {Expression(value, depth)} }}")))} }}")),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "no collection"),
    };

    private Fragment Spread(CSharpType item, int depth) => Fragment.List(Sorts.List, ", ", choices.Several(0, 3, () => depth > 0 && choices.Chance(40)
        ? Fragment.Of(Sorts.List, $"..{Sequence(item, depth - 1)}")
        : Expression(item, depth - 1)));

    /// <summary>A lambda over an item of that type.</summary>
    private Fragment Each(CSharpType item, Func<Fragment> make)
    {
        var name = Name("x");
        return Nested(() => Inside(() => Fragment.Of("fixed", $"{name} => {make()}"), new Variable(name, item, false)));
    }

    /// <summary>A lambda over two.</summary>
    private Fragment Each(CSharpType first, CSharpType second, Func<Fragment> make)
    {
        var (left, right) = (Name("x"), Name("y"));
        return Nested(() => Inside(() => Fragment.Of("fixed", $"({left}, {right}) => {make()}"), new Variable(left, first, false), new Variable(right, second, false)));
    }

    // The compiler binds a lambda once for each overload that might take it, and again for each lambda around it: queries in queries in queries would cost it hours.
    private T Nested<T>(Func<T> make)
    {
        _lambdas++;
        var made = make();
        _lambdas--;
        return made;
    }
}
