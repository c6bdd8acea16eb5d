using System.Collections;
using System.Reflection;

namespace Vigo.EndToEnd.Tests.Import.Models;

/// <summary>A model that shows a failure, made smaller for as long as it shows it.</summary>
internal static class SmallerModel
{
    /// <summary>The smallest stack found that still fails.</summary>
    public static Stack Of(Stack failing, Func<Stack, bool> fails, int attempts = 3000)
    {
        for (var found = true; found;)
        {
            found = false;
            foreach (var smaller in Smaller(failing).Cast<Stack>())
            {
                if (--attempts < 0)
                    return failing;
                if (!fails(smaller))
                    continue;
                (failing, found) = (smaller, true);
                break;
            }
        }

        return failing;
    }

    private static IEnumerable<object> Smaller(object? value)
    {
        var type = value?.GetType();
        return value switch
        {
            null => [],
            string text => SmallerText(text),
            _ when Vocabulary.IsRecord(type!) => SmallerRecord(value),
            _ when Vocabulary.Is(type!, typeof(Map<>)) => (IEnumerable<object>)typeof(SmallerModel).GetMethod(nameof(SmallerMap), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type!.GetGenericArguments()).Invoke(null, [value])!,
            _ when Vocabulary.Is(type!, typeof(Sequence<>)) => SmallerSequence([.. ((IEnumerable)value).Cast<object>()], type!.GetGenericArguments()[0]),
            _ => [],
        };
    }

    // First whole properties, then what is in them.
    private static IEnumerable<object> SmallerRecord(object record)
    {
        var settable = Vocabulary.Settable(record.GetType()).Where(property => !Vocabulary.IsNothing(property.GetValue(record))).ToList();
        var nullability = new NullabilityInfoContext();
        var emptied = settable.Where(property => Nothing(property.PropertyType) is not null || nullability.Create(property).WriteState == NullabilityState.Nullable).Select(property => (property, value: Nothing(property.PropertyType)));
        var smaller = settable.SelectMany(property => Smaller(property.GetValue(record)).Select(value => (property, value: (object?)value)));
        foreach (var (property, value) in emptied.Concat(smaller))
        {
            object? changed;
            try
            {
                changed = record.With(property, value);
            }
            catch (TargetInvocationException)
            {
                continue;
            }

            if (!changed.Equals(record))
                yield return changed;
        }
    }

    private static IEnumerable<object> SmallerMap<T>(Map<T> map)
    {
        foreach (var key in map.Keys)
            yield return map.Remove(key);
        foreach (var (key, value) in map)
        {
            foreach (var smaller in Smaller(value))
                yield return map.Set(key, (T)smaller);
        }
    }

    private static IEnumerable<object> SmallerSequence(List<object> items, Type item)
    {
        for (var i = 0; i < items.Count; i++)
        {
            yield return items.Where((_, index) => index != i).ToList().ToSequenceOf(item);
            foreach (var smaller in Smaller(items[i]))
                yield return items.Select((each, index) => index == i ? smaller : each).ToList().ToSequenceOf(item);
        }
    }

    private static IEnumerable<object> SmallerText(string text)
    {
        // Half a variable is none.
        var smaller = Enumerable.Range(0, Math.Min(text.Length, 40)).Select(i => text.Remove(i, 1));
        var variables = Interpolation.Expressions(text);
        return (text.Length > 1 ? smaller.Prepend(text[(text.Length / 2)..]).Prepend(text[..(text.Length / 2)]) : smaller)
            .Where(shorter => shorter.Count(character => character == '\uE000') == shorter.Count(character => character == '\uE001') && Interpolation.Expressions(shorter).All(variables.Contains));
    }

    private static object? Nothing(Type type) =>
        Vocabulary.Is(type, typeof(Map<>)) || Vocabulary.Is(type, typeof(Sequence<>)) ? type.GetProperty("Empty")!.GetValue(null)
        : type.IsValueType ? Activator.CreateInstance(type)
        : null;
}
