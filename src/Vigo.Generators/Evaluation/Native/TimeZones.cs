using System.Globalization;
using System.Reflection;

namespace Vigo.Generators.Evaluation;

/// <summary>Members whose result depends on the machine's time zone for some arguments and not for others.</summary>
internal static class TimeZones
{
    public const string Reason = "the build machine's time zone would change the result: use a DateTimeOffset with its offset, or a DateTime whose Kind is Utc";

    /// <summary>Refuses a call that is about to ask for the time zone.</summary>
    public static void Before(Frame frame, Site site, MethodBase method, object? self, object?[] arguments)
    {
        var isRead = method.DeclaringType == typeof(DateTimeOffset)
            ? IsOffsetTaken(method, arguments)
            : method.DeclaringType == typeof(DateTime) && arguments.Any(argument => argument is DateTimeStyles styles && (styles & DateTimeStyles.AssumeLocal) != 0);
        if (isRead || (HasTime(self, arguments) && IsPrintedByZone(method, arguments)))
            throw frame.NotEvaluated(site, $"'{method.DeclaringType!.Name}.{(method.IsConstructor ? "new" : method.Name)}' is not evaluated here: {Reason}");
    }

    /// <summary>Refuses a local time, which only the time zone can make of anything.</summary>
    public static void After(Frame frame, Site site, object? made)
    {
        if (made is DateTime { Kind: DateTimeKind.Local })
            throw frame.NotEvaluated(site, $"a local time is not evaluated: {Reason}");
    }

    /// <summary>Refuses a format that prints an offset or converts a time.</summary>
    public static void Format(Frame frame, Site site, object? data, string? format)
    {
        if (data is DateTime && format is not null && NamesZone(format))
            throw frame.NotEvaluated(site, $"the format '{format}' of a DateTime is not evaluated: {Reason}");
    }

    private static bool IsPrintedByZone(MethodBase method, object?[] arguments) =>
        Passage.ParametersOf(method).Any(parameter => parameter.Name is "format" && arguments[parameter.Position] is string format && NamesZone(format));

    // An offset that the text or the time does not say is the machine's.
    private static bool IsOffsetTaken(MethodBase method, object?[] arguments) => method.Name switch
    {
        ".ctor" or "op_Implicit" => arguments is [DateTime { Kind: not DateTimeKind.Utc }],
        "Parse" or "TryParse" or "ParseExact" or "TryParseExact" => arguments[0] is string text && !arguments.Any(IsUniversal) && !SaysOffset(text),
        _ => false,
    };

    private static bool IsUniversal(object? argument) => argument is DateTimeStyles styles && (styles & DateTimeStyles.AssumeUniversal) != 0;

    private static bool SaysOffset(string text) =>
        !DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time) || time.Kind != DateTimeKind.Unspecified;

    private static bool HasTime(object? self, object?[] arguments)
    {
        if (self is DateTime)
            return true;
        foreach (var argument in arguments)
        {
            if (argument is DateTime || (argument is object?[] items && items.Any(item => item is DateTime)))
                return true;
        }

        return false;
    }

    // "U" converts to universal time, "zzz" prints the offset. In a composite format the letter follows a colon.
    private static bool NamesZone(string format) => string.Equals(format, "U", StringComparison.Ordinal) || format.Contains(":U}") || format.IndexOf('z') >= 0 && (format.IndexOf('{') < 0 || ZoneInHole(format));

    private static bool ZoneInHole(string format)
    {
        for (var at = format.IndexOf('{'); at >= 0; at = format.IndexOf('{', at + 1))
        {
            var end = format.IndexOf('}', at);
            if (end > at && format.IndexOf(':', at, end - at) is >= 0 and var colon && format.IndexOf('z', colon, end - colon) >= 0)
                return true;
        }

        return false;
    }
}
