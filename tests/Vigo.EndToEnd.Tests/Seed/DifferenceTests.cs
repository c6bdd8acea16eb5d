namespace Vigo.EndToEnd.Tests.Seed;

/// <summary>What the comparison with the seed sees.</summary>
public class DifferenceTests
{
    [Theory]
    [InlineData("""{"a":{"b":"x"}}""", """{"a":{"b":"y"}}""", "a/b: \"x\" in the seed, \"y\" in ours")]
    [InlineData("""{"a":"x","b":1}""", """{"a":"x"}""", "b: 1 in the seed, nothing in ours")]
    [InlineData("""{"a":"x"}""", """{"a":"x","b":null}""", "b: nothing in the seed, null in ours")]
    [InlineData("""{"a":[1,2]}""", """{"a":[1,3]}""", "a/1: 2 in the seed, 3 in ours")]
    [InlineData("""{"a":"1"}""", """{"a":1}""", "a: \"1\" in the seed, 1 in ours")]
    [InlineData("""{"a":{},"b":1}""", """{"b":1}""", "a: {} in the seed, nothing in ours")]
    public void A_difference_is_found_where_it_is(string seed, string ours, string expected) =>
        Assert.Equal(expected, Assert.Single(Differences(seed, ours)).ToString());

    [Theory]
    [InlineData("""{"a":1,"b":[{"c":null}]}""", """{"b":[{"c":null}],"a":1}""")]
    [InlineData("{}", "{}")]
    public void The_order_of_keys_is_none(string seed, string ours) => Assert.Empty(Differences(seed, ours));

    private static IEnumerable<Difference> Differences(string seed, string ours) =>
        Difference.Between(ComposeConfig.Flatten(seed), ComposeConfig.Flatten(ours));
}
