using Vigo.Build.Tests.Support;
using static Vigo.Build.Tests.Support.InfraSource;

namespace Vigo.Build.Tests;

public class CheckTests
{
    private const string Shop = "stacks/shop/docker-compose.yml";
    private const string Blog = "stacks/blog/docker-compose.yml";

    [Fact]
    public void A_repo_that_is_as_the_records_say_passes()
    {
        using var repository = new InfraRepository(Compose(Shop));
        repository.Write().Succeeded();
        repository.Put("stacks/shop/nginx.conf", "# mounted\n");

        repository.Check().Succeeded();
    }

    [Fact]
    public void A_missing_file_is_VIGO9001_at_its_path()
    {
        using var repository = new InfraRepository(Compose(Shop));

        var error = repository.Check().Failed("VIGO9001");

        Assert.Equal(repository.At(Shop), error.File);
        Assert.Equal("The generated file is missing. Run dotnet build and commit it.", error.Message);
    }

    [Fact]
    public void A_changed_file_is_VIGO9002_at_the_first_differing_line_with_both_texts()
    {
        using var repository = new InfraRepository(Compose(Shop, "services:\n  web:\n    image: shop:sha-1\n"));
        repository.Put(Shop, Compose(Shop, "services:\n  web:\n    image: shop:sha-2\n  db: {}\n").Text);

        var error = repository.Check().Failed("VIGO9002");

        Assert.Equal(repository.At(Shop), error.File);
        Assert.Equal((5, 21), (error.LineNumber, error.ColumnNumber));
        Assert.Equal(
            "The file is stale or was edited by hand: it holds \"    image: shop:sha-2\" where the C# says \"    image: shop:sha-1\". " +
            "Put the change into the C#, run dotnet build and commit the result.",
            error.Message);
    }

    [Fact]
    public void A_file_with_CRLF_is_VIGO9002_and_the_message_shows_them()
    {
        using var repository = new InfraRepository(Compose(Shop));
        repository.Put(Shop, Compose(Shop).Text.Replace("\n", "\r\n", StringComparison.Ordinal));

        var error = repository.Check().Failed("VIGO9002");

        Assert.Equal(1, error.LineNumber);
        Assert.Contains("change the C# and\\r\" where", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_orphan_is_VIGO9003_and_names_what_it_came_from()
    {
        using var repository = new InfraRepository(Compose(Shop));
        repository.Write().Succeeded();
        repository.Put(Blog, Compose(Blog, source: "infra/Stacks/Blog.cs").Text);

        var error = repository.Check().Failed("VIGO9003");

        Assert.Equal(repository.At(Blog), error.File);
        Assert.Contains("infra/Stacks/Blog.cs", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_file_at_fault_is_one_error_and_nothing_is_written()
    {
        using var repository = new InfraRepository(Compose(Shop, "a: 1\n"), Compose(Blog), Compose("proxy/docker-compose.yml"));
        repository.Put(Shop, Compose(Shop, "a: 2\n").Text);
        repository.Put("hosts/gone/host.yml", Compose("hosts/gone/host.yml").Text);
        repository.Put("proxy/docker-compose.yml", "services: {}\n");
        var before = repository.State();

        var outcome = repository.Check();

        Assert.Equal(["VIGO9001", "VIGO9002", "VIGO9003", "VIGO9004"], outcome.Errors.Select(error => error.Code).Order(StringComparer.Ordinal));
        Assert.Equal(before, repository.State());
    }

    [Fact]
    public void A_check_without_analyzers_is_refused()
    {
        using var repository = new InfraRepository();

        var error = repository.Check(analyzersSkipped: true).Failed("VIGO9007");

        Assert.Contains("RunAnalyzers=false", error.Message, StringComparison.Ordinal);
    }
}
