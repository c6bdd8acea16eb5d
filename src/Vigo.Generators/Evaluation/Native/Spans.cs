using System.Collections;

namespace Vigo.Generators.Evaluation;

/// <summary>Members of spans, which are the strings and arrays that C# made them of, or parts of those.</summary>
internal static class Spans
{
    private static readonly Dictionary<string, Intrinsic> Members = new(StringComparer.Ordinal)
    {
        ["new"] = call => call.Arguments.Length switch
        {
            0 => call.Result(Array.CreateInstance(call.Types[0].Erased, 0)),
            1 => call.Arguments[0],
            _ => Part(call.Site, call.Arguments[0], (int)call.Arguments[1].Data!, (int)call.Arguments[2].Data!),
        },
        ["TryCopyTo"] = call => TryCopy(call, call.Self, call.Arguments[0]),
        ["Length"] = call => call.Result(Length(call.Self.Data)),
        ["IsEmpty"] = call => call.Result(Length(call.Self.Data) == 0),
        ["Item"] = call => At(call.Site, call.Self, (int)call.Arguments[0].Data!),
        ["this[]"] = call => At(call.Site, call.Self, (int)call.Arguments[0].Data!),
        ["Slice"] = call => Part(call.Site, call.Self, (int)call.Arguments[0].Data!, call.Arguments.Length == 2 ? (int)call.Arguments[1].Data! : null),
        ["ToArray"] = ToArray,
        ["ToString"] = call => call.Result(Characters(call.Self) ?? Named(call)),
        ["CopyTo"] = call => Copied(call, call.Self, call.Arguments[0]),
    };

    private static readonly Dictionary<string, Intrinsic> Writers = new(StringComparer.Ordinal)
    {
        ["Clear"] = call => Filled(call, item => Cleared(call, item)),
        ["Fill"] = call => Filled(call, _ => call.Arguments[0]),
    };

    private static readonly Dictionary<string, Intrinsic> Extensions = new(StringComparer.Ordinal)
    {
        ["AsSpan"] = AsSpan,
        ["Contains"] = call => call.Result(IndexOf(call, isLast: false) >= 0),
        ["IndexOf"] = call => call.Result(IndexOf(call, isLast: false)),
        ["LastIndexOf"] = call => call.Result(IndexOf(call, isLast: true)),
        ["StartsWith"] = call => call.Result(Holds(call, isEnd: false)),
        ["EndsWith"] = call => call.Result(Holds(call, isEnd: true)),
        ["SequenceEqual"] = call => call.Result(Items(call, 0).SequenceEqual(Items(call, 1), call.Equality(2))),
        ["Reverse"] = call => Changed(call, Array.Reverse),
        ["Sort"] = Sorted,
        ["CopyTo"] = call => Copied(call, call.Arguments[0], call.Arguments[1]),
        ["Replace"] = Replaced,
    };

    // What copies into a span, of types whose other members are real.
    private static readonly Dictionary<string, Intrinsic> Copying = new(StringComparer.Ordinal)
    {
        ["System.String.CopyTo"] = call => Copied(call, call.Self, call.Arguments[0]),
        ["System.String.TryCopyTo"] = call => TryCopy(call, call.Self, call.Arguments[0]),
        ["System.Collections.Generic.CollectionExtensions.CopyTo"] = call => Copied(call, call.Arguments[0], call.Arguments[1]),
    };

    static Spans()
    {
        foreach (var member in SpanSearch.Members.Concat(SpanParts.Members))
            Extensions.Add(member.Key, member.Value);
    }

    /// <summary>Every such member, by its type's metadata name and its own.</summary>
    public static IEnumerable<string> Names =>
    [
        .. Members.Keys.Select(member => "System.ReadOnlySpan`1." + member), .. Writers.Keys.Select(member => "System.Span`1." + member),
        .. Extensions.Keys.Select(member => "System.MemoryExtensions." + member), .. Copying.Keys,
    ];

    public static Intrinsic? Find(string typeName, string member, int parameters) => typeName switch
    {
        "System.String" => parameters == 1 && Copying.TryGetValue($"{typeName}.{member}", out var copying) ? copying : null,
        "System.Collections.Generic.CollectionExtensions" => Copying.TryGetValue($"{typeName}.{member}", out var copying) ? copying : null,
        "System.ReadOnlySpan`1" => Members.TryGetValue(member, out var intrinsic) ? intrinsic : null,
        "System.Span`1" => Members.TryGetValue(member, out var intrinsic) || Writers.TryGetValue(member, out intrinsic) ? intrinsic : null,
        "System.MemoryExtensions" => Extensions.TryGetValue(member, out var intrinsic) ? intrinsic : null,
        _ => null,
    };

    /// <summary>How long it is; what is nothing is empty.</summary>
    public static int Length(object? span) => span is string text ? text.Length : (span as ICollection)?.Count ?? 0;

    /// <summary>The items of an argument; what is nothing has none.</summary>
    public static IEnumerable<Value> Items(IntrinsicCall call, int argument) => call.Arguments[argument].Data is null ? [] : call.Items(argument);

    public static Value At(Site site, Value span, int index)
    {
        if (index < 0 || index >= Length(span.Data))
            throw new IndexOutOfRangeException();
        if (span.Data is string text)
            return new(text[index], Origin.Of(site, null, span.Origin));
        var (array, at) = Whole(span.Data, index);
        var item = Crossing.FromClr(array.GetValue(at));
        return new(item, Origin.Of(site, ObjectProvenance.Find(array, at, item) ?? span.Origin));
    }

    /// <summary>The place of an item.</summary>
    public static Place Place(Frame frame, Site site, Value span, int index) => new(
        () => NativeInvocation.Run(frame, site, () => At(site, span, index)),
        value =>
        {
            var (array, at) = NativeInvocation.Run(frame, site, () => index < 0 || index >= Length(span.Data) ? throw new IndexOutOfRangeException() : Whole(span.Data, index));
            ArrayItems.At(frame, site, span, array, [at]).Write(value);
        });

    /// <summary>A part of a span; of an array it is no copy.</summary>
    public static Value Part(Site site, Value span, int start, int? length)
    {
        var whole = Length(span.Data);
        var count = length ?? unchecked(whole - start);
        if (start < 0 || start > whole || count < 0 || count > whole - start)
            throw new ArgumentOutOfRangeException();
        if (span.Data is null || count == whole)
            return span;
        var origin = Origin.Of(site, null, span.Origin);
        if (span.Data is string text)
            return new(text.Substring(start, count), origin);
        var (array, at) = Whole(span.Data, start);
        return new(new ArrayPart(array, at, count), origin);
    }

    private static (Array Array, int Start) Whole(object? span, int index) => span is ArrayPart part ? (part.Array, part.Start + index) : ((Array)span!, index);

    /// <summary>The text that a span of characters is; null when it is one of something else.</summary>
    public static string? Characters(object? span) => span switch
    {
        null => "",
        string text => text,
        char[] characters => new(characters),
        ArrayPart { Array: char[] characters } part => new(characters, part.Start, part.Count),
        _ => null,
    };

    private static string? Characters(Value span) => Characters(span.Data);

    private static string Named(IntrinsicCall call) => throw call.Frame.NotEvaluated(call.Site, "the text of a span is the name of its type: join its items with string.Join");

    private static Value ToArray(IntrinsicCall call)
    {
        switch (call.Self.Data)
        {
            case string text:
                return call.Result(text.ToCharArray());
            case ArrayPart part:
                var copy = part.ToArray();
                ObjectProvenance.SetItems(copy, [.. part.Values(call.Self.Origin)]);
                return call.Result(copy);
            case Array array:
                var whole = new ArrayPart(array, 0, array.Length);
                copy = whole.ToArray();
                ObjectProvenance.SetItems(copy, [.. whole.Values(call.Self.Origin)]);
                return call.Result(copy);
            default:
                return call.Self.Data is null ? call.Result(Array.CreateInstance(call.Returns!.Erased.GetElementType()!, 0)) : call.Self;
        }
    }

    private static Value AsSpan(IntrinsicCall call)
    {
        var whole = call.Arguments[0];
        if (call.Arguments.Length == 1)
            return whole;
        switch (call.Arguments[1].Data)
        {
            case RangeObject range:
                var (offset, length) = range.Within(Length(whole.Data));
                return Part(call.Site, whole, offset, length);
            case IndexObject index:
                return Part(call.Site, whole, index.Offset(Length(whole.Data)), null);
            default:
                return Part(call.Site, whole, (int)call.Arguments[1].Data!, call.Arguments.Length == 3 ? (int)call.Arguments[2].Data! : null);
        }
    }

    // Whether what is looked for is a span itself: a text is one among characters, and an item among texts.
    private static bool IsSpan(IntrinsicCall call) => call.Arguments[1].Data is Array or ArrayPart || (call.Arguments[1].Data is string && Characters(call.Arguments[0]) is not null);

    private static int IndexOf(IntrinsicCall call, bool isLast)
    {
        List<Value> wanted = IsSpan(call) ? [.. Items(call, 1)] : [call.Arguments[1]];
        if (call.Arguments.Length == 3 && call.Arguments[2].Data is StringComparison comparison)
            return InText(call, isLast, comparison);
        var equality = call.Equality(2);
        List<Value> items = [.. Items(call, 0)];
        var last = items.Count - wanted.Count;
        for (var i = 0; i <= last; i++)
        {
            var at = isLast ? last - i : i;
            call.Frame.Step(call.Site);
            if (Enumerable.Range(0, wanted.Count).All(part => equality.Equals(items[at + part], wanted[part])))
                return at;
        }

        return -1;
    }

    private static int InText(IntrinsicCall call, bool isLast, StringComparison comparison)
    {
        var (text, part) = (Characters(call.Arguments[0])!, Characters(call.Arguments[1])!);
        call.Frame.Context.Budget.Spend(call.Frame, call.Site, text.Length);
        var ordinal = OrdinalTwins.Ordinal(comparison);
        return isLast ? text.LastIndexOf(part, ordinal) : text.IndexOf(part, ordinal);
    }

    private static bool Holds(IntrinsicCall call, bool isEnd)
    {
        List<Value> wanted = IsSpan(call) ? [.. Items(call, 1)] : call.Arguments[1].Data is null && Characters(call.Arguments[0]) is not null ? [] : [call.Arguments[1]];
        if (call.Arguments.Length == 3 && call.Arguments[2].Data is StringComparison comparison)
        {
            var (text, part) = (Characters(call.Arguments[0])!, Characters(call.Arguments[1])!);
            return isEnd ? text.EndsWith(part, OrdinalTwins.Ordinal(comparison)) : text.StartsWith(part, OrdinalTwins.Ordinal(comparison));
        }

        var equality = call.Equality(2);
        var length = Length(call.Arguments[0].Data);
        return wanted.Count <= length && Items(call, 0).Skip(isEnd ? length - wanted.Count : 0).Take(wanted.Count).SequenceEqual(wanted, equality);
    }

    private static Value TryCopy(IntrinsicCall call, Value from, Value to)
    {
        var fits = Length(from.Data) <= Length(to.Data);
        if (fits)
            Copied(call, from, to);
        return call.Result(fits);
    }

    // Of a span itself: another that it is replaced into is a buffer.
    private static Value Replaced(IntrinsicCall call)
    {
        if (call.Arguments[1].Data is Array or ArrayPart)
            return Unlike(call);
        var equality = call.Equality(3);
        for (var i = 0; i < Length(call.Arguments[0].Data); i++)
        {
            call.Frame.Step(call.Site);
            var place = Place(call.Frame, call.Site, call.Arguments[0], i);
            if (equality.Equals(place.Read(), call.Arguments[1]))
                place.Write(call.Arguments[2]);
        }

        return call.Result(null);
    }

    private static Value Filled(IntrinsicCall call, Func<Value, Value> with)
    {
        for (var i = 0; i < Length(call.Self.Data); i++)
        {
            call.Frame.Step(call.Site);
            var place = Place(call.Frame, call.Site, call.Self, i);
            place.Write(with(place.Read()));
        }

        return call.Result(null);
    }

    // An array of the author's structs is one of objects here, of which nobody knows whether they are boxed.
    private static Value Cleared(IntrinsicCall call, Value item)
    {
        var element = Whole(call.Self.Data, 0).Array.GetType().GetElementType()!;
        return element != typeof(object) ? call.Result(element.IsValueType ? Crossing.FromClr(Activator.CreateInstance(element)) : null)
            : item.Data is null or UserObject { Type.IsValueType: false } or string ? call.Result(null)
            : Unlike(call);
    }

    // As if through a copy: the two may be parts of one array.
    private static Value Copied(IntrinsicCall call, Value from, Value to)
    {
        List<Value> items = from.Data is null ? [] : [.. Enumeration.Of(call.Frame, call.Site, from)];
        if (items.Count > Length(to.Data))
            throw new ArgumentException("Destination is too short.", "destination");
        for (var i = 0; i < items.Count; i++)
            Place(call.Frame, call.Site, to, i).Write(items[i]);
        return call.Result(null);
    }

    private static Value Sorted(IntrinsicCall call) => call.Arguments.Length > 1
        ? Unlike(call)
        : Changed(call, (array, start, length) => Array.Sort(array, start, length, array is string[] ? StringComparer.Ordinal : null));

    private static Value Changed(IntrinsicCall call, Action<Array, int, int> change)
    {
        var span = call.Arguments[0].Data;
        if (span is null)
            return call.Result(null);
        var (array, start) = Whole(span, 0);
        Sharing.Guard(call.Frame, call.Site, array);
        call.Frame.Context.Budget.Spend(call.Frame, call.Site, Length(span));
        change(array, start, Length(span));
        return call.Result(null);
    }

    private static Value Unlike(IntrinsicCall call) =>
        throw call.Frame.NotEvaluated(call.Site, "this use of a span is not evaluated: use the array or the string itself");
}

/// <summary>An item of a span.</summary>
internal sealed class SpanItemExpression(Site site, Expression span, Expression index) : Target(site)
{
    public override Place Locate(Frame frame)
    {
        var owner = span.Evaluate(frame);
        return Spans.Place(frame, Site, owner, (int)index.Evaluate(frame).Data!);
    }
}
