using CsCheck;
using Xunit;

namespace Vigo.Dsl.Tests.Collections;

/// <summary>A map keeps its entries in order and finds them by name, whether it has a few or so many that it makes a table of them.</summary>
public sealed class MapTests
{
    private static readonly Gen<string> Keys = Gen.Int[0, 20].Select(number => $"key{number}");

    private static readonly Gen<(string Key, int? Value)[]> Changes = Gen.Select(Keys, Gen.Int[0, 99].Nullable()).Array[0, 40];

    [Fact]
    public void Setting_and_removing_entries_gives_what_a_list_would() => Changes.Sample(changes =>
    {
        var (map, list) = (Map<int>.Empty, new List<(string Key, int Value)>());
        foreach (var (key, value) in changes)
        {
            map = value is { } set ? map.Set(key, set) : map.Remove(key);
            var position = list.FindIndex(entry => entry.Key == key);
            if (value is not { } put)
                list.RemoveAll(entry => entry.Key == key);
            else if (position < 0)
                list.Add((key, put));
            else
                list[position] = (key, put);
        }

        Assert.Equal(list, map.Select(entry => (entry.Key, entry.Value)));
        Assert.Equal(list.Count, map.Count);
        for (var number = 0; number <= 20; number++)
        {
            var key = $"key{number}";
            Assert.Equal(list.Exists(entry => entry.Key == key), map.ContainsKey(key));
            Assert.Equal(list.Find(entry => entry.Key == key).Value, map.TryGetValue(key, out var found) ? found : 0);
        }
    });

    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    public void No_entry_is_without_a_name(int count)
    {
        var map = Enumerable.Range(0, count).ToMap(number => $"key{number}", number => number);

        Assert.Throws<ArgumentNullException>(() => map.ContainsKey(null!));
        Assert.Throws<ArgumentNullException>(() => map.Set(null!, 1));
    }

    [Fact]
    public void Of_two_entries_of_one_name_the_later_wins_at_the_earliers_place()
    {
        var few = new Map<int>([new("a", 1), new("b", 2), new("a", 3)]);
        var many = new Map<int>([.. Enumerable.Range(0, 30).Select(number => new KeyValuePair<string, int>($"key{number}", number)), new("key0", 99)]);

        Assert.Equal([new("a", 3), new("b", 2)], few);
        Assert.Equal(30, many.Count);
        Assert.Equal(new("key0", 99), many.First());
    }
}
