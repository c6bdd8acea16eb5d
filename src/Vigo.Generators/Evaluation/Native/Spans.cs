using System.Collections;

namespace Vigo.Generators.Evaluation;

/// <summary>Members of spans, which are the strings and arrays that C# made them of.</summary>
internal static class Spans
{
    private static readonly Dictionary<string, Intrinsic> Members = new(StringComparer.Ordinal)
    {
        ["Length"] = call => call.Result(Length(call.Self.Data)),
        ["IsEmpty"] = call => call.Result(Length(call.Self.Data) == 0),
        ["Item"] = call => At(call.Site, call.Self, (int)call.Arguments[0].Data!),
        ["this[]"] = call => At(call.Site, call.Self, (int)call.Arguments[0].Data!),
        ["Slice"] = call => Part(call.Frame, call.Site, call.Self, (int)call.Arguments[0].Data!, call.Arguments.Length == 2 ? (int)call.Arguments[1].Data! : null),
        ["ToArray"] = call => call.Self.Data is string text ? call.Result(text.ToCharArray()) : Part(call.Frame, call.Site, call.Self, 0, null),
        ["ToString"] = call => call.Result(call.Self.Data is char[] characters ? new string(characters) : call.Self.Data is string text ? text : "System.ReadOnlySpan<T>[" + Formatting.Text(Length(call.Self.Data)) + "]"),
    };

    private static readonly Dictionary<string, Intrinsic> Extensions = new(StringComparer.Ordinal)
    {
        ["AsSpan"] = AsSpan,
        ["Contains"] = call => call.Result(IndexOf(call, call.Arguments[1]) >= 0),
        ["IndexOf"] = call => call.Arguments[1].Data is string or Array ? Unlike(call) : call.Result(IndexOf(call, call.Arguments[1])),
        ["SequenceEqual"] = call => call.Result(call.Items(0).SequenceEqual(call.Items(1), call.Equality(2))),
        ["Reverse"] = call => Changed(call, Array.Reverse),
    };

    /// <summary>Every such member, by its type's metadata name and its own.</summary>
    public static IEnumerable<string> Names => [.. Members.Keys.Select(member => "System.ReadOnlySpan`1." + member), .. Extensions.Keys.Select(member => "System.MemoryExtensions." + member)];

    public static Intrinsic? Find(string typeName, string member) => typeName switch
    {
        "System.ReadOnlySpan`1" or "System.Span`1" => Members.TryGetValue(member, out var intrinsic) ? intrinsic : null,
        "System.MemoryExtensions" => Extensions.TryGetValue(member, out var intrinsic) ? intrinsic : null,
        _ => null,
    };

    /// <summary>How long it is; what is nothing is empty.</summary>
    public static int Length(object? span) => span is string text ? text.Length : (span as ICollection)?.Count ?? 0;

    public static Value At(Site site, Value span, int index)
    {
        if (index < 0 || index >= Length(span.Data))
            throw new IndexOutOfRangeException();
        return span.Data is string text
            ? new(text[index], new Origin(site, null, span.Origin))
            : new(Crossing.FromClr(((IList)span.Data!)[index]), new Origin(site, ObjectProvenance.Find(span.Data, index, ((IList)span.Data)[index]) ?? span.Origin));
    }

    /// <summary>A part of a span, which is a copy: nothing is written to it.</summary>
    public static Value Part(Frame frame, Site site, Value span, int start, int? length)
    {
        var whole = Length(span.Data);
        var count = length ?? unchecked(whole - start);
        if (start < 0 || start > whole || count < 0 || count > whole - start)
            throw new ArgumentOutOfRangeException();
        return span.Data is null ? span : Slicing.Slice(frame, site, span, start, count);
    }

    private static Value AsSpan(IntrinsicCall call)
    {
        if (call.Arguments.Length == 1)
            return call.Arguments[0];

        // Part of an array would have to change with it.
        if (call.Arguments[0].Data is not string)
            return Unlike(call);
        return Part(call.Frame, call.Site, call.Arguments[0], (int)call.Arguments[1].Data!, call.Arguments.Length == 3 ? (int)call.Arguments[2].Data! : null);
    }

    private static int IndexOf(IntrinsicCall call, Value wanted)
    {
        var equality = call.Equality(2);
        var index = 0;
        foreach (var item in call.Items(0))
        {
            if (equality.Equals(item, wanted))
                return index;
            index++;
        }

        return -1;
    }

    private static Value Changed(IntrinsicCall call, Action<Array> change)
    {
        if (call.Arguments[0].Data is not Array array)
            return Unlike(call);
        Sharing.Guard(call.Frame, call.Site, array);
        change(array);
        return call.Result(null);
    }

    private static Value Unlike(IntrinsicCall call) =>
        throw call.Frame.NotEvaluated(call.Site, "this use of a span is not evaluated: use the array or the string itself");
}
