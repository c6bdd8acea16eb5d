namespace Vigo.Generators.Evaluation;

/// <summary>A type as the code names it; type parameters are looked up while it runs.</summary>
internal abstract class TypeReference
{
    public RuntimeType Resolve(Frame frame) => Resolve(frame, frame.TypeArguments);

    public abstract RuntimeType Resolve(Frame frame, IReadOnlyDictionary<string, RuntimeType> typeArguments);
}

internal sealed class ClrTypeReference(Type type) : TypeReference
{
    private readonly ClrRuntimeType _type = new(type, []);

    public override RuntimeType Resolve(Frame frame, IReadOnlyDictionary<string, RuntimeType> typeArguments) => _type;
}

internal sealed class GenericClrTypeReference(Type definition, IReadOnlyList<TypeReference> arguments) : TypeReference
{
    public override RuntimeType Resolve(Frame frame, IReadOnlyDictionary<string, RuntimeType> typeArguments)
    {
        RuntimeType[] resolved = [.. arguments.Select(argument => argument.Resolve(frame, typeArguments))];
        if (definition == typeof(Nullable<>) && !resolved[0].Erased.IsValueType)
            return new NullableRuntimeType(resolved[0]);
        return new ClrRuntimeType(definition.MakeGenericType([.. resolved.Select(argument => argument.Erased)]), resolved);
    }
}

internal sealed class ArrayTypeReference(TypeReference element, int rank) : TypeReference
{
    public override RuntimeType Resolve(Frame frame, IReadOnlyDictionary<string, RuntimeType> typeArguments)
    {
        var resolved = element.Resolve(frame, typeArguments);
        return new ClrRuntimeType(rank == 1 ? resolved.Erased.MakeArrayType() : resolved.Erased.MakeArrayType(rank), [resolved]);
    }
}

internal sealed class TupleTypeReference(IReadOnlyList<TypeReference> elements) : TypeReference
{
    public override RuntimeType Resolve(Frame frame, IReadOnlyDictionary<string, RuntimeType> typeArguments) =>
        new TupleRuntimeType([.. elements.Select(element => element.Resolve(frame, typeArguments))]);
}

internal sealed class ParameterTypeReference(string name) : TypeReference
{
    public override RuntimeType Resolve(Frame frame, IReadOnlyDictionary<string, RuntimeType> typeArguments) =>
        typeArguments.TryGetValue(name, out var type) ? type : new ClrRuntimeType(typeof(object), []);
}

internal sealed class UserTypeReference(string key, IReadOnlyList<TypeReference> arguments) : TypeReference
{
    public override RuntimeType Resolve(Frame frame, IReadOnlyDictionary<string, RuntimeType> typeArguments) =>
        new UserRuntimeType(
            frame.Context.Program.Type(key),
            [.. arguments.Select(argument => argument.Resolve(frame, typeArguments))],
            frame).In(frame.Context);
}

internal sealed class DelegateTypeReference(string name) : TypeReference
{
    private readonly DelegateRuntimeType _type = new(name);

    public override RuntimeType Resolve(Frame frame, IReadOnlyDictionary<string, RuntimeType> typeArguments) => _type;
}
