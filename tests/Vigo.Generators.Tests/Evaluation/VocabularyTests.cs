using Vigo.Generators.Tests.Oracle;

namespace Vigo.Generators.Tests.Evaluation;

public sealed class VocabularyTests
{
    [Fact]
    public void Stacks_hosts_and_overlays() => Clr.Agrees(
        """
        public static class Tags
        {
            public static readonly Image Web = Image.Of("ghcr.io/acme/web").Sha("0a1b2c3");
            public static readonly Image Postgres = Image.Of("postgres").Version("16.4-alpine");
        }
        """,
        """
        public static class Apps
        {
            [Stack]
            public static Stack Stack => new("apps")
            {
                Services = new()
                {
                    ["web"] = new()
                    {
                        Image = Tags.Web,
                        Restart = Restart.UnlessStopped,
                        Health = Health.Http("/", port: 80),
                        Routes = [Route.To("acme.be", port: 80).RedirectFrom("www.acme.be")],
                        Environment = new() { ["URL"] = $"https://{Host}", ["PORT"] = $"{Port + 1}" },
                    },
                    ["db"] = Database("16") with { Restart = Restart.Always },
                },
                Volumes = new() { ["data"] = new() },
                After = ["proxy", .. Extra()],
            };

            private const int Port = 8080;
            private static string Host => "acme.be";
            private static Service Database(string version) => new() { Image = Tags.Postgres, Environment = new() { ["VERSION"] = version } };
            private static IEnumerable<string> Extra() { yield return "dns"; }
        }
        """,
        """
        public static class Program
        {
            public static object? Base => Apps.Stack;
            public static object? Overlay => Apps.Stack.With("web", web => web with { Image = Tags.Web.Branch("main") });
            public static object? Missing => Apps.Stack.With("nope", web => web);
            public static object? Service => Apps.Stack.Services["web"].Image;
            public static object? NoService => Apps.Stack.Services["nope"];
            public static object? Names => Apps.Stack.Services.Select(pair => pair.Key).Order().ToSequence();
            public static object? Images => Apps.Stack.Services.Values.Select(service => service.Image).ToList();
            public static object? Without => Apps.Stack with { Services = Apps.Stack.Services.Remove("db") };
            public static object? Set => (Apps.Stack with { Services = Apps.Stack.Services.Set("x", new() { Image = Tags.Web }) }).Services.Count;
            public static object? Equal => Apps.Stack == Apps.Stack;
            public static object? Different => Apps.Stack == Apps.Stack with { ForwardOnly = true };
            public static object? Workers => Enumerable.Range(1, 3).ToMap(i => $"worker{i}", i => new Service { Image = Tags.Web, Environment = new() { ["N"] = i.ToString() } });
            public static object? BadImage => Image.Of("no spaces allowed").Sha("0a1b2c3");
            public static object? Loop()
            {
                var services = new Map<Service>();
                foreach (var name in new[] { "a", "b" })
                    services = services.Set(name, new() { Image = Tags.Web });
                return new Stack("loop") { Services = services };
            }

            public static object? Grouped => Apps.Stack.Services.GroupBy(pair => pair.Value.Restart).Select(group => (group.Key, group.Count())).ToList();
            public static object? Matched => Apps.Stack.Services["web"] is { Image: { } image, ContainerName: null } ? image : null;
            public static object? Spread => new Stack("s") { After = [.. Apps.Stack.After, .. Apps.Stack.After.Select(name => name + "2")] };
            public static object? TryGet => Apps.Stack.Services.TryGetValue("web", out var web) ? web.Health : null;
        }
        """);

    [Fact]
    public void Env_keys_survive_the_operations_of_strings() => Clr.AgreesOnEach(
        """
        $"https://{Host}"
        "https://" + Host
        (Host.ToString() ?? "").Length > 0
        string.Join(",", Host, Port)
        string.Concat("a", Host)
        (Port.ToString() is { Length: > 0 } text ? text : "none") + "/path"
        Host.Or("localhost") + "/" + Port.Required("set it")
        new Service { Image = Image.Of("x").Version("1"), Environment = new() { ["URL"] = $"https://{Host}:{Port}" } }
        string.Format("{0}:{1}", Host, Port)
        """,
        """
            private static readonly EnvVariable Host = Variable("APP_HOST");
            private static readonly EnvVariable Port = Variable("APP_PORT");
            private static EnvVariable Variable(string key) => new(key);
        """);
}
