using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text;

namespace Vigo.Generators.Evaluation;

/// <summary>Stops real code before it makes more than a configuration can hold: afterwards would be too late.</summary>
internal static class SizeGuard
{
    private const int LargestNumber = 1_000_000;

    // A text takes room besides its characters.
    private const int CharactersOfAText = 4;

    // An entry is found by its key, which takes more room and time than an item in a row; and a map that is set again and again is another one each time.
    private const int ItemsOfAnEntry = 8;

    private static readonly ConcurrentDictionary<Type, Func<object, object?>?> MapCounts = new();
    private static readonly ConcurrentDictionary<MethodBase, int[]> AmountsOf = new();

    private static readonly string[] Amounts = ["count", "repeatCount", "capacity", "initialCapacity", "totalWidth", "length"];

    /// <summary>Counts what a call is about to make, as far as its arguments tell.</summary>
    public static void Before(Frame frame, Site site, MethodBase method, object? self, object?[] arguments)
    {
        var budget = frame.Context.Budget;
        if (ReadingCost.Of(method, self, arguments) is > 0 and var steps)
            budget.Spend(frame, site, steps);
        if ((self is IDictionary && method.Name is ("set_Item" or "Add" or "TryAdd" or "Insert" or "SetAt")) || IsOfVocabulary(method))
            budget.Spend(frame, site, Budget.StepsOfAnEntry);
        if (method is ConstructorInfo)
        {
            // Its name says nothing, and would be a new text each time.
            Numbers(frame, site, method, arguments);
            return;
        }

        if (method.DeclaringType is { Name: "StringBuilder" } || method.Name is "PadLeft" or "PadRight" or "Insert" or "CreateBuilder" or "Repeat" or "set_Length" or "set_Capacity" or "EnsureCapacity")
            Numbers(frame, site, method, arguments);

        switch (method.Name)
        {
            case "ToString" or "Format" or "AppendFormat":
                foreach (var parameter in method.GetParameters().Where(parameter => parameter.Name is "format"))
                    Format(frame, site, arguments[parameter.Position] as string);
                break;
            case "Replace" when arguments is [string { Length: > 0 } old, string { Length: var length }, ..] && self is string or StringBuilder && length > old.Length:
                budget.Grow(frame, site, Occurrences(self, old) * (long)length);
                break;
            case "Join" or "AppendJoin" or "Concat":
                budget.Grow(frame, site, Joined(arguments));
                break;
        }

        if (self is StringBuilder or ICollection || PriorityQueues.Is(self))
            budget.Grow(frame, site, arguments.Sum(Size));
    }

    /// <summary>The same for a property that is set, which is by far most of what is done to real objects.</summary>
    public static void BeforeSet(Frame frame, Site site, MethodInfo setter, object? self, object? value)
    {
        if (!IsOfVocabulary(setter))
            Before(frame, site, setter, self, [value]);
        else
            frame.Context.Budget.Spend(frame, site, Budget.StepsOfAnEntry + (value is string or IEnumerable ? ReadingCost.Of(value) : 0));
    }

    /// <summary>A format whose precision or width is beyond reason.</summary>
    public static void Format(Frame frame, Site site, string? format)
    {
        if (format is null)
            return;
        var number = 0L;
        foreach (var character in format)
        {
            number = character is >= '0' and <= '9' ? (number * 10) + character - '0' : 0;
            if (number > LargestNumber)
                frame.Context.Budget.Grow(frame, site, Budget.MaximumSize + 1);
        }
    }

    /// <summary>How much there is of something that was made.</summary>
    public static long Size(object? data) => data switch
    {
        string text => text.Length,
        string?[] texts => texts.Length * (long)CharactersOfAText,
        StringBuilder builder => builder.Length,
        IDictionary entries => entries.Count * (long)ItemsOfAnEntry,
        ICollection when Collections.IsUnset(data) => 1,
        ICollection collection => collection.Count,
        { } map when EntriesOf(map) is { } count => count * (long)ItemsOfAnEntry,
        _ => 1,
    };

    private static bool IsOfVocabulary(MethodBase method) => method.DeclaringType?.Assembly == typeof(Image).Assembly;

    private static int? EntriesOf(object map) => (int?)MapCounts.GetOrAdd(
        map.GetType(),
        type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Map<>) ? PropertyReaders.Of(type.GetProperty(nameof(Map<int>.Count))!) : null)?.Invoke(map);

    // Which number says how much there will be is told by its name.
    private static void Numbers(Frame frame, Site site, MethodBase method, object?[] arguments)
    {
        var amounts = AmountsOf.GetOrAdd(method, AmountsIn);
        if (amounts.Length == 0)
            return;
        var repeated = Math.Max(1, arguments.OfType<string>().Select(text => text.Length).DefaultIfEmpty(1).Max());
        foreach (var position in amounts)
        {
            if (arguments[position] is int number and > 0 && (number > LargestNumber || (long)number * repeated > Budget.MaximumSize))
                frame.Context.Budget.Grow(frame, site, Budget.MaximumSize + 1);
        }
    }

    private static int[] AmountsIn(MethodBase method) =>
    [
        .. method.GetParameters().Where(parameter => Amounts.Contains(parameter.Name!, StringComparer.Ordinal) || method.Name.StartsWith("set_", StringComparison.Ordinal))
            .Select(parameter => parameter.Position),
    ];

    private static long Occurrences(object self, string text)
    {
        var all = self.ToString()!;
        var count = 0L;
        for (var at = all.IndexOf(text, StringComparison.Ordinal); at >= 0; at = all.IndexOf(text, at + text.Length, StringComparison.Ordinal))
            count++;
        return count;
    }

    // A separator is written between all pieces; a sequence counts its items as it gives them.
    private static long Joined(object?[] arguments)
    {
        var separator = arguments[0] is string or char ? Size(arguments[0]) : 0;
        return arguments.Sum(argument => argument is Array items ? items.Cast<object?>().Sum(Size) + (items.Length * separator) : argument is ICollection list ? list.Count * separator : Size(argument));
    }
}
