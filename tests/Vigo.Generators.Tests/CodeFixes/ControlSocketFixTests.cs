using Vigo.Generators.CodeFixes;

namespace Vigo.Generators.Tests.CodeFixes;

public class ControlSocketFixTests
{
    [Theory]
    [InlineData("""["/srv:/srv", {|VIGO3001:"/var/run/docker.sock:/var/run/docker.sock"|}]""", """["/srv:/srv"]""")]
    [InlineData("""[{|VIGO3001:Mount.Bind("/run/docker.sock", "/run/docker.sock").ReadOnly()|}, "/srv:/srv"]""", """["/srv:/srv"]""")]
    [InlineData("""[{|VIGO3001:"/run:/run"|}]""", "[]")]
    [InlineData("""[{|VIGO3001:"/run:/run"|}, {|VIGO3001:"/var/run:/var/run"|}]""", "[]")]
    public Task Takes_the_mount_out(string mounts, string left) => Fixed<ControlSocketFix>.Match(Stack(mounts), Stack(left));

    [Fact]
    public Task Takes_its_line_out() => Fixed<ControlSocketFix>.Match(
        Stack(
            """
            [
                        "/srv:/srv",
                        {|VIGO3001:"/run/docker.sock:/run/docker.sock"|},
                        "/opt:/opt",
                    ]
            """),
        Stack(
            """
            [
                        "/srv:/srv",
                        "/opt:/opt",
                    ]
            """));

    [Fact]
    public Task Takes_the_last_line_out() => Fixed<ControlSocketFix>.Match(
        Stack(
            """
            [
                        "/srv:/srv",
                        {|VIGO3001:"/run/docker.sock:/run/docker.sock"|}
                    ]
            """),
        Stack(
            """
            [
                        "/srv:/srv"
                    ]
            """));

    [Fact]
    public Task Leaves_a_text_that_only_becomes_a_mount() => Fixed<ControlSocketFix>.IsNotOffered(
        Stack("""[.. new List<string> { "/srv" }.Select(path => {|VIGO3001:Mount.Bind("/run/docker.sock", path)|})]"""));

    private static string Stack(string mounts) =>
        $$"""
        public static class App
        {
            [Stack]
            public static Stack Stack => new("app") { Services = new() { ["agent"] = new()
            {
                Image = Image.Of("nginx").Sha("0a1b2c3"),
                Volumes = {{mounts}},
            } } };
        }
        """;
}
