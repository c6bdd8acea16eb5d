namespace Vigo.Generators.Evaluation;

/// <summary>A delegate of the author's. Equal ones do the same to the same, as the CLR has it of delegates.</summary>
internal abstract class Callable
{
    /// <summary>How many arguments it takes.</summary>
    public abstract int Arity { get; }

    /// <summary>What calling it calls, in order: itself, unless it was combined of others.</summary>
    public virtual IReadOnlyList<object> Parts => [this];

    public abstract Value Invoke(Frame? caller, Site site, Value[] arguments);
}

/// <summary>A lambda or local function and the variables it shares.</summary>
internal sealed class Closure(FunctionCode function, Frame home, Cell[] captured) : Callable
{
    public FunctionCode Function { get; } = function;

    public Frame Home { get; } = home;

    public IReadOnlyList<Cell> Captured => captured;

    public override int Arity => Function.Parameters.Count;

    public override Value Invoke(Frame? caller, Site site, Value[] arguments) =>
        Function.Invoke(Home.Context, caller ?? Home, site, Home.This, arguments, Home.TypeArguments, captured, Home.Texts);

    public Value InvokeWith(Frame caller, Site site, Value[] arguments, IReadOnlyDictionary<string, RuntimeType> types) =>
        Function.Invoke(Home.Context, caller, site, Home.This, arguments, types, captured, Home.Texts);

    public override bool Equals(object? obj) =>
        obj is Closure other && ReferenceEquals(other.Function, Function) && ReferenceEquals(other.Home.This.Data, Home.This.Data) && other.Captured.SequenceEqual(captured);

    public override int GetHashCode() => Function.Site.GetHashCode();
}

/// <summary>A method group turned into a delegate.</summary>
/// <param name="invoke">Calls the method on its instance.</param>
/// <param name="home">Where it was made.</param>
/// <param name="parameters">How many arguments it takes.</param>
/// <param name="method">The method's key.</param>
/// <param name="self">Its instance; null for a static method.</param>
internal sealed class BoundMethod(Func<Frame, Site, Value[], Value> invoke, Frame home, int parameters, string method, object? self) : Callable
{
    public object? Self { get; } = self;

    public override int Arity { get; } = parameters;

    private string Method { get; } = method;

    public override Value Invoke(Frame? caller, Site site, Value[] arguments) => invoke(caller ?? home, site, arguments);

    public override bool Equals(object? obj) => obj is BoundMethod other && string.Equals(other.Method, Method, StringComparison.Ordinal) && ReferenceEquals(other.Self, Self);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Method);
}

/// <summary>Delegates that were combined with <c>+</c>: called one after the other, the last one's result is the result.</summary>
internal sealed class CallableChain(IReadOnlyList<object> parts) : Callable
{
    public override int Arity => Callables.Arity(new Value(parts[0], null));

    public override IReadOnlyList<object> Parts => parts;

    public override Value Invoke(Frame? caller, Site site, Value[] arguments)
    {
        var result = default(Value);
        foreach (var part in parts)
            result = part is Callable callable ? callable.Invoke(caller, site, arguments) : Callables.Invoke(caller!, site, new Value(part, null), arguments);
        return result;
    }

    public override bool Equals(object? obj) => obj is CallableChain other && other.Parts.SequenceEqual(parts);

    public override int GetHashCode() => parts.Count;
}
