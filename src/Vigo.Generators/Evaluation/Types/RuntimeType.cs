namespace Vigo.Generators.Evaluation;

/// <summary>A type while a program runs.</summary>
internal abstract class RuntimeType
{
    /// <summary>The type of a datum's box, and what stands for the type inside a CLR generic: <see cref="object"/> for user-defined types.</summary>
    public abstract Type Erased { get; }

    public abstract string Name { get; }

    /// <summary>Differs between types that differ, user-defined type arguments included.</summary>
    public abstract string Identity { get; }

    public abstract object? Default { get; }

    public abstract bool IsInstance(object? data);
}

/// <summary>A type of the vocabulary or of the base class library, perhaps constructed over user-defined types.</summary>
internal sealed class ClrRuntimeType(Type erased, IReadOnlyList<RuntimeType> arguments) : RuntimeType
{
    public override Type Erased { get; } = erased;

    public IReadOnlyList<RuntimeType> Arguments { get; } = arguments;

    public override string Name => Erased.Name;

    public override string Identity => Erased.ToString() + "[" + string.Join(",", Arguments.Select(argument => argument.Identity)) + "]";

    // A span without items is an array without any.
    public override object? Default => Erased is { IsGenericType: true, Name: "Span`1" or "ReadOnlySpan`1", Namespace: "System" } ? Array.CreateInstance(Erased.GetGenericArguments()[0], 0)
        : Erased.IsValueType && Nullable.GetUnderlyingType(Erased) is null ? Activator.CreateInstance(Erased) : null;

    public override bool IsInstance(object? data) => data switch
    {
        null => false,
        ValueSequence => Erased.IsAssignableFrom(typeof(ValueSequence)) || (Erased.IsGenericType && Erased.GetGenericTypeDefinition() == typeof(IEnumerable<>)),
        Callable => typeof(Delegate).IsAssignableFrom(Erased) || Erased == typeof(object),
        UserObject user => Erased == typeof(object) || (Erased == typeof(ValueType) && user.Type.IsValueType) || Erased.IsInstanceOfType(user.Exception?.Real) || user.Type.Implements(this),
        UserEnum => Erased.IsAssignableFrom(typeof(Enum)),
        TupleObject => Erased.IsAssignableFrom(typeof(ValueTuple<int, int>)) || IsOfItsOwn(data),
        IndexObject or RangeObject => Erased == typeof(object) || Erased == typeof(ValueType),
        _ => (Nullable.GetUnderlyingType(Erased) ?? Erased).IsInstanceOfType(data),
    };

    // IEquatable and IComparable of the very type that a tuple is.
    private bool IsOfItsOwn(object tuple) => Arguments is [TupleRuntimeType type] && type.IsInstance(tuple)
        && (Erased.GetGenericTypeDefinition() == typeof(IEquatable<>) || Erased.GetGenericTypeDefinition() == typeof(IComparable<>));
}

/// <summary>A tuple type; its data are <see cref="TupleObject"/>s.</summary>
internal sealed class TupleRuntimeType(IReadOnlyList<RuntimeType> elements) : RuntimeType
{
    public override Type Erased => typeof(object);

    public override string Name => "ValueTuple`" + elements.Count.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public override string Identity => "(" + string.Join(",", elements.Select(element => element.Identity)) + ")";

    public override object? Default => new TupleObject([.. elements.Select(element => new Value(element.Default, null))]);

    public override bool IsInstance(object? data) =>
        data is TupleObject tuple && tuple.Items.Length == elements.Count
        && elements.Zip(tuple.Items, (type, item) => item.Data is null ? type.Default is null : type.IsInstance(item.Data)).All(fits => fits);
}

/// <summary><c>Index</c> and <c>Range</c>; their data are <see cref="IndexObject"/>s and <see cref="RangeObject"/>s.</summary>
internal sealed class IndexRuntimeType : RuntimeType
{
    private readonly object _default;

    private IndexRuntimeType(string name, object zero) => (Name, _default) = (name, zero);

    public static IndexRuntimeType Index { get; } = new("System.Index", IndexObject.Start);

    public static IndexRuntimeType Range { get; } = new("System.Range", new RangeObject(IndexObject.Start, IndexObject.Start));

    public override Type Erased => typeof(object);

    public override string Name { get; }

    public override string Identity => Name;

    public override object Default => _default;

    public override bool IsInstance(object? data) => data?.GetType() == _default.GetType();
}

/// <summary>A type of a library that is not there while the evaluator runs. No value is of it, but what the author derives from it or implements it by.</summary>
internal sealed class UnknownRuntimeType(string fullName, bool isValueType, IReadOnlyList<RuntimeType> arguments) : RuntimeType
{
    public override Type Erased => typeof(object);

    public override string Name => fullName.Substring(fullName.LastIndexOfAny(['.', '+']) + 1);

    public override string Identity => fullName + "[" + string.Join(",", arguments.Select(argument => argument.Identity)) + "]";

    public string FullName => fullName;

    public override object? Default => isValueType && Budget.Current is { } budget ? throw budget.Refusal(WhyRefused(fullName)) : null;

    public override bool IsInstance(object? data) => data is UserObject user && user.Type.Implements(this);

    /// <summary>Why there is no value of a struct that is not there.</summary>
    public static string WhyRefused(string fullName) => $"a value of '{fullName}' is not evaluated: it is not among the types that docs/evaluation.md lists; use one of those";
}

/// <summary>A nullable value type over a user-defined one.</summary>
internal sealed class NullableRuntimeType(RuntimeType underlying) : RuntimeType
{
    public override Type Erased => typeof(object);

    public override string Name => underlying.Name + "?";

    public override string Identity => underlying.Identity + "?";

    public override object? Default => null;

    public override bool IsInstance(object? data) => underlying.IsInstance(data);
}

/// <summary>A delegate type. Its data are the author's functions, which become real delegates only where real code takes one.</summary>
internal sealed class DelegateRuntimeType(string name) : RuntimeType
{
    public override Type Erased => typeof(object);

    public override string Name => name;

    public override string Identity => name;

    public override object? Default => null;

    public override bool IsInstance(object? data) => data is Callable or Delegate;
}
