using Vigo.Generators.Tests.Oracle;
using static Vigo.Generators.Tests.Evaluation.OperatorMatrix;

namespace Vigo.Generators.Tests.Evaluation;

/// <summary>Indices and ranges, inside and outside of everything that has a length.</summary>
public sealed class IndexMatrixTests
{
    private const string Places = "int[] values = [-1, 0, 1, 2, 3, 4];";

    private static readonly string[] Sliced = ["\"abc\"", "new[] { 1, 2, 3 }", "((string)null!)", "((int[])null!)"];

    [Fact]
    public void Places_of_a_list() => Clr.Agrees(Program([.. Sliced.Append("new List<int> { 1, 2, 3 }").Append("((List<int>)null!)").SelectMany(list => (string[])
    [
        Loop(Places, "foreach (var a in values)", $"{list}[a]"),
        Loop(Places, "foreach (var a in values)", $"{list}[^a]"),
        Loop("", "foreach (var a in new[] { 0, 1, 2, 3, 4 })", $"{{ Index plain = a, back = ^a; return (Try(() => {list}[plain]), Try(() => {list}[back])); }}"),
    ])]));

    [Fact]
    public void Ranges_of_a_list() => Clr.Agrees(Program([.. Sliced.SkipLast(1).SelectMany(list => ((string[])["a..b", "a..^b", "^a..b", "^a..^b", "a..", "..b", "^a..", "..^b", ".."]).SelectMany(range => (string[])
    [
        Loop("int[] values = [0, 1, 2, 3, 4];", "foreach (var a in values) foreach (var b in values)", $"{list}[{range}]"),
        Loop("int[] values = [0, 1, 3, 4];", "foreach (var a in values) foreach (var b in values)", $"{{ Range range = {range}; return {list}[range]; }}"),
    ]))]));

    [Fact]
    public void Indices_and_ranges_as_values() => Clr.Agrees(Program(
    [
        Loop("", "foreach (var a in new[] { 0, 1, 2 })", "{ Index plain = a; return (plain.ToString(), plain); }"),
        Loop("", "foreach (var a in new[] { 0, 1, 2 })", "{ var back = ^a; return (back.ToString(), back); }"),
        .. ((string[])["a..b", "a..^b", "^a..b", "^a..^b", "a..", "..b", ".."]).Select(range => Loop("int[] values = [0, 1, 2];", "foreach (var a in values) foreach (var b in values)", $"{{ var range = {range}; return range.ToString(); }}")),
    ]));
}
