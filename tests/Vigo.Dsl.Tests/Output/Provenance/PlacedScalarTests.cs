using Vigo.Compose;
using Vigo.Model;
using Vigo.Output;
using Vigo.Testing;

namespace Vigo.Dsl.Tests.Output.Provenance;

/// <summary>Where values stand in generated files, and what they come from.</summary>
public class PlacedScalarTests
{
    private static readonly Stack Shop = new("shop")
    {
        Services = new()
        {
            ["web"] = new()
            {
                Image = Image.Of("ghcr.io/acme/web").Version("v1.2.3").Digest("sha256:" + new string('0', 64)),
                Command = ["--flag", "yes", "two\nlines", "quote \" and 'quote'", new EnvVariable("KEY"), ""],
                Environment = new() { ["PORT"] = "8080", ["TEXT"] = "a: b" },
                Labels = new() { ["own"] = "label" },
                Routes = [Route.To("shop.example.org", port: 80).RedirectFrom("www.shop.example.org") with { Path = "/api", Middlewares = ["a", "b"] }],
                Ports = [Port.Publish(8080, 80), Port.Parse("127.0.0.1:53:53/udp")],
                Volumes = [Mount.Bind("./conf", "/conf").ReadOnly(), Mount.Tmpfs("/tmp") with { TmpfsSize = ByteSize.Bytes(4096) }],
                DependsOn = [Dependency.On("db").Healthy()],
                Networks = [NetworkAttachment.To("inner").As("shop")],
                Health = Health.Http("/", port: 80) with { Interval = TimeSpan.FromSeconds(90) },
                Restart = Restart.No,
                CpuLimit = 1.5,
            },
            ["db"] = new() { Image = Image.Of("postgres").Version("16.4"), Networks = ["inner"] },
        },
        Networks = new() { ["inner"] = Network.Bridge },
        Volumes = new() { ["data"] = new() },
    };

    private static readonly Fleet Fleet = new()
    {
        Stacks = [new(Shop, "infra/Shop.cs")],
        Hosts = [new(new("vps-1") { Kind = HostKind.Staging, Overlays = [Shop.With("db", db => db with { Image = Image.Of("postgres").Branch("main") })] }, "infra/Hosts.cs")],
        Retirements = [new(new("blog") { Volumes = RetiredVolumes.Delete }, "infra/Blog.cs")],
    };

    [Fact]
    public void A_value_is_placed_where_it_stands() => Snapshot.Match(string.Join('\n', RepositoryFiles.DocumentsOf(Fleet).SelectMany(document =>
        document.Scalars().Select(scalar => $"{document.Path}:{scalar.Line}:{scalar.Column} {Text(document, scalar)}  <- {string.Join(", ", scalar.Sources.Select(Named))}"))));

    [Fact]
    public void Every_value_of_a_file_is_placed()
    {
        foreach (var document in RepositoryFiles.DocumentsOf(Fleet))
        {
            var lines = document.Text.Split('\n');
            foreach (var scalar in document.Scalars().Reverse())
                lines[scalar.Line - 1] = lines[scalar.Line - 1][..(scalar.Column - 1)] + lines[scalar.Line - 1][(scalar.EndColumn - 1)..];

            // What is left are words of the format: keys, dashes, the marker.
            Assert.All(lines.SkipWhile(line => line != "---").Skip(1), line => Assert.Matches("^[ -]*([a-z][a-z_-]*:)?:? *([{][}])?$", line));
        }
    }

    [Fact]
    public void Each_file_is_the_one_that_is_generated() => Assert.Equal(
        RepositoryFiles.Of(Fleet).Where(file => file.Path.EndsWith(".yml", StringComparison.Ordinal)).Select(file => (file.Path, file.Text)),
        RepositoryFiles.DocumentsOf(Fleet).Select(document => (document.Path, document.Text)).OrderBy(file => file.Path, StringComparer.Ordinal));

    [Fact]
    public void A_document_says_the_same_without_its_sources() =>
        Assert.Equal(YamlWriter.Write("", ComposeRenderer.Render(Shop, "../..")), YamlWriter.Write("", ComposeRenderer.RenderWithoutSources(Shop, "../..")));

    [Fact]
    public void Where_nobody_asks_is_no_place_in_a_record()
    {
        Assert.NotEqual(ModelPath.Root, ModelPath.Nowhere);
        Assert.Same(ModelPath.Nowhere, ModelPath.Nowhere.Service("web").Property("Image").Index(1).NameOf("x"));
    }

    private static string Text(RepositoryDocument document, PlacedScalar scalar) => document.Text.Split('\n')[scalar.Line - 1][(scalar.Column - 1)..(scalar.EndColumn - 1)];

    private static string Named(ScalarSource source) => (source.IsCause ? "because " : "") + source.Record switch
    {
        Stack stack => $"{stack.Name} {source.Path}",
        Host host => $"{host.Name} {source.Path}",
        Retirement retirement => $"{retirement.Stack} {source.Path}",
        _ => "Vigo",
    };
}
