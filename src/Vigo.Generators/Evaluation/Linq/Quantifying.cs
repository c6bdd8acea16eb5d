using System.Collections;

namespace Vigo.Generators.Evaluation;

/// <summary>LINQ: questions about all items.</summary>
internal static class Quantifying
{
    public static Value Any(IntrinsicCall call)
    {
        call.Require("source", "predicate");
        if (call.Arguments.Length == 2)
            return call.Result(call.Items(0).Any(item => call.Test(1, item)));

        // Whether there is something is known without computing it where the number is.
        return call.Result(call.Arguments[0].Data is ShortcutSequence { Partition: { } partition } ? partition.Count() > 0 : call.Items(0).Any());
    }

    public static Value All(IntrinsicCall call)
    {
        call.Require("source", "predicate");
        return call.Result(call.Items(0).All(item => call.Test(1, item)));
    }

    public static Value Count(IntrinsicCall call)
    {
        call.Require("source", "predicate");
        return call.Result(Counted(call));
    }

    public static Value LongCount(IntrinsicCall call)
    {
        call.Require("source", "predicate");
        return call.Result((long)Counted(call));
    }

    public static Value TryGetNonEnumeratedCount(IntrinsicCall call)
    {
        call.Require("source");
        int? count = call.Arguments[0].Data switch
        {
            ICollection collection => collection.Count,
            Grouping group => group.Items.Count,
            LookupSequence lookup => lookup.Lookup.Groups.Count,
            _ => null,
        };
        if (count is null && call.Arguments[0].Data is ValueSequence)
            throw call.Frame.NotEvaluated(call.Site, "whether a query knows its count is up to the library's version; use Count()");
        ((Cell)call.Arguments[1].Data!).Value = call.Number(count ?? 0);
        return call.Result(count is not null);
    }

    public static Value Contains(IntrinsicCall call)
    {
        call.Require("source");
        if (call.Arguments.Length == 2 && ContainsOf(call.Arguments[0].Data!) is { } contains)
            return call.Result(contains.Invoke(call.Arguments[0].Data, [Crossing.ToClr(call.Frame, call.Site, call.Arguments[1], contains.GetParameters()[0].ParameterType)]));
        var equality = call.Equality(2);
        return call.Result(call.Items(0).Any(item => equality.Equals(item, call.Arguments[1])));
    }

    public static Value SequenceEqual(IntrinsicCall call)
    {
        call.Require("first", "second");
        return call.Result(call.Items(0).SequenceEqual(call.Items(1), call.Equality(2)));
    }

    private static int Counted(IntrinsicCall call)
    {
        if (call.Arguments.Length == 1)
            return call.Arguments[0].Data is ICollection collection ? collection.Count : call.Items(0).Count();
        return call.Items(0).Count(item => call.Test(1, item));
    }

    // A set has an equality of its own.
    private static System.Reflection.MethodInfo? ContainsOf(object collection) =>
        collection is ValueSequence or Array or UserObject
            ? null
            : collection.GetType().GetInterfaces()
                .FirstOrDefault(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(ICollection<>))
                ?.GetMethod(nameof(ICollection<object>.Contains));
}
