using System.Reflection;

namespace Vigo.Generators.Evaluation;

/// <summary>A call into the vocabulary or the base class library.</summary>
internal sealed class NativeCallExpression(Site site, NativeMethod method, Expression? instance, IReadOnlyList<ArgumentCode> arguments, IReadOnlyList<TypeReference> typeArguments) : Expression(site)
{
    public override Value Evaluate(Frame frame)
    {
        var self = instance?.Evaluate(frame) ?? default;
        if (instance is not null && self.Data is null)
            throw UserMembers.NullReference(frame, Site);
        var values = Arguments.Evaluate(frame, arguments);
        frame.Step(Site);
        return NativeInvocation.Invoke(frame, Site, method, self, values, [.. typeArguments.Select(type => type.Resolve(frame))]);
    }
}

/// <summary>A call that the evaluator carries out itself: LINQ, members of every object, members of types that have no real counterpart.</summary>
internal sealed class IntrinsicCallExpression(Site site, Intrinsic intrinsic, Expression? instance, IReadOnlyList<ArgumentCode> arguments, IReadOnlyList<TypeReference> typeArguments, TypeReference? returns = null) : Expression(site)
{
    public override Value Evaluate(Frame frame)
    {
        var self = instance?.Evaluate(frame) ?? default;
        var values = Arguments.Evaluate(frame, arguments);
        frame.Step(Site);
        RuntimeType[] types = [.. typeArguments.Select(type => type.Resolve(frame))];
        return NativeInvocation.Run(frame, Site, () => intrinsic(new IntrinsicCall(frame, Site, self, values, types, returns?.Resolve(frame))));
    }
}

/// <summary>Something the evaluator carries out itself.</summary>
internal delegate Value Intrinsic(IntrinsicCall call);

/// <summary>A call that the evaluator carries out itself.</summary>
/// <param name="Frame">Who calls.</param>
/// <param name="Site">The call.</param>
/// <param name="Self">The instance; nothing for a static method. An extension method's instance is its first argument.</param>
/// <param name="Arguments">The arguments in the order of the parameters.</param>
/// <param name="Types">The method's type arguments.</param>
/// <param name="Returns">The type that the call has by its declaration; null where nothing depends on it.</param>
internal sealed record IntrinsicCall(Frame Frame, Site Site, Value Self, Value[] Arguments, RuntimeType[] Types, RuntimeType? Returns = null)
{
    /// <summary>A result computed from the instance and the arguments.</summary>
    public Value Result(object? data) => new(data, new Origin(Site, null, [Self.Origin, .. Arguments.Select(argument => argument.Origin)]));

    /// <summary>The items of an argument.</summary>
    public IEnumerable<Value> Items(int argument) => Enumeration.Of(Frame, Site, Arguments[argument]);

    /// <summary>Calls an argument that is a lambda or another function.</summary>
    public Value Call(int function, params Value[] arguments) => Callables.Invoke(Frame, Site, Arguments[function], arguments);
}

/// <summary>A property, or indexer, of a real object.</summary>
internal sealed class NativePropertyExpression(Site site, PropertyInfo property, TypeReference? staticType, Expression? instance, IReadOnlyList<ArgumentCode> indices, TypeReference? valueType) : Target(site)
{
    public override Value Evaluate(Frame frame)
    {
        var value = Locate(frame).Read();
        return value.Data is null && valueType is not null ? value.WithData(valueType.Resolve(frame).Default) : value;
    }

    public override Place Locate(Frame frame)
    {
        if (instance is null)
        {
            var owner = staticType?.Resolve(frame).Erased;
            var actual = owner is { IsGenericType: true } ? owner.GetProperty(property.Name, BindingFlags.Public | BindingFlags.Static)! : property;
            return new(
                () => new Value(OrdinalTwins.Value(Crossing.FromClr(NativeInvocation.Run(frame, Site, () => actual.GetValue(null)))), new Origin(Site)),
                _ => throw frame.NotEvaluated(Site, "a static property that changes is not evaluated; pass the value as an argument"));
        }

        var self = instance.Evaluate(frame);
        if (self.Data is null)
            throw UserMembers.NullReference(frame, Site);
        if (indices.Count == 0)
            return new(() => NativeProperties.Read(frame, Site, self, property), value => NativeProperties.Write(frame, Site, self, property, value));
        var at = Arguments.Evaluate(frame, indices);
        return new(() => NativeProperties.ReadIndexer(frame, Site, self, property, at), value => NativeProperties.WriteIndexer(frame, Site, self, property, at, value));
    }
}

/// <summary>A static field of the base class library: <c>string.Empty</c>.</summary>
internal sealed class NativeFieldExpression(Site site, FieldInfo field, TypeReference? owner) : Target(site)
{
    public override Value Evaluate(Frame frame)
    {
        var actual = owner is null ? field : owner.Resolve(frame).Erased.GetField(field.Name)!;
        return new(OrdinalTwins.Made(actual.GetValue(null)), new Origin(Site));
    }

    public override Place Locate(Frame frame) => throw frame.NotEvaluated(Site, "a static field that changes is not evaluated; pass the value as an argument");
}

/// <summary><c>new</c> of a real type.</summary>
internal sealed class NativeCreationExpression(Site site, TypeReference type, ConstructorInfo? definition, IReadOnlyList<ArgumentCode> arguments) : Expression(site)
{
    public override Value Evaluate(Frame frame)
    {
        var values = Arguments.Evaluate(frame, arguments);
        frame.Step(Site);
        var erased = type.Resolve(frame).Erased;
        if (definition is null)
            return new Value(Activator.CreateInstance(erased), new Origin(Site));
        var constructor = erased.IsGenericType
            ? (ConstructorInfo)MethodBase.GetMethodFromHandle(definition.MethodHandle, erased.TypeHandle)!
            : definition;
        return NativeInvocation.Construct(frame, Site, constructor, values);
    }
}

/// <summary>An array, by its lengths or its items.</summary>
internal sealed class ArrayCreationExpression(Site site, TypeReference element, IReadOnlyList<Expression> lengths, IReadOnlyList<Expression>? items) : Expression(site)
{
    public override Value Evaluate(Frame frame)
    {
        var type = element.Resolve(frame);
        int[] sizes = [.. lengths.Select(length => Convert.ToInt32(length.Evaluate(frame).Data, System.Globalization.CultureInfo.InvariantCulture))];
        if (items is not null && sizes.Length < 2)
            return Filled(frame, Site, type, [.. items.Select(item => item.Evaluate(frame))]);

        frame.Context.Budget.Grow(frame, Site, sizes.Aggregate(1L, (product, size) => product * Math.Max(size, 0)));
        var array = NativeInvocation.Run(frame, Site, () => Array.CreateInstance(type.Erased, sizes));
        if (items is not null)
            Fill(array, items.Select(item => Crossing.ToClr(frame, Site, Structs.Copy(item.Evaluate(frame)), type.Erased)));
        else if (!type.Erased.IsValueType && type.Default is not null)
            Fill(array, Enumerable.Range(0, array.Length).Select(_ => type.Default));
        return new Value(array, new Origin(Site));
    }

    // In the order of the items in memory: the last index runs fastest.
    private static void Fill(Array array, IEnumerable<object?> items)
    {
        var at = new int[array.Rank];
        foreach (var item in items)
        {
            array.SetValue(item, at);
            for (var dimension = array.Rank - 1; dimension >= 0 && ++at[dimension] == array.GetLength(dimension); dimension--)
                at[dimension] = 0;
        }
    }

    public static Value Filled(Frame frame, Site site, RuntimeType type, IReadOnlyList<Value> values)
    {
        frame.Context.Budget.Grow(frame, site, values.Count);
        var array = Array.CreateInstance(type.Erased, values.Count);
        for (var i = 0; i < values.Count; i++)
            array.SetValue(Crossing.ToClr(frame, site, Structs.Copy(values[i]), type.Erased), i);
        ObjectProvenance.SetItems(array, values);
        return new Value(array, new Origin(site));
    }
}

/// <summary>An item of an array.</summary>
internal sealed class ArrayElementExpression(Site site, Expression array, IReadOnlyList<Expression> indices) : Target(site)
{
    public override Place Locate(Frame frame)
    {
        var owner = array.Evaluate(frame);
        if (owner.Data is not Array data)
            throw UserMembers.NullReference(frame, Site);
        int[] at = [.. indices.Select(index => IndexOf(index.Evaluate(frame).Data, data.Length))];
        return new(
            () => NativeInvocation.Run(frame, Site, () =>
            {
                var item = data.GetValue(at);
                return new Value(item, new Origin(Site, at.Length == 1 ? ObjectProvenance.Find(data, at[0], item) ?? owner.Origin : owner.Origin));
            }),
            value => NativeInvocation.Run<object?>(frame, Site, () =>
            {
                Sharing.Guard(frame, Site, data);
                data.SetValue(Crossing.ToClr(frame, Site, value, data.GetType().GetElementType()!), at);
                if (at.Length == 1)
                    ObjectProvenance.Set(data, at[0], value);
                return null;
            }));
    }

    private static int IndexOf(object? index, int length) => index switch
    {
        IndexObject fromEnd => fromEnd.Offset(length),
        _ => Convert.ToInt32(index, System.Globalization.CultureInfo.InvariantCulture),
    };
}

/// <summary><c>^n</c>, or <c>n</c> where an index is wanted.</summary>
internal sealed record IndexObject(int Value, bool IsFromEnd)
{
    public int Offset(int length) => IsFromEnd ? length - Value : Value;

    public override string ToString() => (IsFromEnd ? "^" : "") + Formatting.Text(Value);
}

/// <summary><c>a..b</c>.</summary>
internal sealed record RangeObject(IndexObject Start, IndexObject End)
{
    public override string ToString() => $"{Start}..{End}";

    /// <summary>Where a range of something so long starts, and its length.</summary>
    public (int Offset, int Length) Within(int length)
    {
        var (start, end) = (Start.Offset(length), End.Offset(length));
        return (uint)end > (uint)length || (uint)start > (uint)end ? throw new ArgumentOutOfRangeException(nameof(length)) : (start, end - start);
    }
}

/// <summary>The bytes of a <c>u8</c> literal, new each time as an array must be.</summary>
internal sealed class BytesExpression(Site site, byte[] bytes) : Expression(site)
{
    public override Value Evaluate(Frame frame) => new(bytes.Clone(), new Origin(Site));
}

internal sealed class IndexFromEndExpression(Site site, Expression operand) : Expression(site)
{
    public override Value Evaluate(Frame frame) => new(new IndexObject(operand.Evaluate<int>(frame), IsFromEnd: true), new Origin(Site));
}

internal sealed class RangeExpression(Site site, Expression? start, Expression? end) : Expression(site)
{
    public override Value Evaluate(Frame frame) => new(
        new RangeObject(Index(start?.Evaluate(frame).Data) ?? new IndexObject(0, IsFromEnd: false), Index(end?.Evaluate(frame).Data) ?? new IndexObject(0, IsFromEnd: true)),
        new Origin(Site));

    private static IndexObject? Index(object? data) => data is int number ? new IndexObject(number, IsFromEnd: false) : data as IndexObject;
}

/// <summary><c>list[^1]</c> and <c>text[1..3]</c>: an index or range over something that has a length and a plain indexer.</summary>
internal sealed class ImplicitIndexExpression(Site site, Expression collection, Expression index) : Expression(site)
{
    public override Value Evaluate(Frame frame)
    {
        var owner = collection.Evaluate(frame);
        var at = index.Evaluate(frame).Data;
        if (owner.Data is null)
            throw UserMembers.NullReference(frame, Site);
        Value[] items = [.. Enumeration.Of(frame, Site, owner)];
        return NativeInvocation.Run(frame, Site, () =>
        {
            if (at is RangeObject range)
            {
                if (owner.Data is not Array)
                {
                    var first = range.Start.Offset(items.Length);
                    return Slicing.Slice(frame, Site, owner, first, range.End.Offset(items.Length) - first);
                }

                var (start, length) = range.Within(items.Length);
                return Slicing.Slice(frame, Site, owner, start, length);
            }

            var position = ((IndexObject)at!).Offset(items.Length);
            return position >= 0 && position < items.Length
                ? items[position].Through(Site)
                : throw (owner.Data is string or Array ? new IndexOutOfRangeException() : new ArgumentOutOfRangeException(nameof(index)));
        });
    }
}

/// <summary>A collection expression.</summary>
internal sealed class CollectionExpression(Site site, TypeReference type, TypeReference element, CollectionShape shape, IReadOnlyList<CollectionItem> items) : Expression(site)
{
    public override Value Evaluate(Frame frame)
    {
        var values = new List<Value>();
        foreach (var item in items)
        {
            var value = item.Value.Evaluate(frame);
            if (!item.IsSpread)
            {
                values.Add(value);
                continue;
            }

            foreach (var part in Enumeration.Of(frame, item.Value.Site, value))
            {
                frame.Step(Site);
                values.Add(item.Convert(frame, part));
            }
        }

        var array = ArrayCreationExpression.Filled(frame, Site, element.Resolve(frame), values);
        var made = NativeInvocation.Run(frame, Site, () => Collections.Make(shape, type.Resolve(frame), (Array)array.Data!));
        if (made is not null && !ReferenceEquals(made, array.Data))
        {
            ObjectProvenance.SetItems(made, values);
        }

        return new Value(made, new Origin(Site));
    }
}

/// <summary>An item of a collection expression; a spread's parts are converted one by one.</summary>
internal sealed record CollectionItem(Expression Value, bool IsSpread, Func<Frame, Value, Value> Convert);
