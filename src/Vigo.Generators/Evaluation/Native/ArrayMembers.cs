namespace Vigo.Generators.Evaluation;

/// <summary>
/// Members of <c>System.Array</c> that need to know what an item is by its declaration: an array of the author's structs, enums or tuples is one of objects here. The call's one type
/// is that of the items, where the code says which.
/// </summary>
internal static class ArrayMembers
{
    private static readonly Dictionary<string, Intrinsic> Members = new(StringComparer.Ordinal)
    {
        ["Clear"] = Clear,
        ["Resize"] = Resize,
        ["GetValue"] = GetValue,
        ["SetValue"] = SetValue,
    };

    public static IEnumerable<string> Names => Members.Keys;

    /// <summary>What carries out a member of <c>System.Array</c>; null when it is called for real or refused.</summary>
    public static Intrinsic? Find(string typeName, string member) =>
        string.Equals(typeName, "System.Array", StringComparison.Ordinal) && Members.TryGetValue(member, out var intrinsic) ? intrinsic : null;

    private static Value Clear(IntrinsicCall call)
    {
        var array = call.Arguments[0].Data as Array ?? throw new ArgumentNullException("array");
        var (start, length) = call.Arguments.Length == 1 ? (0, array.Length) : (call.Integer(1), call.Integer(2));
        if (length > 0)
            Sharing.Guard(call.Frame, call.Site, array);
        var before = Default(call, array, start, length);
        Array.Clear(array, start, length);
        call.Frame.Context.Budget.Spend(call.Frame, call.Site, length);
        for (var i = start; i < start + length; i++)
        {
            if (before is not null)
                ArrayItems.SetFlat(array, i, Structs.Copy(new Value(before, null)).Data);
            if (array.Rank == 1)
                ObjectProvenance.Set(array, i, new Value(array.GetValue(i), Origin.Of(call.Site)));
        }

        return call.Result(null);
    }

    // What an item is that nothing was put in, where it is not nothing.
    private static object? Default(IntrinsicCall call, Array array, int start, int length)
    {
        if (array.GetType().GetElementType() != typeof(object))
            return null;
        if (call.Types is [var item])
            return item.Default;
        for (var i = Math.Max(start, 0); i < Math.Min(array.Length, (long)start + length); i++)
        {
            if (ArrayItems.ReadFlat(array, i, null).Data is not (null or string or UserObject { Type.IsValueType: false }))
                throw call.Frame.NotEvaluated(call.Site, "what an item of this array is when nothing is in it is not known here: clear it where its type is written out");
        }

        return null;
    }

    private static Value Resize(IntrinsicCall call)
    {
        var cell = (Cell)call.Arguments[0].Data!;
        var size = call.Integer(1);
        if (size < 0)
            throw new ArgumentOutOfRangeException("newSize", "Non-negative number required.");
        var before = cell.Value;
        var array = (Array?)before.Data;
        if (array?.Length == size)
            return call.Result(null);
        call.Frame.Context.Budget.Grow(call.Frame, call.Site, size);
        var made = Array.CreateInstance(call.Types[0].Erased, size);
        var kept = Math.Min(size, array?.Length ?? 0);
        call.Frame.Context.Budget.Spend(call.Frame, call.Site, kept);
        var items = new List<Value>(kept);
        for (var i = 0; i < kept; i++)
        {
            var item = Structs.Copy(ArrayItems.ReadFlat(array!, i, before.Origin));
            items.Add(item);
            made.SetValue(Crossing.ToClr(call.Frame, call.Site, item, call.Types[0].Erased), i);
        }

        for (var i = kept; i < size && !call.Types[0].Erased.IsValueType && call.Types[0].Default is { } blank; i++)
            made.SetValue(Structs.Copy(new Value(blank, null)).Data, i);
        ObjectProvenance.SetItems(made, items);
        cell.Value = new Value(made, Origin.Of(call.Site, null, before.Origin));
        return call.Result(null);
    }

    private static Value GetValue(IntrinsicCall call)
    {
        var array = Self(call);
        var item = Crossing.FromClr(Indices(call, 0) switch
        {
            [int only] => array.GetValue(only),
            [int first, int second] => array.GetValue(first, second),
            [int first, int second, int third] => array.GetValue(first, second, third),
            [int[] all] => array.GetValue(all),
            _ => throw Unlike(call),
        });
        var origin = Indices(call, 0) is [int at] ? ObjectProvenance.Find(array, at, item) : null;
        return new(item, Origin.Of(call.Site, origin ?? call.Self.Origin));
    }

    private static Value SetValue(IntrinsicCall call)
    {
        var array = Self(call);
        Sharing.Guard(call.Frame, call.Site, array);
        var element = array.GetType().GetElementType()!;
        var given = Structs.Copy(call.Arguments[0]);
        var item = given.Data is null && element == typeof(object) && call.Types is [{ Default: { } blank }] ? blank : Crossing.ToClr(call.Frame, call.Site, given, element);
        switch (Indices(call, 1))
        {
            case [int only]:
                array.SetValue(item, only);
                ObjectProvenance.Set(array, only, given.WithData(Crossing.FromClr(array.GetValue(only))));
                break;
            case [int first, int second]:
                array.SetValue(item, first, second);
                break;
            case [int first, int second, int third]:
                array.SetValue(item, first, second, third);
                break;
            case [int[] all]:
                array.SetValue(item, all);
                break;
            default:
                throw Unlike(call);
        }

        return call.Result(null);
    }

    private static Array Self(IntrinsicCall call) => call.Self.Data as Array ?? throw UserMembers.NullReference(call.Frame, call.Site);

    private static object?[] Indices(IntrinsicCall call, int first) => [.. call.Arguments.Skip(first).Select(index => index.Data)];

    private static EvaluationStop Unlike(IntrinsicCall call) => call.Frame.NotEvaluated(call.Site, "an index of this type is not evaluated: use int");
}
