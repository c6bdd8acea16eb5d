namespace Vigo.Generators.Evaluation;

/// <summary>Members that the compiler writes for records and anonymous types.</summary>
internal static class Synthesized
{
    public static Intrinsic? Find(string name, int parameters) => (name, parameters) switch
    {
        ("Equals", 1) => call => call.Result(Equality.AreEqual(call.Self.Data, call.Arguments[0].Data)),
        ("ToString", 0) => call => call.Result(call.Self.Data!.ToString()),
        ("op_Equality", 2) => call => call.Result(Equality.AreEqual(call.Arguments[0].Data, call.Arguments[1].Data)),
        ("op_Inequality", 2) => call => call.Result(!Equality.AreEqual(call.Arguments[0].Data, call.Arguments[1].Data)),
        _ => null,
    };
}
