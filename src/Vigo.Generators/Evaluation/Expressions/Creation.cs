namespace Vigo.Generators.Evaluation;

/// <summary><c>new</c> of a class, struct or record of the author's. Without a constructor it is the blank value of a struct, of which no initializer runs.</summary>
internal sealed class UserCreationExpression(Site site, TypeReference type, string? constructor, IReadOnlyList<ArgumentCode> arguments) : Expression(site)
{
    public override Value Evaluate(Frame frame)
    {
        var runtime = (UserRuntimeType)type.Resolve(frame);
        var values = Arguments.Evaluate(frame, arguments);
        frame.Context.Budget.Grow(frame, Site, 1);
        var instance = new Value(runtime.CreateInstance(), Origin.Of(Site));
        if (constructor is not null)
            frame.Context.Function(constructor).Invoke(frame.Context, frame, Site, instance, values, runtime.TypeArguments);
        return instance;
    }
}

/// <summary><c>new T()</c> of a type parameter.</summary>
internal sealed class TypeParameterCreationExpression(Site site, TypeReference type) : Expression(site)
{
    public override Value Evaluate(Frame frame)
    {
        frame.Context.Budget.Grow(frame, Site, 1);
        return type.Resolve(frame) switch
        {
            UserRuntimeType { Definition.Constructor: { } constructor } user => Constructed(frame, user, constructor),
            ClrRuntimeType { Erased.IsValueType: false } real => Native(frame, real.Erased),
            var other => new Value(other.Default, Origin.Of(Site)),
        };
    }

    private Value Constructed(Frame frame, UserRuntimeType user, string constructor)
    {
        var instance = new Value(user.CreateInstance(), Origin.Of(Site));
        try
        {
            frame.Context.Function(constructor).Invoke(frame.Context, frame, Site, instance, [], user.TypeArguments);
            return instance;
        }
        catch (AuthorException exception)
        {
            // The CLR calls the constructor by reflection.
            throw exception.Inside(thrown => new System.Reflection.TargetInvocationException(thrown));
        }
    }

    private Value Native(Frame frame, Type real)
    {
        var definition = real.IsGenericType ? real.GetGenericTypeDefinition() : real;
        if (NativeCatalogue.WhyRefused(definition, definition.FullName!, ".ctor") is { } reason)
            throw frame.NotEvaluated(Site, reason);
        return new(OrdinalTwins.Made(NativeInvocation.Run(frame, Site, () => Activator.CreateInstance(real))), Origin.Of(Site));
    }
}

/// <summary>The start of a constructor: initializers of the type's own fields, unless another constructor of the type runs them.</summary>
internal sealed class FieldInitializersStatement(Site site, string type) : Statement(site)
{
    public override Completion Execute(Frame frame)
    {
        var instance = (UserObject)frame.This.Data!;
        var declaring = instance.Type;
        while (!string.Equals(declaring.Definition.Key, type, StringComparison.Ordinal))
            declaring = declaring.Base!;
        Initialize(frame, declaring, instance);
        return Completion.Normal;
    }

    private static void Initialize(Frame frame, UserRuntimeType type, UserObject instance)
    {
        for (var i = 0; i < type.Definition.Fields.Count; i++)
        {
            if (type.Definition.Fields[i].Initializer is not { } initializer)
                continue;
            var function = frame.Context.Function(initializer);
            instance.Slots[type.FirstSlot + i] = function.Invoke(frame.Context, frame, function.Site, new Value(instance, null), [], type.TypeArguments);
        }
    }
}

/// <summary>The compiler's copy constructor of a record: the fields that the record itself declares.</summary>
internal sealed class CopyFieldsStatement(Site site, string type, Expression original) : Statement(site)
{
    public override Completion Execute(Frame frame)
    {
        var copy = (UserObject)frame.This.Data!;
        var from = original.Evaluate(frame).Data as UserObject ?? throw UserMembers.NullReference(frame, Site);
        var declaring = copy.Type;
        while (!string.Equals(declaring.Definition.Key, type, StringComparison.Ordinal))
            declaring = declaring.Base!;
        for (var i = declaring.FirstSlot; i < declaring.SlotCount; i++)
            copy.Slots[i] = Structs.Copy(from.Slots[i]);
        return Completion.Normal;
    }
}

/// <summary>Puts a primary constructor's parameter into the storage of its property.</summary>
internal sealed class StoreParameterStatement(Site site, string type, string field, Expression value) : Statement(site)
{
    public override Completion Execute(Frame frame)
    {
        var instance = (UserObject)frame.This.Data!;
        instance.Slots[instance.Type.Slot(type, field)] = value.Evaluate(frame);
        return Completion.Normal;
    }
}

/// <summary>An anonymous object.</summary>
internal sealed class AnonymousCreationExpression(Site site, UserTypeDefinition definition, IReadOnlyList<Expression> values) : Expression(site)
{
    public override Value Evaluate(Frame frame)
    {
        var type = frame.Context.AnonymousType(definition, frame);
        return new(new UserObject(type, [.. values.Select(value => value.Evaluate(frame))], frame.Context), Origin.Of(Site));
    }
}

/// <summary>An object and its initializer.</summary>
internal sealed class InitializedExpression(Site site, Expression creation, IReadOnlyList<Expression> initializers) : Expression(site)
{
    public override Value Evaluate(Frame frame)
    {
        var created = creation.Evaluate(frame);
        Initialize(frame, created, initializers);
        return created;
    }

    public static void Initialize(Frame frame, Value target, IReadOnlyList<Expression> initializers)
    {
        var outer = frame.Receiver;
        frame.Receiver = target;
        try
        {
            for (var i = 0; i < initializers.Count; i++)
                initializers[i].Evaluate(frame);
        }
        finally
        {
            frame.Receiver = outer;
        }
    }
}

/// <summary>An initializer of what a member already holds: <c>Member = { … }</c>.</summary>
internal sealed class MemberInitializerExpression(Site site, Expression member, IReadOnlyList<Expression> initializers) : Expression(site)
{
    public override Value Evaluate(Frame frame)
    {
        var target = member.Evaluate(frame);
        InitializedExpression.Initialize(frame, target, initializers);
        return target;
    }
}

/// <summary><c>record with { … }</c>.</summary>
internal sealed class WithExpression(Site site, Expression operand, IReadOnlyList<Expression> initializers) : Expression(site)
{
    public override Value Evaluate(Frame frame)
    {
        var original = operand.Evaluate(frame);
        var copy = original.Data switch
        {
            null => throw UserMembers.NullReference(frame, Site),
            UserObject { Type.CopyConstructor: { } constructor } user => Copied(frame, user, constructor, original),
            UserObject user => new Value(user.Clone(), Origin.Of(Site, null, original.Origin)),
            TupleObject tuple => new Value(tuple.Clone(), original.Origin),
            var native => new Value(NativeRecords.Clone(frame, Site, native, original), Origin.Of(Site, null, original.Origin)),
        };
        InitializedExpression.Initialize(frame, copy, initializers);
        return copy;
    }

    private Value Copied(Frame frame, UserObject user, string constructor, Value original)
    {
        var copy = new Value(user.Type.CreateInstance(), Origin.Of(Site, null, original.Origin));
        frame.Context.Function(constructor).Invoke(frame.Context, frame, Site, copy, [original], user.Type.TypeArguments);
        return copy;
    }
}

/// <summary>A constructor's call of another, of its own type or its base.</summary>
internal sealed class ConstructorCallStatement(Site site, string constructor, IReadOnlyList<ArgumentCode> arguments) : Statement(site)
{
    public override Completion Execute(Frame frame)
    {
        var values = Arguments.Evaluate(frame, arguments);
        frame.Context.Function(constructor).Invoke(frame.Context, frame, Site, frame.This, values, frame.TypeArguments);
        return Completion.Normal;
    }
}
