using System.Globalization;

namespace Vigo.Generators.Evaluation;

/// <summary>The functions behind conversions. Made here and not where they are lowered, so that none of them can hold on to a symbol.</summary>
internal static class ConversionFunctions
{
    private static readonly Func<object, object> Clone = (Func<object, object>)Delegate.CreateDelegate(
        typeof(Func<object, object>), typeof(object).GetMethod(nameof(MemberwiseClone), System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!);

    /// <summary>Converts a value; what a conversion throws is thrown where it is written.</summary>
    public static Value Apply(Frame frame, Site site, Func<Frame, Value, object?> convert, Value value)
    {
        try
        {
            return value.WithData(convert(frame, value));
        }
        catch (Exception exception) when (exception is ArithmeticException or InvalidCastException or InvalidOperationException or NullReferenceException or ArgumentOutOfRangeException)
        {
            throw Operators.At(frame, site, exception);
        }
    }

    /// <summary>A conversion that the author or a real type defines.</summary>
    public static Func<Frame, Value, object?> Defined(Site site, Func<Frame, Site, Value[], Value> invoke) => (frame, value) => invoke(frame, site, [value]).Data;

    /// <summary>A conversion that is refused when it is reached.</summary>
    public static Func<Frame, Value, object?> Refused(Site site, string what) => (frame, _) => throw frame.NotEvaluated(site, what);

    /// <summary>Conversions one after the other; those that are missing change nothing.</summary>
    public static Func<Frame, Value, object?> Chain(Func<Frame, Value, object?>? before, Func<Frame, Value, object?> conversion, Func<Frame, Value, object?>? after) => (frame, value) =>
    {
        var prepared = before is null ? value : value.WithData(before(frame, value));
        var converted = prepared.WithData(conversion(frame, prepared));
        return after is null ? converted.Data : after(frame, converted);
    };

    public static Func<Frame, Value, object?> ToConstant(object? constant) => (_, _) => constant;

    public static Func<Frame, Value, object?> Numeric(Type target, bool isChecked) => (_, value) => Arithmetic.ToType(value.Data!, target, isChecked);

    public static Func<Frame, Value, object?> FromEnum(Type target, bool isChecked) => (_, value) => value.Data switch
    {
        null => null,
        UserEnum user => Arithmetic.ToType(user.Underlying, target, isChecked),
        var data => Arithmetic.ToType(Convert.ChangeType(data, Enum.GetUnderlyingType(data.GetType()), CultureInfo.InvariantCulture), target, isChecked),
    };

    public static Func<Frame, Value, object?> ToEnum(TypeReference target, bool isChecked) => (frame, value) =>
    {
        if (value.Data is null)
            return null;
        var number = value.Data switch
        {
            UserEnum user => user.Underlying,
            Enum real => Convert.ChangeType(real, Enum.GetUnderlyingType(real.GetType()), CultureInfo.InvariantCulture),
            var data => data,
        };
        return target.Resolve(frame) is UserRuntimeType type
            ? new UserEnum(type, Arithmetic.ToType(number, type.Definition.EnumUnderlying!, isChecked))
            : Enum.ToObject(target.Resolve(frame).Erased, Arithmetic.ToType(number, Enum.GetUnderlyingType(target.Resolve(frame).Erased), isChecked));
    };

    /// <summary>A conversion of what may be nothing, to what may be.</summary>
    public static Func<Frame, Value, object?> Lifted(Func<Frame, Value, object?> convert) => (frame, value) =>
        value.Data is null ? null : convert(frame, value);

    /// <summary>A conversion from a nullable value type to the plain one.</summary>
    public static Func<Frame, Value, object?> Unwrapped(Func<Frame, Value, object?>? convert) => (frame, value) =>
        value.Data is null ? throw new InvalidOperationException("Nullable object must have a value.") : convert is null ? value.Data : convert(frame, value);

    /// <summary>A box of its own, which no other box is the same as.</summary>
    public static Func<Frame, Value, object?> Box() => (_, value) => value.Data switch
    {
        UserObject or TupleObject => Structs.Copy(value).Data,
        UserEnum user => new UserEnum(user.Type, user.Underlying),
        ValueType { } data when string.Equals(data.GetType().Namespace, nameof(System), StringComparison.Ordinal) => Clone(data),
        var data => data,
    };

    /// <summary>A cast, which fails unless the datum is of the type.</summary>
    public static Func<Frame, Value, object?> Cast(TypeReference target, bool isValueType) => (frame, value) =>
    {
        var type = target.Resolve(frame);
        if (value.Data is null)
            return isValueType && type.Default is not null ? throw new NullReferenceException() : null;
        return type.IsInstance(value.Data) ? value.Data
            : Unboxed(value.Data, type)
            ?? throw new InvalidCastException($"Unable to cast object of type '{TypeNames.Of(value.Data)}' to type '{TypeNames.Of(type)}'.");
    };

    // A box gives its enum as a number, and its number as an enum.
    private static object? Unboxed(object data, RuntimeType type) => (data, type) switch
    {
        (UserEnum user, ClrRuntimeType real) when user.Underlying.GetType() == real.Erased => user.Underlying,
        (UserEnum user, ClrRuntimeType { Erased.IsEnum: true } real) when user.Underlying.GetType() == Enum.GetUnderlyingType(real.Erased) => Enum.ToObject(real.Erased, user.Underlying),
        (Enum real, ClrRuntimeType { Erased: var target }) when Enum.GetUnderlyingType(real.GetType()) == target => Convert.ChangeType(real, target, CultureInfo.InvariantCulture),
        (_, ClrRuntimeType { Erased.IsEnum: true } real) when data.GetType() == Enum.GetUnderlyingType(real.Erased) => Enum.ToObject(real.Erased, data),
        (Enum real, UserRuntimeType { Definition: { Kind: UserTypeKind.Enum } definition } user) when Enum.GetUnderlyingType(real.GetType()) == definition.EnumUnderlying =>
            new UserEnum(user, Convert.ChangeType(real, definition.EnumUnderlying!, CultureInfo.InvariantCulture)),
        (_, UserRuntimeType { Definition: { Kind: UserTypeKind.Enum } definition } user) when data.GetType() == definition.EnumUnderlying => new UserEnum(user, data),
        _ => null,
    };

    /// <summary><c>as</c>.</summary>
    public static Func<Frame, Value, object?> TryCast(TypeReference target) => (frame, value) =>
        value.Data is not null && target.Resolve(frame).IsInstance(value.Data) ? value.Data : null;

    public static Func<Frame, Value, object?> Tuple(IReadOnlyList<Func<Frame, Value, object?>?> items) => (frame, value) => value.Data is TupleObject tuple
        ? new TupleObject([.. tuple.Items.Select((item, i) => items[i] is { } convert ? item.WithData(convert(frame, item)) : item)])
        : null;

    public static Func<Frame, Value, object?> ToIndex() => (_, value) => value.Data is int number ? new IndexObject(number, isFromEnd: false) : value.Data;
}
