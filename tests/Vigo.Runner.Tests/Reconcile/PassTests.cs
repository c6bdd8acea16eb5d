using System.Text.Json;
using Vigo.Runner.CommandLine;
using Vigo.Runner.Reconcile;

namespace Vigo.Runner.Tests.Reconcile;

/// <summary>What one project does to the others of a pass, and one pass to the next.</summary>
public sealed class PassTests : IDisposable
{
    private const string Compose = "services: { web: { image: \"web:1\" } }\n";
    private readonly FakeHost _host = Linux();

    public void Dispose() => _host.Dispose();

    [Theory]
    [InlineData("config")]
    [InlineData("up")]
    public async Task Whatever_goes_wrong_with_one_project_the_next_is_deployed(string when)
    {
        Stacks("a", "b");
        _host.Says = (project, verb) => project == "a" && verb == when ? throw new JsonException("half an answer") : null;

        var (code, talk) = await _host.Reconcile();

        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains("failed: half an answer", talk, StringComparison.Ordinal);
        Assert.Contains("1 deployed, 1 failed", talk, StringComparison.Ordinal);
        _host.Says = (_, _) => null;
        Assert.Equal(ExitCode.Done, (await _host.Reconcile()).ExitCode);
    }

    [Fact]
    public async Task Containers_that_nobody_named_are_removed_only_from_projects_that_ran_under_vigo_before()
    {
        Stacks("a");

        await _host.Reconcile();
        Assert.Contains("a: up -d --quiet-pull", _host.Asked);

        _host["stacks/a/docker-compose.yml"] = Compose + "# changed\n";
        await _host.Reconcile();
        Assert.Contains("a: up -d --remove-orphans --quiet-pull", _host.Asked);
    }

    [Fact]
    public async Task A_release_that_failed_is_tried_again_when_the_host_gives_it_other_terms()
    {
        Stacks("a");
        _host.Says = (_, verb) => verb == "config" ? new ComposeAnswer(1, "", "services.web: bad") : null;
        Assert.Equal(ExitCode.Failed, (await _host.Reconcile()).ExitCode);
        _host.Says = (_, _) => null;

        Assert.Contains("is not tried again until it changes", (await _host.Reconcile()).Talk, StringComparison.Ordinal);
        Assert.Empty(_host.Asked);

        _host["hosts/h1/host.yml"] = "schema: 1\nhealth-timeout: 300\nstacks:\n- name: a\n";
        var (code, talk) = await _host.Reconcile();
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("the host's record says otherwise now how to run it", talk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_compose_that_was_killed_says_nothing_about_the_content()
    {
        Stacks("a");
        _host.Says = (_, verb) => verb == "config" ? new ComposeAnswer(137, "", "") : null;

        Assert.Contains("The next pass tries again", (await _host.Reconcile()).Talk, StringComparison.Ordinal);

        _host.Says = (_, _) => null;
        Assert.Equal(ExitCode.Done, (await _host.Reconcile()).ExitCode);
    }

    [Fact]
    public async Task What_left_keeps_running_until_what_may_have_taken_its_place_is_well()
    {
        Stacks("old", "other");
        await _host.Reconcile();
        _host.Remove("stacks/old/docker-compose.yml");
        Stacks("new", "other");
        _host.Says = (project, verb) => project == "new" && verb == "up" ? new ComposeAnswer(1, "", "no") : null;

        var (code, talk) = await _host.Reconcile();

        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains("it keeps running until every other project is well", talk, StringComparison.Ordinal);
        Assert.DoesNotContain(_host.Asked, asked => asked.Contains("down", StringComparison.Ordinal));
        _host.Says = (_, _) => null;
        _host["stacks/new/docker-compose.yml"] = Compose + "# mended\n";
        await _host.Reconcile();
        Assert.Contains("old: down --remove-orphans", _host.Asked);
    }

    [Fact]
    public async Task A_host_without_a_record_of_its_own_is_told_whose_it_runs_by()
    {
        _host["hosts/_default/host.yml"] = "schema: 1\nstacks:\n- name: a\n";
        _host["stacks/a/docker-compose.yml"] = Compose;

        Assert.Contains("there is no hosts/h1/host.yml: this host runs what hosts/_default/host.yml says", (await _host.Reconcile()).Talk, StringComparison.Ordinal);
    }

    private static FakeHost Linux()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "env files stay in /dev/shm");
        return new FakeHost();
    }

    private void Stacks(params string[] names)
    {
        foreach (var name in names) _host[$"stacks/{name}/docker-compose.yml"] = Compose;
        _host["hosts/h1/host.yml"] = "schema: 1\nstacks:\n" + string.Concat(names.Select(name => $"- name: {name}\n"));
    }
}
