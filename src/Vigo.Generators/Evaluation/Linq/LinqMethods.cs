namespace Vigo.Generators.Evaluation;

/// <summary>
/// LINQ, the evaluator's own: the real one would run outside the bounds, lose every item's origin, and has no type for the author's records.
/// Lazy where the real one is lazy.
/// </summary>
internal static class LinqMethods
{
    private static readonly Dictionary<string, Intrinsic> Known = new(StringComparer.Ordinal)
    {
        ["Where"] = Filtering.Where,
        ["OfType"] = Filtering.OfType,

        ["Select"] = Projection.Select,
        ["SelectMany"] = Projection.SelectMany,
        ["Cast"] = Projection.Cast,
        ["Index"] = Projection.Index,
        ["Zip"] = Projection.Zip,
        ["Chunk"] = Projection.Chunk,

        ["Empty"] = Generation.Empty,
        ["Range"] = Generation.Range,
        ["Repeat"] = Generation.Repeat,
        ["Sequence"] = Generation.Sequence,
        ["InfiniteSequence"] = Generation.InfiniteSequence,

        ["Skip"] = Partitioning.Skip,
        ["SkipLast"] = Partitioning.SkipLast,
        ["SkipWhile"] = Partitioning.SkipWhile,
        ["Take"] = Partitioning.Take,
        ["TakeLast"] = Partitioning.TakeLast,
        ["TakeWhile"] = Partitioning.TakeWhile,

        ["Append"] = Combination.Append,
        ["AsEnumerable"] = Combination.AsEnumerable,
        ["Concat"] = Combination.Concat,
        ["DefaultIfEmpty"] = Combination.DefaultIfEmpty,
        ["Prepend"] = Combination.Prepend,
        ["Reverse"] = Combination.Reverse,

        ["Distinct"] = Sets.Distinct,
        ["DistinctBy"] = Sets.DistinctBy,
        ["Except"] = Sets.Except,
        ["ExceptBy"] = Sets.ExceptBy,
        ["Intersect"] = Sets.Intersect,
        ["IntersectBy"] = Sets.IntersectBy,
        ["Union"] = Sets.Union,
        ["UnionBy"] = Sets.UnionBy,

        ["Order"] = call => Ordering.Order(call, isDescending: false),
        ["OrderDescending"] = call => Ordering.Order(call, isDescending: true),
        ["OrderBy"] = call => Ordering.OrderBy(call, isDescending: false),
        ["OrderByDescending"] = call => Ordering.OrderBy(call, isDescending: true),
        ["ThenBy"] = call => Ordering.ThenBy(call, isDescending: false),
        ["ThenByDescending"] = call => Ordering.ThenBy(call, isDescending: true),

        ["AggregateBy"] = GroupingMethods.AggregateBy,
        ["CountBy"] = GroupingMethods.CountBy,
        ["GroupBy"] = GroupingMethods.GroupBy,
        ["ToLookup"] = GroupingMethods.ToLookup,

        ["GroupJoin"] = Joining.GroupJoin,
        ["Join"] = Joining.Join,
        ["LeftJoin"] = Joining.LeftJoin,
        ["RightJoin"] = Joining.RightJoin,

        ["ElementAt"] = Elements.ElementAt,
        ["ElementAtOrDefault"] = Elements.ElementAtOrDefault,
        ["First"] = call => Elements.First(call, orDefault: false),
        ["FirstOrDefault"] = call => Elements.First(call, orDefault: true),
        ["Last"] = call => Elements.Last(call, orDefault: false),
        ["LastOrDefault"] = call => Elements.Last(call, orDefault: true),
        ["Single"] = call => Elements.Single(call, orDefault: false),
        ["SingleOrDefault"] = call => Elements.Single(call, orDefault: true),

        ["All"] = Quantifying.All,
        ["Any"] = Quantifying.Any,
        ["Contains"] = Quantifying.Contains,
        ["Count"] = Quantifying.Count,
        ["LongCount"] = Quantifying.LongCount,
        ["SequenceEqual"] = Quantifying.SequenceEqual,
        ["TryGetNonEnumeratedCount"] = Quantifying.TryGetNonEnumeratedCount,

        ["Aggregate"] = Aggregation.Aggregate,
        ["Average"] = Totals.Average,
        ["Max"] = Aggregation.Max,
        ["MaxBy"] = Aggregation.MaxBy,
        ["Min"] = Aggregation.Min,
        ["MinBy"] = Aggregation.MinBy,
        ["Sum"] = Totals.Sum,

        ["ToArray"] = Materialization.ToArray,
        ["ToDictionary"] = Materialization.ToDictionary,
        ["ToHashSet"] = Materialization.ToHashSet,
        ["ToList"] = Materialization.ToList,
    };

    // What makes collections of sequences elsewhere than in Enumerable.
    private static readonly Dictionary<string, Intrinsic> Kin = new(StringComparer.Ordinal)
    {
        ["System.Collections.Immutable.ImmutableArray.ToImmutableArray"] = Materialization.ToImmutableArray,
        ["System.Collections.Immutable.ImmutableList.ToImmutableList"] = Materialization.ToImmutableList,
        ["System.Collections.Immutable.ImmutableHashSet.ToImmutableHashSet"] = Materialization.ToImmutableHashSet,
        ["System.Collections.Immutable.ImmutableDictionary.ToImmutableDictionary"] = Materialization.ToImmutableDictionary,
        ["Vigo.Sequences.ToSequence"] = Materialization.ToSequence,
        ["Vigo.Sequences.ToMap"] = Materialization.ToMap,
        ["System.Linq.IGrouping`2.Key"] = call => ((Grouping)call.Self.Data!).Key,
        ["System.Linq.ILookup`2.Count"] = call => call.Result(LookupOf(call).Lookup.Groups.Count),
        ["System.Linq.ILookup`2.Contains"] = call => call.Result(LookupOf(call).Lookup.Find(call.Arguments[0]) is not null),
        ["System.Linq.ILookup`2.Item"] = call => LookupOf(call).ItemsOf(call.Arguments[0]),
        ["System.Linq.ILookup`2.this[]"] = call => LookupOf(call).ItemsOf(call.Arguments[0]),
    };

    // By type and then member: asked of each call of the library, and most are of other types.
    private static readonly Dictionary<string, Dictionary<string, Intrinsic>> KinOfTypes = Kin.GroupBy(entry => entry.Key.Substring(0, entry.Key.LastIndexOf('.')), StringComparer.Ordinal)
        .ToDictionary(type => type.Key, type => type.ToDictionary(entry => entry.Key.Substring(type.Key.Length + 1), entry => entry.Value, StringComparer.Ordinal), StringComparer.Ordinal);

    // What makes an empty array of an empty array.
    private static readonly HashSet<string> GiveNothing = new(StringComparer.Ordinal)
    {
        "AggregateBy", "Chunk", "CountBy", "Distinct", "DistinctBy", "GroupBy", "GroupJoin", "Index", "Join", "LeftJoin", "Reverse", "Select", "SelectMany", "Skip", "SkipLast", "SkipWhile", "Take", "TakeLast", "TakeWhile", "Where",
    };

    // What a configuration has no use for, and why.
    private static readonly Dictionary<string, string> Unfit = new(StringComparer.Ordinal)
    {
        ["Shuffle"] = "randomness would make each build different: write the order you want, or OrderBy a name",
    };

    public static IEnumerable<string> Names => Known.Keys;

    public static IEnumerable<string> KinNames => Kin.Keys;

    public static IReadOnlyDictionary<string, string> Refused => Unfit;

    public static Intrinsic? Find(string method)
    {
        if (Unfit.TryGetValue(method, out var reason))
            return call => throw call.Frame.NotEvaluated(call.Site, $"'Enumerable.{method}' is not evaluated: {reason}");
        if (!Known.TryGetValue(method, out var intrinsic))
            return null;
        return !GiveNothing.Contains(method) ? intrinsic : call =>
        {
            var made = intrinsic(call);
            return Shortcuts.IsEmptyArray(call.Arguments[0]) ? call.Nothing() : made;
        };
    }

    /// <summary>Methods and properties outside of <c>Enumerable</c> that go with it.</summary>
    public static Intrinsic? FindKin(string typeName, string member) =>
        KinOfTypes.TryGetValue(typeName, out var members) && members.TryGetValue(member, out var intrinsic) ? intrinsic : null;

    private static LookupSequence LookupOf(IntrinsicCall call) => (LookupSequence)call.Self.Data!;
}
