namespace Vigo.Generators.Evaluation;

/// <summary>A call that the evaluator carries out itself: LINQ, members of every object, members of types that have no real counterpart.</summary>
internal sealed class IntrinsicCallExpression(Site site, Intrinsic intrinsic, Expression? instance, IReadOnlyList<ArgumentCode> arguments, IReadOnlyList<TypeReference> typeArguments, TypeReference? returns = null) : Expression(site)
{
    public override Value Evaluate(Frame frame)
    {
        var self = instance?.Evaluate(frame) ?? default;
        var values = Arguments.Evaluate(frame, arguments);
        frame.Step(Site);
        var types = TypeReference.ResolveAll(typeArguments, frame);
        return NativeInvocation.Run(frame, Site, () => intrinsic(new IntrinsicCall(frame, Site, self, values, types, returns?.Resolve(frame))));
    }
}

/// <summary>Something the evaluator carries out itself.</summary>
internal delegate Value Intrinsic(IntrinsicCall call);

/// <summary>A call that the evaluator carries out itself.</summary>
/// <param name="Frame">Who calls.</param>
/// <param name="Site">The call.</param>
/// <param name="Self">The instance; nothing for a static method. An extension method's instance is its first argument.</param>
/// <param name="Arguments">The arguments in the order of the parameters.</param>
/// <param name="Types">The method's type arguments.</param>
/// <param name="Returns">The type that the call has by its declaration; null where nothing depends on it.</param>
internal sealed record IntrinsicCall(Frame Frame, Site Site, Value Self, Value[] Arguments, RuntimeType[] Types, RuntimeType? Returns = null)
{
    private readonly int _printings = Frame.Context.Printings;

    /// <summary>What it is given.</summary>
    public IEnumerable<object?> Sources => [Self.Data, .. Arguments.Select(argument => argument.Data)];

    /// <summary>A result computed from the instance and the arguments.</summary>
    public Value Result(object? data)
    {
        if (data is ValueSequence sequence)
        {
            sequence.Item ??= LinqCalls.ItemOf(this);
            sequence.Depth = Sources.Max(source => (source as ValueSequence)?.Depth ?? 0) + (data is ShortcutSequence { IsPart: true } ? 0 : 1);
            Frame.Context.Budget.Chain(Frame, Site, sequence.Depth);
        }

        if (ProvenanceStore.Current is null)
            return new(data, null);
        return data is string
            ? new(data, Origin.Of(Site, null, [Self.Data is char[] ? PrintedParts.OfItems(Self, _printings) : PrintedParts.Of(Self, _printings), .. Arguments.Select(argument => PrintedParts.Of(argument, _printings))]))
            : new(data, Origin.Of(Site, null, [Self.Origin, .. Arguments.Select(argument => argument.Origin)]));
    }

    /// <summary>A result computed from items of the first argument, of which <see cref="PrintedParts.Most"/> are named.</summary>
    public Value Result(object? data, IReadOnlyList<Value> items) => ProvenanceStore.Current is null
        ? new(data, null)
        : new(data, Origin.Of(Site, null, [PrintedParts.Given(Arguments[0], Arguments[0].Data!.GetType(), items, _printings), .. Arguments.Skip(1).Select(argument => argument.Origin)]));

    /// <summary>The items of an argument.</summary>
    public IEnumerable<Value> Items(int argument) => Enumeration.Of(Frame, Site, Arguments[argument]);

    /// <summary>Calls an argument that is a lambda or another function.</summary>
    public Value Call(int function, params Value[] arguments) => Callables.Invoke(Frame, Site, Arguments[function], arguments);
}

/// <summary>A property that the evaluator reads itself.</summary>
internal sealed class IntrinsicTarget(Site site, Expression read) : Target(site)
{
    public override Value Evaluate(Frame frame) => read.Evaluate(frame);

    public override Place Locate(Frame frame) => new(() => read.Evaluate(frame), _ => throw frame.NotEvaluated(Site, "this property can't be assigned"));
}
