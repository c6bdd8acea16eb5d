using Vigo.Build.Tests.Support;
using Vigo.Output;
using static Vigo.Build.Tests.Support.InfraSource;

namespace Vigo.Build.Tests;

/// <summary>VIGO9005: without a manifest that fits, nothing is written and above all nothing deleted.</summary>
public class ManifestTests
{
    private static readonly GeneratedFile Shop = Compose("stacks/shop/docker-compose.yml", "a: 1\n");
    private static readonly GeneratedFile Blog = Compose("stacks/blog/docker-compose.yml");

    public static TheoryData<string, string> Unfit => new()
    {
        { "nothing at all", "" },
        { "files without a manifest", Files(Shop) },
        { "a newer schema", Files(Shop) + Manifest(ManifestAttribute.CurrentSchema + 1, HashOf([Shop]), [Shop.Path]) },
        { "a file too few", Files(Shop) + Manifest(1, HashOf([Shop, Blog]), [Shop.Path, Blog.Path]) },
        { "a file too many", Files(Shop, Blog) + Manifest(1, HashOf([Shop]), [Shop.Path]) },
        { "a file twice", Files(Shop, Shop with { Text = Shop.Text + "b: 2\n" }) + Manifest(1, HashOf([Shop]), [Shop.Path]) },
        { "another text", Files(Shop with { Text = Shop.Text + "b: 2\n" }) + Manifest(1, HashOf([Shop]), [Shop.Path]) },
        { "a text without the marker", Of(Shop with { Text = "a: 1\n" }) },
    };

    [Theory]
    [MemberData(nameof(Unfit))]
    public void A_set_that_nobody_vouches_for_changes_nothing(string what, string source)
    {
        using var repository = new InfraRepository(Blog, Compose("hosts/vps-1/host.yml"));
        repository.Write().Succeeded();
        var before = repository.State();
        repository.Compile(source);

        var error = repository.Write().Failed("VIGO9005");

        Assert.Equal("Infra.csproj", error.File);
        Assert.True(before.SequenceEqual(repository.State()), what);
        Assert.EndsWith("Nothing was written and nothing deleted.", error.Message, StringComparison.Ordinal);
        repository.Check().Failed("VIGO9005");
    }

    [Fact]
    public void The_error_tells_a_crashed_generator_from_an_old_task()
    {
        using var repository = new InfraRepository();

        repository.Compile("");
        Assert.Contains("CS8785", repository.Write().Failed("VIGO9005").Message, StringComparison.Ordinal);

        repository.Compile(Manifest(7, "", []));
        Assert.Contains("schema 7; this build task reads up to 1", repository.Write().Failed("VIGO9005").Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("MZ, but no more")]
    public void An_assembly_cut_short_is_an_error_without_a_stack_trace(string content)
    {
        using var repository = new InfraRepository(Shop);
        repository.Write().Succeeded();
        File.WriteAllText(repository.Assembly, content);

        var error = repository.Write().Failed("VIGO9005");

        Assert.Contains(repository.Assembly, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error.Message, StringComparison.Ordinal);
        Assert.True(File.Exists(repository.At(Shop.Path)));
    }

    [Fact]
    public void An_assembly_that_was_never_compiled_is_an_error()
    {
        using var repository = new InfraRepository(Shop);
        File.Delete(repository.Assembly);

        Assert.Contains("nothing was compiled", repository.Write().Failed("VIGO9005").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Reading_does_not_lock_the_assembly()
    {
        using var repository = new InfraRepository(Shop);
        repository.Write().Succeeded();

        repository.Generate(Shop, Blog);
        repository.Write().Succeeded();

        Assert.True(File.Exists(repository.At(Blog.Path)));
    }
}
