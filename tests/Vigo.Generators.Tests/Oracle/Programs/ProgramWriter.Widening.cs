namespace Vigo.Generators.Tests.Oracle.Programs;

internal sealed partial class ProgramWriter
{
    private static readonly Dictionary<string, NumberType[]> Narrower = new(StringComparer.Ordinal)
    {
        ["int"] = [Types.Byte, Types.Char, new("short")],
        ["long"] = [Types.Int, Types.Byte, new("uint")],
        ["float"] = [Types.Int, Types.Long],
        ["double"] = [Types.Int, Types.Float, Types.Char],
        ["decimal"] = [Types.Int, Types.Long, new("ulong")],
    };

    /// <summary>A number of a smaller type, where no cast says that it becomes one of this.</summary>
    private Fragment Widened(NumberType type, int depth)
    {
        if (!Narrower.TryGetValue(type.Name, out var narrower))
            return Leaf(type);
        var from = choices.Among(narrower);
        var (pair, wide) = (new TupleType(from, Types.Bool), new TupleType(type, Types.Bool));
        return choices.Way(
            () => Of(type, $"({Expression(new NullableType(from), depth)} ?? {Unfolded(Expression(type, depth))})"),
            () => Of(type, $"(({type}[])[.. {Sequence(from, depth)}, {Expression(type, depth)}])[0]"),
            () => Of(type, $"(({wide}){Parenthesized(Expression(pair, depth))}).First"),
            () => Of(type, $"new List<{type}> {{ {Unfolded(Expression(from, depth))} }}[0]"));
    }

    /// <summary>The same in a statement: the variable of a loop, or of what is taken apart.</summary>
    private Fragment WideningStatement(int depth)
    {
        var type = choices.Among(Types.Int, Types.Long, Types.Double, Types.Decimal);
        var from = choices.Among(Narrower[type.Name]);
        var name = Name("w");
        if (!_hasLog || choices.Chance(50))
        {
            var other = Name("w");
            var value = Expression(new TupleType(from, Types.String), depth);
            _variables.AddRange([new(name, type, true), new(other, Types.String, true)]);
            return Fragment.Of(Sorts.Statement, $"({type} {name}, string {other}) = {value};");
        }

        return Fragment.Of(Sorts.Statement, $"foreach ({type} {name} in {Sequence(from, depth)}.Take(4)) log.Add({name});");
    }

    /// <summary>Tuples that are compared by the operators of their items.</summary>
    private Fragment TupleRelation(int depth)
    {
        var type = choices.Among(Types.Int, Types.Long, Types.Float, Types.Double, Types.Decimal);
        return Of(Types.Bool, $"(({Unfolded(Expression(type, depth))}, {Expression(Types.String, depth)}) {choices.Among("==", "!=")} ({Unfolded(Expression(choices.Among(Narrower[type.Name]), depth))}, {Expression(Types.String, depth)}))");
    }
}
