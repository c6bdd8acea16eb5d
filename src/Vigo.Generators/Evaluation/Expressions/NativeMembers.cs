using System.Reflection;

namespace Vigo.Generators.Evaluation;

/// <summary>A call into the vocabulary or the base class library.</summary>
internal sealed class NativeCallExpression(Site site, NativeMethod method, Expression? instance, IReadOnlyList<ArgumentCode> arguments, IReadOnlyList<TypeReference> typeArguments) : Expression(site)
{
    public override Value Evaluate(Frame frame)
    {
        var self = instance?.Evaluate(frame) ?? default;
        var values = Arguments.Evaluate(frame, arguments);

        // Only the call itself asks for the instance: its arguments have been computed by then.
        if (instance is not null && self.Data is null)
            throw UserMembers.NullReference(frame, Site);
        frame.Step(Site);
        return NativeInvocation.Invoke(frame, Site, method, self, values, TypeReference.ResolveAll(typeArguments, frame));
    }
}

/// <summary>A property, or indexer, of a real object.</summary>
internal sealed class NativePropertyExpression(Site site, PropertyInfo property, TypeReference? staticType, Expression? instance, IReadOnlyList<ArgumentCode> indices, TypeReference? valueType) : Target(site)
{
    public override Value Evaluate(Frame frame)
    {
        var value = IsPlain ? NativeProperties.Read(frame, Site, Present(frame, instance!.Evaluate(frame)), property) : Locate(frame).Read();
        return value.Data is null && valueType is not null ? value.WithData(valueType.Resolve(frame).Default) : value;
    }

    // Most of what an initializer does: no place is made of it. What a property refuses is wrong with the value: the complaint belongs there.
    public override Value Assign(Frame frame, Expression value)
    {
        if (instance is null)
            return base.Assign(frame, value);
        var self = instance.Evaluate(frame);
        if (indices.Count > 0)
        {
            var at = Arguments.Evaluate(frame, indices);
            var item = value.Evaluate(frame);
            NativeProperties.WriteIndexer(frame, Site, Present(frame, self), property, at, Structs.Copy(item));
            return item;
        }

        var result = value.Evaluate(frame);
        NativeProperties.Write(frame, Site, Present(frame, self), property, Structs.Copy(result), value.Site);
        return result;
    }

    public override Place Locate(Frame frame)
    {
        if (instance is null)
        {
            var owner = staticType?.Resolve(frame).Erased;
            var actual = owner is { IsGenericType: true } ? owner.GetProperty(property.Name, BindingFlags.Public | BindingFlags.Static)! : property;
            return new(
                () => new Value(OrdinalTwins.Value(Crossing.FromClr(NativeInvocation.Run(frame, Site, () => actual.GetValue(null)))), new Origin(Site)),
                _ => throw frame.NotEvaluated(Site, "a static property that changes is not evaluated; pass the value as an argument"));
        }

        var self = instance.Evaluate(frame);
        if (indices.Count == 0)
            return new(() => NativeProperties.Read(frame, Site, Present(frame, self), property), value => NativeProperties.Write(frame, Site, Present(frame, self), property, value));
        var at = Arguments.Evaluate(frame, indices);
        return new(
            () => NativeProperties.ReadIndexer(frame, Site, Present(frame, self), property, at),
            value => NativeProperties.WriteIndexer(frame, Site, Present(frame, self), property, at, value));
    }

    private bool IsPlain => instance is not null && indices.Count == 0;

    private Value Present(Frame frame, Value self) => self.Data is null ? throw UserMembers.NullReference(frame, Site) : self;
}

/// <summary>A static field of the base class library: <c>string.Empty</c>.</summary>
internal sealed class NativeFieldExpression(Site site, FieldInfo field, TypeReference? owner) : Target(site)
{
    public override Value Evaluate(Frame frame)
    {
        var actual = owner is null ? field : owner.Resolve(frame).Erased.GetField(field.Name)!;
        return new(OrdinalTwins.Made(actual.GetValue(null)), new Origin(Site));
    }

    public override Place Locate(Frame frame) => throw frame.NotEvaluated(Site, "a static field that changes is not evaluated; pass the value as an argument");
}

/// <summary><c>new</c> of a real type.</summary>
internal sealed class NativeCreationExpression(Site site, TypeReference type, ConstructorInfo? definition, IReadOnlyList<ArgumentCode> arguments) : Expression(site)
{
    private ConstructorInfo? _known;

    public override Value Evaluate(Frame frame)
    {
        var values = Arguments.Evaluate(frame, arguments);
        frame.Step(Site);
        var erased = type.Resolve(frame).Erased;
        if (definition is null)
        {
            var made = Activator.CreateInstance(erased);
            ObjectProvenance.Derive(made, [], Site);
            return new Value(made, new Origin(Site));
        }

        var constructor = erased.IsGenericType
            ? Constructed(definition, erased)
            : definition;
        return NativeInvocation.Construct(frame, Site, constructor, values);
    }

    private ConstructorInfo Constructed(ConstructorInfo open, Type erased)
    {
        var known = _known;
        if (known is null || known.DeclaringType != erased)
            _known = known = (ConstructorInfo)MethodBase.GetMethodFromHandle(open.MethodHandle, erased.TypeHandle)!;
        return known;
    }
}
