namespace Vigo.Generators.Tests.Oracle.Programs;

/// <summary>A type as generated programs know it; two of one name are the same.</summary>
internal abstract record CSharpType(string Name)
{
    public sealed override string ToString() => Name;

    public bool IsValueType => this is NumberType or NullableType or TupleType or EnumType or StructureType { IsStruct: true } or SimpleType { IsStruct: true };
}

/// <summary>An integer, a floating-point number, a <c>decimal</c> or a <c>char</c>.</summary>
internal sealed record NumberType(string Name) : CSharpType(Name)
{
    public bool IsInteger => Name is not ("float" or "double" or "decimal");

    /// <summary>Whether operators widen it to <c>int</c> first.</summary>
    public bool IsSmall => Name is "sbyte" or "byte" or "short" or "ushort" or "char";
}

/// <summary><c>bool</c>, <c>string</c>, <c>object</c> and structures of the library.</summary>
internal sealed record SimpleType(string Name, bool IsStruct = false) : CSharpType(Name);

internal sealed record NullableType(CSharpType Item) : CSharpType(Item.Name + "?");

internal sealed record ArrayType(CSharpType Item) : CSharpType(Item.Name + "[]");

internal sealed record ListType(CSharpType Item) : CSharpType($"List<{Item}>");

internal sealed record SetType(CSharpType Item) : CSharpType($"HashSet<{Item}>");

internal sealed record SequenceType(CSharpType Item) : CSharpType($"IEnumerable<{Item}>");

internal sealed record DictionaryType(CSharpType Key, CSharpType Value) : CSharpType($"Dictionary<{Key}, {Value}>");

internal sealed record TupleType(CSharpType First, CSharpType Second) : CSharpType($"({First} First, {Second} Second)");

internal sealed record FunctionType(CSharpType Parameter, CSharpType Result) : CSharpType($"Func<{Parameter}, {Result}>");

/// <summary>An enum that the program declares.</summary>
internal sealed record EnumType(string Name, NumberType Underlying, IReadOnlyList<string> Members, bool IsFlags) : CSharpType(Name)
{
    public bool Equals(EnumType? other) => string.Equals(Name, other?.Name, StringComparison.Ordinal);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);
}

/// <summary>A record, class, struct or interface that the program declares.</summary>
/// <param name="Name">Its name, with type arguments.</param>
/// <param name="Parameters">What its constructor takes.</param>
/// <param name="Properties">What can be read, the constructor's properties first.</param>
/// <param name="Base">The type that it derives from or implements.</param>
internal sealed record StructureType(string Name, IReadOnlyList<Property> Parameters, IReadOnlyList<Property> Properties, StructureType? Base) : CSharpType(Name)
{
    public bool IsRecord { get; init; }

    public bool IsStruct { get; init; }

    /// <summary>Whether <c>new</c> can make one: not of an abstract class, nor of an interface.</summary>
    public bool IsAbstract { get; init; }

    /// <summary>Whether its constructor takes the log first.</summary>
    public bool TakesLog { get; init; }

    /// <summary>Whether it has <c>int Measure(int)</c>.</summary>
    public bool HasMeasure { get; init; }

    /// <summary>Whether it has a static <c>Standard</c> of its own type.</summary>
    public bool HasStandard { get; init; }

    public bool Equals(StructureType? other) => string.Equals(Name, other?.Name, StringComparison.Ordinal);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);
}

/// <summary>A property or field.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsSettable">Whether it can be set at any time.</param>
/// <param name="IsInitializable">Whether an initializer or a <c>with</c> can set it.</param>
internal sealed record Property(string Name, CSharpType Type, bool IsSettable = false, bool IsInitializable = false);
