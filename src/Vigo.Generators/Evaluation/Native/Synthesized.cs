namespace Vigo.Generators.Evaluation;

/// <summary>Members that the compiler writes for records and anonymous types.</summary>
internal static class Synthesized
{
    /// <param name="name">The member's name.</param>
    /// <param name="parameters">How many parameters it has.</param>
    /// <param name="declaringType">The key of the type that has it.</param>
    /// <param name="isHash">Whether it is called to compute a hash code.</param>
    public static Intrinsic? Find(string name, int parameters, string declaringType, bool isHash) => (name, parameters) switch
    {
        ("Deconstruct", _) => call => Deconstruct(call, declaringType),
        ("op_Equality" or "op_Inequality", 2) => Operator(name),
        ("GetHashCode", 0) when isHash => call => call.Result(call.Self.Data!.GetHashCode()),
        ("Equals", 1) => call => call.Result(call.Self.Data!.Equals(call.Arguments[0].Data)),
        ("ToString", 0) => call => call.Result(call.Self.Data!.ToString()),
        _ => null,
    };

    /// <summary>The operator of a record that implements one of an interface's.</summary>
    public static Intrinsic? FindOperator(string key) =>
        key.Contains(".op_Equality(") ? Operator("op_Equality")
        : key.Contains(".op_Inequality(") ? Operator("op_Inequality")
        : null;

    private static Intrinsic Operator(string name) => name is "op_Equality" ? call => call.Result(AreEqual(call)) : call => call.Result(!AreEqual(call));

    /// <summary>What <c>base.</c> reaches of those, and of <c>object</c>'s and <c>ValueType</c>'s own.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="parameters">How many parameters it has.</param>
    /// <param name="declaringType">The key of the author's record that has it, or the real type's name.</param>
    /// <param name="isHash">Whether it is called to compute a hash code.</param>
    public static Intrinsic? FindBase(string name, int parameters, string declaringType, bool isHash) => (name, parameters, declaringType) switch
    {
        ("ToString", 0, "System.Object" or "System.ValueType") => call => call.Result(TypeNames.Of(Self(call).Type)),
        ("Equals", 1, "System.Object") => call => call.Result(ReferenceEquals(call.Self.Data, call.Arguments[0].Data)),
        ("Equals", 1, "System.ValueType") => call => call.Result(call.Arguments[0].Data is UserObject other && Self(call).ValueEquals(other)),
        ("GetHashCode", 0, "System.Object") when isHash => call => call.Result(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Self(call))),
        ("GetHashCode", 0, _) when isHash && IsAuthored(declaringType) => call => call.Result(Self(call).RecordHash(Level(call, declaringType))),
        ("GetHashCode", 0, _) when isHash => call => call.Result(Self(call).Type.Definition.Key.Length),
        ("ToString", 0, _) when IsAuthored(declaringType) => call => call.Result(Self(call).Printed(Level(call, declaringType))),
        ("PrintMembers", 1, _) when IsAuthored(declaringType) => call => Print(call, declaringType),
        ("Equals", 1, _) when IsAuthored(declaringType) => call => call.Result(Self(call).RecordEquals(call.Arguments[0].Data as UserObject, Level(call, declaringType))),
        _ => null,
    };

    private static Value Deconstruct(IntrinsicCall call, string declaringType)
    {
        var parts = Deconstructing.ByPositions(declaringType)(call.Frame, call.Site, call.Self, call.Arguments.Length);
        for (var i = 0; i < parts.Count; i++)
            ((Cell)call.Arguments[i].Data!).Value = parts[i];
        return default;
    }

    private static bool IsAuthored(string declaringType) => declaringType.StartsWith("T:", StringComparison.Ordinal);

    private static bool AreEqual(IntrinsicCall call) => Equality.ByOperator(call.Arguments[0].Data, call.Arguments[1].Data);

    private static UserObject Self(IntrinsicCall call) => (UserObject)call.Self.Data!;

    private static UserRuntimeType Level(IntrinsicCall call, string declaringType)
    {
        var level = Self(call).Type;
        while (!string.Equals(level.Definition.Key, declaringType, StringComparison.Ordinal))
            level = level.Base!;
        return level;
    }

    private static Value Print(IntrinsicCall call, string declaringType)
    {
        var text = (System.Text.StringBuilder)call.Arguments[0].Data!;
        var length = text.Length;
        Self(call).PrintMembers(Level(call, declaringType), text);
        return call.Result(text.Length > length);
    }
}
