using Vigo.Generators.CodeFixes;

namespace Vigo.Generators.Tests.CodeFixes;

public class WholeImageReferenceFixTests
{
    [Theory]
    [InlineData("ghcr.io/acme/web:1.2.3")]
    [InlineData("nginx@sha256:0000000000000000000000000000000000000000000000000000000000000000")]
    public Task Reads_a_whole_reference_as_one(string reference) => Fixed<WholeImageReferenceFix>.Match(
        Stack($"{{|VIGO1003:Image.Of(\"{reference}\")|}}"), Stack($"Image.Parse(\"{reference}\")"));

    [Theory]
    [InlineData("{|VIGO1003:Image.Of(\"nginx:1.2.3\").Sha(\"0a1b2c3\")|}")]
    [InlineData("{|VIGO1003:Image.Of(\"Nginx\")|}")]
    public Task Leaves_what_it_cannot_tell(string image) => Fixed<WholeImageReferenceFix>.IsNotOffered(Stack(image));

    private static string Stack(string image) =>
        $$"""public static class App { [Stack] public static Stack Stack => new("app") { Services = new() { ["web"] = new() { Image = {{image}} } } }; }""";
}
