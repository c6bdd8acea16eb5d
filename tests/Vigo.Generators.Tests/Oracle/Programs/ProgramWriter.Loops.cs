namespace Vigo.Generators.Tests.Oracle.Programs;

internal sealed partial class ProgramWriter
{
    private Fragment Loop(int depth)
    {
        var canLeave = _canLeave;
        _canLeave = true;
        _loops++;
        var loop = choices.Way(() => For(depth), () => ForEach(depth), () => ForEach(depth), () => ForEachPair(depth), () => While(depth));
        _loops--;
        _canLeave = canLeave;
        return loop;
    }

    private Fragment For(int depth)
    {
        var i = Name("i");
        var header = choices.Among($"for (var {i} = 0; {i} < {choices.Between(1, 4)}; {i}++)", $"for (int {i} = 5, step{i} = 2; {i} > 0; {i} -= step{i})");
        return Within(() => Fragment.Of(Sorts.Statement, $"{header} {Block(depth)}"), new Variable(i, Types.Int, false));
    }

    private Fragment ForEach(int depth)
    {
        var (item, name) = (SequenceItem(), Name("item"));
        var items = choices.Chance(15) && item == Types.Char ? Expression(Types.String, depth) : Of(new SequenceType(item), $"{Sequence(item, depth)}.Take(4)");
        return Within(() => Fragment.Of(Sorts.Statement, $"foreach ({choices.Among("var", item.Name)} {name} in {items}) {Block(depth)}"), new Variable(name, item, false));
    }

    private Fragment ForEachPair(int depth)
    {
        var (key, value) = (Name("key"), Name("value"));
        var pairs = new DictionaryType(KeyType(), ScalarType());
        var source = Expression(pairs, depth);
        return Within(
            () => Fragment.Of(Sorts.Statement, $"foreach (var ({key}, {value}) in {source}) {Block(depth)}"),
            new Variable(key, pairs.Key, false),
            new Variable(value, pairs.Value, false));
    }

    private Fragment While(int depth)
    {
        var round = Name("round");
        return choices.Way(
            () => Fragment.Of(Sorts.Statement, $"var {round} = 0; while ({round}++ < {choices.Between(1, 3)} && {Condition(depth)}) {Block(depth)}"),
            () => Fragment.Of(Sorts.Statement, $"var {round} = 0; do {Block(depth)} while (++{round} < {choices.Between(1, 3)});"));
    }

    private Fragment Try(int depth)
    {
        var caught = Name("caught");
        var type = choices.Among("Exception", "InvalidOperationException", "ArgumentException", "OverflowException", "DivideByZeroException", "FormatException", "ArithmeticException", "SystemException");
        var filter = choices.Chance(40) ? Fragment.Of("fixed", $" when ({Unfolded(Condition(0))})") : Fragment.Text("fixed", "");
        var thrown = choices.Chance(40) ? Fragment.Of(Sorts.Statement, $"throw new {ExceptionType()}({Expression(Types.String, depth)});") : Fragment.Text(Sorts.Statement, "");
        var rethrown = choices.Chance(15) ? choices.Among("throw;", $"throw new InvalidOperationException(\"again\", {caught});") : "";
        var handler = Within(() => Fragment.Of("fixed", $"catch ({type} {caught}){filter} {{ log.Add({caught}); {Statements(1, depth)} {rethrown} }}"));
        var other = choices.Chance(50) ? Fragment.Text("fixed", $" catch {{ log.Add({Tag()}); }}") : Fragment.Text("fixed", "");
        var last = choices.Chance(60) ? Inside(() => Fragment.Of("fixed", $" finally {{ log.Add({Tag()}); {Statements(1, 0)} }}")) : Fragment.Text("fixed", "");
        if (type is "Exception" && filter.Parts.IsEmpty)
            other = Fragment.Text("fixed", "");
        return Fragment.Of(Sorts.Statement, $"try {Within(() => Fragment.Of(Sorts.Statement, $"{{ {Statements(choices.Between(1, 3), depth)} {thrown} }}"))} {handler}{other}{last}");
    }
}
