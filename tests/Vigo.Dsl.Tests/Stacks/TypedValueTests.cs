using Vigo.Compose;

namespace Vigo.Dsl.Tests.Stacks;

/// <summary>What the types of single values take, how they write it, and what they refuse.</summary>
public class TypedValueTests
{
    private static readonly EnvVariable Key = new("KEY");

    [Theory]
    [InlineData("30s", "30s")]
    [InlineData("1m30s", "1m30s")]
    [InlineData("90s", "1m30s")]
    [InlineData("1.5h", "1h30m")]
    [InlineData("500ms", "500ms")]
    [InlineData("1500us", "1ms500us")]
    [InlineData("0s", "0s")]
    public void Durations(string text, string written) => Assert.Equal(written, ((Duration)text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("30")]
    [InlineData("s")]
    [InlineData("-5s")]
    [InlineData("5 s")]
    [InlineData("1m30")]
    [InlineData("1..5s")]
    [InlineData("5x")]
    [InlineData("99999999999999h")]
    [InlineData("1us")]
    public void No_durations(string text) => Assert.Throws<ArgumentException>(() => (Duration)text);

    [Theory]
    [InlineData("512m")]
    [InlineData("1.5g")]
    [InlineData("64MB")]
    [InlineData("1GiB")]
    [InlineData("512 m")]
    [InlineData("1024")]
    [InlineData("2b")]
    [InlineData("-1")]
    public void Sizes(string text) => Assert.Equal(text, ((ByteSize)text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("m")]
    [InlineData("512  m")]
    [InlineData("512 ")]
    [InlineData("512mm")]
    [InlineData("512mi")]
    [InlineData("512ib")]
    [InlineData("-2")]
    [InlineData("1.2.3g")]
    [InlineData("lots")]
    public void No_sizes(string text) => Assert.Throws<ArgumentException>(() => (ByteSize)text);

    [Theory]
    [InlineData("440", "0440")]
    [InlineData("0440", "0440")]
    [InlineData("1777", "01777")]
    [InlineData("000", "0000")]
    public void File_modes(string text, string written) => Assert.Equal(written, ((FilePermissions)text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("44")]
    [InlineData("888")]
    [InlineData("u=r")]
    [InlineData("777777")]
    public void No_file_modes(string text) => Assert.Throws<ArgumentException>(() => (FilePermissions)text);

    [Theory]
    [InlineData("192.0.2.1")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("2001:db8::1")]
    [InlineData("1:2:3:4:5:6:7:8")]
    [InlineData("::ffff:192.0.2.1")]
    [InlineData("host-gateway")]
    public void Addresses(string text) => Assert.Equal(text, ((IpAddress)text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("192.0.2")]
    [InlineData("192.0.2.256")]
    [InlineData("192.0.2.01")]
    [InlineData("1:2:3:4:5:6:7")]
    [InlineData("1:2:3:4:5:6:7:8:9")]
    [InlineData("::1::")]
    [InlineData("12345::")]
    [InlineData("localhost")]
    public void No_addresses(string text) => Assert.Throws<ArgumentException>(() => (IpAddress)text);

    [Theory]
    [InlineData("10.0.0.0/8", true)]
    [InlineData("fd00::/64", true)]
    [InlineData("10.0.0.0/33", false)]
    [InlineData("10.0.0.0", false)]
    [InlineData("/8", false)]
    public void Subnets(string text, bool isOne) => Assert.Equal(isOne, Takes(() => (Subnet)text));

    [Theory]
    [InlineData("80:80", true)]
    [InlineData("8000-8010:80-90", true)]
    [InlineData("127.0.0.1::80", true)]
    [InlineData("[::1]:80:80/sctp", true)]
    [InlineData("99999:80", false)]
    [InlineData("80:http", false)]
    [InlineData("90-80:80", false)]
    [InlineData("localhost:80:80", false)]
    [InlineData("80:80/icmp", false)]
    [InlineData("1:2:3:4", false)]
    public void Ports(string text, bool isOne) => Assert.Equal(isOne, Takes(() => (Port)text));

    [Theory]
    [InlineData("SIGTERM", true)]
    [InlineData("TERM", true)]
    [InlineData("SIGRTMIN+3", true)]
    [InlineData("15", true)]
    [InlineData("65", false)]
    [InlineData("SIGTERM+1", false)]
    [InlineData("SIGNAL", false)]
    public void Signals(string text, bool isOne) => Assert.Equal(isOne, Takes(() => (Signal)text));

    [Theory]
    [InlineData("NET_ADMIN", true)]
    [InlineData("CAP_NET_ADMIN", true)]
    [InlineData("ALL", true)]
    [InlineData("NET_ADMN", false)]
    public void Capabilities(string text, bool isOne) => Assert.Equal(isOne, Takes(() => (Capability)text));

    [Theory]
    [InlineData("every_12h", true)]
    [InlineData("every_1w2d", true)]
    [InlineData("every_", false)]
    [InlineData("every_12", false)]
    [InlineData("sometimes", false)]
    public void Pull_policies(string text, bool isOne) => Assert.Equal(isOne, Takes(() => (PullPolicy)text));

    [Theory]
    [InlineData("on-failure:3", true)]
    [InlineData("on-failure:0", false)]
    [InlineData("always:3", false)]
    [InlineData("never", false)]
    public void Restart_policies(string text, bool isOne) => Assert.Equal(isOne, Takes(() => (Restart)text));

    [Theory]
    [InlineData("c 188:* rwm", true)]
    [InlineData("a *:* r", true)]
    [InlineData("c 188 rwm", false)]
    [InlineData("d 1:1 r", false)]
    [InlineData("c 1:1 rr", false)]
    public void Device_rules(string text, bool isOne) => Assert.Equal(isOne, Takes(() => (DeviceRule)text));

    [Theory]
    [InlineData("/run", "/run")]
    [InlineData("/run:size=64m,mode=755,noexec", "/run:size=64m,mode=0755,noexec")]
    [InlineData("/run:uid=1,gid=2", "/run:uid=1,gid=2")]
    public void Folders_of_memory(string text, string written) => Assert.Equal(written, ((Tmpfs)text).ToString());

    [Theory]
    [InlineData("node.role==manager", "node.role==manager")]
    [InlineData("node.labels.a != b", "node.labels.a != b")]
    public void Constraints(string text, string written) => Assert.Equal(written, ((PlacementConstraint)text).ToString());

    [Theory]
    [InlineData("node.role")]
    [InlineData("node.role=manager")]
    public void No_constraints(string text) => Assert.Throws<ArgumentException>(() => (PlacementConstraint)text);

    [Fact]
    public void An_env_key_stands_for_any_of_them()
    {
        var service = new Service
        {
            MemoryLimit = $"{Key}m", StopGracePeriod = Key, CpuLimit = Key, ReadOnly = Key, User = $"{Key}:{Key}", StopSignal = Key, Restart = Key, PullPolicy = Key, Platform = $"linux/{Key}", CpuSet = Key,
            Ports = [$"{Key}:80", $"{Key}"], Dns = [Key], CapAdd = [Key], Devices = [$"/dev/{Key}"], Expose = [Key],
        };

        var yaml = YamlWriter.Write("#", ComposeRenderer.Render(new Stack("app") { Services = new() { ["web"] = service } }, "../.."));

        Assert.Equal(17, yaml.Split("${KEY}").Length - 1);
        Assert.DoesNotContain("$$", yaml, StringComparison.Ordinal);
    }

    private static bool Takes(Func<object> value)
    {
        try
        {
            return value() is not null;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
