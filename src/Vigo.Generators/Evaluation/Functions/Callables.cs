namespace Vigo.Generators.Evaluation;

/// <summary>Anything that can be called: functions of the author's, and real delegates.</summary>
internal static class Callables
{
    public static bool IsFunction(Value value) => value.Data is Callable or Delegate;

    /// <summary>How many arguments a function takes.</summary>
    public static int Arity(Value function) => function.Data switch
    {
        Callable callable => callable.Arity,
        Delegate native => native.GetType().GetMethod("Invoke")!.GetParameters().Length,
        _ => 0,
    };

    public static Value Invoke(Frame frame, Site site, Value function, params Value[] arguments) => function.Data switch
    {
        Callable callable => callable.Invoke(frame, site, arguments),
        Delegate native => NativeInvocation.InvokeDelegate(frame, site, native, arguments),
        _ => throw UserMembers.NullReference(frame, site),
    };

    /// <summary><c>first + second</c>.</summary>
    public static object? Combined(object? first, object? second) =>
        first is null ? second : second is null ? first : new CallableChain([.. PartsOf(first), .. PartsOf(second)]);

    /// <summary><c>all - part</c>: without the last place where those of the part follow each other.</summary>
    public static object? Without(object? all, object? part)
    {
        if (all is null || part is null)
            return all;
        var (parts, removed) = (PartsOf(all), PartsOf(part));
        for (var at = parts.Count - removed.Count; at >= 0; at--)
        {
            if (!parts.Skip(at).Take(removed.Count).SequenceEqual(removed))
                continue;
            object[] rest = [.. parts.Take(at), .. parts.Skip(at + removed.Count)];
            return rest.Length == 0 ? null : rest.Length == 1 ? rest[0] : new CallableChain(rest);
        }

        return all;
    }

    private static IReadOnlyList<object> PartsOf(object function) => function is Callable callable ? callable.Parts : [function];
}
