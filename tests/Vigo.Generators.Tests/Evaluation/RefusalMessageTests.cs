using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation;

/// <summary>All that is said where lowering refuses something, word for word: it is what an author goes by.</summary>
public sealed class RefusalMessageTests
{
    private const string Ports = "public sealed class Ports { private int[] _all = [80]; public ref int First() => ref _all[0]; public ref int Head => ref _all[0]; public ref int this[int at] => ref _all[at]; }";
    private const string Counter = "public sealed class Counter { public event Action? Changed; public void Raise() => Changed?.Invoke(); }";
    private const string Row = "public sealed class Row { public int Length => 2; public int this[Index at] => at.Value; }";

    [Theory]
    [InlineData("return [|Changing.Count|];", "public static class Changing { public static int Count; }", "'Count' is a static field that may change: what it holds would depend on who asked first; make it readonly, or pass the value as an argument")]
    [InlineData("return [|Changing.Limit|];", "public static class Changing { public static int Limit { get; set; } }", "'Limit' is a static property that may change: what it holds would depend on who asked first; remove its setter, or pass the value as an argument")]
    [InlineData("return [|typeof(int)|];", "", "typeof is not evaluated: reflection would see more than the source says; compare with 'is', use nameof, or ask for nothing but its Name")]
    [InlineData("return [|typeof(int[]).Name|];", "", "the name of this type is not evaluated: use nameof")]
    [InlineData("Func<Task<int>> later = [|async () => { await Task.Yield(); return 1; }|]; return later;", "", "an asynchronous lambda is not evaluated: a value is computed in order; remove async and await")]
    [InlineData("[|static async Task<int> Later() { await Task.Yield(); return 1; }|] return Later();", "", "this function has no body that is evaluated: remove async and extern")]
    [InlineData("dynamic any = [|5|]; return any + 1;", "", "dynamic is not evaluated: name the type")]
    [InlineData("unsafe { var n = 1; int* p = [|&n|]; return *p; }", "", "pointers are not evaluated: use the value itself")]
    [InlineData("unsafe { int* p = [|default|]; p += 1; return 1; }", "", "pointers are not evaluated: use the value itself")]
    [InlineData("var n = 1; var any = [|__makeref(n)|]; return __refvalue(any, int);", "", "arguments and references of any type are not evaluated: use params, or the variable itself")]
    [InlineData("TypedReference any = [|default|]; return 1;", "", "arguments and references of any type are not evaluated: use params, or the variable itself")]
    [InlineData("return [|Any.Count(__arglist(1, 2))|];", "public static class Any { public static int Count(__arglist) => 1; }", "arguments and references of any type are not evaluated: use params, or the variable itself")]
    [InlineData("nint wide = [|5|]; return wide;", "", "nint and nuint are not evaluated: they are as wide as the machine that builds; use int or long")]
    [InlineData("Span<int> few = [|stackalloc int[3]|]; return few.Length;", "", "stackalloc is not evaluated: use an array")]
    [InlineData("var counter = new Counter(); [|counter.Changed += () => { }|]; return 1;", Counter, "events are not evaluated: nothing happens later; call the function itself")]
    [InlineData("FormattableString text = [|$\"{1}\"|]; return text;", "", "a FormattableString is not evaluated: use a plain string")]
    [InlineData("[|goto end;|] end: return 1;", "", "goto is not evaluated: write a loop or a method")]
    [InlineData("var n = 1; [|ref var other = ref n|]; return other;", "", "a ref local is not evaluated: use the variable itself")]
    [InlineData("[|lock (new object()) { }|] return 1;", "", "lock is not evaluated: there is only one thread; leave it out")]
    [InlineData("unsafe { [|fixed (int* p = new[] { 1 }) return *p;|] }", "", "fixed is not evaluated: use the array itself")]
    [InlineData("return [|Where.Line()|];", "public static class Where { public static int Line([System.Runtime.CompilerServices.CallerLineNumber] int line = 0) => line; }", "the place of a call is not evaluated: it is no part of a configuration; pass the value")]
    [InlineData("unsafe { return [|sizeof(Place)|]; }", "public struct Place { public int Row; }", "this expression (SizeOf) is not evaluated; docs/evaluation.md lists what is")]
    [InlineData("return Log.Of([|$\"a{1}\"|]);", "[System.Runtime.CompilerServices.InterpolatedStringHandler] public ref struct Own(int literals, int holes) { public void AppendLiteral(string text) { } public void AppendFormatted<T>(T item) { } } public static class Log { public static int Of(Own text) => 1; }", "this interpolated string has a handler of its own, which is not evaluated: use a plain string")]
    public void Constructs_of_the_language(string body, string types, string message) => Refusal.Says(body, types, message);

    [Theory]
    [InlineData("return [|new Bad()|];", "public sealed class Bad : List<int>;", "'Bad' derives from a real type, which is not evaluated: only exceptions and types of your own can be bases; hold the real one in a property")]
    [InlineData("return Native.Outside();", "public static class Native { [System.Runtime.InteropServices.DllImport(\"x\")] public static extern int [|Outside|](); }", "'Outside' has no body")]
    [InlineData("return new Native().Port;", "public sealed class Native { public extern int [|Port|] { get; set; } }", "'Port' has no body")]
    [InlineData("return new Native { Port = 5 };", "public sealed class Native { public extern int [|Port|] { get; set; } }", "'Port' has no body")]
    [InlineData("return new Bad().Message;", "public sealed class Bad : Exception { public Bad() [|: base(default(System.Runtime.Serialization.SerializationInfo)!, default)|] { } }", "this constructor of 'Exception' is not evaluated")]
    public void Declarations(string body, string types, string message) => Refusal.Says(body, types, message);

    [Theory]
    [InlineData("return new Ports().First();", "public sealed class Ports { private int[] _all = [80]; public ref int [|First|]() => ref _all[0]; }", "'First' returns a reference, which is not evaluated: return the value")]
    [InlineData("return [|new Ports().Head|];", Ports, "'Head' returns a reference, which is not evaluated: return the value")]
    [InlineData("[|new Ports().Head|] = 5; return 1;", Ports, "'Head' returns a reference, which is not evaluated: return the value")]
    [InlineData("[|new Ports()[0]|]++; return 1;", Ports, "'this[]' returns a reference, which is not evaluated: return the value")]
    [InlineData("[|new Ports().First()|] = 5; return 1;", Ports, "assigning to this (Invocation) is not evaluated")]
    [InlineData("int a = 1, b = 2; ([|a > b ? ref a : ref b|]) = 5; return b;", "", "assigning to this (Conditional) is not evaluated")]
    [InlineData("int a = 1, b = 2; Led.Lead(ref a, ref b); return a;", "public static class Led { public static void Lead(ref int first, ref int second) { [|first = ref second|]; } }", "a ref assignment is not evaluated: use the variable itself")]
    public void References(string body, string types, string message) => Refusal.Says(body, types, message);

    [Theory]
    [InlineData("var none = default(dynamic)!; [|none++|]; return none;", "", "'++' of a 'dynamic' is not evaluated: assign what it becomes, or give the type the operator")]
    [InlineData("var none = default(dynamic)!; [|--none|]; return none;", "", "'--' of a 'dynamic' is not evaluated: assign what it becomes, or give the type the operator")]
    [InlineData("var none = default(dynamic)!; if ([|none|]) return 1; return 2;", "", "this operator (True) is not evaluated")]
    [InlineData(
        "return [|(new Odd(), 1) == (new Odd(), 1)|];",
        "public readonly struct Odd { public static Odd operator ==(Odd a, Odd b) => a; public static Odd operator !=(Odd a, Odd b) => a; public static bool operator true(Odd a) => true; public static bool operator false(Odd a) => false; public override bool Equals(object? other) => true; public override int GetHashCode() => 1; }",
        "items of these tuples are compared in a way that is not evaluated: compare them one by one")]
    [InlineData("System.Numerics.BigInteger big = [|5|]; return 1;", "", "'BigInteger.op_Implicit' is not evaluated: arithmetic over any kind of number has no place in a configuration: write the method for int, or pass a function")]
    [InlineData("return [|default(System.Numerics.Complex) + 1|];", "", "'Complex.op_Addition' is not evaluated: arithmetic over any kind of number has no place in a configuration: write the method for int, or pass a function")]
    public void Operators_and_conversions(string body, string types, string message) => Refusal.Says(body, types, message);

    [Theory]
    [InlineData("System.Collections.ObjectModel.ReadOnlyCollection<int> all = [|[1]|]; return all;", "", "this collection expression for 'ReadOnlyCollection' is not evaluated: give the type a constructor without parameters and one Add for its items, or fill it by a collection initializer")]
    [InlineData("return Made.Of<List<int>>();", "public static class Made { public static T Of<T>() where T : ICollection<int>, new() { T all = [|[1]|]; return all; } }", "a collection expression for 'T' is not evaluated: use an array, a List, a HashSet, a Sequence or an immutable collection")]
    [InlineData("return [|new Guid(new ReadOnlySpan<byte>(new byte[16]), true)|];", "", "this way of making a 'Guid' is not evaluated")]
    [InlineData("ImmutableArray<int> all = [1, 2]; return [|all[1..]|];", "", "a range of this collection is not evaluated; take the part with Skip and Take")]
    [InlineData("ArraySegment<int> part = default; return [|part[^1]|];", "", "an index of a 'ArraySegment' is not evaluated; docs/evaluation.md lists what is")]
    [InlineData("return new Row() is [|[1, _]|];", Row, "a list pattern over a 'Row' is not evaluated: it takes an indexer by number, and Slice(int, int) for a part")]
    [InlineData("return [|System.Xml.XmlNodeType.Text|];", "", "'XmlNodeType' is not evaluated")]
    public void Objects_and_collections(string body, string types, string message) => Refusal.Says(body, types, message);

    [Theory]
    [InlineData("return [|new App(1).GetHashCode()|];", "public record App(int A);", "the compiler's own 'GetHashCode' is not evaluated")]
    [InlineData("return new App().Copy();", "public sealed class App { public object Copy() => [|base.MemberwiseClone()|]; }", "'base.MemberwiseClone' of a real type is not evaluated: write out what it would give")]
    [InlineData("var to = new App[1]; [|Array.Copy(new object[] { new App() }, to, 1)|]; return to;", "public sealed record App;", "items become another type here while they are copied, which is not evaluated: convert them with Array.ConvertAll or Select")]
    [InlineData("return [|int.Parse(\"5\"u8)|];", "", "'Int32.Parse' takes something here that is not evaluated; docs/evaluation.md lists what is")]
    public void Calls(string body, string types, string message) => Refusal.Says(body, types, message);
}
