using System.Text.Json.Nodes;

namespace Vigo.Dsl.Tests.Vocabulary.Schema;

/// <summary>
/// What a schema lets one say, as points. <c>/key</c> is a key, <c>/*</c> a key of the author's, <c>/x-*</c> an extension, <c>[]</c> an item; <c>:string</c> is one of several types,
/// <c>=all</c> one of several words.
/// </summary>
internal static class SchemaPoints
{
    /// <summary>Every point of the schema.</summary>
    public static IReadOnlyList<string> Of(ComposeSchema schema)
    {
        var points = new List<string>();
        Add(schema.Root, "");
        return [.. points.Distinct()];

        void Add(JsonObject node, string path)
        {
            var resolved = schema.Resolve(node);
            var alternatives = Alternatives(schema, resolved);
            if (alternatives.Sum(alternative => TypesOf(schema, alternative).Count) > 1)
                points.AddRange(alternatives.SelectMany(alternative => TypesOf(schema, alternative)).Select(type => $"{path}:{type}"));
            foreach (var alternative in alternatives)
            {
                points.AddRange(WordsOf(alternative).Select(word => $"{path}={word}"));
                foreach (var (key, child) in ChildrenOf(alternative))
                {
                    points.Add(path + key);
                    Add(child, path + key);
                }
            }
        }
    }

    /// <summary>The points that a document makes use of.</summary>
    public static IReadOnlyList<string> In(ComposeSchema schema, JsonNode document)
    {
        var points = new HashSet<string>();
        Visit(schema.Root, document, "");
        return [.. points];

        void Visit(JsonObject node, JsonNode? value, string path)
        {
            var resolved = schema.Resolve(node);
            points.Add($"{path}:{TypeOf(value)}");
            if (TypeOf(value) == "integer")
                points.Add($"{path}:number");
            foreach (var alternative in Alternatives(schema, resolved).Where(alternative => TypesOf(schema, alternative).Any(type => Fits(type, value))))
            {
                points.UnionWith(WordsOf(alternative).Where(word => value is JsonValue scalar && scalar.ToString() == word || IsPattern(word, value)).Select(word => $"{path}={word}"));
                foreach (var (key, child) in PartsOf(value))
                {
                    if (ChildFor(alternative, key) is not { } found)
                        continue;
                    points.Add(path + found.Key);
                    Visit(found.Child, child, path + found.Key);
                }
            }
        }
    }

    private static IReadOnlyList<JsonObject> Alternatives(ComposeSchema schema, JsonObject node) =>
        (node["oneOf"] ?? node["anyOf"]) is JsonArray branches ? [.. branches.SelectMany(branch => Alternatives(schema, schema.Resolve((JsonObject)branch!)))] : [node];

    private static IReadOnlyList<string> TypesOf(ComposeSchema schema, JsonObject node) => node["type"] switch
    {
        JsonArray types => [.. types.Select(type => type!.GetValue<string>())],
        JsonValue type => [type.GetValue<string>()],
        _ => node["properties"] is not null || node["patternProperties"] is not null ? ["object"] : ["any"],
    };

    // A pattern that is a row of words is an enumeration that is spelled otherwise.
    private static IEnumerable<string> WordsOf(JsonObject node) =>
        (node["enum"] as JsonArray)?.Select(word => word!.ToString())
        ?? (node["pattern"]?.GetValue<string>() is { } pattern && pattern.Contains('|') && !pattern.StartsWith('^') ? pattern.Split('|') : []);

    private static bool IsPattern(string word, JsonNode? value) =>
        word.Contains('[') && value is JsonValue scalar && System.Text.RegularExpressions.Regex.IsMatch(scalar.ToString(), $"^{word}$", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));

    private static IEnumerable<(string Key, JsonObject Child)> ChildrenOf(JsonObject node)
    {
        foreach (var (key, child) in node["properties"] as JsonObject ?? [])
            yield return ($"/{key}", (JsonObject)child!);
        foreach (var (pattern, child) in node["patternProperties"] as JsonObject ?? [])
            yield return (pattern == "^x-" ? "/x-*" : "/*", (JsonObject)child!);
        if (node["items"] is JsonObject items)
            yield return ("[]", items);
    }

    private static (string Key, JsonObject Child)? ChildFor(JsonObject node, string key)
    {
        if (key == "[]")
            return node["items"] is JsonObject items ? ("[]", items) : null;
        if (node["properties"]?[key] is JsonObject property)
            return ($"/{key}", property);
        foreach (var (pattern, child) in node["patternProperties"] as JsonObject ?? [])
        {
            if (pattern == "^x-" ? key.StartsWith("x-", StringComparison.Ordinal) : !key.StartsWith("x-", StringComparison.Ordinal))
                return (pattern == "^x-" ? "/x-*" : "/*", (JsonObject)child!);
        }

        return null;
    }

    private static IEnumerable<(string Key, JsonNode? Child)> PartsOf(JsonNode? value) => value switch
    {
        JsonObject mapping => mapping.Select(entry => (entry.Key, entry.Value)),
        JsonArray list => list.Select(item => ("[]", item)),
        _ => [],
    };

    private static bool Fits(string type, JsonNode? value) => type == "any" || type == TypeOf(value) || (type == "number" && TypeOf(value) == "integer");

    private static string TypeOf(JsonNode? value) => value?.GetValueKind() switch
    {
        null or System.Text.Json.JsonValueKind.Null => "null",
        System.Text.Json.JsonValueKind.Object => "object",
        System.Text.Json.JsonValueKind.Array => "array",
        System.Text.Json.JsonValueKind.String => "string",
        System.Text.Json.JsonValueKind.Number => value.AsValue().TryGetValue<long>(out _) ? "integer" : "number",
        _ => "boolean",
    };
}
