using Vigo.Compose;
using Vigo.Dsl.Tests.Vocabulary.Examples;
using Vigo.Dsl.Tests.Vocabulary.Schema;
using Vigo.Testing;

namespace Vigo.Dsl.Tests.Vocabulary;

/// <summary>
/// Whatever the schema of the Compose Specification lets one say, the vocabulary says: each key, word and alternative is in the rendering of some record of
/// <see cref="VocabularyExamples"/>, or is a <see cref="Spelling"/> of what is.
/// </summary>
public class SchemaWalkTests
{
    public static TheoryData<string> Names() => [.. VocabularyExamples.All.Select(example => example.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void What_an_example_becomes_is_valid(string name)
    {
        var schema = ComposeSchema.Require();
        var yaml = Render(VocabularyExamples.All.Single(example => example.Name == name));

        Assert.True(schema.ErrorsOf(YamlDocument.Read(yaml)) is { Count: 0 }, string.Join('\n', schema.ErrorsOf(YamlDocument.Read(yaml))) + "\n" + yaml);
    }

    [Fact]
    public void Everything_can_be_said()
    {
        var schema = ComposeSchema.Require();
        var said = VocabularyExamples.All.SelectMany(example => SchemaPoints.In(schema, YamlDocument.Read(Render(example)))).ToHashSet();
        var missing = SchemaPoints.Of(schema).Where(point => !said.Contains(point) && !(Spelling.Of(point) is { } spelling && said.Contains(spelling.SaidAs(point)))).ToList();

        Assert.True(missing.Count == 0, $"{missing.Count} of {SchemaPoints.Of(schema).Count} points of the schema are said by no example:\n{string.Join('\n', missing)}");
    }

    [Fact]
    public void No_spelling_is_listed_that_the_schema_has_not()
    {
        var points = SchemaPoints.Of(ComposeSchema.Require());

        Assert.All(Spelling.All.Where(spelling => !spelling.End.StartsWith("/*:", StringComparison.Ordinal)), spelling => Assert.Contains(points, spelling.Is));
    }

    [Fact]
    public void A_key_that_no_example_says_is_missed()
    {
        var schema = ComposeSchema.Require();
        schema.Root["definitions"]!["service"]!["properties"]!["brand_new"] = new System.Text.Json.Nodes.JsonObject { ["enum"] = new System.Text.Json.Nodes.JsonArray("a", "b") };
        var said = VocabularyExamples.All.SelectMany(example => SchemaPoints.In(schema, YamlDocument.Read(Render(example)))).ToHashSet();

        Assert.Equal(
            ["/services/*/brand_new", "/services/*/brand_new=a", "/services/*/brand_new=b"],
            SchemaPoints.Of(schema).Where(point => !said.Contains(point) && Spelling.Of(point) is null));
    }

    [Fact]
    public void The_schema_refuses_what_it_has_not() =>
        Assert.NotEmpty(ComposeSchema.Require().ErrorsOf(YamlDocument.Read("services:\n  app:\n    image: app\n    imge: app\n")));

    [Fact]
    public void What_there_is()
    {
        var points = SchemaPoints.Of(ComposeSchema.Require());

        Snapshot.Match($"""
            {points.Count} points of the schema, {points.Count(point => Spelling.Of(point) is not null)} of them other spellings of the rest
            {points.Count(point => Keys(point, "/services/*/") == 1)} keys of a service, {points.Count(point => Keys(point, "/services/*/build/") == 1)} of its build, {points.Count(point => Keys(point, "/services/*/deploy/") == 1)} of its deployment
            """);
    }

    // How many keys lie between a point and what it starts with; none for types, words, items and extensions.
    private static int Keys(string point, string start) =>
        point.StartsWith(start, StringComparison.Ordinal) && !point.EndsWith("x-*", StringComparison.Ordinal) && point.IndexOfAny([':', '=', '[']) < 0 ? point[start.Length..].Split('/').Length : 0;

    private static string Render(Stack stack) => YamlWriter.Write("# example", ComposeRenderer.Render(stack, "../.."));
}
