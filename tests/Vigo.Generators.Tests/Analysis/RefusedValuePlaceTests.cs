namespace Vigo.Generators.Tests.Analysis;

/// <summary>A value that the vocabulary refuses is an error at that value, wherever it is written.</summary>
public class RefusedValuePlaceTests
{
    [Theory]
    [InlineData("""Ports = ["8080:80", {|VIGO0004:"99999:80"|}]""")]
    [InlineData("""Ports = [{|VIGO0004:Port.Publish(80, 70000)|}]""")]
    [InlineData("""Ports = [Port.Publish(80, 80) with { Protocol = {|VIGO0004:"http"|} }]""")]
    [InlineData("""Expose = [8080, {|VIGO0004:"http"|}]""")]
    [InlineData("""Routes = [{|VIGO0004:Route.To("https://exolan.be", 80)|}]""")]
    [InlineData("""Routes = [{|VIGO0004:Route.To("", 80)|}]""")]
    [InlineData("""Routes = [{|VIGO0004:Route.To("a.be`) || Host(`b.be", 80)|}]""")]
    [InlineData("""Routes = [{|VIGO0004:Route.To("exolan.be", 0)|}]""")]
    [InlineData("""Routes = [{|VIGO0004:Route.To("exolan.be", 99999)|}]""")]
    [InlineData("""Routes = [Route.To("exolan.be", 80) with { Path = {|VIGO0004:"api"|} }]""")]
    [InlineData("""Routes = [Route.To("exolan.be", 80) with { Name = {|VIGO0004:"a.b"|} }]""")]
    [InlineData("""Routes = [{|VIGO0004:Route.To("exolan.be", 80).Also("www exolan.be")|}]""")]
    [InlineData("""MemoryLimit = {|VIGO0004:"512 apples"|}""")]
    [InlineData("""StopGracePeriod = {|VIGO0004:"soon"|}""")]
    [InlineData("""StopGracePeriod = {|VIGO0004:TimeSpan.FromSeconds(-1)|}""")]
    [InlineData("""CapAdd = ["NET_ADMIN", {|VIGO0004:"NET_ADMN"|}]""")]
    [InlineData("""StopSignal = {|VIGO0004:"SIGTEMR"|}""")]
    [InlineData("""Restart = {|VIGO0004:"unless-stoped"|}""")]
    [InlineData("""PullPolicy = {|VIGO0004:"every_day"|}""")]
    [InlineData("""User = {|VIGO0004:"1000:1000:1000"|}""")]
    [InlineData("""Dns = [{|VIGO0004:"1.1.1.256"|}]""")]
    [InlineData("""Ulimits = {|VIGO0004:new()|} { ["nofiles"] = 1024 }""")]
    [InlineData("""Ulimits = new() { ["nofile"] = {|VIGO0004:Ulimit.Of(2, 1)|} }""")]
    [InlineData("""MemorySwappiness = {|VIGO0004:101|}""")]
    [InlineData("""ContainerName = {|VIGO0004:"a b"|}""")]
    [InlineData("""Devices = [{|VIGO0004:"/dev/sda:/dev/sda:rwx"|}]""")]
    [InlineData("""Secrets = [FileGrant.Of("key") with { Permissions = {|VIGO0004:"u=r"|} }]""")]
    [InlineData("""Volumes = [{|VIGO0004:"data:/data:readonly"|}]""")]
    [InlineData("""Networks = [NetworkAttachment.To("app") with { Ipv4Address = {|VIGO0004:"10.0.0"|} }]""")]
    [InlineData("""Deploy = new() { Update = new() { MaxFailureRatio = {|VIGO0004:1.5|} } }""")]
    [InlineData("""Extensions = {|VIGO0004:new()|} { ["backup"] = true }""")]
    public Task VIGO0004_at_the_value(string property) => Squiggles.Match(
        $$"""
        public static class App
        {
            [Stack]
            public static Stack Stack => new("app")
            {
                Services = new() { ["web"] = new() { Image = Image.Of("app").Sha("0a1b2c3"), {{property}} } },
                Networks = new() { ["app"] = new() },
                Secrets = new() { ["key"] = new() { File = "./key" } },
                Volumes = new() { ["data"] = new() },
            };
        }
        """);

    [Fact]
    public Task VIGO0004_at_an_argument_far_from_where_it_is_refused() => Squiggles.Match(
        """
        public static class App
        {
            private const string Limit = "lots";

            [Stack]
            public static Stack Stack => new("app") { Services = new() { ["web"] = Web(Limit) } };

            private static Service Web(string limit) => new() { Image = Image.Of("app").Sha("0a1b2c3"), MemoryLimit = {|VIGO0004:limit|} };
        }
        """);

    [Fact]
    public Task VIGO0002_at_the_name_that_only_the_proxy_can_have() => Squiggles.Match(
        """
        public static class App
        {
            [Stack]
            public static Stack Stack => Named({|VIGO0002:"proxy"|});

            [Proxy]
            public static Stack Proxy => Named("proxy");

            private static Stack Named(string name) => new(name) { Services = new() { ["web"] = new() { Image = Image.Of("app").Sha("0a1b2c3") } } };
        }
        """);
}
