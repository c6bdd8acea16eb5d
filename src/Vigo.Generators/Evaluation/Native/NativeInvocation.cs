using System.Collections;
using System.Reflection;

namespace Vigo.Generators.Evaluation;

/// <summary>Calling the vocabulary and the base class library for real.</summary>
internal static class NativeInvocation
{
    public static Value Invoke(Frame frame, Site site, NativeMethod method, Value self, Value[] arguments, IReadOnlyList<RuntimeType> typeArguments)
    {
        var target = method.Resolve(frame, self.Data, typeArguments);
        Sharing.Guard(frame, site, target.Name, self.Data);
        var parameters = target.GetParameters();
        var values = new object?[parameters.Length];
        for (var i = 0; i < values.Length; i++)
            values[i] = Crossing.ToClr(frame, site, arguments[i], WithoutReference(parameters[i].ParameterType));

        SizeGuard.Before(frame, site, target, self.Data, values);
        var (called, instance, passed) = OrdinalTwins.Of(target, target.IsStatic ? null : self.Data, values);
        var result = OrdinalTwins.Made(Run(frame, site, () => called.Invoke(instance, passed)));
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
        var parameters = constructor.GetParameters();
        object?[] values = [.. arguments.Select((argument, i) => Crossing.ToClr(frame, site, argument, parameters[i].ParameterType))];
        SizeGuard.Before(frame, site, constructor, null, values);
        var made = OrdinalTwins.Made(Run(frame, site, () => constructor.Invoke(values)));
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
        frame.Context.Budget.Grow(frame, site, data is System.Text.StringBuilder ? 1 : SizeGuard.Size(data));
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

    // A stop may arrive inside what a sort or another real caller of the author's functions made of it.
    private static Exception Cause(Exception exception)
    {
        for (var inner = exception; inner is not null; inner = inner.InnerException)
        {
            if (inner is EvaluationStop)
                return inner;
        }

        return exception switch
        {
            TargetInvocationException or TypeInitializationException when exception.InnerException is { } inner => Cause(inner),
            InvalidOperationException { InnerException: AuthorException author } => new InvalidOperationException(exception.Message, author.Thrown),
            _ => exception,
        };
    }

    private static Type WithoutReference(Type type) => type.IsByRef ? type.GetElementType()! : type;

    private static string Sentence(string message) => message.Replace("\r", "").Replace('\n', ' ').TrimEnd('.');
}
