using Vigo.Runner.Reconcile;

namespace Vigo.Runner.Tests.Reconcile;

public class ComposeModelReaderTests
{
    private readonly Fingerprint _fingerprint = Fingerprint.Peek("/nowhere");

    [Fact]
    public void What_matters_of_a_service_is_read()
    {
        var model = Read("""
            {
              "services": {
                "web": {
                  "image": "web:1", "platform": "linux/arm64", "scale": 2,
                  "ports": [
                    { "mode": "ingress", "target": 80, "published": "8080", "protocol": "tcp" },
                    { "mode": "ingress", "target": 53, "published": "53", "protocol": "udp" },
                    { "mode": "ingress", "target": 81, "published": "9000-9010", "protocol": "tcp" },
                    { "mode": "ingress", "target": 82, "protocol": "tcp" }
                  ],
                  "volumes": [
                    { "type": "bind", "source": "/srv/stacks/web/conf", "target": "/conf" },
                    { "type": "bind", "source": "/var/run/docker.sock", "target": "/var/run/docker.sock" },
                    { "type": "volume", "source": "data", "target": "/data" }
                  ],
                  "configs": [{ "source": "app" }],
                  "depends_on": { "migrate": { "condition": "service_completed_successfully" }, "db": { "condition": "service_started" } }
                },
                "migrate": { "image": "migrate:1" },
                "report": { "image": "report:1" },
                "db": { "image": "db:1", "deploy": { "replicas": 3 } },
                "built": { "build": { "context": "." } }
              },
              "configs": { "app": { "file": "/srv/stacks/web/app.conf" } },
              "networks": { "proxy": { "name": "proxy_default", "external": true }, "default": { "name": "web_default" } }
            }
            """, "report");

        var web = model.Services["web"];
        Assert.Equal(("web:1", "linux/arm64", 2, false), (web.Image, web.Platform, web.Replicas, web.OneShot));
        Assert.Equal(["53/udp", "8080"], web.Ports.Select(port => port.ToString()));
        Assert.Equal(["conf", "app.conf"], web.Mounts);
        Assert.True(web.Mounted("conf/a/b.conf") && web.Mounted("app.conf"));
        Assert.False(web.Mounted("conf.d/x") || web.Mounted("docker-compose.yml"));
        Assert.Equal(["migrate", "report"], model.Services.Where(service => service.Value.OneShot).Select(service => service.Key));
        Assert.Equal(3, model.Services["db"].Replicas);
        Assert.Null(model.Services["built"].Image);
        Assert.Equal(["proxy_default"], model.ExternalNetworks);
    }

    [Fact]
    public void The_settings_of_a_service_are_the_same_wherever_it_lies_and_whatever_its_image()
    {
        var here = Read("""{ "services": { "web": { "image": "web:1", "volumes": [{ "type": "bind", "source": "/srv/stacks/web/conf" }] } } }""");
        var there = ComposeModelReader.Read("""{ "services": { "web": { "volumes": [{ "type": "bind", "source": "/elsewhere/conf" }], "image": "web:2" } } }""", "/elsewhere", [], _fingerprint);
        var other = Read("""{ "services": { "web": { "image": "web:1" } } }""");

        Assert.Equal(here.Services["web"].Settings, there.Services["web"].Settings);
        Assert.NotEqual(here.Services["web"].Settings, other.Services["web"].Settings);
    }

    [Theory]
    [InlineData("", 10)]
    [InlineData("\"stop_grace_period\": \"1m30s\", ", 90)]
    [InlineData("\"stop_grace_period\": \"1h0m0.5s\", ", 3600.5)]
    public void The_time_to_stop_is_read(string setting, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Read($$"""{ "services": { "web": { {{setting}}"image": "web:1" } } }""").Services["web"].StopGrace);

    private ComposeModel Read(string json, params string[] oneShots) => ComposeModelReader.Read(json, "/srv/stacks/web", oneShots, _fingerprint);
}
