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
        ["System.Enum.ToString"] = call => call.Result(call.Self.Data!.ToString()),
        ["System.Enum.Equals"] = call => call.Result(Equality.AreEqual(call.Self.Data, call.Arguments[0].Data)),
        ["System.Enum.CompareTo"] = call => call.Result(((IComparable)call.Self.Data!).CompareTo(call.Arguments[0].Data)),
        ["System.ValueType.Equals"] = call => call.Result(Equality.AreEqual(call.Self.Data, call.Arguments[0].Data)),
        ["System.ValueType.ToString"] = call => call.Result(call.Self.Data!.ToString()),
        ["System.MemoryExtensions.AsSpan"] = call => call.Arguments[0],
        ["System.MemoryExtensions.Contains"] = call => call.Result(call.Items(0).Any(item => Equality.AreEqual(item.Data, call.Arguments[1].Data))),
        ["System.MemoryExtensions.SequenceEqual"] = call => call.Result(call.Items(0).Select(item => item.Data).SequenceEqual(call.Items(1).Select(item => item.Data))),
        ["System.MemoryExtensions.IndexOf"] = call => call.Result(IndexOf(call)),
    };

    /// <summary>What carries out a member of that type and name; null when it is called for real or refused.</summary>
    /// <param name="typeName">The containing type's metadata name.</param>
    /// <param name="member">The member's name.</param>
    /// <param name="parameters">How many parameters it has.</param>
    public static Intrinsic? Find(string typeName, string member, int parameters)
    {
        if (typeName.StartsWith("System.ValueTuple`", StringComparison.Ordinal))
            return Tuple(member);
        if (string.Equals(typeName, "System.Linq.Enumerable", StringComparison.Ordinal))
            return LinqMethods.Find(member, parameters);
        if (string.Equals(typeName, "System.Nullable`1", StringComparison.Ordinal) && string.Equals(member, "GetValueOrDefault", StringComparison.Ordinal))
            return parameters == 0 ? null : call => call.Self.Data is null ? call.Arguments[0] : call.Self;
        return Known.TryGetValue($"{typeName}.{member}", out var intrinsic) ? intrinsic : LinqMethods.FindKin(typeName, member);
    }

    private static Intrinsic? Tuple(string member) => member switch
    {
        "Equals" => call => call.Result(Equality.AreEqual(call.Self.Data, call.Arguments[0].Data)),
        "ToString" => call => call.Result(call.Self.Data!.ToString()),
        "CompareTo" => call => call.Result(((IComparable)call.Self.Data!).CompareTo(call.Arguments[0].Data)),
        _ => null,
    };

    private static int IndexOf(IntrinsicCall call)
    {
        var index = 0;
        foreach (var item in call.Items(0))
        {
            if (Equality.AreEqual(item.Data, call.Arguments[1].Data))
                return index;
            index++;
        }

        return -1;
    }

    private static bool HasFlag(object value, object flag)
    {
        var bits = Bits(flag);
        return (Bits(value) & bits) == bits;
    }

    private static long Bits(object value) =>
        Convert.ToInt64(value is UserEnum user ? user.Underlying : value, System.Globalization.CultureInfo.InvariantCulture);
}
