namespace Vigo.Generators.Tests.Oracle.Programs;

internal sealed partial class ProgramWriter
{
    /// <summary>Statements in a row; what they declare stays in scope for whoever comes after.</summary>
    private Fragment Statements(int count, int depth) =>
        Fragment.List(Sorts.List, "\n", Enumerable.Range(0, count).Select(_ => Statement(depth)).ToList());

    private Fragment Block(int depth) => Within(() => Fragment.Of(Sorts.Statement, $"{{ {Statements(choices.Between(1, 3), depth)} }}"));

    private Fragment Statement(int depth) => choices.Below(27) switch
    {
        0 or 1 or 2 or 3 => Declaration(depth),
        4 => Assignment(depth),
        5 => Fragment.Of(Sorts.Statement, $"if ({Condition(depth)}) {Block(depth - 1)} else {Block(depth - 1)}"),
        6 or 7 when depth > 0 && _loops < 2 => Loop(depth - 1),
        8 when depth > 0 => SwitchStatement(depth - 1),
        9 or 10 when depth > 0 && _hasLog => Try(depth - 1),
        11 => Deconstruction(depth),
        26 => WideningStatement(depth),
        12 => Mutation(depth),
        13 when depth > 0 && _hasLog && _loops < 2 => Closures(depth - 1),
        14 when depth > 0 => LocalFunction(depth - 1),
        24 or 25 when _hasLog => Fragment.Of(Sorts.Statement, $"log.Add({OfLibrary(Math.Min(depth, 2))});"),
        21 or 22 or 23 when _hasLog => Logged(depth),
        20 when depth > 0 => FeaturedStatement(depth - 1),
        15 when _canLeave => Fragment.Of(Sorts.Statement, $"if ({Condition(depth)}) {choices.Among("continue", "break")};"),
        _ => Fragment.Of(Sorts.Statement, _hasLog ? $"log.Add({Expression(AnyLogged(), depth)});" : (FormattableString)$"_ = {Expression(ScalarType(), depth)};"),
    };

    private Fragment Logged(int depth)
    {
        var item = SequenceItem();
        return Fragment.Of(Sorts.Statement, $"log.Add({Sequence(item, depth)}{Narrowing(item, depth)}{Narrowing(item, Math.Min(depth, 1))}.ToList());");
    }

    private CSharpType AnyLogged() => choices.Chance(70) ? ScalarType() : AnyType();

    private Fragment Declaration(int depth)
    {
        var type = AnyType();
        var (name, value) = (Name("v"), _loops > 0 ? Bounded(type, depth) : Expression(type, depth));
        _variables.Add(new(name, type, type is not FunctionType));
        return Fragment.Of(Sorts.Statement, $"{type} {name} = {value};");
    }

    private Fragment Assignment(int depth)
    {
        List<Variable> targets = [.. _variables.Where(variable => variable.IsMutable && !variable.Name.Contains('.', StringComparison.Ordinal))];
        if (targets.Count == 0)
            return Declaration(depth);
        var target = choices.Among(targets);
        return target.Type switch
        {
            NumberType number when choices.Chance(60) => Fragment.Of(Sorts.Statement, $"{target.Name} {choices.Among("+=", "-=", "*=", "/=", "%=")} {Unfolded(Expression(number, depth))};"),
            SimpleType { Name: "string" } when choices.Chance(50) => Fragment.Of(Sorts.Statement, $"{target.Name} = Cut({target.Name} + {Expression(ScalarType(), depth)});"),
            NullableType when choices.Chance(50) => Fragment.Of(Sorts.Statement, $"{target.Name} ??= {Expression(target.Type, depth)};"),
            _ => Fragment.Of(Sorts.Statement, $"{target.Name} = {Bounded(target.Type, depth)};"),
        };
    }

    private Fragment Mutation(int depth)
    {
        List<Variable> targets = [.. _variables.Where(variable => variable.IsMutable && !variable.Name.Contains('.', StringComparison.Ordinal)).Where(variable => variable.Type is ListType or ArrayType or SetType or DictionaryType or StructureType)];
        if (targets.Count == 0)
            return Declaration(depth);
        var target = choices.Among(targets);
        return target.Type switch
        {
            ListType { Item: var item } => choices.Way(
                () => Fragment.Of(Sorts.Statement, $"{target.Name}.Add({Expression(item, depth)});"),
                () => Fragment.Of(Sorts.Statement, $"{target.Name}.Insert({Index()}, {Expression(item, depth)});"),
                () => Fragment.Of(Sorts.Statement, $"{target.Name}[{Index()}] = {Expression(item, depth)};"),
                () => Fragment.Of(Sorts.Statement, $"{target.Name}[^1] = {Expression(item, depth)};"),
                () => Fragment.Of(Sorts.Statement, $"{target.Name}.Remove({Expression(item, depth)});"),
                () => Fragment.Of(Sorts.Statement, $"{target.Name}.CopyTo({Parenthesized(Expression(new ArrayType(item), depth))}, {Index()});"),
                () => Fragment.Of(Sorts.Statement, $"{target.Name}.RemoveAll({Each(item, () => Condition(depth))});"),
                () => Fragment.Text(Sorts.Statement, $"{target.Name}.{choices.Among("Reverse()", "RemoveAt(0)", "Clear()")};")),
            ArrayType { Item: var item } => choices.Way(
                () => Fragment.Of(Sorts.Statement, $"{target.Name}[{Index()}] = {Expression(item, depth)};"),
                () => Fragment.Of(Sorts.Statement, $"Array.Fill({target.Name}, {Expression(item, depth)});"),
                () => Fragment.Text(Sorts.Statement, $"Array.Copy({target.Name}, {Index()}, {target.Name}, {Index()}, {choices.Between(0, 2)});"),
                () => Fragment.Of(Sorts.Statement, $"{Parenthesized(Expression(target.Type, depth))}.CopyTo({target.Name}, {Index()});"),
                () => Fragment.Text(Sorts.Statement, $"Array.Clear({target.Name}, {Index()}, {choices.Between(0, 2)});"),
                () => Fragment.Text(Sorts.Statement, $"Array.Resize(ref {target.Name}, {choices.Between(0, 4)});")),
            SetType { Item: var item } => Fragment.Of(Sorts.Statement, $"_ = {target.Name}.{choices.Among("Add", "Remove")}({Expression(item, depth)});"),
            DictionaryType { Key: var key, Value: var value } => choices.Way(
                () => Fragment.Of(Sorts.Statement, $"{target.Name}[{Expression(key, depth)}] = {Expression(value, depth)};"),
                () => Fragment.Of(Sorts.Statement, $"{target.Name}.TryAdd({Expression(key, depth)}, {Expression(value, depth)});"),
                () => Fragment.Of(Sorts.Statement, $"{target.Name}.Remove({Expression(key, depth)});")),
            StructureType structure when structure.Properties.Any(property => property.IsSettable) => Set(target.Name, structure, depth),
            _ => Assignment(depth),
        };
    }

    private Fragment Set(string target, StructureType structure, int depth)
    {
        var property = choices.Among(structure.Properties.Where(property => property.IsSettable).ToList());
        return property.Type is NumberType && choices.Chance(50)
            ? Fragment.Of(Sorts.Statement, $"{target}.{property.Name} {choices.Among("+=", "-=", "*=")} {Unfolded(Expression(property.Type, depth))};")
            : Fragment.Of(Sorts.Statement, $"{target}.{property.Name} = {Bounded(property.Type, depth)};");
    }

    private Fragment Deconstruction(int depth)
    {
        var (first, second) = (Name("v"), Name("v"));
        var records = _structures.Where(structure => structure is { IsRecord: true, Parameters.Count: 2 }).ToList();
        if (records.Count > 0 && choices.Chance(50))
        {
            var record = choices.Among(records);
            var value = Expression(record, depth);
            _variables.AddRange([new(first, record.Parameters[0].Type, true), new(second, record.Parameters[1].Type, true)]);
            return Fragment.Of(Sorts.Statement, $"var ({first}, {second}) = {value};");
        }

        List<Variable> numbers = [.. _variables.Where(variable => variable.IsMutable && variable.Type == Types.Int)];
        if (numbers.Count > 1)
            return Fragment.Of(Sorts.Statement, $"({choices.Among(numbers).Name}, {choices.Among(numbers).Name}) = ({Expression(Types.Int, depth)}, {Expression(Types.Int, depth)});");
        var (left, right) = (ScalarType(), ScalarType());
        var values = Of(new TupleType(left, right), $"({Expression(left, depth)}, {Expression(right, depth)})");
        _variables.AddRange([new(first, left, true), new(second, right, true)]);
        return Fragment.Of(Sorts.Statement, $"({left} {first}, {right} {second}) = {values};");
    }

    private Fragment LocalFunction(int depth)
    {
        var (name, parameter, type, result) = (Name("local"), Name("p"), ScalarType(), ScalarType());
        var body = Inside(() => Expression(result, depth), new Variable(parameter, type, true));
        _variables.Add(new(name, new FunctionType(type, result), false));
        return Fragment.Of(Sorts.Statement, $"{result} {name}({type} {parameter}) => {body};");
    }

    private Fragment Closures(int depth)
    {
        var (functions, item, made) = (Name("functions"), Name("i"), Name("f"));
        _loops++;
        var declared = new Variable(item, Types.Int, false);
        var header = choices.Among($"for (var {item} = 0; {item} < 3; {item}++)", $"foreach (var {item} in new[] {{ 3, 1, 2 }})");
        var loop = Inside(() => Fragment.Of(Sorts.Statement, $"{header} {{ {functions}.Add(() => {Expression(Types.Int, depth)}); {functions}.Add(() => {item}); }}"), declared);
        _loops--;
        return Fragment.Of(Sorts.Statement, $"var {functions} = new List<Func<int>>(); {loop} foreach (var {made} in {functions}) log.Add({made}());");
    }

    private Fragment SwitchStatement(int depth)
    {
        var matched = MatchedType();
        var sections = choices.Several(1, 3, () => Section(matched, depth));
        var last = choices.Chance(70) ? Within(() => Fragment.Of(Sorts.Arm, $"default: {{ {Statements(1, depth)} break; }}")) : Fragment.Text(Sorts.Arm, "");
        return Fragment.Of(Sorts.Statement, $"switch ({Unfolded(Expression(matched, depth))}) {{ {Fragment.List(Sorts.List, " ", sections)} {last} }}");
    }

    private Fragment Section(CSharpType matched, int depth) => Within(() =>
    {
        var second = choices.Chance(30) ? Fragment.Of(Sorts.Arm, $"case {Pattern(matched, 0)} when {Guard(depth)}:") : Fragment.Text(Sorts.Arm, "");
        return Fragment.Of(Sorts.Arm, $"case {Pattern(matched, depth)} when {Guard(depth)}: {second} {{ {Statements(choices.Between(1, 2), depth)} break; }}");
    });
}
