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
        return call.Result(Shortcuts.Counted(call.Arguments[0]) is { } count ? count != 0 : Shortcuts.First(call, call.Arguments[0]) is not null);
    }

    public static Value All(IntrinsicCall call)
    {
        call.Require("source", "predicate");
        return call.Result(call.Items(0).All(item => call.Test(1, item)));
    }

    public static Value Count(IntrinsicCall call)
    {
        call.Require("source", "predicate");
        return call.Result(call.Arguments.Length == 1 ? Shortcuts.Count(call, call.Arguments[0]) : Counted(call));
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
            UserObject user => OwnCollections.Count(user),
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
        if (call.Arguments.Length == 2)
            return call.Result(Shortcuts.Contains(call, call.Arguments[0], call.Arguments[1]));
        var equality = call.Equality(2);
        return call.Result(call.Items(0).Any(item => equality.Equals(item, call.Arguments[1])));
    }

    public static Value SequenceEqual(IntrinsicCall call)
    {
        call.Require("first", "second");

        var equality = call.Equality(2);
        if (Shortcuts.CountedItself(call, call.Arguments[0]) is not { } count || Shortcuts.CountedItself(call, call.Arguments[1]) is not { } other)
            return call.Result(call.Items(0).SequenceEqual(call.Items(1), equality));
        if (count != other)
            return call.Result(false);
        return call.Result(Shortcuts.Placed(call, call.Arguments[0]) is { } first && Shortcuts.Placed(call, call.Arguments[1]) is { } second
            ? Enumerable.Range(0, count).All(index => equality.Equals(first(index), second(index)))
            : call.Items(0).SequenceEqual(call.Items(1), equality));
    }

    private static int Counted(IntrinsicCall call) => call.Arguments.Length == 1 ? call.Items(0).Count() : call.Items(0).Count(item => call.Test(1, item));
}
