namespace Vigo.Generators.Evaluation;

/// <summary>Real delegates that run the author's functions, for real code that takes them.</summary>
internal static class DelegateAdapters
{
    private static readonly Type[] Functions = [typeof(Function<>), typeof(Function<,>), typeof(Function<,,>), typeof(Function<,,,>), typeof(Function<,,,,>)];
    private static readonly Type[] Procedures = [typeof(Procedure<>), typeof(Procedure<,>), typeof(Procedure<,,>), typeof(Procedure<,,,>)];

    public static Delegate Create(Frame frame, Site site, Value function, Type type)
    {
        var invoke = type.GetMethod("Invoke")!;
        Type[] parameters = [.. invoke.GetParameters().Select(parameter => parameter.ParameterType)];
        var returnsNothing = invoke.ReturnType == typeof(void);
        if (parameters.Length >= Functions.Length || parameters.Any(parameter => parameter.IsByRef))
            throw frame.NotEvaluated(site, $"a delegate such as '{type.Name}' can't be handed to the base class library; call it yourself");

        object adapter;
        var call = new Call(frame, site, function);
        if (returnsNothing)
            adapter = parameters.Length == 0 ? new Procedure(call) : Activator.CreateInstance(Procedures[parameters.Length - 1].MakeGenericType(parameters), call)!;
        else
            adapter = Activator.CreateInstance(Functions[parameters.Length].MakeGenericType([.. parameters, invoke.ReturnType]), call)!;
        return Delegate.CreateDelegate(type, adapter, "Invoke");
    }

    internal sealed class Call(Frame frame, Site site, Value function)
    {
        public T Invoke<T>(params object?[] arguments)
        {
            var result = Callables.Invoke(frame, site, function, [.. arguments.Select(argument => new Value(Crossing.FromClr(argument), null))]);
            if (result.Data is { } data)
                ObjectProvenance.Derive(data, [new Source(null, result)]);
            return (T)Crossing.ToClr(frame, site, result, typeof(T))!;
        }

        public void Run(params object?[] arguments) =>
            Callables.Invoke(frame, site, function, [.. arguments.Select(argument => new Value(Crossing.FromClr(argument), null))]);
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

    internal sealed class Function<T1, T2, T3, T4, TResult>(Call call)
    {
        public TResult Invoke(T1 first, T2 second, T3 third, T4 fourth) => call.Invoke<TResult>(first, second, third, fourth);
    }

    internal sealed class Procedure(Call call)
    {
        public void Invoke() => call.Run();
    }

    internal sealed class Procedure<T>(Call call)
    {
        public void Invoke(T argument) => call.Run(argument);
    }

    internal sealed class Procedure<T1, T2>(Call call)
    {
        public void Invoke(T1 first, T2 second) => call.Run(first, second);
    }

    internal sealed class Procedure<T1, T2, T3>(Call call)
    {
        public void Invoke(T1 first, T2 second, T3 third) => call.Run(first, second, third);
    }

    internal sealed class Procedure<T1, T2, T3, T4>(Call call)
    {
        public void Invoke(T1 first, T2 second, T3 third, T4 fourth) => call.Run(first, second, third, fourth);
    }
}
