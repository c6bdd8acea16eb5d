using System.Text;
using Vigo.Rules;
using Vigo.Testing;

namespace Vigo.Dsl.Tests.Rules;

/// <summary>Each number has a page, and the table of them is what the catalogue and the pages say.</summary>
/// <remarks>With <c>VIGO_ACCEPT_SNAPSHOTS=1</c> the table is written anew.</remarks>
public class RulePagesTests
{
    private static readonly (char Thousand, string Heading)[] Thousands =
    [
        ('0', "Evaluation"),
        ('1', "Images and tags"),
        ('2', "Secrets and env"),
        ('3', "Container security"),
        ('4', "Consistency across services, stacks and hosts"),
        ('5', "Reliability"),
        ('6', "Change safety"),
        ('9', "Output on disk"),
    ];

    public static TheoryData<string> Rules => new(RuleCatalogue.Reported.Select(rule => rule.Id));

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_s_page_has_its_title_and_its_severity(string id)
    {
        var rule = Rule(id);
        var page = RulePage.All.SingleOrDefault(page => page.Id == id);

        Assert.True(page is not null, $"write docs/rules/{id}.md");
        Assert.Equal(rule.Title, page.Title);
        Assert.Equal(SeverityText(rule), page.Severity);
    }

    [Fact]
    public void A_page_shows_a_bad_and_a_good_example_names_its_source_and_says_how_to_switch_it_off() =>
        Assert.All(RulePage.All, page => Assert.Equal(
            page.Id[4] is '0' or '9' ? ["Bad", "Good", "Switching it off"] : ["Bad", "Good", "Source", "Switching it off"],
            page.Sections.Where(section => page.Id[4] is not ('0' or '9') || section != "Source")));

    [Fact]
    public void The_catalogue_is_in_the_order_of_the_numbers_each_once() =>
        Assert.Equal(RuleCatalogue.All.Select(rule => rule.Id).Distinct().Order(StringComparer.Ordinal), RuleCatalogue.All.Select(rule => rule.Id));

    [Fact]
    public void A_rule_s_help_link_names_its_page() =>
        Assert.All(RuleCatalogue.All, rule => Assert.EndsWith($"/docs/rules/{rule.Id}.md", RuleCatalogue.HelpLink(rule.Id), StringComparison.Ordinal));

    [Fact]
    public void The_table_is_up_to_date()
    {
        var file = Path.Combine(RulePage.Folder, "README.md");
        var table = Table();
        if (Environment.GetEnvironmentVariable(Snapshot.AcceptVariable) == "1")
            File.WriteAllText(file, table);

        Assert.True(File.Exists(file) && File.ReadAllText(file) == table, $"docs/rules/README.md is not what the catalogue and the pages say: run the tests once with {Snapshot.AcceptVariable}=1");
    }

    private static string Table()
    {
        var text = new StringBuilder(
            """
            # Rules

            Every number that Vigo reports, and what it is about. `VIGO0…` and `VIGO9…` say that something could not be evaluated or written and are not configurable;
            the others are ordinary diagnostics: `.editorconfig`, `#pragma`, `[SuppressMessage]`.

            This page is generated from the rules and their pages; a test keeps it so.

            ## Baseline

            A repository that moves over brings sins along. `vigo import` writes what the rules object to in a stack, errors and warnings, into `infra/baseline.txt`, one a line:

                stacks/portainer/docker-compose.yml VIGO3001 Services["portainer"].Volumes /var/run/docker.sock

            which is the generated file, the rule, the place in the record, and what is at fault there. It is committed, and reviewed like code. Builds and editors are silent about exactly
            what it holds: the same rule at another place, the same place with another value, or the same once more is reported. C# may be moved about, and lists be reordered. An overlay may
            take over what the baseline holds of its base; what only an overlay does stands under `hosts/`. SARIF (`-p:ErrorLog=…`) lists what is left out as suppressed.

            The list can only shrink: an entry that matches nothing any more is a [warning](VIGO6005.md) that says to delete it. A line that is no entry is an [error](VIGO0010.md); so is one of
            `VIGO0…` or `VIGO9…`. Lines that start with `#` are comments, and belong to the entry below them. Whoever decides to live with a sin says so at the sin, not here.

            """);
        foreach (var (thousand, heading) in Thousands)
        {
            var pages = RulePage.All.Where(page => page.Id[4] == thousand).ToList();
            if (pages.Count == 0)
                continue;
            text.Append("\n## ").Append(heading).Append("\n\n| number | what | severity |\n|---|---|---|\n");
            foreach (var page in pages)
                text.Append($"| [{page.Id}]({page.Id}.md) | {page.Title} | {page.Severity} |\n");
        }

        return text.ToString();
    }

    private static Rule Rule(string id) => RuleCatalogue.Reported.Single(rule => rule.Id == id);

    private static string SeverityText(Rule rule) => rule.RelaxesOffProduction
        ? $"{Text(rule.SeverityOn(HostKind.Production))} on production hosts, {Text(rule.SeverityOn(HostKind.Staging))} on staging and lab hosts"
        : $"{Text(rule.Severity)}, everywhere";

    private static string Text(RuleSeverity severity) => severity.ToString().ToLowerInvariant();
}
