using System.Globalization;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Vigo.Dsl.Tests.Vocabulary.Schema;

/// <summary>A YAML text as JSON, plain scalars read as Compose reads them.</summary>
internal static class YamlDocument
{
    public static JsonNode Read(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return Convert(stream.Documents[0].RootNode)!;
    }

    private static JsonNode? Convert(YamlNode node) => node switch
    {
        YamlMappingNode mapping => new JsonObject(mapping.Children.Select(entry => KeyValuePair.Create(((YamlScalarNode)entry.Key).Value!, Convert(entry.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Convert)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: var text } => Scalar(text!),
        YamlScalarNode scalar => scalar.Value,
        _ => throw new NotSupportedException(),
    };

    private static JsonNode? Scalar(string text) => text switch
    {
        "null" or "~" or "" => null,
        "true" => true,
        "false" => false,
        ['0', .. { Length: > 0 } octal] when octal.All(digit => digit is >= '0' and <= '7') => System.Convert.ToInt64(octal, 8),
        _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        _ when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => text,
    };
}
