namespace Vigo.Generators.Tests.Oracle.Programs;

internal sealed partial class ProgramWriter
{
    private readonly List<DeclaredFunction> _functions = [];
    private readonly List<(string Name, CSharpType Item)> _iterators = [];

    private Fragment Function(FunctionType type, int depth) => Lambda(type, depth);

    private Fragment Lambda(FunctionType type, int depth) => Of(type, $"(({type})({Each(type.Parameter, () => choices.Chance(75)
        ? Expression(type.Result, depth)
        : Fragment.Of("fixed", $"{{ {Statements(1, depth)} return {Expression(type.Result, depth)}; }}"))}))");

    private Fragment Invoked(CSharpType type, int depth)
    {
        List<Variable> functions = [.. _variables.Where(variable => variable.Type is FunctionType function && function.Result == type)];
        if (functions.Count > 0)
        {
            var called = choices.Among(functions);
            return Of(type, $"{called.Name}({Expression(((FunctionType)called.Type).Parameter, depth)})");
        }

        var parameter = ScalarType();
        return Of(type, $"{Lambda(new FunctionType(parameter, type), depth)}({Expression(parameter, depth)})");
    }

    /// <summary>A call of one of the program's functions, often with arguments by name and out of order.</summary>
    private Fragment Called(CSharpType type, int depth)
    {
        if (!_hasLog)
            return Expression(type, depth);
        List<DeclaredFunction> fitting = [.. _functions.Where(function => function.Result == type)];
        if (fitting.Count == 0)
            return choices.Chance(50) ? Of(type, $"Either({Condition(depth)}, {Expression(type, depth)}, {Expression(type, depth)})") : Expression(type, depth);
        var called = choices.Among(fitting);
        if (choices.Chance(40))
        {
            var named = called.Parameters.Where(parameter => !parameter.IsOptional || choices.Chance(50)).Select(parameter => Fragment.Of("fixed", $"{parameter.Name}: {Expression(parameter.Type, depth)}")).Reverse();
            return Of(type, $"{called.Name}(log: log{Fragment.List("fixed", "", named.Select(argument => Fragment.Of("fixed", $", {argument}")))})");
        }

        var arguments = called.Parameters.TakeWhile(parameter => !parameter.IsOptional || choices.Chance(60)).Select(parameter => Expression(parameter.Type, depth)).ToList();
        var rest = called.TakesRest && arguments.Count == called.Parameters.Count ? choices.Several(0, 3, () => Expression(Types.Int, depth)) : [];
        return Of(type, $"{called.Name}(log{Fragment.List("fixed", "", arguments.Concat(rest).Select(argument => Fragment.Of("fixed", $", {argument}")))})");
    }

    private Fragment Iterated(SequenceType type)
    {
        List<(string Name, CSharpType Item)> fitting = [.. _iterators.Where(iterator => iterator.Item == type.Item)];
        return _hasLog && fitting.Count > 0
            ? Of(type, $"{choices.Among(fitting).Name}(log, {Expression(Types.Int, 0)})")
            : Of(type, $"new {ArrayOf(type.Item)} {{ {Items(type.Item, 1, 3, 0)} }}");
    }

    private void DeclareFunctions()
    {
        for (var count = choices.Between(0, 2); count > 0; count--)
            DeclareIterator();
        for (var count = choices.Between(0, 3); count > 0; count--)
            DeclareFunction();
    }

    private void DeclareFunction()
    {
        var (name, result) = (Name("F"), choices.Chance(50) ? ScalarType() : AnyType());
        List<Parameter> parameters = [.. Enumerable.Range(0, choices.Between(1, 3)).Select(index => new Parameter(Name("p"), ScalarType(), null))];
        if (choices.Chance(50))
        {
            CSharpType type = choices.Among<CSharpType>(Types.Int, Types.String, Types.Bool, Types.Decimal, choices.Among(Types.Numbers));
            parameters.Add(new(Name("p"), type, Literal(type)));
        }

        var takesRest = choices.Chance(25);
        var declared = parameters.Select(parameter => new Variable(parameter.Name, parameter.Type, true)).ToList();
        if (takesRest)
            declared.Add(new("rest", new ArrayType(Types.Int), false));
        var body = Apart(() => Body(result), hasLog: true, declared);
        var list = Fragment.List("fixed", "", parameters.Select(parameter => parameter.Default is { } value
            ? Fragment.Of("fixed", $", {parameter.Type} {parameter.Name} = {value}")
            : Fragment.Text("fixed", $", {parameter.Type} {parameter.Name}")));
        _members.Add(Fragment.Of(Sorts.Member, $"static {result} {name}(List<object?> log{list}{(takesRest ? ", params int[] rest" : "")}) {body}"));
        _functions.Add(new(name, parameters, result, takesRest));
    }

    private Fragment Body(CSharpType result) => choices.Chance(40)
        ? Fragment.Of("fixed", $"=> {Expression(result, 2)};")
        : Fragment.Of("fixed", $"{{ log.Add({Tag()}); {Statements(choices.Between(1, 3), 1)} return {Expression(result, 2)}; }}");

    private void DeclareIterator()
    {
        var (name, item) = (Name("Iterate"), SequenceItem());
        var body = Apart(() => IteratorBody(item), hasLog: true, new Variable("count", Types.Int, false));
        _members.Add(Fragment.Of(Sorts.Member, $"static IEnumerable<{item}> {name}(List<object?> log, int count) {{ {body} }}"));
        _iterators.Add((name, item));
    }

    private Fragment IteratorBody(CSharpType item) => choices.Way(
        () => Fragment.Of("fixed", $"log.Add({Tag()}); yield return {Expression(item, 1)}; log.Add({Tag()}); if ({Condition(1)}) yield break; yield return {Expression(item, 1)}; log.Add({Tag()});"),
        () => Within(() => Fragment.Of("fixed", $"try {{ for (var i = 0; i < 3; i++) {{ if ({Condition(1)}) continue; yield return {Expression(item, 1)}; }} }} finally {{ log.Add({Tag()}); }}"), new Variable("i", Types.Int, false)),
        () => ForEachYielded(item));

    private Fragment ForEachYielded(CSharpType item)
    {
        var source = Sequence(item, 1);
        return Within(() => Fragment.Of("fixed", $"foreach (var outer in {source}) {{ log.Add(outer); yield return {Expression(item, 1)}; }}"), new Variable("outer", item, false));
    }

    private sealed record Parameter(string Name, CSharpType Type, Fragment? Default)
    {
        public bool IsOptional => Default is not null;
    }

    private sealed record DeclaredFunction(string Name, IReadOnlyList<Parameter> Parameters, CSharpType Result, bool TakesRest);
}
