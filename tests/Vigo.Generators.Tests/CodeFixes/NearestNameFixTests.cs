using Vigo.Generators.CodeFixes;

namespace Vigo.Generators.Tests.CodeFixes;

public class NearestNameFixTests
{
    private static readonly (string Path, string Text) EnvFile = ("env/app.env", "{|VIGO2001:APP_HOST=app.example.org|}\n");

    [Fact]
    public Task Changes_the_key() => Fixed<NearestNameFix>.Match(
        Stack("env/app.env", """{|VIGO2004:$"https://{new EnvVariable("APP_HSOT")}/APP_HSOT"|}"""),
        Stack("env/app.env", """$"https://{new EnvVariable("APP_HOST")}/APP_HSOT" """.TrimEnd()),
        EnvFile);

    [Fact]
    public Task Changes_the_file() => Fixed<NearestNameFix>.Match(
        """public static class App { [Stack] public static Stack Stack => new("app") { EnvFiles = [{|VIGO2005:new EnvFile("env/ap.env")|}] }; }""",
        """public static class App { [Stack] public static Stack Stack => new("app") { EnvFiles = [new EnvFile("env/app.env")] }; }""",
        EnvFile);

    [Fact]
    public Task Leaves_a_key_that_is_like_no_other() => Fixed<NearestNameFix>.IsNotOffered(
        Stack("env/app.env", """{|VIGO2004:new EnvVariable("SOMETHING").ToString()|}"""), EnvFile);

    [Fact]
    public Task Leaves_a_key_that_is_computed() => Fixed<NearestNameFix>.IsNotOffered(
        Stack("env/app.env", """{|VIGO2004:new EnvVariable("APP_" + "HSOT").ToString()|}"""), EnvFile);

    private static string Stack(string envFile, string value) =>
        $$"""
        public static class App
        {
            [Stack]
            public static Stack Stack => new("app")
            {
                EnvFiles = [new("{{envFile}}")],
                Services = new() { ["web"] = new() { Image = Image.Of("nginx").Sha("0a1b2c3"), Environment = new() { ["URL"] = {{value}} } } },
            };
        }
        """;
}
