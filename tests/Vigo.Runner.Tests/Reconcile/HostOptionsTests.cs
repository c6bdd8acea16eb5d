using System.CommandLine;
using Vigo.Runner.CommandLine;
using Vigo.Runner.Commands;
using Vigo.Runner.Reconcile;

namespace Vigo.Runner.Tests.Reconcile;

public class HostOptionsTests
{
    [Fact]
    public void Without_anything_said_a_host_is_as_the_seed_has_it()
    {
        var options = Read([]);

        Assert.Equal(
            ("main", false, null, "/srv/vigo", "/srv/runtime", "/var/lib/vigo"),
            (options.Branch, options.BranchIsExplicit, options.Remote, options.Repository, options.Runtime, options.State));
        Assert.Equal((true, null, false), (options.WithProxy, options.Only, options.FreePorts));
        Assert.StartsWith(Environment.MachineName, options.Host, StringComparison.Ordinal);
        if (File.Exists("/etc/hostname") && OperatingSystem.IsLinux()) Assert.Equal(File.ReadAllText("/proc/sys/kernel/hostname").Trim(), options.Host);
    }

    [Fact]
    public void An_option_wins_over_its_variable_which_wins_over_the_default()
    {
        var options = Read(["--state", "/from/option"], ("VIGO_STATE", "/from/variable"), ("VIGO_RUNTIME", "/from/variable"));

        Assert.Equal(("/from/option", "/from/variable"), (options.State, options.Runtime));
    }

    [Fact]
    public void A_branch_that_was_named_decides()
    {
        Assert.True(Read([], ("REMOTE_BRANCH", "main")).BranchIsExplicit);
        Assert.False(Read([], ("REMOTE_BRANCH", "")).BranchIsExplicit);
    }

    [Theory]
    [InlineData("", true, null)]
    [InlineData("0", true, null)]
    [InlineData("false", true, null)]
    [InlineData("1", false, null)]
    [InlineData("yes", false, null)]
    [InlineData("exolan", false, "exolan")]
    [InlineData("exolan,leugens", false, "exolan leugens")]
    [InlineData(" leugens  exolan, ", false, "exolan leugens")]
    public void STACKS_ONLY_is_a_list_of_stacks_or_a_yes(string value, bool withProxy, string? only)
    {
        var options = Read([], ("STACKS_ONLY", value));

        Assert.Equal((withProxy, only), (options.WithProxy, options.Only is null ? null : string.Join(' ', options.Only)));
    }

    [Theory]
    [InlineData("1", false)]
    [InlineData("true", false)]
    [InlineData("0", true)]
    [InlineData("", true)]
    public void DISABLE_PROXY_is_a_yes_or_no(string value, bool withProxy) => Assert.Equal(withProxy, Read([], ("DISABLE_PROXY", value)).WithProxy);

    [Fact]
    public void A_grace_that_is_no_number_is_wrong_usage() =>
        Assert.Equal(ExitCode.WrongUsage, Assert.Throws<UserError>(() => Read([], ("VIGO_GRACE", "soon"))).ExitCode);

    private static PassOptions Read(string[] arguments, params (string Name, string Value)[] variables)
    {
        var options = new HostOptions();
        var command = options.AddTo(new Command("reconcile"));
        return options.Read(command.Parse(arguments), name => variables.FirstOrDefault(variable => variable.Name == name).Value);
    }
}
