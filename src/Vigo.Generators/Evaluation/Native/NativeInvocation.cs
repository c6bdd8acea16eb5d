using System.Collections;
using System.Reflection;

namespace Vigo.Generators.Evaluation;

/// <summary>Calling the vocabulary and the base class library for real.</summary>
internal static class NativeInvocation
{
    public static Value Invoke(Frame frame, Site site, NativeMethod method, Value self, Value[] arguments, IReadOnlyList<RuntimeType> typeArguments)
    {
        var target = method.Resolve(frame, self.Data, typeArguments);
        if (arguments.Length == 0 && target.Name is nameof(ToString) && Unwritten.Why(self.Data) is { } why)
            throw frame.NotEvaluated(site, why);
        Sharing.Guard(frame, site, target.Name, target.IsStatic ? arguments.FirstOrDefault().Data : self.Data);
        if (target.DeclaringType == typeof(Array) && target.Name is nameof(Array.Sort) && arguments is [_, { Data: Array items }, ..])
            Sharing.Guard(frame, site, items);
        var passage = new Passage(frame, site, target, arguments);
        SizeGuard.Before(frame, site, target, self.Data, passage.Values);
        TimeZones.Before(frame, site, target, self.Data, passage.Values);
        var (called, instance, passed) = OrdinalTwins.Of(target, target.IsStatic ? null : self.Data, passage.Values);
        var copies = Copies.Before(frame, site, target, self, arguments);
        var count = self.Data is IList { IsFixedSize: false } before ? before.Count : 0;
        var result = OrdinalTwins.Made(Run(frame, site, (called, instance, passed), static given => given.called.Invoke(given.instance, given.passed)));
        copies?.Done();
        Moves.Follow(target, self.Data, arguments);
        if (result is Array array && target.Name is nameof(Array.Clone) or nameof(List<int>.ToArray) or nameof(Array.FindAll))
            Structs.CopyItems(array);
        passage.Return(frame, site, self);
        return Made(frame, site, result, self, passage, ProvenanceStore.Current is null ? null : Remember(site, target, self, arguments, passage, count, result));
    }

    // What a call put into a collection or took out of it: the origin of that, where it is known.
    private static Origin? Remember(Site site, MethodInfo target, Value self, Value[] arguments, in Passage passage, int count, object? result)
    {
        Additions.Track(target, self.Data, arguments, result);
        if (self.Data is IList { IsFixedSize: false } list and not IDictionary && list.Count > count)
            passage.Track(list, isNew: false);
        else if (PriorityQueues.Is(self.Data))
            PriorityQueues.Track(target, self.Data!, arguments, passage);
        if (self.Data is System.Text.StringBuilder builder && ReferenceEquals(result, builder))
            Write(builder, target.Name, site, passage);
        else if (result is string && Additions.Taken(target, self.Data, arguments, result) is { } item)
            return item;
        return PriorityQueues.Taken(target, self.Data, result) ?? Additions.EntryOf(target, self.Data, result);
    }

    public static Value Construct(Frame frame, Site site, ConstructorInfo constructor, Value[] arguments)
    {
        var passage = new Passage(frame, site, constructor, arguments);
        SizeGuard.Before(frame, site, constructor, null, passage.Values);
        TimeZones.Before(frame, site, constructor, null, passage.Values);
        var (called, passed) = OrdinalTwins.Of(constructor, passage.Values);
        var made = OrdinalTwins.Made(Run(frame, site, (called, passed), static given => given.called.Invoke(given.passed)))!;
        if (ProvenanceStore.Current is not null)
            Remember(site, constructor, arguments, passage, made);
        return Made(frame, site, made, default, passage);
    }

    private static void Remember(Site site, ConstructorInfo constructor, Value[] arguments, in Passage passage, object made)
    {
        var parameters = Passage.ParametersOf(constructor);
        for (var i = 0; i < parameters.Length; i++)
        {
            // A positional record's property is named after its parameter.
            if (VocabularyParts.HasProperty(made.GetType(), parameters[i].Name!))
                ObjectProvenance.Set(made, parameters[i].Name!, arguments[i]);
        }

        if (made is ICollection || Additions.IsCollection(made))
            passage.Track(made, isNew: true);
        else if (PriorityQueues.Is(made))
            PriorityQueues.Track(constructor, made, arguments, passage);
        if (made is System.Text.StringBuilder builder && arguments.Length > 0 && arguments[0].Data is string)
            Write(builder, constructor.Name, site, passage);
    }

    public static Value InvokeDelegate(Frame frame, Site site, Delegate function, Value[] arguments)
    {
        var passage = new Passage(frame, site, function.GetType().GetMethod("Invoke")!, arguments);
        var result = Run(frame, site, () => function.DynamicInvoke(passage.Values));
        passage.Return(frame, site, default);
        return Made(frame, site, result, default, passage);
    }

    /// <summary>Runs real code; an exception of its own becomes the author's, at the call.</summary>
    public static T Run<T>(Frame frame, Site site, Func<T> code) => Run(frame, site, code, static given => given());

    /// <summary>The same of what is given, for what is called often: without a closure for each call.</summary>
    public static T Run<T, TGiven>(Frame frame, Site site, TGiven given, Func<TGiven, T> code)
    {
        try
        {
            return code(given);
        }
        catch (Exception exception) when (Cause(exception) is not OutOfMemoryException)
        {
            throw Thrown(frame, site, Cause(exception));
        }
    }

    /// <summary>Reads a property of a real object.</summary>
    /// <param name="frame">Who reads.</param>
    /// <param name="site">Where.</param>
    /// <param name="property">The property.</param>
    /// <param name="self">The object.</param>
    /// <param name="indices">Of an indexer, what it is asked for; null for a property.</param>
    public static object? Get(Frame frame, Site site, PropertyInfo property, object? self, object?[]? indices = null) =>
        Run(frame, site, (property, self, indices), static given => given.property.GetValue(given.self, given.indices));

    /// <summary>Sets a property of a real object.</summary>
    /// <param name="frame">Who sets it.</param>
    /// <param name="site">Where.</param>
    /// <param name="property">The property.</param>
    /// <param name="self">The object.</param>
    /// <param name="value">What it is set to.</param>
    /// <param name="indices">Of an indexer, what is set; null for a property.</param>
    public static void Set(Frame frame, Site site, PropertyInfo property, object? self, object? value, object?[]? indices = null) =>
        Run<object?, (PropertyInfo Property, object? Self, object? Value, object?[]? Indices)>(frame, site, (property, self, value, indices), static given =>
        {
            given.Property.SetValue(given.Self, given.Value, given.Indices);
            return null;
        });

    private static Exception Thrown(Frame frame, Site site, Exception cause) => cause is EvaluationStop or AuthorException ? cause : Raised(frame, site, cause);

    /// <summary>An exception as one of the author's, at a place.</summary>
    public static AuthorException Raised(Frame frame, Site site, Exception exception)
    {
        frame.Context.Budget.Spend(frame, site, Budget.StepsOfAnException);
        return new(exception, frame.Stop(Problem.Thrown, site, $"{Sentence(exception.Message)} ({exception.GetType().Name})").Problem);
    }

    private static void Write(System.Text.StringBuilder builder, string method, Site site, in Passage passage)
    {
        if (string.Equals(method, nameof(System.Text.StringBuilder.Clear), StringComparison.Ordinal))
            ObjectProvenance.SetItems(builder, new List<Value>());
        else if (passage.Origins(default, isText: true) is var written && written.Any(input => input is not null))
            PrintedParts.Write(builder, Origin.Of(site, null, written));
    }

    private static Value Made(Frame frame, Site site, object? result, Value self, in Passage passage, Origin? known = null)
    {
        var data = Crossing.FromClr(result);
        TimeZones.After(frame, site, data);
        frame.Context.Budget.Grow(frame, site, data is System.Text.StringBuilder ? 1 : SizeGuard.Size(data));
        if (ProvenanceStore.Current is null)
            return new(data, null);
        if (known is not null)
            return new(data, Origin.Of(site, known));
        if (data is not (null or string or ValueType) && !ReferenceEquals(data, self.Data) && data is not ICollection { Count: 0 })
            ObjectProvenance.Derive(data, passage.Sources(self), site);
        return new(data, Origin.Of(site, null, passage.Origins(self, data is string)));
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
