namespace Vigo.Generators.Evaluation;

/// <summary>Members that the compiler writes for records and anonymous types.</summary>
internal static class Synthesized
{
    /// <param name="name">The member's name.</param>
    /// <param name="parameters">How many parameters it has.</param>
    /// <param name="isHash">Whether it is called to compute a hash code.</param>
    public static Intrinsic? Find(string name, int parameters, bool isHash) => (name, parameters) switch
    {
        ("GetHashCode", 0) when isHash => call => call.Result(call.Self.Data!.GetHashCode()),
        ("Equals", 1) => call => call.Result(Equality.AreEqual(call.Self.Data, call.Arguments[0].Data)),
        ("ToString", 0) => call => call.Result(call.Self.Data!.ToString()),
        ("op_Equality", 2) => call => call.Result(Equality.AreEqual(call.Arguments[0].Data, call.Arguments[1].Data)),
        ("op_Inequality", 2) => call => call.Result(!Equality.AreEqual(call.Arguments[0].Data, call.Arguments[1].Data)),
        _ => null,
    };
}
