namespace Vigo.Generators.Evaluation;

/// <summary>A delegate of the author's: a function and the variables it shares.</summary>
internal sealed class Closure(FunctionCode function, Frame home, Cell[] captured)
{
    public FunctionCode Function { get; } = function;

    public Value Invoke(Frame? caller, Site site, Value[] arguments) =>
        Function.Invoke(home.Context, caller ?? home, site, home.This, arguments, home.TypeArguments, captured);

    public Value InvokeWith(Frame caller, Site site, Value[] arguments, IReadOnlyDictionary<string, RuntimeType> types) =>
        Function.Invoke(home.Context, caller, site, home.This, arguments, types, captured);
}

/// <summary>A method group turned into a delegate.</summary>
internal sealed class BoundMethod(Func<Frame, Site, Value[], Value> invoke, Frame home, int parameters)
{
    public int Parameters { get; } = parameters;

    public Value Invoke(Frame? caller, Site site, Value[] arguments) => invoke(caller ?? home, site, arguments);
}

/// <summary>A lambda.</summary>
internal sealed class LambdaExpression(Site site, FunctionCode function) : Expression(site)
{
    public override Value Evaluate(Frame frame) => new(Create(frame, function), new Origin(Site));

    public static Closure Create(Frame frame, FunctionCode function)
    {
        var captured = new Cell[function.Captures.Count];
        for (var i = 0; i < captured.Length; i++)
        {
            var outer = function.Captures[i].Outer;
            if (frame.Slots[outer].Data is not Cell cell)
                frame.Slots[outer] = new Value(cell = new Cell(), null);
            captured[i] = cell;
        }

        return new Closure(function, frame, captured);
    }
}

/// <summary>A call of a local function.</summary>
internal sealed class LocalFunctionCallExpression(Site site, LocalVariable function, IReadOnlyList<ArgumentCode> arguments, IReadOnlyList<TypeArgumentCode> typeArguments) : Expression(site)
{
    public override Value Evaluate(Frame frame)
    {
        var closure = (Closure)function.Read(frame).Data!;
        var values = Arguments.Evaluate(frame, arguments);
        var types = frame.TypeArguments;
        if (typeArguments.Count > 0)
        {
            var all = types.ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
            foreach (var argument in typeArguments)
                all[argument.Parameter] = argument.Type.Resolve(frame);
            types = all;
        }

        return closure.InvokeWith(frame, Site, values, types).Through(Site);
    }
}

/// <summary>A method group turned into a delegate.</summary>
internal sealed class MethodReferenceExpression(Site site, Expression? instance, Func<Frame, Site, Value, Value[], Value> invoke, int parameters) : Expression(site)
{
    public override Value Evaluate(Frame frame)
    {
        var self = instance?.Evaluate(frame) ?? default;
        return new(new BoundMethod((caller, callSite, arguments) => invoke(caller, callSite, self, arguments), frame, parameters), new Origin(Site));
    }
}

/// <summary>A call of a delegate.</summary>
internal sealed class DelegateCallExpression(Site site, Expression target, IReadOnlyList<ArgumentCode> arguments) : Expression(site)
{
    public override Value Evaluate(Frame frame)
    {
        var function = target.Evaluate(frame);
        var values = Arguments.Evaluate(frame, arguments);
        return Callables.Invoke(frame, Site, function, values).Through(Site);
    }
}

/// <summary>Anything that can be called.</summary>
internal static class Callables
{
    public static bool IsFunction(Value value) => value.Data is Closure or BoundMethod or Delegate;

    /// <summary>How many arguments a function takes.</summary>
    public static int Arity(Value function) => function.Data switch
    {
        Closure closure => closure.Function.Parameters.Count,
        BoundMethod bound => bound.Parameters,
        Delegate native => native.GetType().GetMethod("Invoke")!.GetParameters().Length,
        _ => 0,
    };

    public static Value Invoke(Frame frame, Site site, Value function, params Value[] arguments) => function.Data switch
    {
        Closure closure => closure.Invoke(frame, site, arguments),
        BoundMethod bound => bound.Invoke(frame, site, arguments),
        Delegate native => NativeInvocation.InvokeDelegate(frame, site, native, arguments),
        _ => throw UserMembers.NullReference(frame, site),
    };
}
