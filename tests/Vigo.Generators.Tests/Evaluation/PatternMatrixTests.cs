using Vigo.Generators.Tests.Oracle;
using static Vigo.Generators.Tests.Evaluation.OperatorMatrix;

namespace Vigo.Generators.Tests.Evaluation;

/// <summary>Relations, constants, lists and members as patterns, over everything that they may be asked of.</summary>
public sealed class PatternMatrixTests
{
    [Fact]
    public void Relations_and_constants() => Clr.Agrees(Program([.. Values.Keys.SelectMany(type => ((string[])["", "<", "<=", ">", ">="]).SelectMany(relation =>
    {
        var pattern = $"{relation} ({type})1";
        return (string[])
        [
            Loop($"{type}[] values = [{Values[type]}];", "foreach (var a in values)", $"(a is {pattern}, a is not {pattern})"),
            Loop($"{type}?[] values = [null, {Values[type]}];", "foreach (var a in values)", $"a is {pattern}"),
            Loop("object?[] values = [null, DayOfWeek.Monday, \"1\", true, 0, 1, 2, 1L, 2u, 2UL, (sbyte)1, (byte)2, (short)0, (ushort)1, '\\u0001', 1f, 2.0, 0m];", "foreach (var a in values)", $"a is {pattern}"),
        ];
    }))]));

    [Fact]
    public void Combinations() => Clr.Agrees(Program(
    [
        Loop("int?[] values = [null, 0, 1, 2, 3, 4, 5];", "foreach (var a in values)", "(a is 1 or 3, a is > 1 and < 4, a is not (1 or 3), a is > 1 and not 3, a is null or > 3, a is not null and not 2, a is { } and < 2 or 5, a is var b and > 2 ? b : -1)"),
        Loop("(int, string?)[] values = [(1, \"a\"), (1, null), (2, \"a\"), (0, \"\")];", "foreach (var a in values)", "(a is (1, _), a is (_, null), a is (> 0, \"a\"), a is (_, { Length: 0 }), a is (1, var text) ? text : \"?\", (object)a is (1, \"a\"), (object)a is (1, _, _))"),
    ]));

    [Fact]
    public void Lists() => Clr.Agrees(Program([.. ((string[])
    [
        "a is []", "a is [_]", "a is [1]", "a is [1, 2]", "a is [1, _, 3]", "a is [..]", "a is [1, ..]", "a is [.., 3]", "a is [1, .., 3]", "a is [.., 2, 3]", "a is [1, 2, .., 3]", "a is not [1, ..]",
        "a is [_, .. var rest] ? rest : null", "a is [.. var rest, _] ? rest : null", "a is [_, .. var rest, _] ? rest : null", "a is [_, .. [2, ..]]", "a is [_, .. { Length: 1 }, _]", "a is [> 0, ..] whole ? whole : null",
    ]).SelectMany(expression => (string[])
    [
        Loop("int[]?[] values = [null, [], [1], [2], [1, 2], [1, 2, 3], [3, 2, 1], [1, 1, 2, 3]];", "foreach (var a in values)", expression),
        .. expression.Contains(".. ", StringComparison.Ordinal) ? (string[])[] : [Loop("List<int>?[] values = [null, [], [1], [1, 2], [1, 2, 3]];", "foreach (var a in values)", expression)],
    ])]));

    [Fact]
    public void Types_and_members() => Clr.Agrees(
        Program([.. ((string[])
        [
            "Base", "Derived", "Base { Name: \"d\" }", "Derived { Next: null }", "Derived { Next.Name: \"b\" }", "Base { Next: { Next: { } } }", "Derived { Next: Derived { } inner } && inner.Name == \"d\"", "Pair", "Pair(1, _)", "Pair(_, > 1) { X: 1 }", "Pair { } p && p.X > 0",
            "IPart", "(1, 2)", "string", "string { Length: 1 } s && s == \"x\"", "{ }", "null", "not null", "int or string", "Enum", "ValueType", "Holder<int>", "Holder<string>", "Holder<int> { Held: 1 }",
        ]).Select(pattern => Loop(
            "object?[] values = [null, new Base(\"b\", null), new Derived(\"d\", null), new Derived(\"d\", new Base(\"b\", null)), new Derived(\"e\", new Derived(\"d\", new Base(\"b\", null))), new Pair(1, 2), new Pair(0, 1), \"x\", \"\", 1, DayOfWeek.Friday, (1, 2), new Holder<int>(1), new Holder<int>(2)];",
            "foreach (var a in values)",
            $"a is {pattern}"))]),
        """
        public interface IPart;
        public class Base(string name, Base? next) : IPart { public string Name => name; public Base? Next => next; }
        public sealed class Derived(string name, Base? next) : Base(name, next);
        public readonly record struct Pair(int X, int Y);
        public sealed record Holder<T>(T Held);
        """);
}
