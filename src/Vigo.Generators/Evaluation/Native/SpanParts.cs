namespace Vigo.Generators.Evaluation;

/// <summary>Members of <c>MemoryExtensions</c> that give parts of a span: its pieces, its lines, what is left of it when its ends are cut off.</summary>
internal static class SpanParts
{
    public static IReadOnlyDictionary<string, Intrinsic> Members { get; } = new Dictionary<string, Intrinsic>(StringComparer.Ordinal)
    {
        ["Split"] = call => call.Types.Length == 0 ? Unlike(call) : call.Result(Pieces(call, SpanSearch.IsForSpan(call))),
        ["SplitAny"] = call => call.Types.Length == 0 ? Unlike(call) : call.Result(Pieces(call, isWhole: false)),
        ["EnumerateLines"] = call => call.Result(new ValueSequence(() => Lines(call), call.Sources)),
        ["Trim"] = call => Trimmed(call, start: true, end: true),
        ["TrimStart"] = call => Trimmed(call, start: true, end: false),
        ["TrimEnd"] = call => Trimmed(call, start: false, end: true),
    };

    private static ValueSequence Pieces(IntrinsicCall call, bool isWhole) => new(() => Ranges(call, isWhole), call.Sources);

    private static IEnumerable<Value> Ranges(IntrinsicCall call, bool isWhole)
    {
        var wanted = SpanSearch.Wanted(call, 1);
        Func<Value, bool> isSeparator = wanted.Count == 0 && !isWhole && Spans.Characters(call.Arguments[0].Data) is not null
            ? item => item.Data is char character && char.IsWhiteSpace(character)
            : item => wanted.Any(separator => ValueEquality.Default.Equals(item, separator));
        List<Value> items = [.. Spans.Items(call, 0)];
        var start = 0;
        for (var at = 0; at < items.Count;)
        {
            call.Frame.Context.Budget.Spend(call.Frame, call.Site, 1 + wanted.Count);
            var length = !isWhole ? isSeparator(items[at]) ? 1 : 0
                : wanted.Count > 0 && at <= items.Count - wanted.Count && Enumerable.Range(0, wanted.Count).All(part => ValueEquality.Default.Equals(items[at + part], wanted[part])) ? wanted.Count : 0;
            if (length > 0)
            {
                yield return Range(call, start, at);
                start = at + length;
            }

            at += Math.Max(length, 1);
        }

        yield return Range(call, start, items.Count);
    }

    private static Value Range(IntrinsicCall call, int start, int end) =>
        new(new RangeObject(new IndexObject(start, isFromEnd: false), new IndexObject(end, isFromEnd: false)), Origin.Of(call.Site, null, call.Arguments[0].Origin));

    // "\r\n" is one end of a line.
    private static IEnumerable<Value> Lines(IntrinsicCall call)
    {
        var text = Spans.Characters(call.Arguments[0].Data)!;
        call.Frame.Context.Budget.Spend(call.Frame, call.Site, text.Length);
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is not ('\n' or '\r' or '\f' or '\u0085' or '\u2028' or '\u2029'))
                continue;
            yield return Spans.Part(call.Site, call.Arguments[0], start, at - start);
            if (text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n')
                at++;
            start = at + 1;
        }

        yield return Spans.Part(call.Site, call.Arguments[0], start, text.Length - start);
    }

    private static Value Trimmed(IntrinsicCall call, bool start, bool end)
    {
        var span = call.Arguments[0];
        var isText = Spans.Characters(span.Data) is not null;
        var wanted = call.Arguments.Length > 1 ? SpanSearch.Wanted(call, 1) : [];

        // The overload for characters takes no characters for white space; the one for any items does not.
        Func<Value, bool> isCut = call.Arguments.Length == 1 || (isText && call.Types.Length == 0 && wanted.Count == 0)
            ? item => item.Data is char character && char.IsWhiteSpace(character)
            : item => wanted.Any(value => ValueEquality.Default.Equals(item, value));
        List<Value> items = [.. Spans.Items(call, 0)];
        call.Frame.Context.Budget.Spend(call.Frame, call.Site, items.Count * (long)wanted.Count);
        var (first, last) = (0, items.Count);
        while (start && first < last && isCut(items[first]))
            first++;
        while (end && first < last && isCut(items[last - 1]))
            last--;
        return span.Data is string text ? call.Result(text.Substring(first, last - first)) : Spans.Part(call.Site, span, first, last - first);
    }

    private static Value Unlike(IntrinsicCall call) => throw call.Frame.NotEvaluated(call.Site, "it writes ranges into a buffer: use Split of the text, or foreach over Split of the span");
}
