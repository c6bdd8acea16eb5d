namespace Vigo.Generators.Tests.Oracle.Programs;

internal sealed partial class ProgramWriter
{
    private Fragment Matching(int depth)
    {
        var type = MatchedType();
        return Of(Types.Bool, $"({Unfolded(Expression(type, depth))} is {Pattern(type, depth)})");
    }

    /// <summary>A value of the type, by a pattern that gives parts of another value a name.</summary>
    private Fragment Matched(CSharpType type, int depth)
    {
        var name = Name("part");
        var matched = choices.Chance(50) ? (CSharpType)new NullableType(choices.Among(Types.Numbers)) : new TupleType(Types.Int, Types.String);
        var (part, pattern) = matched is NullableType { Item: var item }
            ? (item, Fragment.Text(Sorts.Pattern, $"{{ }} {name}"))
            : (Types.String, Fragment.Of(Sorts.Pattern, $"({Pattern(Types.Int, 0)}, var {name})"));
        return Of(type, $"({Expression(matched, depth)} is {pattern} ? {Within(() => Expression(type, depth), new Variable(name, part, true))} : {Expression(type, depth)})");
    }

    private Fragment SwitchExpression(CSharpType type, int depth)
    {
        var matched = MatchedType();
        var arms = choices.Several(1, 3, () => Arm(matched, type, depth));
        var last = choices.Chance(85) ? Of(type, $"_ => {Expression(type, depth)},") : Fragment.Text(type.Name, "");
        return Of(type, $"({Unfolded(Expression(matched, depth))} switch {{ {Fragment.List(Sorts.List, " ", arms)} {last} }})");
    }

    // An arm without a condition could make a later one unreachable, which the compiler refuses.
    private Fragment Arm(CSharpType matched, CSharpType type, int depth)
    {
        var name = Name("it");
        return choices.Chance(25)
            ? Within(() => Fragment.Of(Sorts.Arm, $"var {name} when {Guard(depth)} => {Expression(type, depth)},"), new Variable(name, matched, true))
            : Fragment.Of(Sorts.Arm, $"{Pattern(matched, depth)} when {Guard(depth)} => {Expression(type, depth)},");
    }

    private Fragment Guard(int depth) => choices.Chance(40) ? Fragment.Text("bool", "Self(true)") : Of(Types.Bool, $"Self({Condition(Math.Min(depth, 2))})");

    private CSharpType MatchedType() => choices.Below(9) switch
    {
        0 => Types.Int,
        1 => choices.Among(Types.Numbers),
        2 => Types.String,
        3 => Types.Object,
        4 => new TupleType(Types.Int, Types.String),
        5 => choices.Chance(50) ? new ArrayType(Types.Int) : new ListType(Types.String),
        6 when _enums.Count > 0 => choices.Among(_enums),
        7 => new NullableType(choices.Among(Types.Numbers)),
        _ when _structures.Count > 0 => choices.Among(_structures),
        _ => Types.Object,
    };

    private Fragment Pattern(CSharpType type, int depth) => depth > 0 && choices.Chance(25) ? Combined(type, depth - 1) : Plain(type, depth);

    private Fragment Combined(CSharpType type, int depth) => choices.Below(3) switch
    {
        0 when type != Types.Object => Fragment.Of(Sorts.Pattern, $"not {Plain(type, depth)}"),
        1 when type is NumberType number => Fragment.Of(Sorts.Pattern, $"({RelationPattern(number)} and not {NumberConstant(number)})"),
        1 when type is StructureType { IsStruct: false } structure => Fragment.Of(Sorts.Pattern, $"({StructurePattern(structure, depth)} and not null)"),
        _ => Fragment.Of(Sorts.Pattern, $"({Plain(type, depth)} or {Plain(type, depth)})"),
    };

    private Fragment Plain(CSharpType type, int depth) => type switch
    {
        NumberType number => NumberPattern(number),
        NullableType nullable => choices.Chance(30) ? Fragment.Text(Sorts.Pattern, choices.Among("null", "not null", "{ }")) : Pattern(nullable.Item, depth),
        EnumType => ConstantPattern(type),
        TupleType tuple => Fragment.Of(Sorts.Pattern, $"({Pattern(tuple.First, depth - 1)}, {Pattern(tuple.Second, depth - 1)})"),
        StructureType structure => StructurePattern(structure, depth),
        ArrayType array => ListPattern(array.Item, depth),
        ListType list => ListPattern(list.Item, depth),
        SimpleType { Name: "string" } => choices.Way(
            () => ConstantPattern(type),
            () => Fragment.Of(Sorts.Pattern, $"{{ Length: {LengthPattern()} }}"),
            () => Fragment.Text(Sorts.Pattern, "['a' or 'B', ..]"),
            () => Fragment.Text(Sorts.Pattern, "[_, .. { Length: > 1 }]")),
        SimpleType { Name: "bool" } => ConstantPattern(type),
        SimpleType { Name: "object" } => ObjectPattern(depth),
        _ => Fragment.Text(Sorts.Pattern, "_"),
    };

    private Fragment ConstantPattern(CSharpType type) => Fragment.Of(Sorts.Pattern, $"{Literal(type)}");

    private Fragment NumberPattern(NumberType type) => choices.Chance(40)
        ? NumberConstant(type)
        : RelationPattern(type);

    private Fragment NumberConstant(NumberType type) => Fragment.Text(Sorts.Pattern, choices.Among(Types.ValuesOf(type)));

    // Without the ends of what the type holds: a pattern that nothing can match is refused, and no order holds NaN.
    private Fragment RelationPattern(NumberType type)
    {
        List<string> inner = [.. Types.ValuesOf(type).Where(value => !value.Contains('.', StringComparison.Ordinal) && value is not ("0u" or "0ul" or "(byte)0" or "(ushort)0" or "'\\0'"))];
        return Fragment.Of(Sorts.Pattern, $"{choices.Among("<", "<=", ">", ">=")} {choices.Among(inner)}");
    }

    private Fragment LengthPattern() => Fragment.Text(Sorts.Pattern, choices.Among("0", "> 1", "<= 2", "1 or 3", "not 0"));

    private Fragment StructurePattern(StructureType structure, int depth)
    {
        var properties = structure.Properties.Where(property => property.Type is NumberType or SimpleType or EnumType or NullableType).ToList();
        if (structure.IsRecord && choices.Chance(40) && structure.Parameters.Count > 1)
            return Fragment.Of(Sorts.Pattern, $"({Fragment.List("fixed", ", ", structure.Parameters.Select(parameter => Pattern(parameter.Type, depth - 1)))})");
        if (properties.Count == 0)
            return Fragment.Text(Sorts.Pattern, "{ }");
        var property = choices.Among(properties);
        return choices.Chance(40)
            ? Fragment.Of(Sorts.Pattern, $"{structure} {{ {property.Name}: {Pattern(property.Type, depth - 1)} }}")
            : Fragment.Of(Sorts.Pattern, $"{{ {property.Name}: {Pattern(property.Type, depth - 1)} }}");
    }

    private Fragment ListPattern(CSharpType item, int depth) => choices.Way(
        () => Fragment.Text(Sorts.Pattern, "[]"),
        () => Fragment.Of(Sorts.Pattern, $"[{Pattern(item, depth - 1)}, ..]"),
        () => Fragment.Of(Sorts.Pattern, $"[.., {Pattern(item, depth - 1)}]"),
        () => Fragment.Of(Sorts.Pattern, $"[{Pattern(item, depth - 1)}, _, .. {{ {(item == Types.Int ? "Length" : "Count")}: {LengthPattern()} }}]"),
        () => Fragment.Of(Sorts.Pattern, $"{{ {(item == Types.Int ? "Length" : "Count")}: > {choices.Between(0, 2)} }}"));

    private Fragment ObjectPattern(int depth) => choices.Way(
        () => Fragment.Text(Sorts.Pattern, choices.Among("null", "int", "string", "bool", "IEnumerable<int>", "double")),
        () => Fragment.Of(Sorts.Pattern, $"(int and {RelationPattern(Types.Int)})"),
        () => Fragment.Of(Sorts.Pattern, $"string {{ Length: {LengthPattern()} }}"),
        () => ConstantPattern(choices.Among<CSharpType>(Types.String, Types.Bool, Types.Char)),
        () => _enums.Count > 0 ? ConstantPattern(choices.Among(_enums)) : Fragment.Text(Sorts.Pattern, "long"),
        () => _structures.Count > 0 ? Fragment.Text(Sorts.Pattern, choices.Among(_structures).Name) : Fragment.Text(Sorts.Pattern, "decimal"));
}
