namespace Vigo.Generators.Evaluation;

/// <summary>Positions of what is known as an <c>object</c>: whatever is an <c>ITuple</c> is asked for its length, and then for one item after the other.</summary>
internal static class TuplePositions
{
    private const string LengthKey = "P:System.Runtime.CompilerServices.ITuple.Length";
    private const string ItemKey = "P:System.Runtime.CompilerServices.ITuple.Item(System.Int32)";
    // The eighth of a Tuple holds the rest as another.
    private const int Plain = 7;

    public static bool Match(Frame frame, Site site, Value subject, IReadOnlyList<Pattern> positions)
    {
        if (Length(frame, site, subject) != positions.Count)
            return false;
        for (var i = 0; i < positions.Count; i++)
        {
            if (positions[i] is not AnyPattern && !positions[i].Matches(frame, Item(frame, site, subject, i)))
                return false;
        }

        return true;
    }

    private static int? Length(Frame frame, Site site, Value subject) => subject.Data switch
    {
        TupleObject tuple => tuple.Items.Length,
        UserObject => UserMembers.Implements(subject, LengthKey) ? (int)Asked(frame, site, subject, LengthKey).Data! : null,
        { } data when IsTuple(data.GetType()) => Length(data),
        _ => null,
    };

    private static int Length(object tuple)
    {
        var count = tuple.GetType().GetGenericArguments().Length;
        return count > Plain ? Plain + Length(tuple.GetType().GetProperty(nameof(Tuple<int, int, int, int, int, int, int, int>.Rest))!.GetValue(tuple)!) : count;
    }

    private static Value Item(Frame frame, Site site, Value subject, int position)
    {
        if (subject.Data is TupleObject tuple)
            return tuple.Items[position];
        if (subject.Data is UserObject)
            return Asked(frame, site, subject, ItemKey, new Value(position, subject.Origin));
        for (; position >= Plain; position -= Plain)
            subject = Member(nameof(Tuple<int, int, int, int, int, int, int, int>.Rest));
        return Member("Item" + (position + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));

        Value Member(string name) => NativeProperties.Read(frame, site, subject, subject.Data!.GetType().GetProperty(name)!);
    }

    private static Value Asked(Frame frame, Site site, Value subject, string key, params Value[] arguments) =>
        UserMembers.Invoke(frame, site, key, subject, arguments, isVirtual: true, UserMembers.Types(frame, subject, []));

    private static bool IsTuple(Type type) => type.IsGenericType && type.FullName!.StartsWith("System.Tuple`", StringComparison.Ordinal);
}
