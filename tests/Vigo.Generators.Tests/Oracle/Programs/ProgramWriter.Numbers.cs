namespace Vigo.Generators.Tests.Oracle.Programs;

internal sealed partial class ProgramWriter
{
    private Fragment Number(NumberType type, int depth) => choices.Below(11) switch
    {
        0 => Fragment.Folding(type.Name, $"{choices.Among("checked", "unchecked")}({Expression(type, depth)})"),
        1 => Converted(type, depth),
        2 => Stepped(type),
        3 => Compound(type, depth),
        4 => Member(type, depth),
        5 => Aggregated(type, depth),
        6 => Widened(type, depth),
        _ => type.IsSmall ? Converted(type, depth) : Operation(type, depth),
    };

    private Fragment Operation(NumberType type, int depth)
    {
        var operations = type.IsInteger ? choices.Among("+", "-", "*", "/", "%", "&", "|", "^", "<<", ">>", ">>>") : choices.Among("+", "-", "*", "/", "%");
        if (operations is "<<" or ">>" or ">>>")
            return Fragment.Folding(type.Name, $"({Expression(Operand(type), depth)} {operations} {Expression(Types.Int, depth)})");
        if (choices.Chance(15) && type.Name is not ("uint" or "ulong"))
            return Of(type, $"({choices.Among(type.IsInteger ? ["-", "~", "+"] : (string[])["-", "+"])}{Parenthesized(Unfolded(Expression(Operand(type), depth)))})");
        var (left, right) = (Expression(Operand(type), depth), Expression(Operand(type), depth));
        return Fragment.Folding(type.Name, $"({(right.IsConstant ? Unfolded(left) : left)} {operations} {(operations is "/" or "%" ? Unfolded(right) : right)})");
    }

    // The operators of int take what is smaller, too.
    private NumberType Operand(NumberType type) => type == Types.Int && choices.Chance(25)
        ? choices.Among(Types.Integers.Where(integer => integer.IsSmall).ToList())
        : type;

    private Fragment Converted(NumberType type, int depth)
    {
        CSharpType from = _enums.Count > 0 && choices.Chance(20) ? choices.Among(_enums) : choices.Among(Types.Numbers);
        var cast = Of(type, $"({type}){Parenthesized(Unfolded(Expression(from, depth)))}");
        return choices.Chance(40) ? Of(type, $"{choices.Among("checked", "unchecked")}({cast})") : Of(type, $"({cast})");
    }

    private Fragment Stepped(NumberType type)
    {
        List<Variable> targets = [.. _variables.Where(variable => variable.IsMutable && variable.Type == type)];
        if (targets.Count == 0)
            return Leaf(type);
        var name = choices.Among(targets).Name;
        return Fragment.Text(type.Name, choices.Among($"({name}++)", $"(++{name})", $"({name}--)", $"checked({name}++)", $"checked(--{name})"));
    }

    private Fragment Compound(NumberType type, int depth)
    {
        List<Variable> targets = [.. _variables.Where(variable => variable.IsMutable && variable.Type == type)];
        if (targets.Count == 0)
            return Leaf(type);
        var operations = type.IsInteger ? choices.Among("+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<=", ">>=", ">>>=") : choices.Among("+=", "-=", "*=", "/=", "%=");
        var change = operations is "<<=" or ">>=" or ">>>=" ? Expression(Types.Int, depth) : Unfolded(Expression(type, depth));
        return Of(type, $"({choices.Among(targets).Name} {operations} {change})");
    }

    private Fragment Member(NumberType type, int depth) => type.Name switch
    {
        "int" => choices.Way(
            () => Of(type, $"{Expression(Types.String, depth)}.{choices.Among("Length", "Trim().Length")}"),
            () => Of(type, $"{Expression(Types.String, depth)}.{choices.Among("IndexOf", "LastIndexOf")}({Expression(choices.Among<CSharpType>(Types.String, Types.Char), depth)})"),
            () => Of(type, $"{Expression(Types.String, depth)}.IndexOf({Expression(Types.String, depth)}, StringComparison.{Comparison()})"),
            () => Of(type, $"Math.Sign(string.Compare({Expression(Types.String, depth)}, {Expression(Types.String, depth)}, StringComparison.{Comparison()}))"),
            () => Of(type, $"Math.Sign({Expression(Types.String, depth)}.CompareTo({Expression(Types.String, depth)}))"),
            () => Of(type, $"{choices.Among("int.Parse", "Convert.ToInt32")}({Expression(Types.String, depth)})"),
            () => Of(type, $"Math.{choices.Among("Max", "Min")}({Expression(type, depth)}, {Expression(type, depth)})"),
            () => Of(type, $"Math.DivRem({Expression(type, depth)}, {Expression(type, depth)}).{choices.Among("Quotient", "Remainder")}"),
            () => Of(type, $"Math.{choices.Among("Abs", "Sign")}({Expression(type, depth)})"),
            () => Of(type, $"Math.Clamp({Expression(type, depth)}, {Expression(type, depth)}, {Expression(type, depth)})"),
            () => Compared(type, depth),
            () => Of(type, $"{Sequence(SequenceItem(), depth)}.Count()"),
            () => Of(type, $"{choices.Among("int.PopCount", "int.LeadingZeroCount", "int.TrailingZeroCount")}({Expression(type, depth)})"),
            () => Of(type, $"int.Log2(Self({Expression(type, depth)}))"),
            () => Measured(depth)),
        "double" => choices.Way(
            () => Of(type, $"Math.{choices.Among("Floor", "Ceiling", "Round", "Truncate", "Sqrt", "Abs")}({Expression(type, depth)})"),
            () => Of(type, $"Math.Round({Expression(type, depth)}, {choices.Between(0, 3)}, MidpointRounding.{choices.Among("ToEven", "AwayFromZero", "ToZero")})"),
            () => Of(type, $"Math.{choices.Among("Pow", "Max", "Min", "IEEERemainder")}({Expression(type, depth)}, {Expression(type, depth)})"),
            () => Of(type, $"double.Parse({Expression(Types.String, depth)}, CultureInfo.InvariantCulture)"),
            () => Of(type, $"{Expression(Types.TimeSpan, depth)}.Total{choices.Among("Seconds", "Hours", "Milliseconds")}"),
            () => Of(type, $"{Sequence(Types.Int, depth)}.Average()")),
        "decimal" => choices.Way(
            () => Of(type, $"Math.Round({Expression(type, depth)}, {choices.Between(0, 3)})"),
            () => Of(type, $"decimal.{choices.Among("Truncate", "Floor", "Negate", "Ceiling")}({Expression(type, depth)})"),
            () => Of(type, $"decimal.Parse({Expression(Types.String, depth)}, CultureInfo.InvariantCulture)")),
        "char" => choices.Way(
            () => Of(type, $"char.To{choices.Among("Upper", "Lower")}Invariant({Expression(type, depth)})"),
            () => Of(type, $"{Expression(Types.String, depth)}[{Index()}]"),
            () => Of(type, $"{Expression(Types.String, depth)}[^1]")),
        "long" => choices.Way(
            () => Of(type, $"Math.{choices.Among("Max", "Min", "BigMul")}({Expression(Types.Int, depth)}, {Expression(Types.Int, depth)})"),
            () => Of(type, $"{Expression(Types.TimeSpan, depth)}.Ticks"),
            () => Of(type, $"long.Parse({Expression(Types.String, depth)})"),
            () => Of(type, $"{Sequence(SequenceItem(), depth)}.LongCount()")),
        _ => choices.Way(
            () => Of(type, $"{type}.Parse({Expression(Types.String, depth)})"),
            () => Of(type, $"Math.{choices.Among("Max", "Min")}({Expression(type, depth)}, {Expression(type, depth)})"),
            () => Of(type, $"{type}.{choices.Among("CreateChecked", "CreateSaturating", "CreateTruncating")}({Expression(Types.Int, depth)})")),
    };

    private Fragment Aggregated(NumberType type, int depth) => type.Name is "int" or "long" or "double" or "float" or "decimal"
        ? choices.Way(
            () => Of(type, $"{Sequence(type, depth)}.{choices.Among("Sum", "Min", "Max")}()"),
            () => Projected(type, depth))
        : Of(type, $"{Sequence(type, depth)}.{choices.Among("Min", "Max", "First", "Last")}()");

    private Fragment Projected(NumberType type, int depth)
    {
        var item = SequenceItem();
        return Of(type, $"{Sequence(item, depth)}.{choices.Among("Sum", "Min", "Max")}({Nested(() => Each(item, () => Expression(type, Math.Min(depth, 2))))})");
    }

    private Fragment Compared(NumberType type, int depth)
    {
        var compared = Comparable();
        return Of(type, $"Math.Sign({Parenthesized(Expression(compared, depth))}.CompareTo({Expression(compared, depth)}))");
    }

    private CSharpType Comparable() => choices.Among<CSharpType>(Types.Int, Types.Byte, Types.Char, Types.Double, Types.String, Types.Decimal);

    private string Comparison() => choices.Among("Ordinal", "OrdinalIgnoreCase", "InvariantCulture", "InvariantCultureIgnoreCase", "CurrentCulture");
}
