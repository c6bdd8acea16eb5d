using System.Text;
using Vigo.Testing.Engine;

namespace Vigo.EndToEnd.Tests.Workflows;

/// <summary>What an author puts into an encrypted env file is what the container gets.</summary>
[Collection<ShopCollection>]
public class EnvValueTests(Shop shop)
{
    private const string Awkward = "  $HOME $$ ${X:-y} 'single' \"double\" \\n \\ # no comment\tend;\nsecond line = \u00e9\u4e2d  ";

    [Fact]
    public async Task A_value_arrives_byte_for_byte_from_the_env_file_and_through_interpolation()
    {
        using var desk = await shop.Open();
        await using var production = shop.Production(desk);
        await shop.Publish("sha-e0e0e0e", TestImage.EnvDump());
        (await production.Reconcile()).Ended(0);
        await desk.EnvSet("env/shop.env", "MOTTO", Awkward);
        desk.Edit("infra/Tags.cs", $".Sha(\"{Shop.FirstSha}\")", ".Sha(\"e0e0e0e\")");
        desk.Edit(
            "infra/Stacks/Shop.cs",
            "EnvFiles = [EnvFiles.Shop],",
            """
            EnvFiles = [EnvFiles.Shop],
                            Environment = new() { ["SIGN"] = $"<{EnvFiles.Shop.MOTTO}>" },
            """);
        await desk.Ship("Show the motto on the sign");
        Assert.DoesNotContain("second line", desk.Clone.Read("env/shop.env"), StringComparison.Ordinal);

        (await production.Reconcile()).Ended(0).Says("env file changed: env/shop.env").Keeps("second line");

        var environment = await production.Engine.EnvironmentOf((await production.Container("shop")).Id);
        Assert.Equal(Encoding.UTF8.GetBytes(Awkward), Encoding.UTF8.GetBytes(environment["MOTTO"]));
        Assert.Equal($"<{Awkward}>", environment["SIGN"]);
        Assert.Equal("hello", environment["GREETING"]);
    }
}
