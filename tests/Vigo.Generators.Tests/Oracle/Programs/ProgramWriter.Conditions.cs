namespace Vigo.Generators.Tests.Oracle.Programs;

internal sealed partial class ProgramWriter
{
    private Fragment Condition(int depth) => depth <= 0 ? Leaf(Types.Bool) : choices.Below(15) switch
    {
        0 => Of(Types.Bool, $"({Condition(depth - 1)} {choices.Among("&&", "||", "&", "|", "^", "==", "!=")} {Condition(depth - 1)})"),
        1 => Of(Types.Bool, $"(!{Parenthesized(Condition(depth - 1))})"),
        2 or 3 => Relation(choices.Among(Types.Numbers), depth - 1),
        4 => LiftedRelation(new NullableType(choices.Among(Types.Numbers)), depth - 1),
        5 => Equality(AnyEquatable(), depth - 1),
        6 => TextCondition(depth - 1),
        7 or 8 => Matching(depth - 1),
        9 => Quantified(depth - 1),
        10 => EnumCondition(depth - 1),
        11 => Of(Types.Bool, $"({Expression(new NullableType(Types.Bool), depth - 1)} {choices.Among("== true", "!= false", "?? false")})"),
        13 => TupleRelation(depth - 1),
        12 => Relation(choices.Chance(50) ? Types.TimeSpan : Types.DateTime, depth - 1),
        _ => Found(depth - 1),
    };

    private Fragment Relation(CSharpType type, int depth) =>
        Of(Types.Bool, $"({Unfolded(Expression(type, depth))} {choices.Among("<", "<=", ">", ">=", "==", "!=")} {Expression(type, depth)})");

    private Fragment LiftedRelation(NullableType type, int depth) => choices.Way(
        () => Of(Types.Bool, $"({Expression(type, depth)} {choices.Among("<", "<=", ">", ">=", "==", "!=")} {Expression(type, depth)})"),
        () => Of(Types.Bool, $"({Expression(type, depth)} {choices.Among("<", ">=", "==", "!=")} {Unfolded(Expression(type.Item, depth))})"),
        () => Of(Types.Bool, $"{Parenthesized(Expression(type, depth))}.HasValue"));

    private Fragment Equality(CSharpType type, int depth) => choices.Way(
        () => Of(Types.Bool, $"({Unfolded(Expression(type, depth))} {choices.Among("==", "!=")} {Expression(type, depth)})"),
        () => Of(Types.Bool, $"{Parenthesized(Expression(type, depth))}.Equals({Expression(type, depth)})"),
        () => Of(Types.Bool, $"{Parenthesized(Expression(type, depth))}.Equals({Expression(Types.Object, depth)})"),
        () => Of(Types.Bool, $"object.Equals({Expression(type, depth)}, {Expression(type, depth)})"),
        () => Of(Types.Bool, $"EqualityComparer<{type}>.Default.Equals({Expression(type, depth)}, {Expression(type, depth)})"));

    private CSharpType AnyEquatable() => choices.Way<CSharpType>(
        () => Types.String,
        () => new TupleType(Types.Int, Types.String),
        () => new TupleType(choices.Among(Types.Numbers), Types.Bool),
        () => _enums.Count > 0 ? choices.Among(_enums) : Types.String,
        () => _structures.FirstOrDefault(structure => structure.IsRecord) ?? (CSharpType)Types.String,
        () => choices.Among(_structures.Where(structure => structure.IsRecord || !structure.IsStruct).DefaultIfEmpty<CSharpType>(Types.Decimal).ToList()));

    private Fragment TextCondition(int depth) => choices.Way(
        () => Of(Types.Bool, $"{Expression(Types.String, depth)}.{choices.Among("Contains", "StartsWith", "EndsWith")}({Expression(choices.Among<CSharpType>(Types.String, Types.String, Types.Char), depth)})"),
        () => Of(Types.Bool, $"{Expression(Types.String, depth)}.{choices.Among("Contains", "StartsWith", "EndsWith", "Equals")}({Expression(Types.String, depth)}, StringComparison.{Comparison()})"),
        () => Of(Types.Bool, $"string.IsNullOr{choices.Among("Empty", "WhiteSpace")}({Expression(Types.String, depth)})"),
        () => Of(Types.Bool, $"char.{choices.Among("IsDigit", "IsLetter", "IsUpper", "IsWhiteSpace", "IsAsciiLetter", "IsPunctuation", "IsControl")}({Expression(Types.Char, depth)})"),
        () => Of(Types.Bool, $"bool.Parse({Expression(Types.String, depth)})"),
        () => Of(Types.Bool, $"double.{choices.Among("IsNaN", "IsInfinity", "IsNegative", "IsInteger")}({Expression(Types.Double, depth)})"));

    private Fragment Quantified(int depth)
    {
        var item = SequenceItem();
        return choices.Way(
            () => Of(Types.Bool, $"{Sequence(item, depth)}.Any()"),
            () => Of(Types.Bool, $"{Sequence(item, depth)}.{choices.Among("Any", "All")}({Each(item, () => Condition(depth))})"),
            () => Of(Types.Bool, $"{Sequence(item, depth)}.Contains({Expression(item, depth)})"),
            () => Of(Types.Bool, $"{Sequence(item, depth)}.SequenceEqual({Sequence(item, depth)})"));
    }

    private Fragment EnumCondition(int depth)
    {
        if (_enums.Count == 0)
            return Condition(depth);
        var type = choices.Among(_enums);
        return choices.Way(
            () => Relation(type, depth),
            () => Of(Types.Bool, $"{Parenthesized(Expression(type, depth))}.HasFlag({Expression(type, depth)})"),
            () => Of(Types.Bool, $"Enum.IsDefined({Expression(type, depth)})"),
            () => LiftedRelation(new NullableType(type), depth));
    }

    /// <summary>A condition that finds something, and a condition on what it found.</summary>
    private Fragment Found(int depth)
    {
        var name = Name("found");
        var (type, finding) = choices.Way<(CSharpType, Fragment)>(
            () => (Types.Int, Of(Types.Bool, $"int.TryParse({Expression(Types.String, depth)}, out var {name})")),
            () => (Types.Double, Of(Types.Bool, $"double.TryParse({Expression(Types.String, depth)}, NumberStyles.Float, CultureInfo.InvariantCulture, out var {name})")),
            () => (Types.Int, Of(Types.Bool, $"{Expression(new DictionaryType(Types.String, Types.Int), depth)}.TryGetValue({Expression(Types.String, depth)}, out var {name})")),
            () => (Types.Int, Of(Types.Bool, $"{Expression(Types.Object, depth)} is int {name}")),
            () => (Types.String, Of(Types.Bool, $"{Expression(Types.Object, depth)} is string {{ Length: > {choices.Between(0, 3)} }} {name}")));
        return Within(() => Of(Types.Bool, $"({finding} && {Condition(depth)})"), new Variable(name, type, true));
    }

    private Fragment Nullable(NullableType type, int depth) => choices.Below(6) switch
    {
        0 => Fragment.Text(type.Name, $"(({type})null)"),
        1 when type.Item is NumberType { IsSmall: false, IsInteger: var integer } => Of(type, $"({Expression(type, depth)} {(integer ? choices.Among("+", "-", "*", "/", "%", "&", "|") : choices.Among("+", "-", "*", "/"))} {Expression(type, depth)})"),
        2 when type.Item is SimpleType { Name: "bool" } => Of(type, $"({Expression(type, depth)} {choices.Among("&", "|", "^")} {Expression(type, depth)})"),
        3 when type.Item is NumberType => Of(type, $"{choices.Among("checked", "unchecked")}(({type}){Parenthesized(Unfolded(Expression(new NullableType(choices.Among(Types.Numbers)), depth)))})"),
        4 when type.Item is NumberType { IsSmall: false, Name: not ("ulong" or "uint") } => Of(type, $"(-{Parenthesized(Expression(type, depth))})"),
        4 when type.Item == Types.Bool => Of(type, $"(!{Parenthesized(Expression(type, depth))})"),
        _ => Of(type, $"(({type}){Parenthesized(Expression(type.Item, depth))})"),
    };

    private Fragment Enum(EnumType type, int depth) => choices.Way(
        () => Of(type, $"({Expression(type, depth)} {choices.Among("|", "&", "^")} {Expression(type, depth)})"),
        () => Of(type, $"(~{Parenthesized(Expression(type, depth))})"),
        () => Of(type, $"(({type}){Parenthesized(Unfolded(Expression(choices.Chance(60) ? type.Underlying : choices.Among(Types.Integers), depth)))})"),
        () => Of(type, $"({Unfolded(Expression(type, depth))} {choices.Among("+", "-")} ({type.Underlying})1)"),
        () => Of(type, $"Enum.Parse<{type}>({Expression(Types.String, depth)})"),
        () => Of(type, $"Enum.GetValues<{type}>()[{Index()}]"));
}
