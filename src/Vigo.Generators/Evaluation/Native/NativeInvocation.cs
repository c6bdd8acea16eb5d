using System.Collections;
using System.Reflection;

namespace Vigo.Generators.Evaluation;

/// <summary>Calling the vocabulary and the base class library for real.</summary>
internal static class NativeInvocation
{
    public static Value Invoke(Frame frame, Site site, NativeMethod method, Value self, Value[] arguments, IReadOnlyList<RuntimeType> typeArguments)
    {
        var target = method.Resolve(frame, self.Data, typeArguments);
        Sharing.Guard(frame, site, target.Name, target.IsStatic ? arguments.FirstOrDefault().Data : self.Data);
        var passage = new Passage(frame, site, target, arguments);
        SizeGuard.Before(frame, site, target, self.Data, passage.Values);
        TimeZones.Before(frame, site, target, self.Data, passage.Values);
        var (called, instance, passed) = OrdinalTwins.Of(target, target.IsStatic ? null : self.Data, passage.Values);
        var count = (self.Data as ICollection)?.Count ?? 0;
        var result = OrdinalTwins.Made(Run(frame, site, () => called.Invoke(instance, passed)));
        passage.Return(frame, site, self);
        Additions.Track(target, self.Data, arguments, result);
        if (self.Data is IList { IsFixedSize: false } list && list.Count > count)
            passage.Track(list, isNew: false);
        if (self.Data is System.Text.StringBuilder builder && ReferenceEquals(result, builder))
            Write(builder, target.Name, new Origin(site, null, passage.Origins(default, isText: true)));
        else if (result is string && Additions.Taken(target, self.Data, arguments, result) is { } item)
            return new Value(result, new Origin(site, item));
        return Made(frame, site, result, self, passage);
    }

    public static Value Construct(Frame frame, Site site, ConstructorInfo constructor, Value[] arguments)
    {
        var parameters = Passage.ParametersOf(constructor);
        var passage = new Passage(frame, site, constructor, arguments);
        SizeGuard.Before(frame, site, constructor, null, passage.Values);
        TimeZones.Before(frame, site, constructor, null, passage.Values);
        var made = OrdinalTwins.Made(Run(frame, site, () => constructor.Invoke(passage.Values)))!;
        for (var i = 0; i < parameters.Length; i++)
        {
            // A positional record's property is named after its parameter.
            if (VocabularyParts.HasProperty(made.GetType(), parameters[i].Name!))
                ObjectProvenance.Set(made, parameters[i].Name!, arguments[i]);
        }

        if (made is ICollection || Additions.IsCollection(made))
            passage.Track(made, isNew: true);
        if (made is System.Text.StringBuilder builder && arguments.Length > 0 && arguments[0].Data is string)
            Write(builder, constructor.Name, new Origin(site, null, passage.Origins(default, isText: true)));
        return Made(frame, site, made, default, passage);
    }

    public static Value InvokeDelegate(Frame frame, Site site, Delegate function, Value[] arguments)
    {
        var passage = new Passage(frame, site, function.GetType().GetMethod("Invoke")!, arguments);
        var result = Run(frame, site, () => function.DynamicInvoke(passage.Values));
        passage.Return(frame, site, default);
        return Made(frame, site, result, default, passage);
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
    public static AuthorException Raised(Frame frame, Site site, Exception exception)
    {
        frame.Context.Budget.Spend(frame, site, Budget.StepsOfAnException);
        return new(exception, frame.Stop(Problem.Thrown, site, $"{Sentence(exception.Message)} ({exception.GetType().Name})").Problem);
    }

    private static void Write(System.Text.StringBuilder builder, string method, Origin written)
    {
        if (string.Equals(method, nameof(System.Text.StringBuilder.Clear), StringComparison.Ordinal))
            ObjectProvenance.SetItems(builder, new List<Value>());
        else if (written.Inputs.Any(input => input is not null))
            PrintedParts.Write(builder, written);
    }

    private static Value Made(Frame frame, Site site, object? result, Value self, Passage passage)
    {
        var data = Crossing.FromClr(result);
        TimeZones.After(frame, site, data);
        frame.Context.Budget.Grow(frame, site, data is System.Text.StringBuilder ? 1 : SizeGuard.Size(data));
        if (data is not (null or string or ValueType) && !ReferenceEquals(data, self.Data) && data is not ICollection { Count: 0 })
            ObjectProvenance.Derive(data, passage.Sources(self), site);
        return new Value(data, new Origin(site, null, passage.Origins(self, data is string)));
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

    private static string Sentence(string message) => message.Replace("\r", "").Replace('\n', ' ').TrimEnd('.');
}
