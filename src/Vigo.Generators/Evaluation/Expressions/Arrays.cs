using System.Collections.Concurrent;
using System.Reflection;

namespace Vigo.Generators.Evaluation;

/// <summary>An array, by its lengths or its items.</summary>
internal sealed class ArrayCreationExpression(Site site, TypeReference element, IReadOnlyList<Expression> lengths, IReadOnlyList<Expression>? items) : Expression(site)
{
    private static readonly ConcurrentDictionary<Type, Array> Empties = new();
    private static readonly MethodInfo EmptyMethod = typeof(Array).GetMethod(nameof(System.Array.Empty))!;

    public override Value Evaluate(Frame frame)
    {
        var type = element.Resolve(frame);
        var sizes = Evaluated(frame, lengths, static length => Convert.ToInt32(length.Data, System.Globalization.CultureInfo.InvariantCulture));
        if (items is not null && sizes.Length < 2)
            return Filled(frame, Site, type, Evaluated(frame, items, static item => item));
        return Made(frame, type, sizes);
    }

    private static T[] Evaluated<T>(Frame frame, IReadOnlyList<Expression> expressions, Func<Value, T> read)
    {
        if (expressions.Count == 0)
            return [];
        var values = new T[expressions.Count];
        for (var i = 0; i < values.Length; i++)
            values[i] = read(expressions[i].Evaluate(frame));
        return values;
    }

    private Value Made(Frame frame, RuntimeType type, int[] sizes)
    {
        frame.Context.Budget.Grow(frame, Site, sizes.Aggregate(1L, (product, size) => product * Math.Max(size, 0)));
        var array = NativeInvocation.Run(frame, Site, () => System.Array.CreateInstance(type.Erased, sizes));
        if (items is not null)
            Fill(array, items.Select(item => Crossing.ToClr(frame, Site, Structs.Copy(item.Evaluate(frame)), type.Erased)));
        else if (!type.Erased.IsValueType && type.Default is not null)
            Fill(array, Enumerable.Range(0, array.Length).Select(_ => type.Default));
        return new Value(array, Origin.Of(Site));
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
        var array = Array(frame, site, type, values);
        ObjectProvenance.SetItems(array, values);
        return new Value(array, Origin.Of(site));
    }

    /// <summary>An array of these items for who does not say <c>new</c>: of no items there is one, which records that hold it are equal by.</summary>
    public static Value Given(Frame frame, Site site, RuntimeType type, IReadOnlyList<Value> values) =>
        values.Count == 0 ? new Value(Empty(type), Origin.Of(site)) : Filled(frame, site, type, values);

    /// <summary>The array of no items that real code gives, too.</summary>
    public static Array Empty(RuntimeType type) => Empties.GetOrAdd(type.Erased, missing => (Array)EmptyMethod.MakeGenericMethod(missing).Invoke(null, null)!);

    /// <summary>An array of these items, of which nothing is remembered: for who makes something else of it.</summary>
    public static Array Array(Frame frame, Site site, RuntimeType type, IReadOnlyList<Value> values)
    {
        frame.Context.Budget.Grow(frame, site, values.Count);
        var array = System.Array.CreateInstance(type.Erased, values.Count);
        for (var i = 0; i < values.Count; i++)
            array.SetValue(Crossing.ToClr(frame, site, Structs.Copy(values[i]), type.Erased), i);
        return array;
    }
}

/// <summary>What a call without arguments for its <c>params</c> array hands over.</summary>
internal sealed class EmptyArrayExpression(Site site, TypeReference element) : Expression(site)
{
    public override Value Evaluate(Frame frame) => new(ArrayCreationExpression.Empty(element.Resolve(frame)), Origin.Of(Site));
}

/// <summary>An item of an array.</summary>
internal sealed class ArrayElementExpression(Site site, Expression array, IReadOnlyList<Expression> indices) : Target(site)
{
    public override Place Locate(Frame frame)
    {
        var owner = array.Evaluate(frame);
        object?[] at = [.. indices.Select(index => index.Evaluate(frame).Data)];
        if (owner.Data is Array data)
            return ArrayItems.At(frame, Site, owner, data, [.. at.Select(index => Convert.ToInt32(index, System.Globalization.CultureInfo.InvariantCulture))]);
        return new(() => throw UserMembers.NullReference(frame, Site), _ => throw UserMembers.NullReference(frame, Site));
    }
}

/// <summary>An item of an array by a position from the end, or by an index. The array is asked for its length before a number is computed that counts from there.</summary>
internal sealed class ArrayPositionExpression(Site site, Expression array, Position position, bool isFromEnd) : Target(site)
{
    public override Place Locate(Frame frame)
    {
        var owner = array.Evaluate(frame);
        if (isFromEnd && owner.Data is null)
            throw UserMembers.NullReference(frame, Site);
        var at = position.Evaluate(frame);
        if (owner.Data is not Array data)
            throw UserMembers.NullReference(frame, Site);
        return ArrayItems.At(frame, Site, owner, data, [position.Offset(at, () => data.Length)]);
    }
}

/// <summary>The places of an array.</summary>
internal static class ArrayItems
{
    /// <summary>An item by its place in memory, whatever dimensions the array has.</summary>
    public static Value ReadFlat(Array array, int index, Origin? origin)
    {
        var item = Crossing.FromClr(array.Rank == 1 ? array.GetValue(index) : array.GetValue(Indices(array, index)));
        return new Value(item, (array.Rank == 1 && ObjectProvenance.Knows(array) ? ObjectProvenance.Find(array, index, item) : null) ?? origin);
    }

    /// <summary>Puts an item there.</summary>
    public static void SetFlat(Array array, int index, object? item)
    {
        if (array.Rank == 1)
            array.SetValue(item, index);
        else
            array.SetValue(item, Indices(array, index));
    }

    // The CLR says so of what reflection calls a cast.
    private static void Set(Array array, object? item, int[] at)
    {
        try
        {
            array.SetValue(item, at);
        }
        catch (InvalidCastException)
        {
            throw new ArrayTypeMismatchException("Attempted to access an element as a type incompatible with the array.");
        }
    }

    // The last index runs fastest.
    private static int[] Indices(Array array, int index)
    {
        var at = new int[array.Rank];
        for (var dimension = array.Rank - 1; dimension >= 0; dimension--)
        {
            at[dimension] = index % array.GetLength(dimension);
            index /= array.GetLength(dimension);
        }

        return at;
    }

    public static Place At(Frame frame, Site site, Value owner, Array array, int[] at) => new(
        () => NativeInvocation.Run(frame, site, () =>
        {
            var item = Crossing.FromClr(array.GetValue(at));
            return new Value(item, Origin.Of(site, at.Length == 1 ? ObjectProvenance.Find(array, at[0], item) ?? owner.Origin : owner.Origin));
        }),
        value => NativeInvocation.Run<object?>(frame, site, () =>
        {
            Sharing.Guard(frame, site, array);
            Set(array, Crossing.ToClr(frame, site, value, array.GetType().GetElementType()!), at);
            if (at.Length == 1)
                ObjectProvenance.Set(array, at[0], value);
            return null;
        }));
}
