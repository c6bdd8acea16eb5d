using System.Collections;

namespace Vigo.Generators.Evaluation;

/// <summary>Members that the evaluator carries out itself, because their types have no real counterpart here.</summary>
internal static class Intrinsics
{
    private static readonly Dictionary<string, Intrinsic> Known = new(StringComparer.Ordinal)
    {
        ["System.Nullable`1.Value"] = call => call.Self.Data is null ? throw new InvalidOperationException("Nullable object must have a value.") : call.Self,
        ["System.Nullable`1.HasValue"] = call => call.Result(call.Self.Data is not null),
        ["System.Nullable`1.Equals"] = call => call.Result(Equality.AreEqual(call.Self.Data, call.Arguments[0].Data)),
        ["System.Nullable`1.ToString"] = call => call.Result(Formatting.Text(call.Self.Data)),
        ["System.Enum.HasFlag"] = call => call.Result(HasFlag(call.Self.Data!, call.Arguments[0].Data!)),
        ["System.Enum.ToString"] = call => call.Result(Written(call)),
        ["System.Enum.Equals"] = call => call.Result(Equality.AreEqual(call.Self.Data, call.Arguments[0].Data)),
        ["System.Enum.CompareTo"] = call => call.Result(((IComparable)call.Self.Data!).CompareTo(call.Arguments[0].Data)),
        ["System.Delegate.Equals"] = call => call.Result(Equality.AreEqual(call.Self.Data, call.Arguments[0].Data)),
        ["System.MulticastDelegate.Equals"] = call => call.Result(Equality.AreEqual(call.Self.Data, call.Arguments[0].Data)),
        ["System.ValueType.Equals"] = call => call.Result(Equality.AreEqual(call.Self.Data, call.Arguments[0].Data)),
        ["System.ValueType.ToString"] = call => call.Result(call.Self.Data!.ToString()),
        ["System.Object.Equals"] = ObjectEquals,
        ["System.Object.ReferenceEquals"] = call => call.Result(Operators.AreOne(call.Frame, call.Site, call.Arguments[0].Data, call.Arguments[1].Data)),
        ["System.ValueTuple.Create"] = call => call.Tuple([.. call.Arguments]),
        ["System.Collections.Generic.CollectionExtensions.GetValueOrDefault"] = ValueOrDefault,
        ["System.Collections.Generic.CollectionExtensions.AddRange"] = call => InsertSpan(call, null, call.Arguments[1]),
        ["System.Collections.Generic.CollectionExtensions.InsertRange"] = call => InsertSpan(call, (int)call.Arguments[1].Data!, call.Arguments[2]),
    };

    // By type and then member: asked of each call, and most are of other types.
    private static readonly Dictionary<string, Dictionary<string, Intrinsic>> OfTypes = Known.Concat(IndexMembers.All).Concat(PriorityQueues.Members)
        .GroupBy(entry => entry.Key.Substring(0, entry.Key.LastIndexOf('.')), StringComparer.Ordinal)
        .ToDictionary(type => type.Key, type => type.ToDictionary(entry => entry.Key.Substring(type.Key.Length + 1), entry => entry.Value, StringComparer.Ordinal), StringComparer.Ordinal);

    private static readonly Dictionary<string, Intrinsic> TupleMembers = new(StringComparer.Ordinal)
    {
        ["Equals"] = call => call.Result(Equality.AreEqual(call.Self.Data, call.Arguments[0].Data)),
        ["ToString"] = call => call.Result(call.Self.Data!.ToString()),
        ["CompareTo"] = call => call.Result(((IComparable)call.Self.Data!).CompareTo(call.Arguments[0].Data)),
    };

    /// <summary>Every such member, by its type's metadata name and its own.</summary>
    public static IEnumerable<string> Names =>
    [
        .. Known.Keys, .. IndexMembers.All.Keys, .. PriorityQueues.Members.Keys, "System.Nullable`1.GetValueOrDefault", .. TupleMembers.Keys.Select(member => "System.ValueTuple." + member), .. Enums.Names.Select(member => "System.Enum." + member),
        .. ArrayMembers.Names.Select(member => "System.Array." + member), .. Spans.Names, .. LinqMethods.KinNames,
    ];

    /// <summary>What carries out a member of that type and name; null when it is called for real or refused.</summary>
    /// <param name="typeName">The containing type's metadata name.</param>
    /// <param name="member">The member's name.</param>
    /// <param name="parameters">How many parameters it has.</param>
    public static Intrinsic? Find(string typeName, string member, int parameters)
    {
        if (typeName.StartsWith("System.ValueTuple`", StringComparison.Ordinal))
            return TupleMembers.TryGetValue(member, out var ofTuple) ? ofTuple : null;
        if (string.Equals(typeName, "System.Linq.Enumerable", StringComparison.Ordinal))
            return LinqMethods.Find(member);
        if (string.Equals(typeName, "System.Nullable`1", StringComparison.Ordinal) && string.Equals(member, "GetValueOrDefault", StringComparison.Ordinal))
            return parameters == 0 ? null : call => call.Self.Data is null ? call.Arguments[0] : call.Self;
        if (string.Equals(typeName, "System.Linq.ImmutableArrayExtensions", StringComparison.Ordinal))
            return LinqMethods.Find(member);
        if (string.Equals(typeName, "System.Enum", StringComparison.Ordinal) && Enums.Find(member) is { } ofEnum)
            return ofEnum;
        if (string.Equals(member, "GetEnumerator", StringComparison.Ordinal) && parameters == 0)
            return call => call.Result(new ValueSequence(() => Enumeration.Of(call.Frame, call.Site, call.Self), call.Sources));
        return OfTypes.TryGetValue(typeName, out var members) && members.TryGetValue(member, out var intrinsic) ? intrinsic : ArrayMembers.Find(typeName, member) ?? Spans.Find(typeName, member, parameters) ?? LinqMethods.FindKin(typeName, member);
    }

    private static Value ObjectEquals(IntrinsicCall call)
    {
        var (left, right) = call.Arguments.Length == 2 ? (call.Arguments[0].Data, call.Arguments[1].Data) : (call.Self.Data, call.Arguments[0].Data);
        if (left is null && call.Arguments.Length == 1)
            throw UserMembers.NullReference(call.Frame, call.Site);
        return call.Result(left is UserObject user ? ReferenceEquals(left, right) || (right is not null && user.EqualsObject(right)) : Equality.AreEqual(left, right));
    }

    private const string TryGetValueKey = "M:System.Collections.Generic.IReadOnlyDictionary`2.TryGetValue(`0,`1@)";

    private static Value ValueOrDefault(IntrinsicCall call)
    {
        var dictionary = call.Arguments[0].Data ?? throw new ArgumentNullException("dictionary");
        var found = new Cell();
        if (UserMembers.CallOfInterface(call.Frame, call.Site, TryGetValueKey, call.Arguments[0], [call.Arguments[1], new(found, null)]) is { } isFound)
            return (bool)isFound.Data! ? found.Value : call.Arguments.Length == 3 ? call.Arguments[2] : call.Default(1);
        var type = dictionary.GetType().GetInterfaces().First(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>));
        object?[] arguments = [Crossing.ToClr(call.Frame, call.Site, call.Arguments[1], type.GetGenericArguments()[0]), null];
        if (!(bool)type.GetMethod("TryGetValue")!.Invoke(dictionary, arguments)!)
            return call.Arguments.Length == 3 ? call.Arguments[2] : call.Default(1);
        var origin = call.Arguments[1].Data is string key ? ObjectProvenance.Find(dictionary, new MapKey(key), arguments[1]) : null;
        return new Value(Crossing.FromClr(arguments[1]), Origin.Of(call.Site, origin ?? call.Arguments[0].Origin));
    }

    // The items of a span, which real code that is called by reflection does not take.
    private static Value InsertSpan(IntrinsicCall call, int? index, Value span)
    {
        var list = call.Arguments[0].Data as IList ?? throw new ArgumentNullException("list");
        Sharing.Guard(call.Frame, call.Site, list);
        List<Value> items = span.Data is null ? [] : [.. Enumeration.Of(call.Frame, call.Site, span).Select(Structs.Copy)];
        var item = list.GetType().GetGenericArguments()[0];
        var given = Array.CreateInstance(item, items.Count);
        for (var i = 0; i < items.Count; i++)
            given.SetValue(Crossing.ToClr(call.Frame, call.Site, items[i], item), i);
        call.Frame.Context.Budget.Grow(call.Frame, call.Site, SizeGuard.Size(given));
        var end = list.Count;
        if (index < end)
            call.Frame.Context.Budget.Spend(call.Frame, call.Site, ReadingCost.Of(list));
        list.GetType().GetMethod(nameof(List<int>.InsertRange))!.Invoke(list, [index ?? end, given]);
        if (index is null || index == end)
        {
            for (var i = 0; i < items.Count; i++)
                ObjectProvenance.Set(list, end + i, items[i]);
        }
        else
        {
            ObjectProvenance.AddItems(list, items);
        }

        return call.Result(null);
    }

    // With a format, which is the first of its arguments.
    private static string Written(IntrinsicCall call)
    {
        var format = call.Arguments.Length > 0 ? call.Arguments[0].Data as string : null;
        return ((IFormattable)call.Self.Data!).ToString(format, System.Globalization.CultureInfo.InvariantCulture);
    }

    private static bool HasFlag(object value, object flag)
    {
        var bits = Bits(flag);
        return (Bits(value) & bits) == bits;
    }

    private static ulong Bits(object value) => Enums.Bits(value is UserEnum user ? user.Underlying : value);
}
