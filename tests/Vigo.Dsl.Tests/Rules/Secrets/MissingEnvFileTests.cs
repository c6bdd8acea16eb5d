using Vigo.Rules;
using Vigo.Rules.Secrets;
using Vigo.Testing;
using static Vigo.Dsl.Tests.Rules.FleetBuilder;
using static Vigo.Dsl.Tests.Rules.Secrets.EncryptedEnvFiles;

namespace Vigo.Dsl.Tests.Rules.Secrets;

public class MissingEnvFileTests
{
    private static readonly Stack Stack = App(web => web with { EnvFiles = [new("env/global.env"), new("env/app.env")] });

    [Fact]
    public void A_service_s_env_file_that_does_not_exist_is_an_error_where_it_is_named()
    {
        var finding = Assert.Single(MissingEnvFile.Rule.FindingsOf(Fleet(Stack).WithEnvFile("env/global.env", Defining("A"))));

        Assert.Equal(RuleSeverity.Error, finding.Severity);
        Assert.Equal("app: Services[\"web\"].EnvFiles[1]", finding.Subject.Place());
    }

    [Fact]
    public void So_is_a_stack_s() =>
        Assert.Equal("app: EnvFiles[0]", Assert.Single(MissingEnvFile.Rule.FindingsOf(App() with { EnvFiles = [new("env/app.env")] })).Subject.Place());

    [Fact]
    public void So_is_the_proxy_s() =>
        Assert.Single(MissingEnvFile.Rule.FindingsOf(Fleet().WithProxy(App() with { EnvFiles = [new("env/app.env")] })));

    [Fact]
    public void A_path_that_is_written_otherwise_is_not_the_file() =>
        Assert.Single(MissingEnvFile.Rule.FindingsOf(Fleet(App() with { EnvFiles = [new("./env/app.env")] }).WithEnvFile("env/app.env", Defining("A"))));

    [Fact]
    public void Files_that_exist_are_fine() =>
        Assert.Empty(MissingEnvFile.Rule.FindingsOf(Fleet(Stack).WithEnvFile("env/global.env", Defining("A")).WithEnvFile("env/app.env", Defining("B"))));

    [Fact]
    public void A_host_s_own_file_is_enough_there_and_nowhere_else()
    {
        var fleet = Fleet(Stack).WithHosts(new Host("vps-1"), new Host("vps-2"))
            .WithEnvFile("env/global.env", Defining("A")).WithEnvFile("hosts/vps-1/env/app.env", Defining("B"));

        Assert.Contains("on a host without a record and 'vps-2':", Assert.Single(MissingEnvFile.Rule.FindingsOf(fleet)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_which_file_and_what_to_do()
    {
        var misspelt = App(web => web with { EnvFiles = [new("env/glboal.env")] });

        Snapshot.Match(Report(
        [
            .. MissingEnvFile.Rule.FindingsOf(Fleet(misspelt).WithEnvFile("env/global.env", Defining("A"))),
            .. MissingEnvFile.Rule.FindingsOf(Fleet(App() with { EnvFiles = [new("env/app.env")] }).WithHosts(new Host("vps-1"))),
        ]));
    }
}
