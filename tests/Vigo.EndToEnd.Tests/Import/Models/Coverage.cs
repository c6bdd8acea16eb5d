using System.Collections;

namespace Vigo.EndToEnd.Tests.Import.Models;

/// <summary>What of the vocabulary a run of random models has used.</summary>
internal sealed class Coverage
{
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>Properties, words and ways to make a record that no model used.</summary>
    public IReadOnlyList<string> Missing => [.. All.Where(name => !_used.Contains(name))];

    /// <summary>Everything there is to use.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        .. Vocabulary.Types.SelectMany(type => type.IsEnum
            ? Enum.GetValues(type).Cast<object>().Select(word => Word(word))
            : [.. Vocabulary.Properties(type).Select(property => $"{type.Name}.{property.Name}"), .. type == typeof(Stack) ? [] : Vocabulary.Makers(type).Select(Vocabulary.NameOf)]),
    ];

    /// <summary>A way to make a record was used.</summary>
    public void Used(string maker) => _used.Add(maker);

    /// <summary>Counts what a model says.</summary>
    public void Count(object? value)
    {
        switch (value)
        {
            case null or string:
                return;
            case Enum:
                _used.Add(Word(value));
                return;
            case IEnumerable several:
                foreach (var item in several)
                    Count(item is not null && Vocabulary.Is(item.GetType(), typeof(KeyValuePair<,>)) ? item.GetType().GetProperty("Value")!.GetValue(item) : item);
                return;
        }

        foreach (var property in Vocabulary.IsRecord(value.GetType()) ? Vocabulary.Properties(value.GetType()) : [])
        {
            var held = property.GetValue(value);
            if (!Vocabulary.IsNothing(held))
                _used.Add($"{value.GetType().Name}.{property.Name}");
            Count(held);
        }
    }

    private static string Word(object word) => $"{word.GetType().Name}.{word}";
}
