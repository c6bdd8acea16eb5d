namespace Vigo.Generators.Evaluation;

/// <summary>LINQ: sequences put together or turned round.</summary>
internal static class Combination
{
    public static Value Concat(IntrinsicCall call)
    {
        call.Require("first", "second");
        return call.Sequence(() => call.Items(0).Concat(call.Items(1)));
    }

    public static Value Append(IntrinsicCall call)
    {
        call.Require("source");
        return call.Sequence(() => call.Items(0).Concat([call.Arguments[1]]));
    }

    public static Value Prepend(IntrinsicCall call)
    {
        call.Require("source");
        return call.Sequence(() => new[] { call.Arguments[1] }.Concat(call.Items(0)));
    }

    public static Value Reverse(IntrinsicCall call)
    {
        call.Require("source");
        return call.Sequence(() => call.Items(0).Reverse());
    }

    public static Value DefaultIfEmpty(IntrinsicCall call)
    {
        call.Require("source");
        return call.Sequence(() => call.Items(0).DefaultIfEmpty(call.Arguments.Length == 2 ? call.Arguments[1] : call.Default(0)));
    }

    public static Value AsEnumerable(IntrinsicCall call) => call.Arguments[0];
}
