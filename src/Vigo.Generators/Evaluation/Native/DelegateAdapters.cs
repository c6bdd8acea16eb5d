namespace Vigo.Generators.Evaluation;

/// <summary>Real delegates that run the author's lambdas, for real code that takes them.</summary>
internal static class DelegateAdapters
{
    public static Delegate Create(Frame frame, Site site, Value function, Type type)
    {
        var invoke = type.GetMethod("Invoke")!;
        Type[] parameters = [.. invoke.GetParameters().Select(parameter => parameter.ParameterType)];
        var returnsNothing = invoke.ReturnType == typeof(void);
        var shape = (parameters.Length, returnsNothing) switch
        {
            (0, false) => typeof(Function<>),
            (1, false) => typeof(Function<,>),
            (2, false) => typeof(Function<,,>),
            (3, false) => typeof(Function<,,,>),
            (1, true) => typeof(Procedure<>),
            (2, true) => typeof(Procedure<,>),
            _ => throw frame.NotEvaluated(site, $"a delegate with {parameters.Length} parameters can't be handed to the base class library"),
        };
        Type[] arguments = returnsNothing ? parameters : [.. parameters, invoke.ReturnType];
        var adapter = Activator.CreateInstance(shape.MakeGenericType(arguments), new Call(frame, site, function))!;
        return Delegate.CreateDelegate(type, adapter, "Invoke");
    }

    internal sealed class Call(Frame frame, Site site, Value function)
    {
        public T Invoke<T>(params object?[] arguments)
        {
            var result = Callables.Invoke(frame, site, function, [.. arguments.Select(argument => new Value(Crossing.FromClr(argument), null))]);
            if (result.Data is { } data)
                ObjectProvenance.Derive(data, [result]);
            return (T)Crossing.ToClr(frame, site, result, typeof(T))!;
        }

        public void Run(params object?[] arguments) => Callables.Invoke(frame, site, function, [.. arguments.Select(argument => new Value(argument, null))]);
    }

    internal sealed class Function<TResult>(Call call)
    {
        public TResult Invoke() => call.Invoke<TResult>();
    }

    internal sealed class Function<T, TResult>(Call call)
    {
        public TResult Invoke(T argument) => call.Invoke<TResult>(argument);
    }

    internal sealed class Function<T1, T2, TResult>(Call call)
    {
        public TResult Invoke(T1 first, T2 second) => call.Invoke<TResult>(first, second);
    }

    internal sealed class Function<T1, T2, T3, TResult>(Call call)
    {
        public TResult Invoke(T1 first, T2 second, T3 third) => call.Invoke<TResult>(first, second, third);
    }

    internal sealed class Procedure<T>(Call call)
    {
        public void Invoke(T argument) => call.Run(argument);
    }

    internal sealed class Procedure<T1, T2>(Call call)
    {
        public void Invoke(T1 first, T2 second) => call.Run(first, second);
    }
}
