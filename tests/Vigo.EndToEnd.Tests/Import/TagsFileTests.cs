using Vigo.Runner.CommandLine;

namespace Vigo.EndToEnd.Tests.Import;

/// <summary>Pins go into the class that the repository has, however it is written.</summary>
public sealed class TagsFileTests : IDisposable
{
    private const string Pin = "public static readonly Image Nginx = Image.Of(\"nginx\").Version(\"1.27\");";

    private readonly ImportedRepository _repository = new();

    public void Dispose() => _repository.Dispose();

    [Theory]
    [InlineData("namespace Infra\n{\n    public static class Tags\n    {\n        public const int A = 1;\n    }\n}\n", "namespace Infra\n{\n    public static class Tags\n    {\n        public const int A = 1;\n        PIN\n    }\n}\n")]
    [InlineData("namespace Infra;\npublic static class Tags { } // }\n", "namespace Infra;\npublic static class Tags {\n    PIN\n} // }\n")]
    [InlineData("namespace Infra;\r\npublic static class Tags\r\n{\r\n}\r\n", "namespace Infra;\r\npublic static class Tags\r\n{\r\n    PIN\r\n}\r\n")]
    [InlineData("\uFEFFnamespace Infra;\npublic static class Tags\n{\n\tpublic const char Brace = '}';\n}\n", "\uFEFFnamespace Infra;\npublic static class Tags\n{\n\tpublic const char Brace = '}';\n\tPIN\n}\n")]
    [InlineData("namespace Infra;\n#region it's }\npublic static class Tags\n{\n  public static string A => $\"{(1 > 0 ? \"}\" : \"{\")}}}\" + @\"\"\"}\" + $$\"\"\"{\" }{{1:}}\"\"\";\n}\n#endregion\n", "namespace Infra;\n#region it's }\npublic static class Tags\n{\n  public static string A => $\"{(1 > 0 ? \"}\" : \"{\")}}}\" + @\"\"\"}\" + $$\"\"\"{\" }{{1:}}\"\"\";\n  PIN\n}\n#endregion\n")]
    [InlineData("namespace Infra;\n/* class Tags { } */\npublic class Other { class Tags { } }\npublic static class Tags\n{\n}\n", "namespace Infra;\n/* class Tags { } */\npublic class Other { class Tags { } }\npublic static class Tags\n{\n    PIN\n}\n")]
    public async Task A_new_pin_stands_before_the_brace_that_closes_the_class(string before, string after)
    {
        _repository.Write("infra/Tags.cs", before);

        await _repository.Import(Compose());

        Assert.Equal(after.Replace("PIN", Pin, StringComparison.Ordinal), System.Text.Encoding.UTF8.GetString(await File.ReadAllBytesAsync(Path.Combine(_repository.Path, "infra/Tags.cs"), TestContext.Current.CancellationToken)));
    }

    [Theory]
    [InlineData("public static Image Web { get; } = Image.Of(\"nginx\").Version(\"1.27\");", "Tags.Web")]
    [InlineData("internal static Image Web => Image.Of(\"nginx\")\n        .Version(@\"1.27\");", "Tags.Web")]
    [InlineData("public static Image Nginx { get; } = Image.Of(\"nginx\").Version(\"1.26\");", "Tags.ShopNginx")]
    [InlineData("public static Image Nginx() => null!;", "Tags.ShopNginx")]
    [InlineData("public const int A = 1, Nginx = 2;", "Tags.ShopNginx")]
    [InlineData("public class Nginx { }", "Tags.ShopNginx")]
    [InlineData("private static readonly Image Web = Image.Of(\"nginx\").Version(\"1.27\");", "Tags.Nginx")]
    public async Task Members_of_every_kind_are_known(string member, string used)
    {
        _repository.Write("infra/Tags.cs", $"namespace Infra;\npublic static class Tags\n{{\n    {member}\n}}\n");

        await _repository.Import(Compose());

        Assert.Contains($"Image = {used}", _repository.Read("infra/Stacks/Shop.cs"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("broken {\n", ":1:8")]
    [InlineData("namespace Infra;\npublic static class Pins { }\n", ":1:1")]
    [InlineData("public static class Tags\n{\n    /* never\n}\n", ":3:5")]
    [InlineData("public static class Tags\n{\n    string A = \"never;\n}\n", ":3:16")]
    public async Task A_file_without_the_class_is_refused_with_its_place_and_kept(string text, string place)
    {
        _repository.Write("infra/Tags.cs", text);

        var (code, error) = await _repository.Run(Compose());

        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains($"infra/Tags.cs{place}\n", error, StringComparison.Ordinal);
        Assert.Contains("public static class Tags", error, StringComparison.Ordinal);
        Assert.Equal(text, _repository.Read("infra/Tags.cs"));
        Assert.False(_repository.Has("infra/Stacks"), "something was written");
    }

    private string Compose() => _repository.Write("shop/compose.yml", "services:\n  web:\n    image: nginx:1.27\n");
}
