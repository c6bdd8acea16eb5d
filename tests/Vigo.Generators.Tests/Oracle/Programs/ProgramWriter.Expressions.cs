namespace Vigo.Generators.Tests.Oracle.Programs;

internal sealed partial class ProgramWriter
{
    /// <summary>An expression of that type, of about that depth.</summary>
    private Fragment Expression(CSharpType type, int depth) => depth <= 0 ? Leaf(type)
        : choices.Below(10) switch
        {
            0 => Leaf(type),
            1 or 2 or 3 => OfAnyType(type, depth - 1),
            _ => OfItsType(type, depth - 1),
        };

    private Fragment OfItsType(CSharpType type, int depth) => type switch
    {
        NumberType number => Number(number, depth),
        NullableType nullable => Nullable(nullable, depth),
        EnumType members => Enum(members, depth),
        TupleType tuple => Of(type, $"({Expression(tuple.First, depth)}, {Expression(tuple.Second, depth)})"),
        StructureType { Name: "Amount" } => choices.Chance(50) ? AmountExpression(depth) : Structure(Amount, depth),
        StructureType structure => Structure(structure, depth),
        FunctionType function => Function(function, depth),
        SequenceType => Of(type, $"(({type}){Collection(type, depth)})"),
        ListType or ArrayType or SetType or DictionaryType => Collection(type, depth),
        SimpleType { Name: "bool" } => Condition(depth),
        SimpleType { Name: "string" } => Text(depth),
        SimpleType { Name: "TimeSpan" } => Duration(depth),
        SimpleType { Name: "DateTime" } => Date(depth),
        _ => Boxed(depth),
    };

    private Fragment Leaf(CSharpType type)
    {
        if (choices.Chance(65))
        {
            List<Fragment> readable = [.. _variables.Concat(_constants).Where(variable => variable.Type == type).Select(variable => Fragment.Text(type.Name, variable.Name))];
            if (readable.Count == 0)
                readable = [.. _variables.SelectMany(Parts).Where(part => part.Type == type).Select(part => Fragment.Text(type.Name, part.Name))];
            if (readable.Count > 0)
                return choices.Among(readable);
        }

        List<Variable> functions = [.. _variables.Where(variable => variable.Type is FunctionType function && function.Result == type)];
        if (functions.Count == 0 || choices.Chance(70))
            return Literal(type);
        var called = choices.Among(functions);
        return Of(type, $"{called.Name}({Literal(((FunctionType)called.Type).Parameter)})");
    }

    private static IEnumerable<Variable> Parts(Variable variable) => variable.Type switch
    {
        StructureType structure => structure.Properties.Select(property => new Variable($"{variable.Name}.{property.Name}", property.Type, false)),
        TupleType tuple => [new($"{variable.Name}.Item1", tuple.First, false), new($"{variable.Name}.Item2", tuple.Second, false)],
        _ => [],
    };

    private Fragment Literal(CSharpType type) => type switch
    {
        { IsValueType: false } when type != Types.Object && choices.Chance(3) => Fragment.Text(type.Name, $"(({type})null!)"),
        NumberType number => Fragment.Constant(type.Name, choices.Among(Types.ValuesOf(number))),
        NullableType nullable => choices.Chance(30) ? Fragment.Text(type.Name, $"(({type})null)") : Of(type, $"(({type}){Parenthesized(Leaf(nullable.Item))})"),
        EnumType members => Fragment.Constant(type.Name, $"{type}.{choices.Among(members.Members)}"),
        TupleType tuple => Of(type, $"({Leaf(tuple.First)}, {Leaf(tuple.Second)})"),
        StructureType structure => Structure(structure, 0),
        FunctionType function => Lambda(function, 0),
        SequenceType => Of(type, $"(({type}){CollectionOf(type, 0)})"),
        ListType or ArrayType or SetType or DictionaryType => CollectionOf(type, 0),
        SimpleType { Name: "bool" } => Fragment.Constant(type.Name, choices.Among("true", "false")),
        SimpleType { Name: "string" } => Fragment.Constant(type.Name, choices.Among(Texts)),
        SimpleType { Name: "TimeSpan" } => Fragment.Text(type.Name, choices.Among("TimeSpan.Zero", "TimeSpan.FromMinutes(90)", "new TimeSpan(1, 2, 3)", "TimeSpan.FromSeconds(-1.5)", "TimeSpan.MaxValue")),
        SimpleType { Name: "DateTime" } => Fragment.Text(type.Name, choices.Among("new DateTime(2024, 2, 29)", "new DateTime(2026, 12, 31, 23, 59, 58)", "DateTime.MinValue", "DateTime.MaxValue")),
        _ => Boxed(0),
    };

    /// <summary>Forms that give a value of any type.</summary>
    private Fragment OfAnyType(CSharpType type, int depth) => choices.Way(
        () => Featured(type, depth),
        () => Fragment.Folding(type.Name, $"({Condition(depth)} ? {Expression(type, depth)} : {Expression(type, depth)})"),
        () => Of(type, $"({Condition(depth)} ? {Expression(type, depth)} : throw new {ExceptionType()}({Expression(Types.String, Math.Min(depth, 1))}))"),
        () => _hasLog ? Of(type, $"Note(log, {Tag()}, {Expression(type, depth)})") : Expression(type, depth),
        () => Of(type, $"Self({Expression(type, depth)})"),
        () => Of(type, $"(({type})(object?){Parenthesized(Expression(type, depth))})"),
        () => SwitchExpression(type, depth),
        () => SwitchExpression(type, depth),
        () => Coalesced(type, depth),
        () => Assigned(type, depth),
        () => Called(type, depth),
        () => Called(type, depth),
        () => Property(type, depth),
        () => Invoked(type, depth),
        () => Item(type, depth),
        () => Item(type, depth),
        () => Matched(type, depth));

    private Fragment Coalesced(CSharpType type, int depth) => type.IsValueType && type is not NullableType
        ? Of(type, $"({Expression(new NullableType(type), depth)} ?? {Expression(type, depth)})")
        : Of(type, $"({Expression(type, depth)} ?? {Expression(type, depth)})");

    private Fragment Assigned(CSharpType type, int depth)
    {
        List<Variable> targets = [.. _variables.Where(variable => variable.IsMutable && variable.Type == type)];
        return targets.Count == 0 ? Expression(type, depth) : Of(type, $"({choices.Among(targets).Name} = {Bounded(type, depth)})");
    }

    /// <summary>A value to keep in a variable, which must not grow from round to round.</summary>
    private Fragment Bounded(CSharpType type, int depth) => type switch
    {
        SimpleType { Name: "string" } => Of(type, $"Cut({Expression(type, depth)})"),
        ListType list => Of(type, $"{Sequence(list.Item, depth)}.Take(6).ToList()"),
        ArrayType array => Of(type, $"{Sequence(array.Item, depth)}.Take(6).ToArray()"),
        SequenceType sequence => Of(type, $"(({type}){Sequence(sequence.Item, depth)}.Take(6).ToArray())"),
        _ when _loops > 0 && type is SetType or DictionaryType or FunctionType or StructureType or SimpleType { Name: "object" } => Literal(type),
        _ => Expression(type, depth),
    };

    private Fragment Property(CSharpType type, int depth)
    {
        var owners = _structures.SelectMany(structure => structure.Properties.Where(property => property.Type == type).Select(property => (structure, property))).ToList();
        if (owners.Count == 0)
            return Expression(type, depth);
        var (owner, read) = choices.Among(owners);
        return Of(type, $"{Parenthesized(Expression(owner, depth))}.{read.Name}");
    }

    private Fragment Item(CSharpType type, int depth) => choices.Way(
        () => Of(type, $"new List<{type}> {{ {Items(type, 1, 3, depth)} }}[{Index()}]"),
        () => Of(type, $"new {ArrayOf(type)} {{ {Items(type, 1, 3, depth)} }}[^{choices.Between(1, 2)}]"),
        () => Of(type, $"{Sequence(type, depth)}.{choices.Among("First()", "Last()", "Single()", "ElementAtOrDefault(1)!", "FirstOrDefault()!", "LastOrDefault()!", "SingleOrDefault()!", "ToList().ElementAt(1)", "ToList().ElementAt(^1)")}"),
        () => Of(type, $"new Dictionary<string, {type}> {{ [\"a\"] = {Expression(type, depth)}, [{Expression(Types.String, depth)}] = {Expression(type, depth)} }}[\"a\"]"),
        () => Of(type, $"new Dictionary<int, {type}> {{ {{ {Index()}, {Expression(type, depth)} }} }}.GetValueOrDefault({Index()}, {Expression(type, depth)})"),
        () => Of(type, $"{Sequence(type, depth)}.Aggregate({Expression(type, depth)}, {Each(type, type, () => Bounded(type, depth))})"),
        () => Of(type, $"(({new TupleType(type, Types.Int)})({Expression(type, depth)}, {Expression(Types.Int, depth)})).{choices.Among("First", "Item1")}"));

    private Fragment Boxed(int depth)
    {
        if (depth > 0 && choices.Chance(40))
            return Of(Types.Object, $"((object){OfLibrary(depth - 1)})");
        var type = depth == 0 ? choices.Among<CSharpType>(Types.Int, Types.String, Types.Bool) : ScalarType();
        return choices.Chance(10) ? Fragment.Text("object", "((object)null!)") : Of(Types.Object, $"((object){Parenthesized(Expression(type, depth))})");
    }

    private string ExceptionType() => choices.Among("InvalidOperationException", "ArgumentException", "FormatException", "NotSupportedException");

    private string Tag() => "\"" + Name("n") + "\"";

    private string Index() => choices.Among("0", "0", "1", "2");

    // What the compiler would compute itself is taken out of its hands, since it refuses what overflows.
    private static Fragment Unfolded(Fragment expression) => expression.IsConstant ? Fragment.Of(expression.Sort, $"Self({expression})") : expression;

    private static Fragment Parenthesized(Fragment expression) => expression.IsConstant ? Fragment.Folding(expression.Sort, $"({expression})") : Fragment.Of(expression.Sort, $"({expression})");

    private static Fragment Of(CSharpType type, FormattableString shape) => Fragment.Of(type.Name, shape);

    private static string ArrayOf(CSharpType item) => item is ArrayType inner ? $"{inner.Item}[][]" : $"{item}[]";

    private Fragment Items(CSharpType type, int least, int most, int depth) => Fragment.List(Sorts.List, ", ", choices.Several(least, most, () => Expression(type, depth)));
}
