using System.Globalization;

namespace Vigo.Generators.Evaluation;

/// <summary>
/// The functions behind operators. Made here and not where they are lowered, so that none of them can hold on to a symbol.
/// </summary>
internal static class Operators
{
    public static Func<Frame, Value, Value, Value> Binary(Site site, ArithmeticOperator operation, bool isChecked) => (frame, left, right) =>
    {
        try
        {
            return Combined(site, left, right, Compute(operation, left.Data, right.Data, isChecked));
        }
        catch (ArithmeticException exception)
        {
            throw At(frame, site, exception);
        }
    };

    public static Func<Frame, Value, Value, Value> Concatenation(Site site) => (frame, left, right) =>
    {
        if ((Unwritten.Why(left.Data) ?? Unwritten.Why(right.Data)) is { } why)
            throw frame.NotEvaluated(site, why);
        var before = frame.Context.Printings;
        var text = Formatting.Text(left.Data) + Formatting.Text(right.Data);
        frame.Context.Budget.Grow(frame, site, text.Length);
        return new(text, Origin.Of(site, null, PrintedParts.Of(left, before), PrintedParts.Of(right, before)));
    };

    public static Func<Frame, Value, Value, Value> Equal(Site site, bool isNegated) => (frame, left, right) =>
    {
        if (left.Data is UserObject)
            frame.Step(site);
        else if (left.Data is string text && right.Data is string other)
        {
            frame.Context.Budget.Spend(frame, site, text.Length == other.Length ? ReadingCost.Of(text) : 0);
            return Combined(site, left, right, string.Equals(text, other, StringComparison.Ordinal) != isNegated);
        }

        return Combined(site, left, right, Equality.ByOperator(left.Data, right.Data) != isNegated);
    };

    /// <summary>Compares tuples item by item, each by the operator of its own, up to the first that decides.</summary>
    public static Func<Frame, Value, Value, Value> TupleEqual(Site site, bool isNegated, IReadOnlyList<Func<Frame, Value, Value, Value>> items) => (frame, left, right) =>
    {
        if (left.Data is not TupleObject first || right.Data is not TupleObject second)
            return Combined(site, left, right, (left.Data is null && right.Data is null) != isNegated);
        for (var i = 0; i < items.Count; i++)
        {
            if ((bool)items[i](frame, first.Items[i], second.Items[i]).Data! == isNegated)
                return Combined(site, left, right, isNegated);
        }

        return Combined(site, left, right, !isNegated);
    };

    public static Func<Frame, Value, Value, Value> ReferenceEqual(Site site, bool isNegated) => (frame, left, right) =>
        Combined(site, left, right, AreOne(frame, site, left.Data, right.Data) != isNegated);

    /// <summary>Whether two are one object. Of texts that say the same the CLR makes one of all constants, and others of what is computed.</summary>
    public static bool AreOne(Frame frame, Site site, object? left, object? right)
    {
        if (ReferenceEquals(left, right))
            return true;
        if (left is string text && right is string other && string.Equals(text, other, StringComparison.Ordinal))
            throw frame.NotEvaluated(site, "which texts are one object is no part of a value: compare them as texts, with ==");
        return false;
    }

    /// <summary><c>+</c> and <c>-</c> of delegates.</summary>
    public static Func<Frame, Value, Value, Value> Delegates(Site site, bool isRemoval) => (frame, left, right) =>
    {
        var made = isRemoval ? Callables.Without(left.Data, right.Data) : Callables.Combined(left.Data, right.Data);
        frame.Context.Budget.Grow(frame, site, made is Callable callable ? callable.Parts.Count : 1);
        return Combined(site, left, right, made);
    };

    /// <summary>Calls an operator that the author or a real type defines; a lifted one gives nothing for nothing.</summary>
    public static Func<Frame, Value, Value, Value> Defined(Site site, Func<Frame, Site, Value[], Value> invoke, bool isLifted, LiftedResult whenNull) => (frame, left, right) =>
    {
        if (isLifted && (left.Data is null || right.Data is null))
            return Combined(site, left, right, whenNull switch
            {
                LiftedResult.False => false,
                LiftedResult.Equal => left.Data is null && right.Data is null,
                LiftedResult.NotEqual => !(left.Data is null && right.Data is null),
                _ => null,
            });
        return invoke(frame, site, [left, right]).Through(site);
    };

    public static Func<Frame, Value, Value> DefinedUnary(Site site, Func<Frame, Site, Value[], Value> invoke, bool isLifted) => (frame, operand) =>
        isLifted && operand.Data is null ? operand : invoke(frame, site, [operand]).Through(site);

    public static Func<Frame, Value, Value> Negate(Site site, bool isChecked) => (frame, operand) =>
    {
        try
        {
            return operand.Data is null ? operand : Computed(site, operand, Arithmetic.Negate(operand.Data, isChecked));
        }
        catch (ArithmeticException exception)
        {
            throw At(frame, site, exception);
        }
    };

    public static Func<Frame, Value, Value> Complement(Site site) => (_, operand) => operand.Data switch
    {
        null => operand,
        UserEnum value => Computed(site, operand, new UserEnum(value.Type, Arithmetic.ToType(Arithmetic.Complement(Arithmetic.ToType(value.Underlying, typeof(long), false)), value.Underlying.GetType(), false))),
        Enum value => Computed(site, operand, Enum.ToObject(value.GetType(), ~Convert.ToInt64(value, CultureInfo.InvariantCulture))),
        var data => Computed(site, operand, Arithmetic.Complement(data)),
    };

    public static Func<Frame, Value, Value> Not() => (_, operand) => operand.Data is null ? operand : operand.WithData(!(bool)operand.Data);

    /// <summary>Adds one, or takes one away, in the operand's own type.</summary>
    public static Func<Frame, Value, Value> Step(Site site, bool isDecrement, bool isChecked) => (frame, operand) =>
    {
        if (operand.Data is null)
            return operand;
        try
        {
            return Computed(site, operand, operand.Data switch
            {
                UserEnum value => new UserEnum(value.Type, Stepped(value.Underlying, isDecrement, isChecked)),
                Enum value => Enum.ToObject(value.GetType(), Stepped(Convert.ChangeType(value, Enum.GetUnderlyingType(value.GetType()), CultureInfo.InvariantCulture), isDecrement, isChecked)),
                var data => Stepped(data, isDecrement, isChecked),
            });
        }
        catch (OverflowException exception)
        {
            throw At(frame, site, exception);
        }
    };

    /// <summary>An operator whose left operand is converted for it.</summary>
    public static Func<Frame, Value, Value, Value> AfterConversion(Site site, Func<Frame, Value, object?> convert, Func<Frame, Value, Value, Value> operation) => (frame, left, right) =>
        operation(frame, ConversionFunctions.Apply(frame, site, convert, left), right);

    /// <summary>An operator whose result is converted back.</summary>
    public static Func<Frame, Value, Value, Value> BeforeConversion(Site site, Func<Frame, Value, Value, Value> operation, Func<Frame, Value, object?> convert) => (frame, left, right) =>
        ConversionFunctions.Apply(frame, site, convert, operation(frame, left, right));

    /// <summary>An operator on a number that its operand is converted to, and its result from.</summary>
    public static Func<Frame, Value, Value> Converted(Site site, Func<Frame, Value, object?> there, Func<Frame, Value, Value> operation, Func<Frame, Value, object?> back) => (frame, operand) =>
        ConversionFunctions.Apply(frame, site, back, operation(frame, ConversionFunctions.Apply(frame, site, there, operand)));

    public static AuthorException At(Frame frame, Site site, Exception exception) =>
        new(exception, frame.Stop(Problem.Thrown, site, $"{exception.Message.TrimEnd('.')} ({exception.GetType().Name})").Problem);

    private static object? Compute(ArithmeticOperator operation, object? left, object? right, bool isChecked)
    {
        if (left is null || right is null)
            return WithNothing(operation, left, right);
        if (left is UserEnum || right is UserEnum)
            return OfUserEnums(operation, left, right, isChecked);
        if (left is Enum || right is Enum)
            return OfEnums(operation, left, right, isChecked);
        return Arithmetic.Apply(operation, left, right, isChecked);
    }

    // Lifted operators: comparisons with nothing are false, logic of bool? has three values, the rest is nothing.
    private static object? WithNothing(ArithmeticOperator operation, object? left, object? right) => operation switch
    {
        ArithmeticOperator.Equals => left is null && right is null,
        ArithmeticOperator.NotEquals => !(left is null && right is null),
        ArithmeticOperator.LessThan or ArithmeticOperator.LessThanOrEqual or ArithmeticOperator.GreaterThan or ArithmeticOperator.GreaterThanOrEqual => false,
        ArithmeticOperator.And when left is false || right is false => false,
        ArithmeticOperator.Or when left is true || right is true => true,
        _ => null,
    };

    private static object OfUserEnums(ArithmeticOperator operation, object left, object right, bool isChecked)
    {
        var type = (left as UserEnum ?? (UserEnum)right).Type;
        var underlying = type.Definition.EnumUnderlying!;
        var result = Arithmetic.Apply(operation, Wide((left as UserEnum)?.Underlying ?? left), Wide((right as UserEnum)?.Underlying ?? right), isChecked);
        return result is bool ? result
            : operation == ArithmeticOperator.Subtract && left is UserEnum && right is UserEnum ? Arithmetic.ToType(result, underlying, isChecked)
            : new UserEnum(type, Arithmetic.ToType(result, underlying, isChecked));
    }

    private static object OfEnums(ArithmeticOperator operation, object left, object right, bool isChecked)
    {
        var type = (left is Enum ? left : right).GetType();
        var result = Arithmetic.Apply(operation, Convert.ToInt64(left, CultureInfo.InvariantCulture), Convert.ToInt64(right, CultureInfo.InvariantCulture), isChecked);
        if (result is bool)
            return result;
        var number = Arithmetic.ToType(result, Enum.GetUnderlyingType(type), isChecked);
        return operation == ArithmeticOperator.Subtract && left is Enum && right is Enum ? number : Enum.ToObject(type, number);
    }

    private static object Wide(object number) => Arithmetic.ToType(number, number is ulong ? typeof(ulong) : typeof(long), isChecked: false);

    private static object Stepped(object data, bool isDecrement, bool isChecked)
    {
        var operation = isDecrement ? ArithmeticOperator.Subtract : ArithmeticOperator.Add;
        var type = data.GetType();
        var wide = data is byte or sbyte or short or ushort or char ? typeof(int) : type;
        var result = Arithmetic.Apply(operation, Arithmetic.ToType(data, wide, isChecked), Arithmetic.ToType(1, wide, isChecked), isChecked);
        return Arithmetic.ToType(result, type, isChecked);
    }

    private static Value Combined(Site site, Value left, Value right, object? data) => new(data, Origin.Of(site, null, left.Origin, right.Origin));

    private static Value Computed(Site site, Value operand, object? data) => new(data, Origin.Of(site, null, operand.Origin));
}

/// <summary>What a lifted operator gives when an operand is nothing.</summary>
internal enum LiftedResult
{
    Nothing,
    False,
    Equal,
    NotEqual,
}
