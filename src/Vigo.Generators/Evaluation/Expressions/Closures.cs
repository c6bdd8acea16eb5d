namespace Vigo.Generators.Evaluation;

/// <summary>A lambda.</summary>
internal sealed class LambdaExpression(Site site, FunctionCode function) : Expression(site)
{
    public override Value Evaluate(Frame frame) => new(Create(frame, function), Origin.Of(Site));

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
internal sealed class MethodReferenceExpression(Site site, Expression? instance, Func<Frame, Site, Value, Value[], Value> invoke, int parameters, string identity) : Expression(site)
{
    public override Value Evaluate(Frame frame)
    {
        var self = instance?.Evaluate(frame) ?? default;
        return new(new BoundMethod((caller, callSite, arguments) => invoke(caller, callSite, self, arguments), frame, parameters, identity, self.Data), Origin.Of(Site));
    }
}

/// <summary>The instance that a method group is of: the delegate has a copy of a struct, and there is none without an instance.</summary>
/// <param name="site">The instance.</param>
/// <param name="instance">What gives it.</param>
/// <param name="isDispatched">Whether the instance decides which method it is.</param>
internal sealed class BoundInstanceExpression(Site site, Expression instance, bool isDispatched) : Expression(site)
{
    public override Value Evaluate(Frame frame)
    {
        var self = Structs.Copy(instance.Evaluate(frame));
        if (self.Data is null)
            throw isDispatched ? UserMembers.NullReference(frame, Site) : NativeInvocation.Raised(frame, Site, new ArgumentException("Delegate to an instance method cannot have null 'this'."));
        return self;
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
