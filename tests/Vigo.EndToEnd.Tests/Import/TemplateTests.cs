using Vigo.Runner.CommandLine;

namespace Vigo.EndToEnd.Tests.Import;

/// <summary>A team may lay its files out in its own way.</summary>
public sealed class TemplateTests : IDisposable
{
    private const string Compose = "# Of Ann.\nservices:\n  web:\n    image: nginx:1.27\n    user: ${WHO}\n";

    private readonly ImportedRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Fact]
    public async Task A_team_s_template_takes_the_place_of_the_built_in_one()
    {
        _repository.Write("infra/Templates/Import/Stack.cs.sbn", "// Imported: {{ stack_name }}\nnamespace Ours;\n{{ for line in comments }}{{ line }}\n{{ end }}internal static class {{ class_name }}\n{\n{{~ for member in members ~}}\n    public static EnvVariable {{ member.name }} => new(\"{{ member.key }}\");\n{{~ end ~}}\n    [Stack] public static Stack Of => {{ stack }};\n}\n");
        _repository.Write("infra/Templates/Import/Tags.cs.sbn", "namespace Ours;\n\n// Pins.\npublic static class Tags\n{\n}\n");

        await _repository.Import(_repository.Write("shop/compose.yml", Compose));

        Assert.StartsWith("// Imported: shop\nnamespace Ours;\n// Of Ann.\ninternal static class Shop\n{\n    public static EnvVariable Who => new(\"WHO\");\n", _repository.Read("infra/Stacks/Shop.cs"), StringComparison.Ordinal);
        Assert.Equal("namespace Ours;\n\n// Pins.\npublic static class Tags\n{\n    public static readonly Image Nginx = Image.Of(\"nginx\").Version(\"1.27\");\n}\n", _repository.Read("infra/Tags.cs"));
        Assert.Contains("user: ${WHO}", _repository.Generate()["stacks/shop/docker-compose.yml"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Stack.cs", "class\n{{ for line in }}", "Stack.cs.sbn:2:", "the template is broken")]
    [InlineData("Stack.cs", "class\n  {{ clas_name }}", "Stack.cs.sbn:2:6", "clas_name")]
    [InlineData("Stack.cs", "{{ while true }}x{{ end }}", "Stack.cs.sbn:1:", "the template is broken")]
    [InlineData("Tags.cs", "namespace Infra;", "Tags.cs.sbn:1:1", "there is no class Tags")]
    public async Task A_broken_template_is_told_with_its_place_and_nothing_is_written(string template, string text, string place, string what)
    {
        _repository.Write($"infra/Templates/Import/{template}.sbn", text);

        var (code, error) = await _repository.Run(_repository.Write("shop/compose.yml", Compose));

        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains(place, error, StringComparison.Ordinal);
        Assert.Contains(what, error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
        Assert.False(_repository.Has("infra/Stacks") || _repository.Has("infra/Tags.cs"), "something was written");
    }
}
