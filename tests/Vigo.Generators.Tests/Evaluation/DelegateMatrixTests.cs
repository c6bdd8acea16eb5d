using Vigo.Generators.Tests.Oracle;
using static Vigo.Generators.Tests.Evaluation.OperatorMatrix;

namespace Vigo.Generators.Tests.Evaluation;

/// <summary>Delegates put together, taken apart and compared, in every pairing of chains.</summary>
public sealed class DelegateMatrixTests
{
    private const string Values = """
        var log = new List<string>();
        string Named(int n) { log.Add("z" + n); return "z"; }
        Func<int, string> Made(int m) => n => { log.Add($"m{m}{n}"); return "m"; };
        string Calls(Func<int, string>? all) { log.Clear(); return all is null ? "nothing" : all(2) + ": " + string.Join(",", log); }
        Func<int, string> f = n => { log.Add("f" + n); return "f"; }, g = n => { log.Add("g" + n); return "g"; }, named = Named, made = Made(1), addOne = new Adder(1).Add, addTwo = new Adder(2).Add, upper = "text".PadLeft;
        Func<int, string>?[] values = [null, f, g, named, f + g, g + f, f + f, f + g + f, f + g + f + g, f + g + named, named + f, made, Made(1), made + f, addOne, addTwo, addOne + addTwo, addOne + addOne, upper, upper + f];
        """;

    [Fact]
    public void Sums_differences_and_comparisons() => Clr.Agrees(
        Program([.. ((string[])["Calls(a + b)", "Calls(a - b)", "a == b", "a != b", "Equals(a, b)", "a + b == b + a", "Calls(a + b - a)", "Calls(a + b - b)", "{ var v = a; v += b; v -= a; v += b; return Calls(v); }"])
            .Select(expression => Loop(Values, "foreach (var a in values) foreach (var b in values)", expression))]),
        "public sealed class Adder(int by) { public string Add(int n) => (n + by).ToString(); }");
}
