namespace Vigo.Generators.Evaluation;

/// <summary>Static members of <c>System.Enum</c>, for enums of the author's and real ones.</summary>
internal static class Enums
{
    private static readonly Dictionary<string, Intrinsic> Members = new(StringComparer.Ordinal)
    {
        ["GetValues"] = call => call.Result(Values(call)),
        ["GetNames"] = call => call.Result(MembersOf(call).Select(member => member.Key).ToArray()),
        ["GetName"] = call => call.Result(MembersOf(call).FirstOrDefault(member => Equality.AreEqual(member.Value, call.Arguments[0].Data)).Key),
        ["IsDefined"] = call => call.Result(MembersOf(call).Any(member => Equality.AreEqual(member.Value, call.Arguments[0].Data))),
        ["Parse"] = Parse,
        ["TryParse"] = TryParse,
    };

    public static IEnumerable<string> Names => Members.Keys;

    /// <summary>What carries out a generic method of <c>System.Enum</c>.</summary>
    public static Intrinsic? Find(string member) =>
        Members.TryGetValue(member, out var intrinsic) ? call => call.Types.Length == 1 ? intrinsic(call) : Refuse(call, member) : null;

    private static Value Refuse(IntrinsicCall call, string member) =>
        throw call.Frame.NotEvaluated(call.Site, $"'Enum.{member}' of a Type is not evaluated: use 'Enum.{member}<…>'");

    private static Array Values(IntrinsicCall call)
    {
        var members = MembersOf(call).ToList();
        var values = Array.CreateInstance(call.Types[0].Erased, members.Count);
        for (var i = 0; i < values.Length; i++)
            values.SetValue(members[i].Value, i);
        return values;
    }

    // In the order of the values, as unsigned numbers; names of one value in the order of declaration.
    private static IEnumerable<KeyValuePair<string, object>> MembersOf(IntrinsicCall call) => call.Types[0] is UserRuntimeType user
        ? user.Definition.EnumMembers.OrderBy(member => Bits(member.Value)).Select(member => new KeyValuePair<string, object>(member.Key, new UserEnum(user, member.Value)))
        : Enum.GetNames(call.Types[0].Erased).Select(name => new KeyValuePair<string, object>(name, Enum.Parse(call.Types[0].Erased, name)));

    private static Value Parse(IntrinsicCall call)
    {
        call.Require("value");
        var text = TextOf(call, 0);
        var ignoreCase = call.Arguments.Length > 1 && call.Arguments[1].Data is true;
        if (Parsed(call, text, ignoreCase) is { } parsed)
            return call.Result(parsed);
        throw string.IsNullOrWhiteSpace(text)
            ? new ArgumentException("Must specify valid information for parsing in the string.", "value")
            : new ArgumentException($"Requested value '{text.TrimStart()}' was not found.");
    }

    private static Value TryParse(IntrinsicCall call)
    {
        var parsed = call.Arguments[0].Data is null ? null : ParsedOrNone(call, TextOf(call, 0), call.Arguments.Length > 2 && call.Arguments[1].Data is true);
        ((Cell)call.Arguments[call.Arguments.Length - 1].Data!).Value = new Value(parsed ?? call.Types[0].Default, Origin.Of(call.Site));
        return call.Result(parsed is not null);
    }

    private static object? ParsedOrNone(IntrinsicCall call, string text, bool ignoreCase)
    {
        try
        {
            return Parsed(call, text, ignoreCase);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static object? Parsed(IntrinsicCall call, string text, bool ignoreCase)
    {
        if (call.Types[0] is not UserRuntimeType user)
        {
            try
            {
                return Enum.Parse(call.Types[0].Erased, text, ignoreCase);
            }
            catch (ArgumentException)
            {
                return null;
            }
        }

        var comparison = ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var underlying = user.Definition.EnumUnderlying!;
        if (Number(text, underlying) is { } number)
            return new UserEnum(user, number);
        var bits = 0UL;
        foreach (var part in text.Split(','))
        {
            var member = user.Definition.EnumMembers.FirstOrDefault(candidate => string.Equals(candidate.Key, part.Trim(), comparison));
            if (member.Key is null)
                return null;
            bits |= Bits(member.Value);
        }

        return new UserEnum(user, Arithmetic.ToType(bits, underlying, isChecked: false));
    }

    // As the underlying type reads it, which takes zero characters at the end, too; null when it is none.
    private static object? Number(string text, Type underlying)
    {
        text = text.TrimStart();
        if (text.Length == 0 || !(char.IsDigit(text[0]) || text[0] is '-' or '+'))
            return null;
        const System.Globalization.NumberStyles Styles = System.Globalization.NumberStyles.AllowLeadingSign | System.Globalization.NumberStyles.AllowTrailingWhite;
        var parse = underlying.GetMethod(nameof(int.Parse), [typeof(string), typeof(System.Globalization.NumberStyles), typeof(IFormatProvider)])!;
        try
        {
            return parse.Invoke(null, [text, Styles, System.Globalization.CultureInfo.InvariantCulture]);
        }
        catch (System.Reflection.TargetInvocationException exception) when (exception.InnerException is FormatException)
        {
            return null;
        }
        catch (System.Reflection.TargetInvocationException exception) when (exception.InnerException is OverflowException overflow)
        {
            throw overflow;
        }
    }

    private static string TextOf(IntrinsicCall call, int argument) => call.Arguments[argument].Data as string ?? "";

    /// <summary>A number of any type as bits.</summary>
    public static ulong Bits(object value) =>
        value is ulong large ? large : unchecked((ulong)Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
}
