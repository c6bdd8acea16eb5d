using System.Collections.Concurrent;

namespace Vigo.Generators.Evaluation;

/// <summary>A type as the code names it; type parameters are looked up while it runs.</summary>
internal abstract class TypeReference
{
    /// <summary>Whether it is the same in every evaluation: no type parameter and no type of the author's in it.</summary>
    public virtual bool IsFixed => false;

    public RuntimeType Resolve(Frame frame) => Resolve(frame, frame.TypeArguments);

    public abstract RuntimeType Resolve(Frame frame, IReadOnlyDictionary<string, RuntimeType> typeArguments);

    /// <summary>What each of several is.</summary>
    public static RuntimeType[] ResolveAll(IReadOnlyList<TypeReference> types, Frame frame)
    {
        if (types.Count == 0)
            return [];
        var resolved = new RuntimeType[types.Count];
        for (var i = 0; i < resolved.Length; i++)
            resolved[i] = types[i].Resolve(frame);
        return resolved;
    }
}

internal sealed class ClrTypeReference : TypeReference
{
    private static readonly ConcurrentDictionary<Type, ClrTypeReference> Known = new();

    private readonly ClrRuntimeType _type;

    private ClrTypeReference(Type type) => _type = new(type, []);

    /// <summary>The reference to a type; the same one for all code that names it.</summary>
    public static ClrTypeReference Of(Type type) => Known.GetOrAdd(type, missing => new(missing));

    public override bool IsFixed => true;

    public override RuntimeType Resolve(Frame frame, IReadOnlyDictionary<string, RuntimeType> typeArguments) => _type;
}

/// <summary>A type made of others; made once when they are the same in every evaluation.</summary>
internal abstract class ConstructedTypeReference(IReadOnlyList<TypeReference> arguments) : TypeReference
{
    private RuntimeType? _known;

    public override bool IsFixed { get; } = arguments.All(argument => argument.IsFixed);

    public override RuntimeType Resolve(Frame frame, IReadOnlyDictionary<string, RuntimeType> typeArguments)
    {
        if (_known is not null)
            return _known;
        var resolved = new RuntimeType[arguments.Count];
        for (var i = 0; i < resolved.Length; i++)
            resolved[i] = arguments[i].Resolve(frame, typeArguments);
        var made = Make(resolved);
        if (IsFixed)
            _known = made;
        return made;
    }

    protected abstract RuntimeType Make(RuntimeType[] arguments);
}

internal sealed class GenericClrTypeReference(Type definition, IReadOnlyList<TypeReference> arguments) : ConstructedTypeReference(arguments)
{
    protected override RuntimeType Make(RuntimeType[] arguments) =>
        definition == typeof(Nullable<>) && !arguments[0].Erased.IsValueType
            ? new NullableRuntimeType(arguments[0])
            : new ClrRuntimeType(definition.MakeGenericType([.. arguments.Select(argument => argument.Erased)]), arguments);
}

internal sealed class UnknownTypeReference(string fullName, bool isValueType, IReadOnlyList<TypeReference> arguments) : ConstructedTypeReference(arguments)
{
    protected override RuntimeType Make(RuntimeType[] arguments) => new UnknownRuntimeType(fullName, isValueType, arguments);
}

internal sealed class ArrayTypeReference(TypeReference element, int rank) : ConstructedTypeReference([element])
{
    protected override RuntimeType Make(RuntimeType[] arguments) =>
        new ClrRuntimeType(rank == 1 ? arguments[0].Erased.MakeArrayType() : arguments[0].Erased.MakeArrayType(rank), arguments);
}

internal sealed class TupleTypeReference(IReadOnlyList<TypeReference> elements) : ConstructedTypeReference(elements)
{
    protected override RuntimeType Make(RuntimeType[] arguments) => new TupleRuntimeType(arguments);
}

internal sealed class IndexTypeReference(bool isRange) : TypeReference
{
    private readonly RuntimeType _type = isRange ? IndexRuntimeType.Range : IndexRuntimeType.Index;

    public override bool IsFixed => true;

    public override RuntimeType Resolve(Frame frame, IReadOnlyDictionary<string, RuntimeType> typeArguments) => _type;
}

internal sealed class ParameterTypeReference(string name) : TypeReference
{
    public override RuntimeType Resolve(Frame frame, IReadOnlyDictionary<string, RuntimeType> typeArguments) =>
        typeArguments.TryGetValue(name, out var type) ? type : new ClrRuntimeType(typeof(object), []);
}

internal sealed class UserTypeReference(string key, IReadOnlyList<TypeReference> arguments) : TypeReference
{
    public override RuntimeType Resolve(Frame frame, IReadOnlyDictionary<string, RuntimeType> typeArguments)
    {
        if (arguments.Count == 0)
            return frame.Context.UserType(key, [], frame);
        var resolved = new RuntimeType[arguments.Count];
        for (var i = 0; i < resolved.Length; i++)
            resolved[i] = arguments[i].Resolve(frame, typeArguments);
        return frame.Context.UserType(key, resolved, frame);
    }
}

internal sealed class DelegateTypeReference(string name) : TypeReference
{
    private readonly DelegateRuntimeType _type = new(name);

    public override bool IsFixed => true;

    public override RuntimeType Resolve(Frame frame, IReadOnlyDictionary<string, RuntimeType> typeArguments) => _type;
}
