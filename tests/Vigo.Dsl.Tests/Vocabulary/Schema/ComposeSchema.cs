using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using Vigo.Testing;

namespace Vigo.Dsl.Tests.Vocabulary.Schema;

/// <summary>The JSON schema of the Compose Specification, which is of the corpus.</summary>
internal sealed class ComposeSchema
{
    private readonly JsonSchema _schema;

    private ComposeSchema(JsonObject root)
    {
        Root = root;

        // It names its dialect in a way of its own; it is draft 7.
        var plain = (JsonObject)root.DeepClone();
        plain.Remove("$schema");
        plain.Remove("$id");
        _schema = JsonSchema.FromText(plain.ToJsonString(), new BuildOptions { Dialect = Dialect.Draft07 });
    }

    /// <summary>The schema itself.</summary>
    public JsonObject Root { get; }

    /// <summary>The schema, or the end of the test where there is no corpus.</summary>
    public static ComposeSchema Require() => new((JsonObject)JsonNode.Parse(File.ReadAllText(Corpus.Require("compose-spec.json")))!);

    /// <summary>What is wrong with a document; nothing when it is valid.</summary>
    public IReadOnlyList<string> ErrorsOf(JsonNode document)
    {
        var results = _schema.Evaluate(JsonSerializer.SerializeToElement(document), new EvaluationOptions { OutputFormat = OutputFormat.List });
        return results.IsValid ? [] : [.. (results.Details ?? []).Where(detail => detail.Errors is not null).SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Value}"))];
    }

    /// <summary>What a node refers to, references followed.</summary>
    public JsonObject Resolve(JsonObject node)
    {
        while (node["$ref"]?.GetValue<string>() is { } reference)
            node = (JsonObject)Root["definitions"]![reference["#/definitions/".Length..]]!;
        return node;
    }
}
