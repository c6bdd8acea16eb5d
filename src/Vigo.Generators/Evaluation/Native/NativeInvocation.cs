using System.Collections;
using System.Reflection;

namespace Vigo.Generators.Evaluation;

/// <summary>Calling the vocabulary and the base class library for real.</summary>
internal static class NativeInvocation
{
    private const int LargestArgument = 1_000_000;

    public static Value Invoke(Frame frame, Site site, NativeMethod method, Value self, Value[] arguments, IReadOnlyList<RuntimeType> typeArguments)
    {
        var target = method.Resolve(self.Data, typeArguments);
        Guard(frame, site, target, arguments);
        var parameters = target.GetParameters();
        var values = new object?[parameters.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = Crossing.ToClr(frame, site, arguments[i], WithoutReference(parameters[i].ParameterType));

        var result = Run(frame, site, () => target.Invoke(target.IsStatic ? null : self.Data, values));
        for (var i = 0; i < values.Length; i++)
        {
            if (parameters[i].ParameterType.IsByRef)
                arguments[i] = new Value(Crossing.FromClr(values[i]), new Origin(site));
        }

        Track(frame, site, self.Data, arguments);
        return Made(frame, site, result, self, arguments);
    }

    public static Value Construct(Frame frame, Site site, ConstructorInfo constructor, Value[] arguments)
    {
        Guard(frame, site, constructor, arguments);
        var parameters = constructor.GetParameters();
        object?[] values = [.. arguments.Select((argument, i) => Crossing.ToClr(frame, site, argument, parameters[i].ParameterType))];
        var made = Run(frame, site, () => constructor.Invoke(values));
        for (var i = 0; i < parameters.Length && made is not null; i++)
        {
            // A positional record's property is named after its parameter.
            if (made.GetType().GetProperty(parameters[i].Name!) is not null)
                ObjectProvenance.Set(made, parameters[i].Name!, arguments[i]);
        }

        return Made(frame, site, made, default, arguments);
    }

    public static Value InvokeDelegate(Frame frame, Site site, Delegate function, Value[] arguments)
    {
        var parameters = function.Method.GetParameters();
        var offset = parameters.Length - arguments.Length;
        object?[] values = [.. arguments.Select((argument, i) => Crossing.ToClr(frame, site, argument, parameters[i + Math.Max(offset, 0)].ParameterType))];
        return Made(frame, site, Run(frame, site, () => function.DynamicInvoke(values)), default, arguments);
    }

    /// <summary>Runs real code; an exception of its own becomes the author's, at the call.</summary>
    public static T Run<T>(Frame frame, Site site, Func<T> code)
    {
        try
        {
            return code();
        }
        catch (Exception exception) when (Cause(exception) is EvaluationStop or AuthorException)
        {
            throw Cause(exception);
        }
        catch (Exception exception) when (Cause(exception) is not OutOfMemoryException)
        {
            throw Raised(frame, site, Cause(exception));
        }
    }

    /// <summary>An exception as one of the author's, at a place.</summary>
    public static AuthorException Raised(Frame frame, Site site, Exception exception) =>
        new(exception, frame.Stop(Problem.Thrown, site, $"{Sentence(exception.Message)} ({exception.GetType().Name})").Problem);

    private static Value Made(Frame frame, Site site, object? result, Value self, Value[] arguments)
    {
        Value[] sources = self.Data is null ? arguments : [self, .. arguments];
        var data = Crossing.FromClr(result);
        frame.Context.Budget.Grow(frame, site, Size(data));
        if (data is not null && !sources.Any(source => ReferenceEquals(source.Data, data)) && data is not ICollection { Count: 0 })
            ObjectProvenance.Derive(data, sources);
        return new Value(data, new Origin(site, null, [.. sources.Select(source => source.Origin)]));
    }

    // Items put into a mutable collection keep their origins.
    private static void Track(Frame frame, Site site, object? self, Value[] arguments)
    {
        if (self is IList { IsFixedSize: false } list && arguments.Length == 1 && list.Count > 0 && Equals(list[list.Count - 1], arguments[0].Data))
            ObjectProvenance.Set(list, list.Count - 1, arguments[0]);
        if (self is ICollection or System.Text.StringBuilder)
            frame.Context.Budget.Grow(frame, site, 1);
    }

    private static long Size(object? data) => data switch
    {
        string text => text.Length,
        ICollection collection => collection.Count,
        System.Text.StringBuilder builder => builder.Length / 16,
        _ => 1,
    };

    // A number may ask for more memory than there is before a result could be measured.
    private static void Guard(Frame frame, Site site, MethodBase method, Value[] arguments)
    {
        if (!NativeCatalogue.TakesSizes(method))
            return;
        foreach (var argument in arguments)
        {
            if (argument.Data is int and > LargestArgument)
                frame.Context.Budget.Grow(frame, site, Budget.MaximumSize + 1);
        }
    }

    private static Exception Cause(Exception exception) =>
        exception is TargetInvocationException or TypeInitializationException && exception.InnerException is { } inner ? Cause(inner) : exception;

    private static Type WithoutReference(Type type) => type.IsByRef ? type.GetElementType()! : type;

    private static string Sentence(string message) => message.Replace("\r", "").Replace('\n', ' ').TrimEnd('.');
}
