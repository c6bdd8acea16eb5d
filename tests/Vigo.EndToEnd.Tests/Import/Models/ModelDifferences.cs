using System.Collections;
using System.Text.Json;

namespace Vigo.EndToEnd.Tests.Import.Models;

/// <summary>Where two models differ, each place named by the record and its property.</summary>
internal static class ModelDifferences
{
    /// <summary>The differences, as <c>Health.Because: 'a' became 'b'</c>.</summary>
    public static IEnumerable<(string Property, string Text)> Between(object? one, object? other, string property = "Stack")
    {
        if (Equals(one, other))
            return [];
        if (one is not null && other is not null && one.GetType() == other.GetType())
        {
            if (Vocabulary.IsRecord(one.GetType()))
            {
                var inside = Vocabulary.Properties(one.GetType()).SelectMany(each => Between(each.GetValue(one), each.GetValue(other), $"{one.GetType().Name}.{each.Name}")).ToList();
                if (inside.Count > 0)
                    return inside;
            }
            else if (one is not string && one is IEnumerable several)
            {
                var (items, others) = (several.Cast<object>().ToList(), ((IEnumerable)other).Cast<object>().ToList());
                if (items.Count == others.Count)
                    return items.Zip(others).SelectMany(pair => Between(pair.First, pair.Second, property));
            }
            else if (Vocabulary.Is(one.GetType(), typeof(KeyValuePair<,>)))
            {
                return Entry(one, other, "Key", property + ".key").Concat(Entry(one, other, "Value", property));
            }
        }

        return [(property, $"{property}: {Told(one)} became {Told(other)}")];
    }

    private static IEnumerable<(string Property, string Text)> Entry(object one, object other, string part, string property) =>
        Between(one.GetType().GetProperty(part)!.GetValue(one), other.GetType().GetProperty(part)!.GetValue(other), property);

    private static string Told(object? value) => value switch
    {
        null => "nothing",
        string text => JsonSerializer.Serialize(text),
        IEnumerable several => $"[{string.Join(", ", several.Cast<object?>().Select(Told))}]",
        _ => value.ToString()!,
    };
}
