using System.Reflection;

namespace Vigo.Generators.Evaluation;

/// <summary>A call into the vocabulary or the base class library.</summary>
/// <param name="site">The call.</param>
/// <param name="method">The real method.</param>
/// <param name="instance">Whose it is; null for a static method.</param>
/// <param name="arguments">The arguments.</param>
/// <param name="typeArguments">The method's type arguments.</param>
/// <param name="ofInterface">The key of a method of an interface, which a type of the author's may implement; null for every other.</param>
internal sealed class NativeCallExpression(
    Site site, NativeMethod method, Expression? instance, IReadOnlyList<ArgumentCode> arguments, IReadOnlyList<TypeReference> typeArguments, string? ofInterface = null) : Expression(site)
{
    public override Value Evaluate(Frame frame)
    {
        var self = instance?.Evaluate(frame) ?? default;
        var values = Arguments.Evaluate(frame, arguments);

        // Only the call itself asks for the instance: its arguments have been computed by then.
        if (instance is not null && self.Data is null)
            throw UserMembers.NullReference(frame, Site);
        if (ofInterface is not null && UserMembers.CallOfInterface(frame, Site, ofInterface, self, values) is { } own)
            return own;
        frame.Step(Site);
        return NativeInvocation.Invoke(frame, Site, method, self, values, TypeReference.ResolveAll(typeArguments, frame));
    }
}

/// <summary>A property, or indexer, of a real object.</summary>
internal sealed class NativePropertyExpression(
    Site site, PropertyInfo property, TypeReference? staticType, Expression? instance, IReadOnlyList<ArgumentCode> indices, TypeReference? valueType, InterfaceProperty? ofInterface = null) : Target(site)
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
        if (ofInterface?.IsOf(self) == true)
        {
            var place = Of(frame, self);
            var given = value.Evaluate(frame);
            place.Write(given);
            return given;
        }

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
                () => new Value(OrdinalTwins.Value(Crossing.FromClr(NativeInvocation.Run(frame, Site, () => actual.GetValue(null)))), Origin.Of(Site)),
                _ => throw frame.NotEvaluated(Site, "a static property that changes is not evaluated; pass the value as an argument"));
        }

        return Of(frame, instance.Evaluate(frame));
    }

    private Place Of(Frame frame, Value self)
    {
        if (ofInterface?.IsOf(self) == true)
            return ofInterface.Of(frame, Site, self, Arguments.Evaluate(frame, indices));
        if (indices.Count == 0)
            return new(() => NativeProperties.Read(frame, Site, Present(frame, self), property), value => NativeProperties.Write(frame, Site, Present(frame, self), property, value));
        var at = Arguments.Evaluate(frame, indices);
        return new(
            () => NativeProperties.ReadIndexer(frame, Site, Present(frame, self), property, at),
            value => NativeProperties.WriteIndexer(frame, Site, Present(frame, self), property, at, value));
    }

    private bool IsPlain => instance is not null && ofInterface is null && indices.Count == 0;

    private Value Present(Frame frame, Value self) => self.Data is null ? throw UserMembers.NullReference(frame, Site) : self;
}

/// <summary>A property, or indexer, of an interface of the library, which a type of the author's may implement.</summary>
/// <param name="Getter">The key of its getter.</param>
/// <param name="Setter">The key of its setter, whether it has one or not.</param>
internal sealed record InterfaceProperty(string Getter, string Setter)
{
    /// <summary>Whether an object is the author's, and has it.</summary>
    public bool IsOf(Value self) => UserMembers.Implements(self, Getter);

    /// <summary>The place that it is of an object of the author's.</summary>
    public Place Of(Frame frame, Site site, Value self, Value[] indices) => new(
        () => UserMembers.Invoke(frame, site, Getter, self, indices, isVirtual: true, UserMembers.Types(frame, self, [])).Through(site),
        value => UserMembers.Invoke(frame, site, Setter, self, [.. indices, value], isVirtual: true, UserMembers.Types(frame, self, [])));
}

/// <summary>A static field of the base class library: <c>string.Empty</c>.</summary>
internal sealed class NativeFieldExpression(Site site, FieldInfo field, TypeReference? owner) : Target(site)
{
    public override Value Evaluate(Frame frame)
    {
        var actual = owner is null ? field : owner.Resolve(frame).Erased.GetField(field.Name)!;
        return new(OrdinalTwins.Made(actual.GetValue(null)), Origin.Of(Site));
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
            return new Value(made, Origin.Of(Site));
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
