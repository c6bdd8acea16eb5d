using Vigo.Generators.Tests.Oracle.Programs;

namespace Vigo.EndToEnd.Tests.Import.Models;

/// <summary>
/// Properties and parameters of the vocabulary that take only some texts and numbers, each as <c>Type.name</c>. A text that is not here takes any text; a number that is not here takes
/// a small one.
/// </summary>
internal static class Slots
{
    private static readonly string[] Paths = ["/data", "/srv/a b", "/srv/ünï", "/etc/x$y", "/a#b", "/it's", "/say\"x\"", "/a[b"];
    private static readonly string[] Relative = ["./conf", "../shared/x", "./a b/c", "./$x", "~/key", "./é"];
    private static readonly string[] Ips = ["192.0.2.1", "2001:db8::1", "10.0.0.254"];

    private static readonly Dictionary<string, Func<Choices, string>> Texts = new(StringComparer.Ordinal)
    {
        // Names of what there is in every random stack.
        ["Dependency.service"] = Fixed("base"), ["Extends.name"] = Fixed("base"), ["IpcMode.service"] = Fixed("base"), ["NetworkMode.service"] = Fixed("base"), ["PidMode.service"] = Fixed("base"),
        ["BuildContext.service"] = Fixed("base"), ["VolumesFrom.service"] = Fixed("base"), ["NetworkAttachment.network"] = Fixed("front", "back", "default"),
        ["FileGrant.source"] = Fixed("granted"), ["CredentialSpec.config"] = Fixed("granted"), ["ModelUse.model"] = Fixed("llm", "embedding"), ["Mount.volume"] = Fixed("data", "cache"),
        ["Stack.Networks.key"] = Fixed("front", "back", "default", "unused"), ["Stack.Volumes.key"] = Fixed("data", "cache", "un-used_1.2"), ["Stack.Configs.key"] = Fixed("granted", "other"),
        ["Stack.Secrets.key"] = Fixed("granted", "other"), ["Stack.Models.key"] = Fixed("llm", "embedding"), ["Stack.Services.key"] = Fixed("web", "1", "no", "a.b-c_D"),

        // Values with a form of their own.
        ["AddressPool.Reserved.key"] = Fixed("router", "host.1"), ["AddressPool.subnet"] = Fixed("172.28.0.0/16"),
        ["Attestation.name"] = Fixed("mode", "builder-id"), ["Attestation.value"] = Fixed("max", "https://acme.example/a b"),
        ["BlockBandwidth.Path"] = Fixed("/dev/sda", "/dev/disk 1"), ["BlockOperations.Path"] = Fixed("/dev/sda", "/dev/sdb"), ["BlockWeight.Path"] = Fixed("/dev/sda", "/dev/sdb"),
        ["BuildCache.Options.key"] = Fixed("mode", "compression"), ["BuildCache.Options.value"] = Fixed("max", "zstd", "a b"), ["BuildCache.path"] = Fixed("./cache", "/tmp/c d"),
        ["BuildCache.reference"] = Fixed("ghcr.io/acme/app:cache"), ["BuildCache.type"] = Fixed("s3", "azblob"), ["BuildCache.text"] = Fixed("ghcr.io/acme/app:cache", "type=gha,scope=main", "type=local,src=./x"),
        ["BuildContext.path"] = Fixed("./app", ".", "./a b"), ["BuildContext.text"] = Fixed("./app", "https://github.com/acme/app.git#main"), ["BuildContext.url"] = Fixed("https://github.com/acme/app.git"),
        ["BuildContext.reference"] = Fixed("main", "v1.2"), ["BuildContext.folder"] = Fixed("src", "a/b"), ["BuildEntitlement.name"] = Fixed("network.host", "security.insecure", "device"),
        ["BuildSsh.id"] = Fixed("deploy", "other"), ["BuildSsh.paths"] = Fixed("~/.ssh/a", "/keys/b"), ["BuildSsh.text"] = Fixed("default", "deploy=~/.ssh/a"),
        ["Capability.text"] = Fixed("NET_RAW", "CAP_KILL", "sys_time", "ALL"), ["Capability.name"] = Fixed("NEW_ONE"),
        ["CpuSet.text"] = Fixed("0", "0-3", "0,2", "1,3-5"), ["DeployMode.text"] = Fixed("global"),
        ["Device.source"] = Fixed("/dev/ttyUSB0", "/dev/a b"), ["Device.target"] = Fixed("/dev/ttyS0"), ["Device.text"] = Fixed("/dev/ttyUSB0", "/dev/sda:/dev/xvda:r", "/dev/fuse:rwm"), ["Device.name"] = Fixed("vendor.com/class=device"),
        ["DeviceRequest.Capabilities"] = Fixed("gpu", "tpu", "compute"), ["DeviceRequest.DeviceIds"] = Fixed("0", "GPU-1"), ["DeviceRequest.Driver"] = Fixed("nvidia", "cdi"),
        ["DeviceRule.text"] = Fixed("c 188:* rwm", "b 7:0 r", "a *:* m"), ["DnsOption.name"] = Fixed("ndots"), ["DnsOption.text"] = Fixed("use-vc", "ndots:2"),
        ["Duration.text"] = Fixed("30s", "1m30s", "500ms", "1h", "0s", "1.5s", "2h45m", "250us1ms"),
        // A name that no member of EnvFiles can have, the import changes.
        ["EnvFile.Path"] = Fixed("env/app.env", "env/global.env", "env/other.env"),
        ["ExposedPort.text"] = Fixed("80", "8000-8010", "53/udp", "9000-9001/sctp"), ["FilePermissions.text"] = Fixed("0440", "644", "1777", "0007"),
        ["GenericResource.Kind"] = Fixed("gpu", "ssd"), ["HostAddresses.address"] = Fixed(Ips), ["IpAddress.text"] = Fixed([.. Ips, "[::1]", "host-gateway"]),
        ["Health.path"] = Fixed("/", "/health?a=1&b=2", "/it's"), ["Hook.words"] = HostileTexts.Plain,
        ["Image.repository"] = Fixed("nginx", "ghcr.io/acme/app", "localhost:5000/a/b"),
        ["Image.reference"] = Fixed("nginx", "nginx:1.27-alpine", "localhost:5000/a/b:sha-0a1b2c3", "nginx@sha256:" + Digest, "ghcr.io/acme/app:branch-main@sha256:" + Digest, "postgres:latest", "redis:7", "app:build9", "app:next", $"app:{Tag.Or("1.2/3:4@5")}", $"{Tag}/app@sha256:{Digest}"),
        ["Include.path"] = Fixed("./included/a.yml", "./included/b c.yml"), ["Include.paths"] = Fixed("./included/a.yml", "./included/b c.yml"), ["Include.ProjectDirectory"] = Fixed("./included"),
        ["Include.EnvFiles"] = Fixed("./included/.env"), ["Extends.file"] = Fixed("./included/base.yml"),
        ["IpcMode.container"] = Fixed("other"), ["NetworkMode.container"] = Fixed("other"), ["PidMode.container"] = Fixed("other"), ["VolumesFrom.container"] = Fixed("other"),
        ["IpcMode.text"] = Fixed("host", "shareable", "container:x"), ["IsolationKind.text"] = Fixed("default", "hyperv"), ["NetworkMode.text"] = Fixed("host", "none", "bridge", "container:x"), ["PidMode.text"] = Fixed("host", "container:x"),
        ["UserNamespace.text"] = Fixed("host"), ["UtsMode.text"] = Fixed("host"),
        ["Link.target"] = Fixed("base"), ["Link.text"] = Fixed("base", "base:database"), ["MacAddress.text"] = Fixed("02:42:ac:11:65:43", "02-42-AC-11-65-44", "10:20:30:40:50:60"),
        ["Mount.source"] = Fixed([.. Paths, .. Relative, "conf"]), ["Mount.target"] = Fixed([.. Paths, "/with:colon"]),
        ["Mount.text"] = Fixed("data:/data", "./conf:/conf:ro", "/a b:/b:z", "cache:/c:nocopy,ro", "~/x:/x:rshared", "/anonymous", "./d:/d:Z,rslave", "/s:/s:slave", "/p:/p:private", "/r:/r:rprivate", "/h:/h:shared", "data:/y:cached"),
        ["Network.name"] = Fixed("outside", "proxy_default"),
        ["Platform.system"] = Fixed("linux", "windows"), ["Platform.architecture"] = Fixed("arm", "s390x"), ["Platform.variant"] = Fixed("v7"), ["Platform.text"] = Fixed("linux/amd64", "linux/arm/v7", "linux"),
        ["PlacementConstraint.attribute"] = Fixed("node.role", "node.labels.a b"), ["PlacementConstraint.value"] = Fixed("manager", "x y", "é"), ["PlacementConstraint.text"] = Fixed("node.role==manager", "node.labels.x != y"),
        ["Port.Address"] = Fixed("127.0.0.1", "::1", "[::1]"), ["Port.Protocol"] = Fixed("tcp", "udp", "sctp"), ["Port.published"] = Fixed("8080", "8000-8010"), ["Port.target"] = Fixed("80"),
        ["Port.text"] = Fixed("80", "8080:80", "127.0.0.1:8081:81", "3000-3005:3000-3005/udp", "[::1]:8082:82", "127.0.0.1::83", "53:53/sctp", $"{new EnvVariable("PORT").Or("80")}:80", $"{new EnvVariable("ADDRESS")}:8084:{new EnvVariable("PORT").Required("a/b:c [d")}/udp"),
        ["ProviderOption.key"] = HostileTexts.Key, ["PullPolicy.text"] = Fixed("always", "if_not_present", "every_12h"), ["PullPolicy.age"] = Fixed("12h", "1d12h"), ["Restart.text"] = Fixed("no", "always", "on-failure", "on-failure:5", "unless-stopped"),
        ["Route.host"] = Fixed("a.example", "b.example"), ["Route.Path"] = Fixed("/api", "/x y"), ["Route.Entrypoint"] = Fixed("web", "internal"), ["Route.Resolver"] = Fixed("le", "other"),
        ["Route.Middlewares"] = Fixed("auth@docker", "gzip"), ["Route.Redirects"] = Fixed("www.a.example", "old.example"), ["Route.RedirectTarget"] = Fixed("new.example"), ["Route.Name"] = Fixed("named", "other"), ["Route.Aliases"] = Fixed("c.example", "d.example"), ["Route.Server"] = Fixed("app", "api"),
        ["SecurityOption.profile"] = Fixed("./seccomp.json", "unconfined"), ["SecurityOption.part"] = Fixed("user", "role"), ["SecurityOption.value"] = Fixed("USER"), ["SecurityOption.text"] = Fixed("no-new-privileges", "seccomp:unconfined", "label=user:x"),
        ["Service.ContainerName"] = Fixed("named", "named.2"), ["Service.Profiles"] = Fixed("debug", "release-1"), ["Service.LabelFiles"] = Fixed("./app.labels", "./other.labels"),
        ["Service.Labels.key"] = choices => HostileTexts.Key(choices).Replace('=', '_'), ["Service.Ulimits.key"] = Fixed([.. UlimitNames]), ["ImageBuild.Ulimits.key"] = Fixed([.. UlimitNames]),
        ["Service.Environment.key"] = Variable, ["Service.PassedEnvironment"] = Fixed("PASSED", "HTTP_PROXY"), ["ImageBuild.Args.key"] = Variable, ["ImageBuild.PassedArgs"] = Fixed("PASSED", "HTTP_PROXY"),
        ["Hook.Environment.key"] = Variable, ["Hook.PassedEnvironment"] = Fixed("PASSED", "HTTP_PROXY"),
        ["Service.ExtraHosts.key"] = Fixed("one", "two.example"), ["ImageBuild.ExtraHosts.key"] = Fixed("one", "two.example"), ["ImageBuild.AdditionalContexts.key"] = Fixed("src", "docs"),
        ["Service.DnsSearch"] = Fixed("example.org", "."), ["Signal.text"] = Fixed("SIGTERM", "QUIT", "SIGRTMIN+3", "9"), ["Stack.Name"] = Fixed("model"), ["Stack.After"] = Fixed("other"), ["Stack.FormatVersion"] = Fixed("3.8"),
        ["Subnet.text"] = Fixed("172.28.0.0/16", "fd00:1::/64"), ["Tmpfs.target"] = Fixed("/run", "/a b"), ["Tmpfs.text"] = Fixed("/run", "/tmp:size=64m,mode=1777", "/x:noexec,uid=5"), ["Tmpfs.Options"] = Fixed("noexec", "nosuid"),
        ["User.name"] = Fixed("postgres", "1000"), ["User.group"] = Fixed("staff", "1000"), ["User.text"] = Fixed("1000:1000", "postgres", "0"), ["UserGroup.name"] = Fixed("docker", "12", "no"),
        ["VolumesFrom.text"] = Fixed("base", "base:ro", "container:other:rw"), ["Watch.path"] = Fixed("./src", "./a b"), ["Watch.target"] = Fixed("/app", "/x y"),
        ["ByteSize.text"] = Fixed("64m", "1.5g", "128kb", "1000", "2T", "-1"), ["Volume.server"] = Fixed("10.0.0.9"), ["Volume.path"] = Fixed("/export"), ["Volume.options"] = Fixed("rw", "nfsvers=4"),
        ["Config.name"] = Fixed("outside"), ["Secret.name"] = Fixed("outside"), ["Volume.name"] = Fixed("outside"),
        ["Config.path"] = Fixed("./granted.txt", "./a b.txt"), ["Secret.path"] = Fixed("./granted.txt", "./a b.txt"), ["Config.File"] = Fixed("./granted.txt"), ["Secret.File"] = Fixed("./granted.txt"),
        ["Config.Environment"] = Fixed("WORD"), ["Secret.Environment"] = Fixed("WORD"), ["Logging.size"] = Fixed("10m"), ["Provider.Type"] = Fixed("awesomecloud"),
        ["x.key"] = choices => "x-" + HostileTexts.Key(choices),
    };

    private static readonly Dictionary<string, (long Least, long Most)> Numbers = new(StringComparer.Ordinal)
    {
        ["BlockIo.Weight"] = (10, 1000), ["BlockWeight.Weight"] = (10, 1000), ["Service.MemorySwappiness"] = (0, 100), ["Service.OomScoreAdjustment"] = (-1000, 1000), ["Service.CpuPercent"] = (0, 100),
        ["Service.PidsLimit"] = (-1, 100), ["ResourceLimits.Pids"] = (-1, 100), ["LanguageModel.ContextSize"] = (1, 100_000), ["Placement.MaxReplicasPerNode"] = (1, 9), ["CpuSet.first"] = (0, 2), ["CpuSet.last"] = (2, 4),
        ["Ulimit.soft"] = (-1, 100), ["Ulimit.hard"] = (100, long.MaxValue), ["FilePermissions.owner"] = (0, 7), ["FilePermissions.group"] = (0, 7), ["FilePermissions.others"] = (0, 7),
        ["Port.published"] = (1, 65535), ["Port.target"] = (1, 65535), ["ExposedPort.port"] = (1, 65535), ["Route.Priority"] = (-5, 5), ["Raw.number"] = (long.MinValue, long.MaxValue), ["ProviderOption.value"] = (-9, 99),
    };

    private static EnvVariable Tag => new("WORD");

    private const string Digest = "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";

    private static IEnumerable<string> UlimitNames => ["as", "core", "nofile", "nproc", "stack"];

    /// <summary>The texts for a slot, or null where any text will do.</summary>
    public static Func<Choices, string>? Text(string slot) => Texts.GetValueOrDefault(slot);

    /// <summary>A whole number for a slot.</summary>
    public static long Number(string slot, Choices choices)
    {
        var (least, most) = Numbers.GetValueOrDefault(slot, (1, 64));
        return choices.Below(4) switch { 0 => least, 1 => most, _ => most - least is > 0 and < int.MaxValue ? least + choices.Below((int)(most - least)) : least };
    }

    private static Func<Choices, string> Fixed(params IReadOnlyList<string> texts) => choices => choices.Among(texts);

    private static string Variable(Choices choices) => choices.Chance(70) ? choices.Among("A", "B_2", "LC_ALL", "no", "HOME") : HostileTexts.Key(choices).Replace('=', '_');
}
