using System.Collections;

namespace Vigo.Generators.Evaluation;

/// <summary>LINQ: one of the items.</summary>
internal static class Elements
{
    public static Value First(IntrinsicCall call, bool orDefault)
    {
        call.Require("source");
        foreach (var item in Candidates(call))
            return item;
        return Missing(call, orDefault);
    }

    public static Value Last(IntrinsicCall call, bool orDefault)
    {
        call.Require("source");
        if (!HasPredicate(call) && Partition.Of(call, 0) is { } partition)
        {
            var count = partition.Count();
            foreach (var item in partition.Between(count - 1, count))
                return item;
            return Missing(call, orDefault);
        }

        Value? last = null;
        foreach (var item in Candidates(call))
            last = item;
        return last ?? Missing(call, orDefault);
    }

    public static Value Single(IntrinsicCall call, bool orDefault)
    {
        call.Require("source");
        Value? single = null;
        foreach (var item in Candidates(call))
        {
            if (single is not null)
                throw call.Raise(new InvalidOperationException(HasPredicate(call) ? "Sequence contains more than one matching element" : "Sequence contains more than one element"));
            single = item;
        }

        return single ?? Missing(call, orDefault);
    }

    public static Value ElementAt(IntrinsicCall call)
    {
        call.Require("source");
        var index = call.Arguments[1].Data is IndexObject position ? position : new IndexObject((int)call.Arguments[1].Data!, IsFromEnd: false);
        if (Find(call, index) is { } item)
            return item;
        throw call.Arguments[0].Data is IList && !index.IsFromEnd
            ? call.Raise(new ArgumentOutOfRangeException("index", "Index was out of range. Must be non-negative and less than the size of the collection."))
            : call.OutOfRange("index");
    }

    public static Value ElementAtOrDefault(IntrinsicCall call)
    {
        call.Require("source");
        return Find(call, call.Arguments[1].Data is IndexObject position ? position : new IndexObject((int)call.Arguments[1].Data!, IsFromEnd: false)) ?? call.Default(0);
    }

    private static Value? Find(IntrinsicCall call, IndexObject index)
    {
        if (index.IsFromEnd)
        {
            var all = call.Items(0).ToList();
            var position = index.Offset(all.Count);
            return position >= 0 && position < all.Count ? all[position] : null;
        }

        if (index.Value < 0)
            return null;
        var items = Partition.Of(call, 0) is { } partition ? partition.Between(index.Value, index.Value + 1) : call.Items(0).Skip(index.Value);
        foreach (var item in items)
            return item;
        return null;
    }

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
