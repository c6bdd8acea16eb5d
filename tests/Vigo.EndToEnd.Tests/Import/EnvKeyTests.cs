namespace Vigo.EndToEnd.Tests.Import;

/// <summary>Variables of a compose file are the members that the generator of <c>EnvFiles</c> makes, whatever a key or a file is called.</summary>
public class EnvKeyTests
{
    [Fact]
    public async Task Keys_and_files_of_any_name_compile()
    {
        const string Original =
            """
            services:
              web:
                image: nginx:1.27
                env_file: [../../env/myEnvFile.env, ../../env/to-string.env, ../../env/équipe.env]
                environment:
                  A: ${class}
                  B: ${ToString}
                  C: ${op_Implicit}
                  D: ${ONLY_ON_A_HOST}
                  E: ${ToStringEnvFile:-x}
                  F: ${a_class}

            """;
        using var repository = new ImportedRepository();
        repository.Write("env/myEnvFile.env", "class=1\nToString=2\nop_Implicit=3\n");
        repository.Write("env/to-string.env", "ToStringEnvFile=4\na_class=5\n");
        repository.Write("env/équipe.env", "E=1\n");
        repository.Write("hosts/vps-1/env/only.env", "ONLY_ON_A_HOST=7\n");
        var file = repository.Write("stacks/shop/docker-compose.yml", Original);

        await repository.Import(file);

        var generated = repository.Generate()["stacks/shop/docker-compose.yml"];
        Assert.Equal(await repository.Config("shop", Original), await repository.Config("shop", generated));
        Assert.Contains("EnvFiles.Only.ONLY_ON_A_HOST", repository.Read("infra/Stacks/Shop.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_the_repository_that_may_be_missing_compiles()
    {
        const string Original = "services:\n  web:\n    image: nginx:1.27\n    env_file: [{path: ../../env/shop.env, required: false}]\n";
        using var repository = new ImportedRepository();
        repository.Write("env/shop.env", "A=1\n");
        var file = repository.Write("stacks/shop/docker-compose.yml", Original);

        await repository.Import(file);

        var generated = repository.Generate()["stacks/shop/docker-compose.yml"];
        Assert.Equal(await repository.Config("shop", Original), await repository.Config("shop", generated));
    }

    [Fact]
    public async Task A_key_that_is_a_whole_tag_stands_by_itself()
    {
        const string Original = "services:\n  web: {image: \"nginx:${TAG:-1.27}\"}\n  worker: {image: \"redis:v${TAG:-1.27}\"}\n";
        using var repository = new ImportedRepository();
        repository.Write("env/shop.env", "TAG=1.28\n");

        await repository.Import(repository.Write("stacks/shop/docker-compose.yml", Original));

        Assert.Contains(".Tagged(EnvFiles.Shop.TAG.Or(\"1.27\"))", repository.Read("infra/Stacks/Shop.cs"), StringComparison.Ordinal);
        Assert.Equal(await repository.Config("shop", Original), await repository.Config("shop", repository.Generate()["stacks/shop/docker-compose.yml"]));
    }
}
