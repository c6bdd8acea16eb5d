namespace Vigo.Generators.Evaluation;

/// <summary>Members of <c>MemoryExtensions</c> that look for items, count them and compare them.</summary>
internal static class SpanSearch
{
    public static IReadOnlyDictionary<string, Intrinsic> Members { get; } = Searches().Concat(
    [
        new("Count", call => call.Result(Count(call))),
        new("CountAny", call => call.Result(Spans.Items(call, 0).Count(Among(call)))),
        new("CommonPrefixLength", call => call.Result(CommonPrefix(call))),
        new("SequenceCompareTo", call => call.Result(Compare(call))),
        new("CompareTo", call => call.Result(CompareTexts(Text(call, 0), Text(call, 1), OrdinalTwins.Ordinal((StringComparison)call.Arguments[2].Data!)))),
        new("Equals", call => call.Result(string.Equals(Text(call, 0), Text(call, 1), OrdinalTwins.Ordinal((StringComparison)call.Arguments[2].Data!)))),
        new("IsWhiteSpace", call => call.Result(string.IsNullOrWhiteSpace(Text(call, 0)))),
        new("BinarySearch", call => call.Result(BinarySearch(call))),
    ]).ToDictionary(member => member.Key, member => member.Value, StringComparer.Ordinal);

    /// <summary>The items that an argument stands for: those of a span, or the one that it is.</summary>
    public static IReadOnlyList<Value> Wanted(IntrinsicCall call, int argument)
    {
        var given = call.Arguments[argument];
        var isText = Spans.Characters(call.Arguments[0].Data) is not null;
        return given.Data is Array or ArrayPart || (isText && given.Data is string) ? [.. Spans.Items(call, argument)]
            : given.Data is null && isText ? []
            : [given];
    }

    /// <summary>Whether what is looked for is a span of items that must follow each other, and not one item.</summary>
    public static bool IsForSpan(IntrinsicCall call) =>
        call.Arguments[1].Data is Array or ArrayPart || (call.Arguments[1].Data is null or string && Spans.Characters(call.Arguments[0].Data) is not null);

    // IndexOfAny, LastIndexOfAnyExceptInRange, ContainsAnyExcept and so on: all that can be asked of a first or last item.
    private static IEnumerable<KeyValuePair<string, Intrinsic>> Searches()
    {
        foreach (var isRange in new[] { false, true })
        {
            foreach (var isExcept in new[] { false, true })
            {
                var name = "Any" + (isExcept ? "Except" : "") + (isRange ? "InRange" : "");
                yield return new("IndexOf" + name, call => call.Result(IndexOf(call, Test(call, isRange, isExcept), isLast: false)));
                yield return new("LastIndexOf" + name, call => call.Result(IndexOf(call, Test(call, isRange, isExcept), isLast: true)));
                yield return new("Contains" + name, call => call.Result(IndexOf(call, Test(call, isRange, isExcept), isLast: false) >= 0));
            }
        }
    }

    private static Func<Value, bool> Test(IntrinsicCall call, bool isRange, bool isExcept)
    {
        var test = isRange ? Between(call) : Among(call);
        return isExcept ? item => !test(item) : test;
    }

    private static Func<Value, bool> Between(IntrinsicCall call)
    {
        var (low, high) = (call.Arguments[1].Data ?? throw new ArgumentNullException("lowInclusive"), call.Arguments[2].Data ?? throw new ArgumentNullException("highInclusive"));
        return item => ValueOrder.Compare(low, item.Data) <= 0 && ValueOrder.Compare(high, item.Data) >= 0;
    }

    // The values, and perhaps a comparer after them.
    private static Func<Value, bool> Among(IntrinsicCall call)
    {
        var last = call.Arguments.Length - 1;
        var hasComparer = last > 1 && call.Types is [var item] && !item.IsInstance(call.Arguments[last].Data);
        List<Value> wanted = [.. Enumerable.Range(1, hasComparer ? last - 1 : last).SelectMany(argument => Wanted(call, argument))];
        var equality = hasComparer ? call.Equality(last) : ValueEquality.Default;
        return candidate =>
        {
            call.Frame.Context.Budget.Spend(call.Frame, call.Site, wanted.Count);
            return wanted.Any(value => equality.Equals(candidate, value));
        };
    }

    private static int IndexOf(IntrinsicCall call, Func<Value, bool> test, bool isLast)
    {
        if (!isLast)
            return Spans.Items(call, 0).Select((item, index) => (Item: item, Index: index)).Where(candidate => test(candidate.Item)).Select(candidate => candidate.Index).DefaultIfEmpty(-1).First();
        List<Value> items = [.. Spans.Items(call, 0)];
        return items.FindLastIndex(item => test(item));
    }

    private static int Count(IntrinsicCall call)
    {
        var equality = call.Equality(2);
        if (!IsForSpan(call))
            return Spans.Items(call, 0).Count(item => equality.Equals(item, call.Arguments[1]));
        List<Value> items = [.. Spans.Items(call, 0)];
        var wanted = Wanted(call, 1);
        var count = 0;
        for (var at = 0; wanted.Count > 0 && at <= items.Count - wanted.Count;)
        {
            call.Frame.Step(call.Site);
            var isHere = Enumerable.Range(0, wanted.Count).All(part => equality.Equals(items[at + part], wanted[part]));
            count += isHere ? 1 : 0;
            at += isHere ? wanted.Count : 1;
        }

        return count;
    }

    private static int CommonPrefix(IntrinsicCall call)
    {
        var equality = call.Equality(2);
        return Spans.Items(call, 0).Zip(Spans.Items(call, 1), equality.Equals).TakeWhile(same => same).Count();
    }

    // Texts and bytes say by how much they differ in length, everything else says only that it does.
    private static int Compare(IntrinsicCall call)
    {
        var order = call.Order(2);
        foreach (var compared in Spans.Items(call, 0).Zip(Spans.Items(call, 1), (left, right) => order(left.Data, right.Data)))
        {
            if (compared != 0)
                return compared;
        }

        var (first, second) = (Spans.Length(call.Arguments[0].Data), Spans.Length(call.Arguments[1].Data));
        return call.Types is [{ Erased: var item }] && (item == typeof(char) || item == typeof(byte)) && call.Arguments.Length == 2 ? first - second : first.CompareTo(second);
    }

    // Unlike of strings, of spans the longer one is greater by so many characters, even than an empty one.
    private static int CompareTexts(string text, string other, StringComparison comparison)
    {
        if (comparison != StringComparison.Ordinal)
            return string.Compare(text, other, comparison);
        for (var i = 0; i < text.Length && i < other.Length; i++)
        {
            if (text[i] != other[i])
                return text[i].CompareTo(other[i]);
        }

        return text.Length - other.Length;
    }

    private static int BinarySearch(IntrinsicCall call)
    {
        if (call.Arguments.Length == 2 && call.Arguments[1].Data is null)
            throw new ArgumentNullException("comparable");
        var order = call.Order(2);
        List<Value> items = [.. Spans.Items(call, 0)];
        var (low, high) = (0, items.Count - 1);
        while (low <= high)
        {
            call.Frame.Step(call.Site);
            var middle = low + ((high - low) >> 1);
            var compared = order(call.Arguments[1].Data, items[middle].Data);
            if (compared == 0)
                return middle;
            if (compared > 0)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return ~low;
    }

    private static string Text(IntrinsicCall call, int argument)
    {
        var text = Spans.Characters(call.Arguments[argument].Data)!;
        call.Frame.Context.Budget.Spend(call.Frame, call.Site, text.Length / 128);
        return text;
    }
}
