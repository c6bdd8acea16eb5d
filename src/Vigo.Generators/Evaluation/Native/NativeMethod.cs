using System.Reflection;

namespace Vigo.Generators.Evaluation;

/// <summary>A method of the vocabulary or the base class library, found by reflection, perhaps on a type constructed while the program runs.</summary>
/// <param name="definition">The method, open where its type is generic.</param>
/// <param name="owner">The type of a static method of a generic type; null otherwise, since the instance tells.</param>
internal sealed class NativeMethod(MethodInfo definition, TypeReference? owner)
{
    private Construction? _known;

    public MethodInfo Resolve(Frame frame, object? self, IReadOnlyList<RuntimeType> typeArguments)
    {
        if (!definition.ContainsGenericParameters)
            return definition;
        if (self is null || typeArguments.Count > 0)
            return Constructed(frame, self, typeArguments);
        var known = _known;
        if (known is null || known.Self != self.GetType())
            _known = known = new(self.GetType(), Constructed(frame, self, typeArguments));
        return known.Method;
    }

    private MethodInfo Constructed(Frame frame, object? self, IReadOnlyList<RuntimeType> typeArguments)
    {
        var method = definition;
        if (method.DeclaringType is { ContainsGenericParameters: true } declaring)
        {
            var constructed = owner is not null ? owner.Resolve(frame).Erased
                : declaring.IsInterface || self is null
                ? FindConstruction(self, declaring)
                : FindBase(self.GetType(), declaring);
            method = (MethodInfo)MethodBase.GetMethodFromHandle(method.MethodHandle, constructed.TypeHandle)!;
        }

        return method.IsGenericMethodDefinition
            ? method.MakeGenericMethod([.. typeArguments.Select(argument => argument.Erased)])
            : method;
    }

    private static Type FindBase(Type? type, Type definition)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && type.GetGenericTypeDefinition() == definition.GetGenericTypeDefinition())
                return type;
        }

        return definition;
    }

    private static Type FindConstruction(object? self, Type definition) =>
        self?.GetType().GetInterfaces().FirstOrDefault(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == definition.GetGenericTypeDefinition())
        ?? definition;

    // One object, so that evaluations on several threads see both parts or neither.
    private sealed record Construction(Type Self, MethodInfo Method);
}
