using System.Collections;

namespace Vigo.Generators.Evaluation;

/// <summary>LINQ: one of the items.</summary>
internal static class Elements
{
    public static Value First(IntrinsicCall call, bool orDefault)
    {
        RequireArguments(call, orDefault);
        if (!HasPredicate(call))
            return Shortcuts.First(call, call.Arguments[0]) ?? Missing(call, orDefault);
        foreach (var item in Candidates(call))
            return item;
        return Missing(call, orDefault);
    }

    public static Value Last(IntrinsicCall call, bool orDefault)
    {
        RequireArguments(call, orDefault);
        if (!HasPredicate(call))
            return Shortcuts.Last(call, call.Arguments[0]) ?? Missing(call, orDefault);
        if (call.Arguments[0].Data is OrderedSequence ordered)
            return ordered.Best(isLast: true, item => call.Test(1, item)) ?? Missing(call, orDefault);
        if (Shortcuts.Backwards(call, call.Arguments[0]) is { } backwards)
        {
            foreach (var item in backwards)
            {
                if (call.Test(1, item))
                    return item;
            }

            return Missing(call, orDefault);
        }

        Value? last = null;
        foreach (var item in Candidates(call))
            last = item;
        return last ?? Missing(call, orDefault);
    }

    public static Value Single(IntrinsicCall call, bool orDefault)
    {
        RequireArguments(call, orDefault);
        if (!HasPredicate(call) && OwnLists.PositionsOf(call, call.Arguments[0]) is { } list)
            return SingleOf(call, list, orDefault);
        Value? single = null;
        foreach (var item in Candidates(call))
        {
            if (single is not null)
                throw HasPredicate(call) ? call.Raise(new InvalidOperationException("Sequence contains more than one matching element")) : MoreThanOne(call);
            single = item;
        }

        return single ?? Missing(call, orDefault);
    }

    public static Value ElementAt(IntrinsicCall call)
    {
        call.Require("source");
        if (OwnLists.Is(call, call.Arguments[0]))
            return OwnLists.Item(call, call.Arguments[0], PlaceIn(call));
        if (Find(call) is { } item)
            return item;
        throw call.Arguments[0].Data is IList
            ? call.Raise(new ArgumentOutOfRangeException("index", "Index was out of range. Must be non-negative and less than the size of the collection."))
            : call.OutOfRange("index");
    }

    public static Value ElementAtOrDefault(IntrinsicCall call)
    {
        call.Require("source");
        var found = OwnLists.PositionsOf(call, call.Arguments[0]) is { } list ? list.At(PlaceIn(call)) : Find(call);
        return found ?? call.Default(0);
    }

    // One more argument of an OrDefault may be the default.
    private static void RequireArguments(IntrinsicCall call, bool orDefault) =>
        call.Require("source", orDefault && call.Arguments.Length < 3 ? null : "predicate");

    private static Value? Find(IntrinsicCall call)
    {
        switch (call.Arguments[1].Data)
        {
            case IndexObject { IsFromEnd: true } index when Shortcuts.Counted(call.Arguments[0]) is { } count:
                return Shortcuts.At(call, call.Arguments[0], index.Offset(count));
            case IndexObject { IsFromEnd: true } index:
                var all = call.Items(0).ToList();
                var position = index.Offset(all.Count);
                return position >= 0 && position < all.Count ? all[position] : null;
            case IndexObject index:
                return Shortcuts.At(call, call.Arguments[0], index.Value);
            case var index:
                return Shortcuts.At(call, call.Arguments[0], (int)index!);
        }
    }

    // What is no place in it is its own affair.
    private static int PlaceIn(IntrinsicCall call) => call.Arguments[1].Data switch
    {
        IndexObject { IsFromEnd: true } index => index.Offset(Shortcuts.Counted(call.Arguments[0])!.Value),
        IndexObject index => index.Value,
        var index => (int)index!,
    };

    private static Value SingleOf(IntrinsicCall call, Positions list, bool orDefault) => list.Count() switch
    {
        0 => Missing(call, orDefault),
        1 => list.Known!(0),
        _ => throw MoreThanOne(call),
    };

    private static Exception MoreThanOne(IntrinsicCall call) => call.Raise(new InvalidOperationException("Sequence contains more than one element"));

    private static IEnumerable<Value> Candidates(IntrinsicCall call) =>
        HasPredicate(call) ? call.Items(0).Where(item => call.Test(1, item)) : call.Items(0);

    private static bool HasPredicate(IntrinsicCall call) => call.Arguments.Length > 1 && call.IsFunction(1);

    private static Value Missing(IntrinsicCall call, bool orDefault)
    {
        if (!orDefault)
            throw HasPredicate(call) ? call.Raise(new InvalidOperationException("Sequence contains no matching element")) : call.NoElements();
        var given = HasPredicate(call) ? 2 : 1;
        return call.Arguments.Length > given ? call.Arguments[given] : call.Default(0);
    }
}
