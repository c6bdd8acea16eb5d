using Vigo.Model;
using Vigo.Rules;
using Vigo.Rules.Secrets;
using Vigo.Testing;
using static Vigo.Dsl.Tests.Rules.FleetBuilder;
using static Vigo.Dsl.Tests.Rules.Secrets.EncryptedEnvFiles;

namespace Vigo.Dsl.Tests.Rules.Secrets;

public class UndefinedVariableTests
{
    private static readonly EnvVariable Host = new("APP_HOST");
    private static readonly EnvVariable Port = new("APP_PORT");

    [Fact]
    public void A_key_that_no_env_file_defines_is_an_error_where_it_is_used()
    {
        var finding = Assert.Single(UndefinedVariable.Rule.FindingsOf(Fleet(Using(Host)).WithEnvFile("env/app.env", Defining("OTHER"))));

        Assert.Equal(RuleSeverity.Error, finding.Severity);
        Assert.Equal("app: Services[\"web\"].Environment[\"VALUE\"]", finding.Subject.Place());
    }

    [Fact]
    public void A_key_of_a_file_that_the_stack_is_not_given_is_not_defined() =>
        Assert.Single(UndefinedVariable.Rule.FindingsOf(Fleet(Using(Host)).WithEnvFile("env/app.env", Defining("OTHER")).WithEnvFile("env/other.env", Defining("APP_HOST"))));

    [Fact]
    public void A_stack_that_is_given_no_file_has_no_key() =>
        Assert.Single(UndefinedVariable.Rule.FindingsOf(Fleet(Using(Host) with { EnvFiles = [] }).WithEnvFile("env/app.env", Defining("APP_HOST"))));

    [Fact]
    public void A_defined_key_is_fine_however_its_file_is_given()
    {
        var fleet = new Fleet().WithEnvFile("env/app.env", Defining("APP_HOST")).WithEnvFile("env/global.env", Defining("GLOBAL"));
        var byStack = Using(Host);
        var byAnotherService = Using(Host) with { EnvFiles = [] };
        byAnotherService = byAnotherService with { Services = byAnotherService.Services.Set("api", new() { EnvFiles = [new("env/global.env"), new("env/app.env")] }) };

        Assert.Empty(UndefinedVariable.Rule.FindingsOf(fleet with { Stacks = Fleet(byStack).Stacks }));
        Assert.Empty(UndefinedVariable.Rule.FindingsOf(fleet with { Stacks = Fleet(byAnotherService).Stacks }));
    }

    [Fact]
    public void Keys_are_found_wherever_compose_puts_values()
    {
        var undefined = Host;
        var stack = new Stack("app")
        {
            Services = new()
            {
                ["web"] = new()
                {
                    Image = Image.Of("acme/app").Tagged(undefined),
                    Command = ["serve", $"--host={undefined}"],
                    Routes = [Route.To(undefined, port: 80)],
                    Ports = [$"{undefined}:80"],
                    Volumes = [Mount.Bind(undefined, "/data")],
                    Health = Health.Shell($"check {undefined}"),
                    Labels = new() { ["acme.host"] = undefined },
                },
            },
            Volumes = new() { ["data"] = new() { Name = undefined } },
        };

        var places = UndefinedVariable.Rule.FindingsOf(stack).Select(finding => finding.Subject.Place()).Order(StringComparer.Ordinal);

        Assert.Equal(
            [
                "app: Services[\"web\"].Command[1]",
                "app: Services[\"web\"].Health.Test[1]",
                "app: Services[\"web\"].Image",
                "app: Services[\"web\"].Labels[\"acme.host\"]",
                "app: Services[\"web\"].Ports[0]",
                "app: Services[\"web\"].Routes[0]",
                "app: Services[\"web\"].Volumes[0]",
                "app: Volumes[\"data\"].Name",
            ],
            places);
    }

    [Fact]
    public void One_use_is_one_finding_for_each_key()
    {
        var findings = UndefinedVariable.Rule.FindingsOf(Fleet(Using($"{Host}:{Port}/{Host}")).WithEnvFile("env/app.env", Defining("OTHER")));

        Assert.Equal(2, findings.Count);
    }

    [Fact]
    public void A_key_with_something_that_stands_in_for_it_is_fine() =>
        Assert.Empty(UndefinedVariable.Rule.FindingsOf(Fleet(Using(Host.Or("app.example.org"))).WithEnvFile("env/app.env", Defining("OTHER"))));

    [Fact]
    public void A_key_that_must_be_set_is_not_fine_undefined() =>
        Assert.Single(UndefinedVariable.Rule.FindingsOf(Fleet(Using(Host.Required("say where"))).WithEnvFile("env/app.env", Defining("OTHER"))));

    [Fact]
    public void A_key_inside_what_stands_in_is_needed_when_that_is_used()
    {
        var nested = Fleet(Using(Host.Or($"host:{Port}")));

        var finding = Assert.Single(UndefinedVariable.Rule.FindingsOf(nested.WithEnvFile("env/app.env", Defining("OTHER"))));
        Assert.Contains("${APP_PORT}", finding.Message, StringComparison.Ordinal);
        Assert.Single(UndefinedVariable.Rule.FindingsOf(nested.WithEnvFile("env/app.env", "APP_HOST=\n" + Defining("OTHER"))));

        Assert.Empty(UndefinedVariable.Rule.FindingsOf(nested.WithEnvFile("env/app.env", Defining("APP_HOST"))));
        Assert.Empty(UndefinedVariable.Rule.FindingsOf(nested.WithEnvFile("env/app.env", Defining("APP_PORT"))));
    }

    [Fact]
    public void A_dollar_sign_that_is_not_a_key_is_fine() =>
        Assert.Empty(UndefinedVariable.Rule.FindingsOf(Fleet(Using("costs 5$, ${APP_HOST} and $$ too")).WithEnvFile("env/app.env", Defining("OTHER"))));

    [Fact]
    public void Compose_defines_the_project_s_name_itself() =>
        Assert.Empty(UndefinedVariable.Rule.FindingsOf(Fleet(Using(new EnvVariable("COMPOSE_PROJECT_NAME"))).WithEnvFile("env/app.env", Defining("OTHER"))));

    [Fact]
    public void A_host_s_own_file_counts_there_and_nowhere_else()
    {
        var fleet = Fleet(Using(Host))
            .WithHosts(new Host("vps-1"), new Host("vps-2"))
            .WithEnvFile("env/app.env", Defining("OTHER"))
            .WithEnvFile("hosts/vps-1/env/app.env", Defining("APP_HOST"));

        var finding = Assert.Single(UndefinedVariable.Rule.FindingsOf(fleet));

        Assert.Contains("on a host without a record and 'vps-2' (looked in env/app.env)", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_host_s_file_of_another_name_is_not_given_to_the_stack() =>
        Assert.Single(UndefinedVariable.Rule.FindingsOf(Fleet(Using(Host)).WithHosts(new Host("vps-1"))
            .WithEnvFile("env/app.env", Defining("OTHER")).WithEnvFile("hosts/vps-1/env/other.env", Defining("APP_HOST"))));

    [Fact]
    public void An_overlay_is_judged_on_its_host_alone()
    {
        var stack = App() with { EnvFiles = [new("env/app.env")] };
        var overlay = stack.With("web", web => web with { Environment = new() { ["VALUE"] = Host } });
        var fleet = Fleet(stack).WithHosts(new Host("staging-1") { Overlays = [overlay] }).WithEnvFile("env/app.env", Defining("OTHER"));

        Assert.Contains("on 'staging-1' (looked in env/app.env)", Assert.Single(UndefinedVariable.Rule.FindingsOf(fleet)).Message, StringComparison.Ordinal);
        Assert.Empty(UndefinedVariable.Rule.FindingsOf(fleet.WithEnvFile("hosts/staging-1/env/app.env", Defining("APP_HOST"))));
    }

    [Fact]
    public void Keys_of_a_file_that_does_not_exist_are_another_rule_s_business() => Assert.Empty(UndefinedVariable.Rule.FindingsOf(Using(Host)));

    [Theory]
    [InlineData("APP_HSOT", "APP_HOST")]
    [InlineData("APP_HOSTS", "APP_HOST")]
    [InlineData("APPHOST", "APP_HOST")]
    [InlineData("DB_NAME", null)]
    [InlineData("AB", null)]
    public void Offers_the_key_that_was_probably_meant(string written, string? meant)
    {
        var finding = Assert.Single(UndefinedVariable.Rule.FindingsOf(Fleet(Using(new EnvVariable(written))).WithEnvFile("env/app.env", Defining("APP_HOST", "ABC"))));

        Assert.Equal(meant is not null, finding.Message.Contains($"did you mean {meant}?", StringComparison.Ordinal));
    }

    [Fact]
    public void Says_which_key_where_it_was_looked_for_and_what_to_do()
    {
        var misspelt = Fleet(Using(new EnvVariable("APP_HSOT"))).WithEnvFile("env/app.env", Defining("APP_HOST"));

        Snapshot.Match(Report(
        [
            .. UndefinedVariable.Rule.FindingsOf(misspelt),
            .. UndefinedVariable.Rule.FindingsOf(misspelt.WithHosts(new Host("vps-1"), new Host("vps-2")).WithEnvFile("hosts/vps-1/env/app.env", Defining("APP_HSOT"))),
            .. UndefinedVariable.Rule.FindingsOf(Using(Host) with { EnvFiles = [] }),
            .. UndefinedVariable.Rule.FindingsOf(App() with { Volumes = new() { ["data"] = new() { Name = Host } } }),
        ]));
    }

    private static Stack Using(string value) =>
        App(web => web with { Environment = new() { ["VALUE"] = value } }) with { EnvFiles = [new("env/app.env")] };
}
