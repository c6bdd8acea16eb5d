namespace Vigo.Generators.Evaluation;

internal sealed class LiteralExpression(Site site, object? data) : Expression(site)
{
    private Origin? _origin;

    public override Value Evaluate(Frame frame) => new(data, Origin.OfConstant(Site, ref _origin));
}

/// <summary>A string that the function was handed.</summary>
/// <param name="site">Where it stands.</param>
/// <param name="number">Its number among the function's.</param>
internal sealed class TextExpression(Site site, int number) : Expression(site)
{
    public override Value Evaluate(Frame frame) => frame.Texts[number].Value;
}

/// <summary>The default of a type that may be a type parameter.</summary>
internal sealed class DefaultExpression(Site site, TypeReference type) : Expression(site)
{
    public override Value Evaluate(Frame frame) => new(type.Resolve(frame).Default, Origin.Of(Site));
}

/// <summary>The bytes of a <c>u8</c> literal, new each time as an array must be.</summary>
internal sealed class BytesExpression(Site site, byte[] bytes) : Expression(site)
{
    public override Value Evaluate(Frame frame) => new(bytes.Clone(), Origin.Of(Site));
}

/// <summary>A constant where C# allows a variable to stand.</summary>
internal sealed class ConstantTarget(Site site, object? data) : Target(site)
{
    private Origin? _origin;

    public override Value Evaluate(Frame frame) => new(data, Origin.OfConstant(Site, ref _origin));

    public override Place Locate(Frame frame) => new(() => Evaluate(frame), _ => throw frame.NotEvaluated(Site, "a constant can't be assigned"));
}

/// <summary>The name of what stands for a type parameter.</summary>
internal sealed class TypeNameExpression(Site site, TypeReference type) : Expression(site)
{
    public override Value Evaluate(Frame frame) =>
        new(Name(type.Resolve(frame)) ?? throw frame.NotEvaluated(Site, "the name of this type is not evaluated: use nameof, or pass the name"), Origin.Of(Site));

    /// <summary>A type's name without its namespace; null where it is not known.</summary>
    public static string? Name(RuntimeType type) => type switch
    {
        UserRuntimeType { Definition.Kind: UserTypeKind.Anonymous } => null,
        UserRuntimeType user => user.Definition.FullName.Substring(user.Definition.FullName.LastIndexOfAny(['.', '+']) + 1),
        ClrRuntimeType { Erased: { IsArray: false } real } when real != typeof(object) => real.Name,
        TupleRuntimeType tuple => tuple.Name,
        _ => null,
    };
}

/// <summary>The name of the type that a value has.</summary>
internal sealed class TypeNameOfExpression(Site site, Expression value) : Expression(site)
{
    public override Value Evaluate(Frame frame)
    {
        var of = value.Evaluate(frame);
        var name = of.Data switch
        {
            null => throw UserMembers.NullReference(frame, Site),
            UserObject user => TypeNameExpression.Name(user.Type),
            UserEnum user => TypeNameExpression.Name(user.Type),
            TupleObject tuple => new TupleRuntimeType([.. tuple.Items.Select(_ => (RuntimeType)new ClrRuntimeType(typeof(object), []))]).Name,
            IndexObject => nameof(System.Index),
            RangeObject => nameof(System.Range),

            // Whose types are other ones here, or arrays of what may be the author's.
            ValueSequence or ArrayPart or Callable or Delegate => null,
            var real => real.GetType() is { IsArray: false } or { IsArray: true, FullName: not "System.Object[]" } ? real.GetType().Name : null,
        };
        return new(name ?? throw frame.NotEvaluated(Site, "the name of this type is not evaluated: use nameof, or compare with 'is'"), Origin.Of(Site, null, of.Origin));
    }
}
