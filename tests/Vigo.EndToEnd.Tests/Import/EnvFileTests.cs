using Vigo.Env;
using Vigo.Runner.Secrets;
using Vigo.Runner.Secrets.Age;

namespace Vigo.EndToEnd.Tests.Import;

/// <summary>Env files move to <c>env/</c>, and values keep their meaning: Compose reads the same, and so does a host.</summary>
public sealed class EnvFileTests : IDisposable
{
    private readonly ImportedFolder _project = new();

    public void Dispose() => _project.Dispose();

    [Fact]
    public async Task The_one_beside_the_file_fills_its_variables()
    {
        _project.Write(".env", "# Ours.\nexport TAG=1.27 # not newer\nHOST='a$b'\nMOTTO=\"two\\nlines \\\"and\\\" \\$5\"\nBOTH=${TAG}-x\n");
        _project.Write("compose.yaml", "services:\n  web: {image: 'nginx:${TAG}', environment: {HOST: '${HOST}', MOTTO: '${MOTTO}', BOTH: '${BOTH}', COST: '$$5'}}\n");

        var said = await _project.Import();

        await _project.AssertSame("compose.yaml");
        Assert.StartsWith("# Ours.\nTAG=1.27\n", _project.Repository.Read("env/shop.env"), StringComparison.Ordinal);
        Assert.Contains("EnvFiles = [EnvFiles.Shop]", _project.Repository.Read("infra/Stacks/Shop.cs"), StringComparison.Ordinal);
        Assert.Contains("EnvFiles.Shop.TAG", _project.Repository.Read("infra/Stacks/Shop.cs"), StringComparison.Ordinal);
        Assert.Contains("env/shop.env: READABLE, from", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Those_of_services_are_called_after_the_stack()
    {
        _project.Write(".env", "TAG=1.27\n");
        _project.Write("web.env", "A=\"b # c\"\n");
        _project.Write("config/.env.db", "B=1\n");
        _project.Write("compose.yaml", "services:\n  web: {image: 'nginx:${TAG}', env_file: [.env, web.env, {path: config/.env.db}, {path: none.env, required: false}]}\n");

        var said = await _project.Import();

        await _project.AssertSame("compose.yaml");
        Assert.Equal(["env/shop-db.env", "env/shop-web.env", "env/shop.env"], _project.Snapshot().Where(path => path.EndsWith(".env", StringComparison.Ordinal)));
        Assert.Contains("and the service need not have it", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Those_of_services_have_the_values_of_the_one_beside_the_file()
    {
        _project.Write(".env", "DOMAIN=a.b\nBARE=from the project\nOWN=project\n");
        var env = _project.Write("app.env", "OWN=file\nG=hello ${DOMAIN}\nH=${DOMAIN:-x}\nI=\"${G}!${OWN}\"\nBARE\nNOWHERE\nJ=<${UNSET}>\n");
        _project.Write("compose.yaml", "services:\n  web: {image: 'nginx:1.27', env_file: app.env}\n");

        var said = await _project.Import();

        Assert.Equal("OWN=file\nG=hello a.b\nH=a.b\nI=hello a.b!project\nBARE=from the project\nJ=<>\n", _project.Repository.Read("env/shop-app.env"));
        Assert.Contains($"{env}:6:1: NOWHERE has no value here, and is left out", said, StringComparison.Ordinal);
        Assert.Contains($"{env}:7:3: UNSET has no value here", said, StringComparison.Ordinal);
        Assert.Equal(2, said.Split("has no value here").Length - 1);
        await _project.AssertSame("compose.yaml");
    }

    [Fact]
    public async Task One_in_its_place_that_takes_values_from_the_project_is_kept_and_told()
    {
        _project.Repository.Write("stacks/shop/.env", "DOMAIN=a.b\n");
        _project.Repository.Write("env/shop.env", "G=hello ${DOMAIN}\nDOMAIN\n");
        var file = _project.Repository.Write("stacks/shop/compose.yaml", "services:\n  web: {image: 'nginx:1.27', env_file: ../../env/shop.env}\n");

        var said = await _project.Repository.Import(file);

        Assert.Equal("G=hello ${DOMAIN}\nDOMAIN\n", _project.Repository.Read("env/shop.env"));
        Assert.Contains("env/shop.env: G, DOMAIN takes its value from the .env beside the compose file", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_tells_Compose_itself_what_to_do_stays_behind()
    {
        var env = _project.Write(".env", "COMPOSE_PROFILES=debug\nTAG=1.27\nCOMPOSE_PROJECT_NAME=shop\n");
        _project.Write("compose.yaml", "services:\n  web: {image: 'nginx:${TAG}'}\n");

        var said = await _project.Import();

        Assert.Equal("TAG=1.27\n", _project.Repository.Read("env/shop.env"));
        Assert.Contains($"{env}:1:1: COMPOSE_PROFILES, COMPOSE_PROJECT_NAME tell Compose itself what to do", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_whose_env_file_tells_Compose_what_to_do_has_that_in_its_environment()
    {
        _project.Write("app.env", "COMPOSE_PROJECT_NAME=a$$b\nCOMPOSE_PROFILES='x,$y'\nNAME=1\n");
        _project.Write(
            "compose.yaml",
            """
            services:
              list: {image: 'nginx:1.27', env_file: app.env, environment: [COMPOSE_PROFILES=own, A=1]}
              mapping: {image: 'nginx:1.27', env_file: [app.env], environment: {A: 1}}
              nothing: {image: 'nginx:1.27', env_file: [{path: app.env}]}
              another: {image: 'nginx:1.27'}

            """);

        var said = await _project.Import();

        Assert.Equal("NAME=1\n", _project.Repository.Read("env/shop-app.env"));
        Assert.Contains("app.env:1:1: COMPOSE_PROJECT_NAME, COMPOSE_PROFILES tell Compose itself what to do, as on every host: left out of env/shop-app.env; a service that has the file gets it", said, StringComparison.Ordinal);
        await _project.AssertSame("compose.yaml");
    }

    [Theory]
    [InlineData("creation_rules: [", ":2:1", "this is not YAML")]
    [InlineData("creation_rules:\n  - age: age1notakey\n", ":2", "'age1notakey' is not an age recipient")]
    public async Task Rules_that_can_not_be_used_are_refused_where_a_file_would_stay_readable(string rules, string place, string what)
    {
        var sops = _project.Repository.Write(".sops.yaml", rules);
        _project.Write(".env", "PASSWORD=hidden\n");
        _project.Write("app.env", "PASSWORD=hidden\n");
        _project.Write("compose.yaml", "services:\n  web: {image: 'nginx:1.27', environment: {P: '${PASSWORD}'}, env_file: app.env}\n");

        var error = await _project.Refused();

        Assert.Contains($"vigo: {what}", error, StringComparison.Ordinal);
        Assert.Contains($"  at {sops}{place}\n", error, StringComparison.Ordinal);
        Assert.DoesNotContain("things can't be imported", error, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_hosts_do_not_take_is_told()
    {
        _project.Write("search.env", "discovery.type=single-node\nxpack.key=\"a #b\"\nPLAIN=1\n");
        _project.Write("compose.yaml", "services:\n  web: {image: 'search:8', env_file: search.env}\n");

        var said = await _project.Import();

        Assert.Contains("env/shop-search.env: hosts take no key like discovery.type, xpack.key", said, StringComparison.Ordinal);
        await _project.AssertSame("compose.yaml");
    }

    [Fact]
    public async Task A_key_that_can_not_be_encrypted_is_refused()
    {
        _project.Repository.Write(".sops.yaml", $"creation_rules:\n  - age: {AgeIdentity.Generate().Recipient.Text}\n");
        var env = _project.Write("search.env", "discovery.type=hidden\n");
        _project.Write("compose.yaml", "services:\n  web: {image: 'search:8', env_file: search.env}\n");

        var error = await _project.Refused();

        Assert.Contains("discovery.type", error, StringComparison.Ordinal);
        Assert.Contains(env, error, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_nobody_uses_stays_where_it_is()
    {
        _project.Write(".env", "APP_KEY=secret\n");
        _project.Write("compose.yaml", "services:\n  web: {image: 'nginx:1.27'}\n");

        await _project.Import();

        Assert.False(_project.Repository.Has("env"));
    }

    [Fact]
    public async Task They_are_encrypted_where_the_repository_says_for_whom()
    {
        var key = AgeIdentity.Generate();
        _project.Repository.Write(".sops.yaml", $"creation_rules:\n  - path_regex: (^|/)env/[^/]+\\.env$\n    age: {key.Recipient.Text}\n");
        _project.Write(".env", "# Ours.\nPASSWORD='p$w # \"x\"'\nTAG=1\n");
        _project.Write("compose.yaml", "services:\n  web: {image: 'nginx:${TAG}', environment: {P: '${PASSWORD}'}}\n");

        var said = await _project.Import();

        var text = _project.Repository.Read("env/shop.env");
        Assert.Empty(EnvFileCheck.Findings(DotenvFile.Parse(text), null));
        Assert.Equal("p$w # \"x\"", SopsDotenv.Decrypt(text, [key]).Find("PASSWORD"));
        Assert.Contains("env/shop.env: encrypted, from", said, StringComparison.Ordinal);
        Assert.DoesNotContain("p$w", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_is_there_already_is_kept_and_must_have_every_key()
    {
        _project.Write(".env", "TAG=1\nOTHER=2\n");
        _project.Write("compose.yaml", "services:\n  web: {image: 'nginx:${TAG}'}\n");
        _project.Repository.Write("env/shop.env", "TAG=1\n");

        Assert.Contains("env/shop.env is there already, and lacks OTHER", await _project.Refused(), StringComparison.Ordinal);

        _project.Repository.Write("env/shop.env", "TAG=9\nOTHER=2\n");
        Assert.Contains("gives other values than", await _project.Refused(), StringComparison.Ordinal);

        _project.Repository.Write("env/shop.env", "OTHER=2\nTAG=1\nMORE=3\n");
        await _project.Import();
    }

    [Fact]
    public async Task What_is_no_env_file_is_told_with_its_place_and_without_its_value()
    {
        var env = _project.Write(".env", "A=1\nB=\"hidden\n");
        _project.Write("compose.yaml", "services:\n  web: {image: 'nginx:${A}'}\n");

        var error = await _project.Refused();

        Assert.Contains($"{env}:2:3", error, StringComparison.Ordinal);
        Assert.DoesNotContain("hidden", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_name_and_the_files_that_it_sets_for_Compose_count()
    {
        _project.Write(".env", "COMPOSE_FILE=one.yaml:two.yaml\nCOMPOSE_PROJECT_NAME=store\n");
        _project.Write("one.yaml", "services:\n  web: {image: 'nginx:1.26'}\n");
        _project.Write("two.yaml", "services:\n  web: {image: 'nginx:1.27'}\n");
        _project.Write("compose.yaml", "services:\n  web: {image: 'never:1'}\n");

        await _project.Import();

        Assert.Contains("new(\"store\")", _project.Repository.Read("infra/Stacks/Store.cs"), StringComparison.Ordinal);
        Assert.Contains("\"1.27\"", _project.Repository.Read("infra/Tags.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_keys_of_one_name_that_would_meet_on_a_host_are_told()
    {
        _project.Write(".env", "LEVEL=info\n");
        _project.Write("app.env", "LEVEL=debug\n");
        _project.Write("compose.yaml", "services:\n  web: {image: 'nginx:1.27', labels: ['level=${LEVEL}'], env_file: [app.env]}\n");

        Assert.Contains("${LEVEL} had another value here; a host takes the one of env/shop-app.env", await _project.Import(), StringComparison.Ordinal);
    }
}
