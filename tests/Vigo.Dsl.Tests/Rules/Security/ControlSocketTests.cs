using Vigo.Rules;
using Vigo.Rules.Security;
using Vigo.Testing;
using static Vigo.Dsl.Tests.Rules.FleetBuilder;

namespace Vigo.Dsl.Tests.Rules.Security;

public class ControlSocketTests
{
    [Theory]
    [InlineData("/var/run/docker.sock")]
    [InlineData("/run/docker.sock")]
    [InlineData("/run/containerd/containerd.sock")]
    [InlineData("/var/run/containerd/containerd.sock")]
    [InlineData("/run/k3s/containerd/containerd.sock")]
    [InlineData("/run/podman/podman.sock")]
    [InlineData("/run/crio/crio.sock")]
    [InlineData("/var/run/crio/crio.sock")]
    [InlineData("/run/cri-dockerd.sock")]
    [InlineData("/run/user/1000/docker.sock")]
    [InlineData("/run/user/1000/podman/podman.sock")]
    [InlineData("/mnt/elsewhere/docker.sock")]
    [InlineData("~/.docker/run/docker.sock")]
    public void A_control_socket_is_an_error(string source) => AssertFires(source);

    [Fact]
    public void So_is_the_engine_s_own_way_of_handing_it_over() =>
        Assert.Equal("app: Services[\"web\"].UseApiSocket", Assert.Single(ControlSocket.Rule.FindingsOf(Fleet(App(web => web with { UseApiSocket = true })))).Subject.Place());

    [Theory]
    [InlineData("/")]
    [InlineData("/run")]
    [InlineData("/var")]
    [InlineData("/var/run")]
    [InlineData("/run/containerd")]
    [InlineData("/run/podman")]
    [InlineData("/var/run/crio")]
    [InlineData("/run/user")]
    [InlineData("/run/user/1000")]
    [InlineData("/run/user/1000/podman")]
    public void A_folder_that_holds_one_is_an_error(string source) => AssertFires(source);

    [Theory]
    [InlineData("/var/run/")]
    [InlineData("//var//run//docker.sock")]
    [InlineData("/var/./run/./docker.sock")]
    [InlineData("/var/lib/../run/docker.sock")]
    [InlineData("/srv/../../run")]
    [InlineData("/etc/..")]
    [InlineData("/run/docker.sock/")]
    public void Dots_and_slashes_hide_nothing(string source) => AssertFires(source);

    [Theory]
    [InlineData("../../../../run/docker.sock")]
    [InlineData("../../../../run")]
    [InlineData("../../../../../var/run")]
    [InlineData("../../../../")]
    [InlineData("./../../../run")]
    [InlineData("./docker.sock")]
    public void A_relative_path_that_can_arrive_there_is_an_error(string source) => AssertFires(source);

    [Theory]
    [InlineData("./conf")]
    [InlineData("./run")]
    [InlineData("../../companions/nginx.conf")]
    [InlineData("../../run")]
    [InlineData("../../../data")]
    [InlineData("/srv/data")]
    [InlineData("/runtime")]
    [InlineData("/var/lib/docker-registry")]
    [InlineData("/var/log")]
    [InlineData("/run/secrets")]
    [InlineData("/run/user/1000/bus")]
    [InlineData("/etc/docker.sock.d")]
    [InlineData("~/data")]
    public void Another_path_is_fine(string source) =>
        Assert.Empty(ControlSocket.Rule.FindingsOf(Mounting(Mount.Bind(source, "/mnt"))));

    [Fact]
    public void What_stands_in_for_an_env_key_is_followed()
    {
        var key = new EnvVariable("SOCK");

        AssertFires(key.Or("/var/run/docker.sock"));
        AssertFires($"{key.Or("/var")}/run");
        AssertFires($"/var/{key.Or("run")}/docker.sock");
        AssertFires(key.Or(new EnvVariable("OTHER").Or("/run/docker.sock")));
        AssertFires($"{key}/docker.sock");
    }

    [Fact]
    public void What_only_a_host_knows_cannot_be_judged()
    {
        var key = new EnvVariable("DATA");

        Assert.All<string>([key, $"{key}/run", $"/{key}", $"/srv/{key}/docker", key.Or("/srv/data")], source =>
            Assert.Empty(ControlSocket.Rule.FindingsOf(Mounting(Mount.Bind(source, "/mnt")))));
    }

    [Fact]
    public void The_short_syntax_and_further_options_hide_nothing()
    {
        Mount[] mounts =
        [
            "/var/run/docker.sock:/var/run/docker.sock",
            "/var/run/docker.sock:/docker.sock:ro",
            "/run:/host/run:ro,rslave",
            $"{new EnvVariable("SOCK").Or("/var/run/docker.sock")}:/var/run/docker.sock",
            Mount.Bind("/run", "/host/run") with { CreatesHostPath = false },
            Mount.Volume("/run/docker.sock", "/docker.sock"),
        ];

        Assert.All(mounts, mount => Assert.Single(ControlSocket.Rule.FindingsOf(Mounting(mount))));
    }

    [Fact]
    public void A_helper_hides_nothing()
    {
        static Mount Socket(string engine) => Mount.Bind($"/var/run/{engine}.sock", "/engine.sock").ReadOnly();

        Assert.Single(ControlSocket.Rule.FindingsOf(Mounting(Socket("docker"))));
    }

    [Fact]
    public void An_overlay_s_mount_is_found_where_the_overlay_is()
    {
        var stack = App();
        var overlay = stack.With("web", web => web with { Volumes = ["/run/docker.sock:/run/docker.sock"] });
        var fleet = Fleet(stack).WithHosts(new Host("staging-1") { Kind = HostKind.Staging, Overlays = [overlay] });

        var finding = Assert.Single(ControlSocket.Rule.FindingsOf(fleet));

        Assert.Same(overlay, Assert.IsType<ModelSubject>(finding.Subject).Root);
        Assert.Equal(RuleSeverity.Error, finding.Severity);
    }

    [Theory]
    [InlineData("none", "bind", "/var/run")]
    [InlineData("none", "bind,ro", "/run/docker.sock")]
    [InlineData("none", "rw,rbind", "/")]
    [InlineData("", "bind", "/var/lib/../run/")]
    public void A_volume_whose_driver_binds_it_is_found_at_the_device(string type, string options, string device)
    {
        var finding = Assert.Single(ControlSocket.Rule.FindingsOf(WithVolume(new() { ["type"] = type, ["o"] = options, ["device"] = device })));

        Assert.Equal("app: Volumes[\"engine\"].DriverOptions[\"device\"]", finding.Subject.Place());
        Assert.Equal("app: Services[\"web\"].Volumes[0]", Assert.Single(finding.Related).Place());
    }

    [Theory]
    [InlineData("nfs", "addr=10.0.0.1,rw", "/run")]
    [InlineData("none", "bind", "/srv/data")]
    public void A_volume_whose_driver_mounts_something_else_is_fine(string type, string options, string device) =>
        Assert.Empty(ControlSocket.Rule.FindingsOf(WithVolume(new() { ["type"] = type, ["o"] = options, ["device"] = device })));

    [Fact]
    public void A_volume_that_nothing_mounts_gives_nobody_anything()
    {
        var stack = WithVolume(new() { ["type"] = "none", ["o"] = "bind", ["device"] = "/run" });

        Assert.Empty(ControlSocket.Rule.FindingsOf(stack.With("web", web => web with { Volumes = [] })));
    }

    [Fact]
    public void Named_volumes_and_tmpfs_are_fine() =>
        Assert.Empty(ControlSocket.Rule.FindingsOf(Mounting(Mount.Volume("docker.sock", "/data"), Mount.Tmpfs("/run"), "/run/cache")));

    [Fact]
    public void The_proxy_may_mount_the_socket_for_reading() =>
        Assert.Empty(ControlSocket.Rule.FindingsOf(Fleet().WithProxy(Mounting("/var/run/docker.sock:/var/run/docker.sock:ro", Mount.Bind("/run/docker.sock", "/docker.sock").ReadOnly()))));

    [Theory]
    [InlineData("/var/run/docker.sock:/var/run/docker.sock")]
    [InlineData("/var/run:/var/run:ro")]
    [InlineData("/:/host:ro")]
    public void The_proxy_may_neither_write_to_it_nor_mount_its_folder(string mount) =>
        Assert.Single(ControlSocket.Rule.FindingsOf(Fleet().WithProxy(Mounting(mount))));

    [Fact]
    public void Says_what_is_mounted_why_it_matters_and_what_to_do()
    {
        IEnumerable<Finding> findings =
        [
            .. ControlSocket.Rule.FindingsOf(Mounting("/var/run/docker.sock:/var/run/docker.sock:ro")),
            .. ControlSocket.Rule.FindingsOf(Mounting("/run/user:/run/user")),
            .. ControlSocket.Rule.FindingsOf(Mounting(Mount.Bind(new EnvVariable("SOCK").Or("/var/run/docker.sock"), "/docker.sock"))),
            .. ControlSocket.Rule.FindingsOf(WithVolume(new() { ["type"] = "none", ["o"] = "bind", ["device"] = "/var/run" })),
            .. ControlSocket.Rule.FindingsOf(Fleet().WithProxy(Mounting("/var/run:/var/run:ro"))),
        ];

        Snapshot.Match(Report(findings));
    }

    private static void AssertFires(string source)
    {
        var finding = Assert.Single(ControlSocket.Rule.FindingsOf(Mounting(Mount.Bind(source, "/mnt"))));

        Assert.Equal(RuleSeverity.Error, finding.Severity);
        Assert.Equal("app: Services[\"web\"].Volumes[0]", finding.Subject.Place());
        Assert.Contains($"'{Interpolation.ToCompose(source)}'", finding.Message, StringComparison.Ordinal);
    }

    private static Stack Mounting(params Mount[] mounts) => App(web => web with { Volumes = [.. mounts] });

    private static Stack WithVolume(Map<string> options) =>
        Mounting(Mount.Volume("engine", "/engine")) with { Volumes = new() { ["engine"] = new() { Driver = "local", DriverOptions = options } } };
}
