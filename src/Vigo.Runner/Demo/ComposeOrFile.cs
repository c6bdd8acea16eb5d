using System.Text;
using System.Text.Json;
using Vigo.Runner.Reconcile;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Vigo.Runner.Demo;

/// <summary>
/// The real <c>docker compose</c>, and where there is none the compose file as it stands: enough for the plan of a host on which nothing runs,
/// which only names the projects and why they are deployed.
/// </summary>
internal sealed class ComposeOrFile(ICompose compose) : ICompose
{
    public async Task<ComposeAnswer> Run(ComposeProject project, IReadOnlyList<string> arguments, TimeSpan atMost, CancellationToken cancellation)
    {
        try
        {
            return await compose.Run(project, arguments, atMost, cancellation);
        }
        catch (ComposeMissing) when (arguments is ["config", ..] && project.File is not null)
        {
            var text = await File.ReadAllTextAsync(Path.Combine(project.Folder, project.File), cancellation);
            return new ComposeAnswer(0, Json(text), "");
        }
    }

    private static string Json(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        using var json = new MemoryStream();
        using (var writer = new Utf8JsonWriter(json))
            Write(stream.Documents[0].RootNode, writer);
        return Encoding.UTF8.GetString(json.ToArray());
    }

    // A generated file has neither anchors nor keys that are no texts, and a plan asks for no value's type.
    private static void Write(YamlNode node, Utf8JsonWriter writer)
    {
        switch (node)
        {
            case YamlMappingNode mapping:
                writer.WriteStartObject();
                foreach (var (key, value) in mapping.Children)
                {
                    writer.WritePropertyName(((YamlScalarNode)key).Value!);
                    Write(value, writer);
                }

                writer.WriteEndObject();
                break;
            case YamlSequenceNode sequence:
                writer.WriteStartArray();
                foreach (var item in sequence.Children)
                    Write(item, writer);
                writer.WriteEndArray();
                break;
            case YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" }:
                writer.WriteNullValue();
                break;
            case YamlScalarNode scalar:
                writer.WriteStringValue(scalar.Value);
                break;
        }
    }
}
