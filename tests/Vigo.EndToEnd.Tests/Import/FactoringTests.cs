using System.Text.RegularExpressions;
using Vigo.Testing;

namespace Vigo.EndToEnd.Tests.Import;

/// <summary>What services have in common is said once, where a good author would have done so, and nowhere else.</summary>
public class FactoringTests
{
    private const string Worker =
        "    image: ghcr.io/acme/shop:v1\n    restart: always\n    env_file: [../../env/shop.env]\n    volumes: [\"data:/data\"]\n    networks: [app]\n    stop_grace_period: 30s\n";

    [Fact]
    public async Task Services_that_differ_in_few_words_are_calls_of_a_method() => Snapshot.Match(await Imported(
        "services:\n"
        + string.Concat(new[] { ("mail", 8081), ("pdf", 8082), ("search", 8083) }.Select(worker =>
            $"  worker-{worker.Item1}:\n{Worker}    container_name: shop-{worker.Item1}\n    command: [\"work\", \"--queue\", \"{worker.Item1}\"]\n    environment:\n      QUEUE: {worker.Item1}\n    ports: [\"{worker.Item2}:80\"]\n"))
        + "  db:\n    image: postgres:16.4\nvolumes: {data: {}}\nnetworks: {app: {}}\n"));

    [Fact]
    public async Task What_the_author_merged_into_services_is_a_member_they_start_from() => Snapshot.Match(await Imported(
        """
        x-app: &app
          restart: unless-stopped
          env_file: [../../env/shop.env]
          networks: [app]
        services:
          web:
            <<: *app
            image: nginx:1.27
            ports: ["80:80"]
          worker:
            <<: *app
            image: ghcr.io/acme/worker:v1
            restart: "no"
          db:
            image: postgres:16.4
        networks: {app: {}}

        """));

    [Fact]
    public async Task What_services_share_is_what_they_have_now()
    {
        using var folder = new ImportedFolder();
        folder.Write("e.env", "A=1\n");
        folder.Write("compose.yml", "x-net: &n {restart: always, volumes: [\"./a:/a\"], env_file: [./e.env]}\nservices:\n  web: {<<: *n, image: nginx:1.27}\n  worker: {<<: *n, image: redis:7.2}\n");

        await folder.Import("compose.yml");

        var code = folder.Repository.Read("infra/Stacks/Shop.cs");
        Assert.Contains("private static Service Net =>", code, StringComparison.Ordinal);
        Assert.Single(Regex.Matches(code, "EnvFiles ="));
        Assert.DoesNotContain("new(\"", code.Replace("new(\"shop\")", "", StringComparison.Ordinal), StringComparison.Ordinal);
        folder.Repository.Generate();
    }

    [Fact]
    public async Task Texts_around_each_other_are_one_parameter() => Assert.Contains("Worker(string name) => new()", await Imported(
        "services:\n" + string.Concat("ab cd ef".Split(' ').Select(name =>
            $"  worker-{name}:\n{Worker}    environment: {{LONGEST: x-shop-{name}, LONG: shop-{name}, NAME: {name}}}\n")) + "volumes: {data: {}}\nnetworks: {app: {}}\n"), StringComparison.Ordinal);

    [Fact]
    public async Task Members_of_the_stack_s_class_have_names_of_their_own()
    {
        var code = await Imported(
            "x-app: &app\n  restart: always\n  init: true\nservices:\n"
            + string.Concat("ab cd ef".Split(' ').Select(name => $"  worker-{name}:\n{Worker}    environment: {{NAME: {name}, CLASS: \"${{SHOP:-1}}\", W: \"${{WORKER:-2}}\"}}\n"))
            + "  x: {<<: *app, image: x, environment: {A: \"${APP:-3}\"}}\n  y: {<<: *app, image: y, user: \"${STACK:-4}\"}\nvolumes: {data: {}}\nnetworks: {app: {}}\n");

        Assert.All(["[\"worker-ab\"] = WorkerService(\"ab\")", "EnvVariable ShopKey", "EnvVariable Worker ", "EnvVariable AppKey", "EnvVariable StackKey", "Service App =>"], name => Assert.Contains(name, code, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("two services only", "worker-a worker-b", Worker)]
    [InlineData("no name for what they are", "mail pdf search", Worker)]
    [InlineData("little in common", "worker-a worker-b worker-c", "    image: ghcr.io/acme/shop:v1\n    restart: always\n")]
    public async Task Others_are_left_alone(string why, string names, string common)
    {
        var code = await Imported("services:\n" + string.Concat(names.Split(' ').Select(name => $"  {name}:\n{common}    environment: {{NAME: {name}}}\n")) + "volumes: {data: {}}\nnetworks: {app: {}}\n");

        Assert.False(code.Contains("private static Service", StringComparison.Ordinal), why);
    }

    [Fact]
    public async Task A_single_merged_key_and_a_single_user_are_left_alone()
    {
        Assert.DoesNotContain("private static Service", await Imported("x-a: &a\n  restart: always\nservices:\n  b: {<<: *a, image: x}\n  c: {<<: *a, image: y}\n"), StringComparison.Ordinal);
        Assert.DoesNotContain("private static Service", await Imported("x-a: &a\n  restart: always\n  init: true\nservices:\n  b: {<<: *a, image: x}\n  c: {image: y}\n"), StringComparison.Ordinal);
    }

    private static async Task<string> Imported(string original)
    {
        using var repository = new ImportedRepository();
        repository.Write("env/shop.env", "A=1\n");
        await repository.Import(repository.Write("stacks/shop/docker-compose.yml", original));

        var code = repository.Read("infra/Stacks/Shop.cs");
        TestContext.Current.TestOutputHelper?.WriteLine(code);
        Assert.Equal(await repository.Config("shop", original), await repository.Config("shop", repository.Generate()["stacks/shop/docker-compose.yml"]));
        return code;
    }
}
