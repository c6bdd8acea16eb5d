namespace Vigo.Generators.Evaluation;

/// <summary>A call of a method, accessor or operator of the author's.</summary>
internal sealed class UserCallExpression(Site site, string key, Expression? instance, bool isVirtual, IReadOnlyList<ArgumentCode> arguments, IReadOnlyList<TypeArgumentCode> typeArguments) : Expression(site)
{
    public override Value Evaluate(Frame frame)
    {
        var self = instance?.Evaluate(frame) ?? default;
        var values = Arguments.Evaluate(frame, arguments);

        // Only the call itself asks for the instance: its arguments have been computed by then.
        if (instance is not null && self.Data is null)
            throw UserMembers.NullReference(frame, Site);
        return UserMembers.Invoke(frame, Site, key, self, values, isVirtual, UserMembers.Types(frame, self, typeArguments)).Through(Site);
    }
}

/// <summary>A call of a static member that an interface declares and the type that stands for a type parameter has.</summary>
internal sealed class StaticInterfaceCallExpression(Site site, string key, TypeReference owner, IReadOnlyList<ArgumentCode> arguments, IReadOnlyList<TypeArgumentCode> typeArguments) : Expression(site)
{
    public override Value Evaluate(Frame frame) => Invoke(frame, Site, key, owner, Arguments.Evaluate(frame, arguments), typeArguments).Through(Site);

    public static Value Invoke(Frame frame, Site site, string key, TypeReference owner, Value[] arguments, IReadOnlyList<TypeArgumentCode> typeArguments)
    {
        if (owner.Resolve(frame) is not UserRuntimeType type)
            throw frame.NotEvaluated(site, "a static member of an interface is evaluated for types of your own only: pass a function");
        var types = UserMembers.Merge(type.TypeArguments, UserMembers.Types(frame, default, typeArguments));
        var implementation = type.Implementation(key);
        if (string.Equals(implementation, key, StringComparison.Ordinal) && type.Definition.IsRecord && Synthesized.FindOperator(key) is { } equality)
            return equality(new IntrinsicCall(frame, site, default, arguments, []));
        return UserMembers.Invoke(frame, site, implementation, default, arguments, isVirtual: false, types);
    }
}

/// <summary>A type argument of a call: which type parameter stands for which type.</summary>
internal sealed record TypeArgumentCode(string Parameter, TypeReference Type);

/// <summary>A property of the author's that has accessors.</summary>
internal sealed class UserPropertyExpression(Site site, string getter, string? setter, Expression? instance, bool isVirtual, IReadOnlyList<ArgumentCode> arguments, IReadOnlyList<TypeArgumentCode> typeArguments) : Target(site)
{
    public override Value Evaluate(Frame frame)
    {
        var self = instance?.Evaluate(frame) ?? default;
        return Read(frame, self, Arguments.Evaluate(frame, arguments));
    }

    public override Place Locate(Frame frame)
    {
        var self = instance?.Evaluate(frame) ?? default;
        var indices = Arguments.Evaluate(frame, arguments);
        return new(
            () => Read(frame, self, indices),
            value => UserMembers.Invoke(frame, Site, setter!, Present(frame, self), [.. indices, value], isVirtual, UserMembers.Types(frame, self, typeArguments)));
    }

    private Value Read(Frame frame, Value self, Value[] indices) =>
        UserMembers.Invoke(frame, Site, getter, Present(frame, self), [.. indices], isVirtual, UserMembers.Types(frame, self, typeArguments)).Through(Site);

    private Value Present(Frame frame, Value self) => instance is not null && self.Data is null ? throw UserMembers.NullReference(frame, Site) : self;
}

/// <summary>A field, or an automatic property, of an instance of the author's types.</summary>
internal sealed class UserFieldExpression(Site site, string declaringType, string field, Expression instance) : Target(site)
{
    private KnownSlot? _known;

    public override Value Evaluate(Frame frame) => Read(frame, instance.Evaluate(frame));

    public override Place Locate(Frame frame)
    {
        var owner = instance.Evaluate(frame);
        return new(() => Read(frame, owner), value => Write(frame, owner, value));
    }

    public override Value Assign(Frame frame, Expression value)
    {
        var owner = instance.Evaluate(frame);
        var result = value.Evaluate(frame);
        Write(frame, owner, Structs.Copy(result));
        return result;
    }

    private Value Read(Frame frame, Value owner)
    {
        var user = Owner(frame, owner);
        return user.Slots[SlotOf(user)];
    }

    private void Write(Frame frame, Value owner, Value value)
    {
        var user = Owner(frame, owner);
        Sharing.Guard(frame, Site, user);
        user.Slots[SlotOf(user)] = value;
    }

    // A class's layout depends on its definition alone.
    private int SlotOf(UserObject user)
    {
        var known = _known;
        if (known is null || !ReferenceEquals(known.Type, user.Type.Definition))
            _known = known = new(user.Type.Definition, user.Type.Slot(declaringType, field));
        return known.Slot;
    }

    private sealed record KnownSlot(UserTypeDefinition Type, int Slot);

    private UserObject Owner(Frame frame, Value owner) =>
        owner.Data as UserObject ?? throw UserMembers.NullReference(frame, Site);
}

/// <summary>A static field, or static automatic property, of the author's.</summary>
internal sealed class UserStaticExpression(Site site, string type, string key, TypeReference fieldType, IReadOnlyList<TypeArgumentCode> typeArguments) : Target(site)
{
    public override Value Evaluate(Frame frame) =>
        frame.Context.Statics.Read(frame, Site, type, key, fieldType, UserMembers.Types(frame, default, typeArguments)).Through(Site);

    // Only a static constructor writes: C# sees to it for readonly members, and all others are refused.
    public override Place Locate(Frame frame)
    {
        var types = UserMembers.Types(frame, default, typeArguments);
        return new(
            () => frame.Context.Statics.Read(frame, Site, type, key, fieldType, types),
            value => frame.Context.Statics.Write(frame, type, key, types, value));
    }
}

/// <summary>A member of an enum of the author's.</summary>
internal sealed class UserEnumMemberExpression(Site site, TypeReference type, object underlying) : Target(site)
{
    public override Value Evaluate(Frame frame) =>
        new(new UserEnum((UserRuntimeType)type.Resolve(frame), underlying), Origin.Of(Site));

    public override Place Locate(Frame frame) => throw frame.NotEvaluated(Site, "a constant can't be assigned");
}

/// <summary>An argument.</summary>
/// <param name="Value">What is passed.</param>
/// <param name="Place">The place that is passed by reference; null for a plain argument.</param>
/// <param name="Ordinal">The parameter's position.</param>
/// <param name="OutType">The type whose default stands in when real code gives nothing; null when nothing is right.</param>
internal readonly record struct ArgumentCode(Expression Value, Target? Place, int Ordinal, TypeReference? OutType = null);

internal static class Arguments
{
    /// <summary>Evaluates arguments in the order they are written, into the order of the parameters. One by reference becomes a cell.</summary>
    public static Value[] Evaluate(Frame frame, IReadOnlyList<ArgumentCode> arguments)
    {
        if (arguments.Count == 0)
            return [];
        var values = new Value[arguments.Count];
        for (var i = 0; i < arguments.Count; i++)
        {
            var argument = arguments[i];
            values[argument.Ordinal] = argument.Place is { } place ? Referred(frame, place, argument.OutType) : argument.Value.Evaluate(frame);
        }

        return values;
    }

    // Apart, so that arguments by value, which are by far most, make no closure.
    private static Value Referred(Frame frame, Target place, TypeReference? type) =>
        new(new PlaceCell(place.Locate(frame), type is null ? null : () => type.Resolve(frame).Default), null);
}
