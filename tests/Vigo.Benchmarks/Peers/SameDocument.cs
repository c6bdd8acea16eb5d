using YamlDotNet.RepresentationModel;

namespace Vigo.Benchmarks.Peers;

/// <summary>Whether a peer made the Compose file that Vigo makes: the same keys and values, in whatever order and spelling.</summary>
internal static class SameDocument
{
    public static void Demand(string name, string expected, string actual)
    {
        if (Difference(Root(expected), Root(actual), "") is { } difference)
            throw new InvalidOperationException($"'{name}' of a peer is not what Vigo makes of the same stack: {difference}");
    }

    private static YamlNode Root(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents[0].RootNode;
    }

    private static string? Difference(YamlNode expected, YamlNode actual, string path) => (expected, actual) switch
    {
        (YamlScalarNode one, YamlScalarNode other) => one.Value == other.Value ? null : $"{path} is '{other.Value}', not '{one.Value}'",
        (YamlSequenceNode one, YamlSequenceNode other) when one.Children.Count == other.Children.Count =>
            one.Children.Zip(other.Children).Select((pair, index) => Difference(pair.First, pair.Second, $"{path}[{index}]")).FirstOrDefault(found => found is not null),
        (YamlMappingNode one, YamlMappingNode other) when one.Children.Count == other.Children.Count => one.Children
            .Select(entry => other.Children.TryGetValue(entry.Key, out var value) ? Difference(entry.Value, value, $"{path}.{entry.Key}") : $"{path}.{entry.Key} is missing")
            .FirstOrDefault(found => found is not null),
        _ => $"{path} is of another shape",
    };
}
